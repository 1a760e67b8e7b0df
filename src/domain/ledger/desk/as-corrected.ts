// A report as it stands after its corrections: what the next correction replaces.
import type { Book } from '../book.ts';
import type { Entry, Progress } from '../record/entry.ts';

/** `until`: only corrections that were made before the entry of this number count. */
export function asCorrected(
  book: Book,
  entry: Entry,
  until = Number.POSITIVE_INFINITY,
): Progress | undefined {
  if (entry.content.kind !== 'progress' || entry.subject === undefined) return undefined;
  const { document, task } = entry.subject;
  const later = book
    .ofTask(document, task)
    .filter(({ sequence }) => sequence > entry.sequence && sequence < until);
  const withdrawn = new Set(
    later.map(({ content }) => (content.kind === 'withdrawal' ? content.ref : undefined)),
  );
  let progress: Progress = entry.content;
  for (const { id, content } of later) {
    if (content.kind !== 'correction' || content.ref !== entry.id || withdrawn.has(id)) continue;
    const { value, unit, asOf, note, evidence } = content;
    const said = Object.entries({ value, unit, asOf, note, evidence });
    progress = { ...progress, ...Object.fromEntries(said.filter(([, change]) => change !== undefined)) };
  }
  return progress;
}
