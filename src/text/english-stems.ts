// English as the index knows it: stems of the words that carry meaning, so that "elevators" meets "elevator".
import stem from 'wink-porter2-stemmer';
import { findLatinWords } from './han.ts';
import { ENGLISH_STOP_WORDS } from './stop-words.ts';

/** No stop words, no bare numbers, no single letters. */
export function readEnglishStems(folded: string): string[] {
  return findLatinWords(folded)
    .filter(({ text }) => text.length > 1 && !/^\d+$/.test(text) && !ENGLISH_STOP_WORDS.has(text))
    .map(({ text }) => stem(text));
}
