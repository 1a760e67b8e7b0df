// English words as stems, so that "registrations" finds "registration".
import stem from 'wink-porter2-stemmer';

export const JOINING_WORDS: ReadonlySet<string> = new Set(
  'a an the of and or for to in on at by with from into its their & down as be is are'.split(' '),
);

export function stemOf(word: string): string {
  return stem(word);
}

/** Lower-case stems of the words that carry meaning. */
export function stemsOf(phrase: string): string[] {
  return wordsOf(phrase)
    .filter((word) => !JOINING_WORDS.has(word))
    .map(stemOf);
}

function wordsOf(phrase: string): string[] {
  const words = phrase.toLowerCase().match(/[a-z0-9]+(?:[+&'’][a-z0-9]+)*\+?/g) ?? [];
  return words.map((word) => word.replace(/['’]s?$/, ''));
}
