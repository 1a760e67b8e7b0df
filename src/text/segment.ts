// Cuts Chinese into words with whatever dictionary is at hand: the cut with the fewest pieces wins, and among those
// the one whose later words are longer, as Chinese puts the head last.
import { findHanRuns } from './han.ts';

export interface Word {
  readonly text: string;
  readonly start: number;
}

const LONGEST_WORD = 8;
/** A leftover character costs more than a word, so 市|场景 loses to 市场|景 only where both leave one over. */
const LEFTOVER = 1.5;

/** The words of a folded text's Chinese; characters that no word covers stand alone. */
export function segment(folded: string, isWord: (candidate: string) => boolean): Word[] {
  return findHanRuns(folded).flatMap((run) =>
    cutRun(run.text, isWord).map(({ text, start }) => ({ text, start: run.start + start })),
  );
}

function cutRun(run: string, isWord: (candidate: string) => boolean): Word[] {
  const cost = new Array<number>(run.length + 1).fill(0);
  const next = new Array<number>(run.length + 1).fill(0);
  for (let start = run.length - 1; start >= 0; start -= 1) {
    cost[start] = (cost[start + 1] ?? 0) + (isWord(run.slice(start, start + 1)) ? 1 : LEFTOVER);
    next[start] = start + 1;
    for (let end = start + 2; end <= Math.min(run.length, start + LONGEST_WORD); end += 1) {
      const total = (cost[end] ?? 0) + 1;
      if (total < (cost[start] ?? 0) && isWord(run.slice(start, end))) {
        cost[start] = total;
        next[start] = end;
      }
    }
  }
  const words: Word[] = [];
  for (let start = 0; start < run.length; start = next[start] ?? run.length) {
    words.push({ text: run.slice(start, next[start]), start });
  }
  return words;
}
