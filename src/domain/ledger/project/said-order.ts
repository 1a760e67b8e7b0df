// Entries in the order in which they were said. The chain's order is that of arrival, and two units' messages may
// overtake each other on the way.
import type { Entry } from '../record/entry.ts';

export function bySaid(left: Entry, right: Entry): number {
  if (left.recordedAt !== right.recordedAt) return left.recordedAt < right.recordedAt ? -1 : 1;
  return left.sequence - right.sequence;
}

/** Nearly always they are in order already. */
export function inSaidOrder(entries: readonly Entry[]): readonly Entry[] {
  const isInOrder = entries.every((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || bySaid(before, entry) <= 0;
  });
  return isInOrder ? entries : [...entries].sort(bySaid);
}
