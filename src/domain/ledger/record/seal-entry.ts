// Entry ⇄ link: what the ledger means, and what the store keeps of it.
import { UpstreamError } from '../../../shared/errors.ts';
import type { Plain } from './canonical.ts';
import { hashText, sealLink } from './chain.ts';
import type { ChainHead, Link } from './chain.ts';
import type { Entry, EntryDraft, Source } from './entry.ts';

const ID_LENGTH = 16;

/** The same words of the same message make the same id, whenever and however often they are delivered. */
export function createEntryId({
  channel,
  message,
  ordinal,
}: Pick<Source, 'channel' | 'message' | 'ordinal'>): string {
  return hashText(JSON.stringify([channel, message, ordinal])).slice(0, ID_LENGTH);
}

export function sealEntry(draft: EntryDraft, head: ChainHead): Link {
  const { channel, message, ordinal } = draft.source;
  const record = draft as unknown as Readonly<Record<string, Plain | undefined>>;
  return sealLink(record, { id: draft.id, channel, message, ordinal }, head);
}

/** People and subjects recur in nearly every entry: a reader of many entries keeps each of them once. */
export interface EntryPool {
  readonly people: Map<string, Entry['person']>;
  readonly subjects: Map<string, NonNullable<Entry['subject']>>;
}

export function createEntryPool(): EntryPool {
  return { people: new Map(), subjects: new Map() };
}

export function decodeEntry({ sequence, body, hash }: Link, pool: EntryPool = createEntryPool()): Entry {
  const entry = parseEntry(body, sequence);
  const { id, recordedAt, subject, unit, person, source, content, previous } = entry;
  return {
    id,
    recordedAt,
    ...(subject !== undefined && { subject: share(pool.subjects, subject) }),
    ...(unit !== undefined && { unit }),
    person: share(pool.people, person),
    source,
    content,
    sequence,
    previous,
    hash,
  };
}

function parseEntry(body: string, sequence: number): Omit<Entry, 'hash'> {
  try {
    const entry = JSON.parse(body) as Omit<Entry, 'hash'> & { readonly keys?: unknown };
    if (entry.keys === undefined || entry.sequence !== sequence) throw new SyntaxError('no entry');
    return entry;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UpstreamError(
      'ledger-broken',
      `Entry #${sequence} of the ledger can't be read. Run duban ledger verify, then restore a backup.`,
      { retryable: false, cause: error },
    );
  }
}

function share<Value extends object>(known: Map<string, Value>, value: Value): Value {
  const key = Object.entries(value).flat().join('\n');
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  known.set(key, value);
  return value;
}
