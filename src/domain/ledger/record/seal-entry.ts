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

export function decodeEntry(link: Link): Entry {
  try {
    const { keys, ...entry } = JSON.parse(link.body) as Omit<Entry, 'hash'> & { readonly keys?: unknown };
    if (keys === undefined || entry.sequence !== link.sequence) throw new SyntaxError('no entry');
    return { ...entry, hash: link.hash };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UpstreamError(
      'ledger-broken',
      `Entry #${String(link.sequence)} of the ledger can't be read. Run duban ledger verify, then restore a backup.`,
      { retryable: false, cause: error },
    );
  }
}
