// "/progres 12": which command was meant?
import type { CommandName } from '../../domain/ledger/index.ts';
import type { Grammar } from './grammar.ts';

const SHOWN = 3;

/** The nearest commands, best first; the help command where nothing is near. */
export function findNearest(written: string, grammars: readonly Grammar[]): readonly CommandName[] {
  const word = /^[a-z-]+|^[^\s\da-z]+/u.exec(written)?.[0] ?? written;
  const ranked = grammars
    .map(({ name, names }) => ({
      name,
      cost: Math.min(...names.map((candidate) => costOf(word, candidate))),
    }))
    .filter(({ cost }) => cost <= (/^[a-z]/.test(word) ? 0.4 : 0.5))
    .sort((left, right) => left.cost - right.cost);
  const nearest = [...new Set(ranked.map(({ name }) => name))].slice(0, SHOWN);
  return nearest.length === 0 ? ['help'] : nearest;
}

/** Share of the longer word that has to change; a beginning counts as near. */
function costOf(word: string, candidate: string): number {
  if (word === '' || candidate === '') return 1;
  if (candidate.length >= 2 && word.startsWith(candidate)) return 0.1;
  if (word.length >= 2 && candidate.startsWith(word)) return 0.2;
  return countEdits(word, candidate) / Math.max(word.length, candidate.length);
}

/** Letters added, left out, changed, or two neighbours swapped. */
function countEdits(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1]
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      line.push(cost);
    }
    [beforeLast, last] = [last, line];
  }
  return last[right.length] ?? 0;
}
