// Where a question may be written in pinyin: Latin words that consist of its syllables, side by side.
import { splitPinyin } from './pinyin.ts';

export interface PinyinRun {
  readonly letters: string;
  /** Offset in the question of each letter. */
  readonly offsets: readonly number[];
  /** Letters that begin a written word. */
  readonly wordStarts: ReadonlySet<number>;
}

/** Nobody asks in so many letters of pinyin; a wall of them is not worth the time. */
const LONGEST_RUN = 120;

/** Neighbouring words that can be pinyin, blanks and apostrophes between them left out. */
export function findPinyinRuns(folded: string): PinyinRun[] {
  const runs: { letters: string; offsets: number[]; wordStarts: Set<number> }[] = [];
  let end = -1;
  for (const match of folded.matchAll(/[a-zü]+/g)) {
    const word = match[0].replaceAll('ü', 'v');
    const joins = end >= 0 && /^[\s'’-]*$/.test(folded.slice(end, match.index));
    if (word.length > LONGEST_RUN || splitPinyin(word) === undefined) {
      end = -1;
      continue;
    }
    const last = runs.at(-1);
    const run =
      joins && last !== undefined ? last : { letters: '', offsets: [], wordStarts: new Set<number>() };
    if (run !== last) runs.push(run);
    run.wordStarts.add(run.letters.length);
    run.offsets.push(...Array.from(word, (_, index) => match.index + index));
    run.letters += word;
    end = match.index + word.length;
  }
  return runs.filter(({ letters }) => letters.length <= LONGEST_RUN);
}
