// Entries in the order in which they were said. The chain's order is that of arrival, and two units' messages may
// overtake each other on the way; what one person said stays in that person's order.
import type { Entry } from '../record/entry.ts';

export function bySaid(left: Entry, right: Entry): number {
  return (
    compare(left.recordedAt, right.recordedAt) ||
    compare(left.person.user, right.person.user) ||
    left.sequence - right.sequence
  );
}

/** Nearly always they are in order already. */
export function inSaidOrder(entries: readonly Entry[]): readonly Entry[] {
  const isInOrder = entries.every((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || bySaid(before, entry) <= 0;
  });
  return isInOrder ? entries : [...entries].sort(bySaid);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
