// English words as stems, so that "registrations" finds "registration".
import { stemEnglish } from '../../../../text/english-stems.ts';

const JOINING = new Set(
  'a an the of and or for to in on at by with from into its their & down as be is are'.split(' '),
);

/** Lower-case stems of the words that carry meaning. */
export function stemsOf(phrase: string): string[] {
  return wordsOf(phrase)
    .filter((word) => !JOINING.has(word))
    .map(stemEnglish);
}

export function wordsOf(phrase: string): string[] {
  return (
    phrase
      .toLowerCase()
      .match(/[a-z0-9]+(?:[+&'’][a-z0-9]+)*\+?/g)
      ?.map((word) => word.replace(/['’]s?$/, '')) ?? []
  );
}
