// Lookups in ranges that are sorted by where they begin, so that a long document takes time in proportion.
import type { Range } from './view.ts';

/** How many of the sorted ranges begin before the position. */
function countBefore(sorted: readonly Range[], position: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those that begin inside the range. */
export function startingWithin<T extends Range>(sorted: readonly T[], range: Range): T[] {
  return sorted.slice(countBefore(sorted, range.from), countBefore(sorted, range.to));
}

/** The one that holds the position, of ranges that don't overlap. */
export function rangeAt<T extends Range>(sorted: readonly T[], position: number): T | undefined {
  const candidate = sorted[countBefore(sorted, position + 1) - 1];
  return candidate && position < candidate.to ? candidate : undefined;
}

/** Those that share a character with the range, of ranges that don't overlap each other. */
export function overlapping<T extends Range>(sorted: readonly T[], range: Range): T[] {
  const first = Math.max(0, countBefore(sorted, range.from) - 1);
  return sorted.slice(first, countBefore(sorted, range.to)).filter((one) => one.to > range.from);
}
