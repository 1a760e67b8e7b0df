// Reads the ledger up to date and writes to it, one decision at a time. Other processes may write, too:
// whoever was overtaken reads on and decides again.
import { KeyedQueue } from '../../shared/keyed-queue.ts';
import { neverChanged } from '../policy/index.ts';
import type { Succession } from '../policy/index.ts';
import { GrowingBook } from './book.ts';
import type { Book } from './book.ts';
import type { AuditRecord } from './record/audit.ts';
import { sealAudit } from './record/audit.ts';
import type { ChainHead, Link } from './record/chain.ts';
import type { Entry, EntryDraft } from './record/entry.ts';
import type { LedgerStore, MessageKey } from './record/ledger-store.port.ts';
import { readAll } from './record/ledger-store.port.ts';
import { decodeEntry, sealEntry } from './record/seal-entry.ts';

export interface Decision<Outcome> {
  /** None: nothing but the audit record is written. */
  readonly drafts: readonly EntryDraft[];
  readonly audit: AuditRecord;
  readonly outcome: Outcome;
}

export type Written<Outcome> =
  | {
      readonly kind: 'written';
      readonly entries: readonly Entry[];
      readonly outcome: Outcome;
      readonly book: Book;
    }
  /** The message had made its entries before: these. */
  | { readonly kind: 'known'; readonly entries: readonly Entry[]; readonly book: Book };

export interface Keeper {
  /** Everything that anybody appended until now, each entry where its task stands in today's text. */
  read(): Promise<Book>;
  /** `key` names the message that speaks. `decide` may run more than once and must only decide. */
  write<Outcome>(key: MessageKey, decide: (book: Book) => Decision<Outcome>): Promise<Written<Outcome>>;
  /** An audit record without entries; a message that has one gets no second. */
  note(key: MessageKey, audit: AuditRecord): Promise<void>;
}

const ONE_WRITER = 'ledger';

/** `succession`: of the register of the moment; another one from there on, once the register is another. */
export function createKeeper(store: LedgerStore, succession: () => Succession = () => neverChanged): Keeper {
  const queue = new KeyedQueue();
  let book = new GrowingBook();
  const catchUp = async (): Promise<GrowingBook> => {
    const { known, fresh } = await readOn(store, book);
    for (;;) {
      const texts = succession();
      await texts.load();
      // The register may have changed meanwhile: the book and whoever asked for it must speak of the same one.
      if (texts !== succession()) continue;
      book = known.under(texts);
      for (const entry of fresh) book.add(entry);
      return book;
    }
  };
  return {
    read: () => queue.run(ONE_WRITER, catchUp),
    note: (key, audit) => store.note({ key, seal: (head) => sealAudit(audit, head) }),
    write: (key, decide) => queue.run(ONE_WRITER, () => write(store, key, decide, catchUp)),
  };
}

async function write<Outcome>(
  store: LedgerStore,
  key: MessageKey,
  decide: (book: Book) => Decision<Outcome>,
  catchUp: () => Promise<GrowingBook>,
): Promise<Written<Outcome>> {
  for (;;) {
    const book = await catchUp();
    const before = book.ofMessage(key);
    if (before.length > 0) return { kind: 'known', entries: before, book };
    const { drafts, audit, outcome } = decide(book);
    const batch = {
      key: { channel: audit.channel, message: audit.message },
      seal: (head: ChainHead) => sealAudit(audit, head),
    };
    if (drafts.length === 0) {
      await store.note(batch);
      return { kind: 'written', entries: [], outcome, book };
    }
    const after = book.head;
    const links = sealAll(drafts, after);
    const appended = await store.append({ key, after, links, audit: batch });
    if (appended.kind !== 'appended') continue;
    for (const link of links) book.add(decodeEntry(link, book.pool));
    return { kind: 'written', entries: book.ofMessage(key), outcome, book };
  }
}

function sealAll(drafts: readonly EntryDraft[], head: ChainHead): readonly Link[] {
  const links: Link[] = [];
  for (const draft of drafts) links.push(sealEntry(draft, links.at(-1) ?? head));
  return links;
}

interface News {
  readonly known: GrowingBook;
  /** As they were recorded, in order. */
  readonly fresh: readonly Entry[];
}

/** What is new. Where the known head is no longer in the store (a backup was restored), everything is. */
async function readOn(store: LedgerStore, book: GrowingBook): Promise<News> {
  const { sequence, hash } = book.head;
  const fresh: Entry[] = [];
  let isContinued = sequence === 0;
  for await (const link of readAll(store.entries, Math.max(sequence, 1))) {
    if (isContinued) fresh.push(decodeEntry(link, book.pool));
    else if (link.sequence === sequence && link.hash === hash) isContinued = true;
    else break;
  }
  return isContinued ? { known: book, fresh } : readOn(store, new GrowingBook(book.succession));
}
