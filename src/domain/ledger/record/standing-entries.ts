// An entry is recorded for the text of its day and stays as it was recorded. Read under today's text, it stands where its
// task stands now: in one place, in each part of a task that was divided, or nowhere.
import type { Succession } from '../../policy/index.ts';
import type { Entry } from './entry.ts';

/** Itself, where the text has not changed since. One without a subject, where the task was removed. */
export function standingEntries(entry: Entry, succession: Succession): readonly Entry[] {
  const { subject, recordedAt, unit } = entry;
  const history = subject && succession.of(subject.document);
  const carried = subject && history?.carry(subject, recordedAt, unit);
  if (carried === undefined) return [entry];
  const { id, person, source, content, sequence, previous, hash } = entry;
  return carried.map(({ place, from }) => ({
    id,
    recordedAt,
    ...(place !== undefined && { subject: place }),
    ...(unit !== undefined && { unit }),
    person,
    source,
    content,
    sequence,
    previous,
    hash,
    recordedFor: from,
  }));
}

/** The entries that this one speaks about. */
export function referencesOf({ content }: Pick<Entry, 'content'>): readonly string[] {
  if ('ref' in content) return [content.ref];
  return 'refs' in content ? content.refs : [];
}
