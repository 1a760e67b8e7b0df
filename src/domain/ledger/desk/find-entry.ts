// Which entry is meant: a numbered one, or the last that fits.
import type { EntryReference } from '../command.ts';
import type { Entry } from '../record/entry.ts';
import type { BoundSession } from './rooms.ts';

/** Undefined where no entry of that number is known yet. */
export function findNumbered({ book, moment }: BoundSession, { number }: EntryReference): Entry | undefined {
  const entry = number === undefined ? undefined : book.findNumber(number);
  return entry !== undefined && entry.recordedAt <= moment.cutoff ? entry : undefined;
}

/** The last entry of this person that `fits`, not counting withdrawn ones. */
export function findLastOwn(
  { book, moment, person }: BoundSession,
  fits: (entry: Entry) => boolean,
): Entry | undefined {
  const withdrawn = new Set<string>();
  for (let index = book.entries.length - 1; index >= 0; index -= 1) {
    const entry = book.entries[index];
    if (entry === undefined || entry.recordedAt > moment.cutoff) continue;
    if (entry.content.kind === 'withdrawal') withdrawn.add(entry.content.ref);
    if (entry.person.user === person.user && !withdrawn.has(entry.id) && fits(entry)) return entry;
  }
  return undefined;
}

export function isWithdrawn({ book }: BoundSession, entry: Entry): boolean {
  return book.about(entry.id).some(({ content }) => content.kind === 'withdrawal');
}
