// What a question looks for, once its asking words are gone: Chinese words with their glosses, and English stems.
import { readEnglishStems } from '../../../text/english-stems.ts';
import { fold } from '../../../text/fold.ts';
import { findWordCandidates } from '../../../text/glosses.ts';
import type { GlossDictionary } from '../../../text/glosses.ts';
import { segment } from '../../../text/segment.ts';
import type { Word } from '../../../text/segment.ts';
import { CHINESE_STOP_WORDS } from '../../../text/stop-words.ts';
import { FRAME_STEMS, FRAME_WORDS } from './question-frame.ts';

export interface QuestionTerms {
  /** The folded question with blanks in the place of what only asks. */
  readonly topic: string;
  /** Chinese words of the topic, and what the dictionary says of them. */
  readonly words: readonly { readonly text: string; readonly stems: readonly string[] }[];
  /** Stems of every dictionary word in the topic, also of those inside longer words. */
  readonly glosses: readonly string[];
  /** Stems of the question's own English words. */
  readonly stems: readonly string[];
  /** How many, how much, how far. */
  readonly wantsNumber: boolean;
}

const NUMBER_WANTED =
  /多少|几|多大|目标|指标|覆盖率|how (many|much|large|big|far)|number of|percent|target|goal|\brate\b/;
/** A question is read no further than this: what matters stands early, and a wall of text must not cost time. */
const LONGEST_QUESTION = 400;

export async function readQuestionTerms(
  dictionary: GlossDictionary,
  question: string,
): Promise<QuestionTerms> {
  const folded = fold(question.slice(0, LONGEST_QUESTION));
  const known = await dictionary.find([...new Set(findWordCandidates(folded))]);
  const words = segment(folded, (word) => known.has(word) || isAsking(word));
  const topic = words.filter(({ text }) => isAsking(text)).reduce(blankOut, folded);
  return {
    topic,
    words: joinLoneCharacters(words.filter(({ text }) => !isAsking(text))).map(({ text }) => ({
      text,
      stems: known.get(text) ?? [],
    })),
    glosses: [...new Set(findWordCandidates(topic).flatMap((word) => known.get(word) ?? []))],
    stems: [...new Set(readEnglishStems(folded))].filter((stem) => !FRAME_STEMS.has(stem)),
    wantsNumber: NUMBER_WANTED.test(folded),
  };
}

function isAsking(word: string): boolean {
  return CHINESE_STOP_WORDS.has(word) || FRAME_WORDS.has(word);
}

function blankOut(text: string, { text: word, start }: Word): string {
  return text.slice(0, start) + ' '.repeat(word.length) + text.slice(start + word.length);
}

/** What the dictionary lacks falls into single characters, but was one word: a coinage (无讼), or a slip (鲁统码). */
function joinLoneCharacters(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  let mayJoin = false;
  for (const word of words) {
    const last = joined.at(-1);
    const isLone = word.text.length === 1;
    if (isLone && mayJoin && last !== undefined && last.start + last.text.length === word.start) {
      joined[joined.length - 1] = { text: last.text + word.text, start: last.start };
    } else {
      joined.push(word);
    }
    mayJoin = isLone;
  }
  return joined;
}
