// Slips of the hand and pinyin: read where there is one reading, and said so.
import type { Note } from '../../domain/conversation/index.ts';
import { knownOffices } from '../../domain/policy/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { createNameSlipReader, createSoundAlikes, readTermSlip } from './chinese-slips.ts';
import type { Vocabulary } from './chinese-slips.ts';
import { createEnglishSlipReader } from './english-slips.ts';
import { createPinyinReader } from './pinyin-reader.ts';
import type { ReadPinyin } from './pinyin-reader.ts';

export interface Repaired {
  readonly folded: string;
  readonly notes: readonly Note[];
  readonly isPinyin: boolean;
}

export interface Repairer {
  /** Pinyin, English words, words of asking and unit names. */
  words(folded: string): Repaired;
  /** The topic's terms, once it is known which words are the topic. */
  topic(folded: string, topic: string): Repaired | undefined;
}

/** Of more tasks than this only the titles are read aloud. */
const MOST_TEXTS = 1_500;

export function createRepairer(register: Register): Repairer {
  const texts = register.tasks.map(({ folded }) => folded.text);
  const vocabulary: Vocabulary = {
    names: register.gazetteer.units.flatMap(({ aliases }) => aliases),
    terms: register.topics.printedTerms(),
    others: new Set(knownOffices().flatMap(({ chinese }) => chinese)),
    holds: register.topics.holds,
    soundAlikes: createSoundAlikes(texts),
  };
  const readPinyin = createPinyinReader(() => ({
    words: [...vocabulary.names, ...register.topics.chineseWords()],
    texts: texts.length > MOST_TEXTS ? [...new Set(register.tasks.map((entry) => entry.foldedTitle))] : texts,
  }));
  const readNameSlips = createNameSlipReader(vocabulary);
  const readEnglish = createEnglishSlipReader(register.topics.englishWords());
  return {
    words: (folded) => {
      const spelled = readPinyin(folded);
      if (spelled !== undefined) {
        return {
          folded: spelled,
          notes: [{ kind: 'read-as', written: folded, read: spelled }],
          isPinyin: true,
        };
      }
      const english = readEnglish(folded);
      const mixed = readMixed(english.text, readPinyin);
      const names = readNameSlips(mixed.text);
      return {
        folded: names.text,
        notes: [...english.notes, ...mixed.notes, ...names.notes],
        isPinyin: false,
      };
    },
    topic: (folded, topic) => repairTopic(folded, topic, vocabulary),
  };
}

function repairTopic(folded: string, topic: string, vocabulary: Vocabulary): Repaired | undefined {
  for (const piece of topic.split(' ')) {
    const note = readTermSlip(piece, vocabulary);
    if (note !== undefined) {
      return { folded: folded.replaceAll(note.written, note.read), notes: [note], isPinyin: false };
    }
  }
  return undefined;
}

/** One pinyin word in a Chinese sentence: 大数据局qiantou哪些. */
function readMixed(
  text: string,
  readPinyin: ReadPinyin,
): { readonly text: string; readonly notes: readonly Note[] } {
  if (!/\p{Script=Han}/u.test(text)) return { text, notes: [] };
  const notes: Note[] = [];
  const read = text.replace(/(?<![a-z0-9])[a-z]{4,}(?: [a-z]{2,})*(?![a-z0-9])/g, (word) => {
    const spelled = readPinyin(word);
    if (spelled === undefined) return word;
    notes.push({ kind: 'read-as', written: word, read: spelled });
    return spelled;
  });
  return { text: read, notes };
}
