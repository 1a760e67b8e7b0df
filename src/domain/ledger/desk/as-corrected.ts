// A report as it stands after its corrections: what the next correction replaces.
import type { Book } from '../book.ts';
import type { Entry, Progress } from '../record/entry.ts';

/** `until`: only corrections that were made before the entry of this number count. */
export function asCorrected(
  book: Book,
  entry: Entry,
  until = Number.POSITIVE_INFINITY,
): Progress | undefined {
  if (entry.content.kind !== 'progress') return undefined;
  const isBefore = ({ sequence }: Entry): boolean => sequence < until;
  const isWithdrawn = ({ id }: Entry): boolean =>
    book.about(id).some((one) => one.content.kind === 'withdrawal' && isBefore(one));
  let progress: Progress = entry.content;
  for (const one of book.about(entry.id)) {
    const { content } = one;
    if (content.kind !== 'correction' || !isBefore(one) || isWithdrawn(one)) continue;
    const { value, unit, asOf, note, evidence } = content;
    const said = Object.entries({ value, unit, asOf, note, evidence });
    progress = { ...progress, ...Object.fromEntries(said.filter(([, change]) => change !== undefined)) };
  }
  return progress;
}
