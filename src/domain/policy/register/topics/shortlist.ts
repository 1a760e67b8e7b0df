// Of many thousand tasks only those are weighed against a topic that can win: the ones that hold most of its rare pairs of
// characters. A few hundred tasks are all weighed.
import type { RegisteredTask } from '../registered-task.ts';
import type { Piece } from './read-pieces.ts';
import { pairsOf } from './word-index.ts';
import type { Numbers, WordIndex } from './word-index.ts';

export interface Shortlist {
  /** The tasks worth weighing. */
  readonly likely: (pieces: readonly Piece[], among: readonly RegisteredTask[]) => readonly RegisteredTask[];
  /** Every task that may hold the whole topic: none that does is left out. */
  readonly whole: (pieces: readonly Piece[], among: readonly RegisteredTask[]) => readonly RegisteredTask[];
}

/** Up to here all tasks are weighed. */
const FEW = 1_500;
const LONGEST_LIST = 300;

export function createShortlist(tasks: readonly RegisteredTask[], index: WordIndex): Shortlist {
  const numbers = new Map(tasks.map((entry, number) => [entry, number]));
  const within = (wanted: readonly number[], among: readonly RegisteredTask[]): readonly number[] => {
    if (among === tasks) return wanted;
    const inScope = new Set(among.map((entry) => numbers.get(entry)));
    return wanted.filter((number) => inScope.has(number));
  };
  const entriesOf = (found: readonly number[]): readonly RegisteredTask[] =>
    found.flatMap((number) => tasks[number] ?? []);
  return {
    likely: (pieces, among) => {
      if (among.length <= FEW) return among;
      const scores = scoreTasks(pieces, index, tasks.length);
      return entriesOf(takeBest(within(listScored(scores), among), scores));
    },
    whole: (pieces, among) => {
      if (among.length <= FEW) return among;
      const found = pieces.map((piece) => holdingPiece(piece, index)).sort((a, b) => a.size - b.size);
      const [first, ...others] = found;
      if (first === undefined) return [];
      const holding = [...first].filter((number) => others.every((other) => other.has(number)));
      return entriesOf(within(holding, among).toSorted((a, b) => a - b));
    },
  };
}

function listScored(scores: Float64Array): readonly number[] {
  const scored: number[] = [];
  for (const [number, score] of scores.entries()) if (score > 0) scored.push(number);
  return scored;
}

/** The best first; sorting all of many thousands would take longer than finding them. */
function takeBest(numbers: readonly number[], scores: Float64Array): readonly number[] {
  const scoreOf = (number: number): number => scores[number] ?? 0;
  const ranked = Float64Array.from(numbers, scoreOf).sort();
  const least = ranked[ranked.length - LONGEST_LIST] ?? 0;
  return numbers
    .filter((number) => scoreOf(number) >= least)
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .slice(0, LONGEST_LIST);
}

function scoreTasks(pieces: readonly Piece[], index: WordIndex, total: number): Float64Array {
  const scores = new Float64Array(total);
  const add = (places: Numbers, size: number): void => {
    // What nearly every task holds decides nothing.
    if (places.length === 0 || places.length > total / 3) return;
    const weight = size * Math.log((total + 1) / places.length);
    for (const number of places) scores[number] = (scores[number] ?? 0) + weight;
  };
  for (const piece of pieces) {
    if (piece.kind === 'chinese') {
      for (const pair of new Set(pairsOf(piece.text))) add(index.holding(pair), 1);
      for (const { forms, start, end } of piece.synonyms)
        for (const form of forms)
          if (form !== piece.text.slice(start, end)) add(index.find(form), end - start - 1);
    } else {
      for (const { forms, share } of piece.options)
        for (const form of forms) add(index.find(form), piece.size * share);
    }
  }
  return scores;
}

/** A piece that is held whole is held from its first pair, or a synonym that begins it, to its last. */
function holdingPiece(piece: Piece, index: WordIndex): ReadonlySet<number> {
  if (piece.kind === 'words') return new Set(piece.options.flatMap(({ forms }) => findAny(forms, index)));
  const { text, synonyms } = piece;
  if (text.length < 2) return new Set(index.find(text));
  const meant = (fits: (synonym: (typeof synonyms)[number]) => boolean): readonly number[] =>
    synonyms.filter(fits).flatMap(({ forms }) => findAny(forms, index));
  const begins = new Set([...index.holding(text.slice(0, 2)), ...meant(({ start }) => start === 0)]);
  const ends = [...index.holding(text.slice(-2)), ...meant(({ end }) => end === text.length)];
  return new Set(ends.filter((number) => begins.has(number)));
}

function findAny(forms: readonly string[], index: WordIndex): readonly number[] {
  return forms.flatMap((form) => [...index.find(form)]);
}
