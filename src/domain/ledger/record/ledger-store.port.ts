// Where the two chains live: the entries and the audit records. There is no way to change or delete a record.
import type { ChannelName } from '../../conversation/index.ts';
import type { ChainHead, Link } from './chain.ts';

export interface MessageKey {
  readonly channel: ChannelName;
  readonly message: string;
}

export interface AuditBatch {
  readonly key: MessageKey;
  /** Called with the head of the audit chain while nobody else can write. */
  readonly seal: (head: ChainHead) => Link;
}

export interface EntryBatch {
  /** The message that speaks: it makes entries once. */
  readonly key: MessageKey;
  /** The head on which `links` were sealed. */
  readonly after: ChainHead;
  readonly links: readonly Link[];
  readonly audit: AuditBatch;
}

export type Append =
  | { readonly kind: 'appended' }
  /** The message has made its entries before; nothing was written. */
  | { readonly kind: 'known' }
  /** Somebody else wrote since `after`: read on, decide again. Nothing was written. */
  | { readonly kind: 'overtaken' };

export interface ChainReader {
  /** The stored links from that sequence on, in order. */
  read(fromSequence: number, limit: number): Promise<readonly Link[]>;
  /** What the store remembers as the last record, apart from the records themselves. */
  loadHead(): Promise<ChainHead>;
}

export interface LedgerStore {
  readonly entries: ChainReader;
  readonly audit: ChainReader;
  /** Entries and their audit record, all or none, durable when it resolves. */
  append(batch: EntryBatch): Promise<Append>;
  /** An audit record of its own; a message that has one gets no second. */
  note(batch: AuditBatch): Promise<void>;
}

const PAGE = 5_000;

export async function* readAll(chain: ChainReader, fromSequence = 1): AsyncGenerator<Link> {
  for (let from = fromSequence; ;) {
    const page = await chain.read(from, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    from = last.sequence + 1;
  }
}
