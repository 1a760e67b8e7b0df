// How surely a text speaks of one word of the question, 0…1: from the word itself down to a gloss of it.
import { findHanRuns, findLatinWords, sliceRun } from '../../../text/han.ts';
import { isOneEditApart, isTypoWorthy } from '../../../text/near-match.ts';
import type { IndexedSentence } from './passage-store.port.ts';

// A gloss may render another sense of the word, part of a word may be part of another one.
const CREDIT = { stem: 0.8, slip: 0.7, gloss: 0.5, part: 0.6, character: 0.3 };

/** For a Chinese word of the question. */
export function creditWord(
  word: string,
  stems: readonly string[],
  weighStem: (stem: string) => number,
  sentence: IndexedSentence,
): number {
  if (sentence.text.includes(word)) return word.length > 1 ? 1 : CREDIT.character;
  if (isNearIn(sentence.text, word)) return CREDIT.slip;
  const parts = word.length > 2 ? listParts(word) : [];
  const isPart = (piece: string): boolean => sentence.text.includes(piece);
  const isMeant = (stem: string): boolean => sentence.stems.includes(stem);
  return Math.max(
    share(parts, () => 1, isPart) * CREDIT.part,
    share(stems, weighStem, isMeant) * CREDIT.gloss,
  );
}

/** Whether the text holds a word of the same length that is one slip away. */
function isNearIn(text: string, word: string): boolean {
  if (!isTypoWorthy(word)) return false;
  return findHanRuns(text).some((run) =>
    [...sliceRun(run.text, word.length, word.length)].some((piece) => isOneEditApart(piece, word)),
  );
}

/** For an English word of the question. */
export function creditStem(stem: string, sentence: IndexedSentence): number {
  if (sentence.stems.includes(stem)) return isWritten(stem, sentence.text) ? 1 : CREDIT.stem;
  return isTypoWorthy(stem) && sentence.stems.some((known) => isOneEditApart(stem, known)) ? CREDIT.slip : 0;
}

/** DeepSeek and 5G stand in the text itself. */
function isWritten(stem: string, text: string): boolean {
  return findLatinWords(text).some((word) => word.text === stem);
}

/** The tokens of the lexical index that a word consists of. */
export function listParts(word: string): string[] {
  return word.length === 1 ? [word] : [...sliceRun(word, 2, 2)];
}

function share(
  items: readonly string[],
  weigh: (item: string) => number,
  has: (item: string) => boolean,
): number {
  const total = items.reduce((sum, item) => sum + weigh(item), 0);
  return total === 0 ? 0 : items.reduce((sum, item) => sum + (has(item) ? weigh(item) : 0), 0) / total;
}
