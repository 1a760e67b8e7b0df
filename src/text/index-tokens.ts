// The tokens of the lexical index. Single characters and pairs find Chinese as well as any segmenter does
// (docs/evaluation.md has the figures), need no dictionary, and can't cut a unit's name in the wrong place.
import { findHanRuns, findLatinWords, sliceRun } from './han.ts';

export function readIndexTokens(folded: string): string[] {
  const latin = findLatinWords(folded).map(({ text }) => text);
  return [...findHanRuns(folded).flatMap(({ text }) => [...sliceRun(text, 1, 2)]), ...latin];
}
