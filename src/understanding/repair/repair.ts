// Slips of the hand and pinyin: read where there is one reading, and said so.
import type { Note } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { readNameSlips, readTermSlip } from './chinese-slips.ts';
import type { Vocabulary } from './chinese-slips.ts';
import { createEnglishSlipReader } from './english-slips.ts';
import { createPinyinReader } from './pinyin-reader.ts';

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

export function createRepairer(register: Register): Repairer {
  const vocabulary: Vocabulary = {
    names: register.gazetteer.units.flatMap(({ aliases }) => aliases),
    texts: register.tasks.map(({ folded }) => folded.text),
  };
  const readPinyin = createPinyinReader(() => ({
    words: [...vocabulary.names, ...register.topics.chineseWords()],
    texts: vocabulary.texts,
  }));
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
      const names = readNameSlips(english.text, vocabulary);
      return { folded: names.text, notes: [...english.notes, ...names.notes], isPinyin: false };
    },
    topic: (folded, topic) => {
      for (const piece of topic.split(' ')) {
        const note = readTermSlip(piece, vocabulary);
        if (note !== undefined) {
          return { folded: folded.replaceAll(note.written, note.read), notes: [note], isPinyin: false };
        }
      }
      return undefined;
    },
  };
}
