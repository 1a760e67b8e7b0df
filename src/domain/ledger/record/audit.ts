// Who tried what, and what came of it: one record a command, the denied ones too. It never holds what was said.
import type { ChannelName } from '../../conversation/index.ts';
import type { Plain } from './canonical.ts';
import { sealLink } from './chain.ts';
import type { ChainHead, Link } from './chain.ts';

export type AuditResult =
  /** Entries or bindings were made. */
  | 'recorded'
  /** Something of the ledger was shown. */
  | 'shown'
  /** Asked back, or shown as a preview: nothing recorded yet. */
  | 'asked'
  | 'cancelled'
  /** The role does not permit it. */
  | 'denied'
  /** Permitted, but against a rule. */
  | 'refused'
  /** Not understood. */
  | 'unclear';

export interface AuditRecord {
  /** ISO instant. */
  readonly at: string;
  readonly channel: ChannelName;
  readonly message: string;
  readonly user: string;
  readonly name?: string;
  readonly role?: string;
  readonly unit?: string;
  /** The command's English name. */
  readonly command: string;
  /** "13-1", "B7". */
  readonly subject?: string;
  readonly result: AuditResult;
  /** Why it was denied or refused, as a code. */
  readonly reason?: string;
  /** Ids of the entries that it made. */
  readonly entries?: readonly string[];
}

export function sealAudit(record: AuditRecord, head: ChainHead): Link {
  const plain = record as unknown as Readonly<Record<string, Plain | undefined>>;
  return sealLink(plain, { channel: record.channel, message: record.message }, head);
}

export function decodeAudit(link: Link): AuditRecord & { readonly sequence: number } {
  return JSON.parse(link.body) as AuditRecord & { readonly sequence: number };
}
