// Tasks that somebody spoke of and that the documents have no more.
import type { Policy } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import type { Moment } from '../days.ts';
import type { Entry } from '../record/entry.ts';
import type { RemovedTask } from './state.ts';

export function listRemoved(
  book: Book,
  { cutoff }: Moment,
  policies: readonly Policy[],
): readonly RemovedTask[] {
  return policies.flatMap((policy) => {
    const tasks = new Map<string, { readonly first: Entry; readonly entries: Entry[] }>();
    for (const entry of book.removedFrom(policy.id)) {
      if (entry.recordedFor === undefined || entry.recordedAt > cutoff) continue;
      const name = `${entry.recordedFor.version} ${entry.recordedFor.place.task}`;
      const known = tasks.get(name) ?? { first: entry, entries: [] };
      known.entries.push(entry);
      tasks.set(name, known);
    }
    return [...tasks.values()].flatMap(({ first: { recordedFor: from }, entries }) =>
      from === undefined
        ? []
        : [
            {
              policy,
              number: from.place.task,
              title: from.title,
              version: from.version,
              heldFrom: from.heldFrom,
              entries,
            },
          ],
    );
  });
}
