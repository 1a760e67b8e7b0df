// What every LedgerStore must do, whichever engine stands behind it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createEntryId,
  decodeEntry,
  emptyHead,
  readAll,
  sealAudit,
  sealEntry,
  verifyChain,
} from '../../src/domain/ledger/index.ts';
import type {
  Append,
  AuditBatch,
  ChainHead,
  EntryDraft,
  LedgerStore,
  Link,
  Source,
} from '../../src/domain/ledger/index.ts';

export interface OpenLedger {
  readonly store: LedgerStore;
  /** Closes the store and opens the same data again, as a restart does. */
  reopen(): Promise<OpenLedger>;
  /** A second writer on the same data, as another process is. */
  openAnother(): Promise<LedgerStore>;
  /** Changes a stored record behind the ledger's back. */
  tamper(sequence: number, column: string, value: string | number): Promise<void>;
  remove(sequence: number): Promise<void>;
  close(): Promise<void>;
}

export function createDraft(message: string, ordinal = 0): EntryDraft {
  const source: Source = { channel: 'lark', message, ordinal, text: `/进展 12 8个 ${message}` };
  return {
    id: createEntryId(source),
    recordedAt: '2026-11-23T01:00:00.000Z',
    subject: { document: 'weihai', task: 12, milestone: '12-1', instance: '2026' },
    unit: '市大數據局',
    person: { user: 'wang', name: '王敏', unit: '市大數據局', role: 'liaison' },
    source,
    content: { kind: 'progress', value: 8, unit: '个', asOf: '2026-11-20', note: '' },
  };
}

function auditOf(message: string): AuditBatch {
  const record = {
    at: '2026-11-23T01:00:00.000Z',
    channel: 'lark',
    message,
    user: 'wang',
    command: 'progress',
    result: 'recorded',
  } as const;
  return { key: { channel: 'lark', message }, seal: (head) => sealAudit(record, head) };
}

async function add(store: LedgerStore, drafts: readonly EntryDraft[], after?: ChainHead): Promise<Append> {
  const head = after ?? (await store.entries.loadHead());
  const links: Link[] = [];
  for (const draft of drafts) links.push(sealEntry(draft, links.at(-1) ?? head));
  const message = drafts[0]?.source.message ?? '';
  return store.append({ key: { channel: 'lark', message }, after: head, links, audit: auditOf(message) });
}

async function verify(store: LedgerStore): Promise<unknown> {
  return verifyChain(readAll(store.entries), await store.entries.loadHead());
}

export function describeLedgerStore(name: string, open: () => Promise<OpenLedger>): void {
  describe(`LedgerStore on ${name}`, () => {
    let opened: OpenLedger;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('starts with an empty chain', async () => {
      expect(await opened.store.entries.loadHead()).toEqual(emptyHead);
      expect(await verify(opened.store)).toEqual({ kind: 'valid', length: 0, hash: '' });
    });

    it('keeps entries as they were sealed, in order, over a restart', async () => {
      const drafts = [createDraft('m1', 0), createDraft('m1', 1)];
      expect(await add(opened.store, drafts)).toEqual({ kind: 'appended' });
      expect(await add(opened.store, [createDraft('m2')])).toEqual({ kind: 'appended' });
      opened = await opened.reopen();
      const links = await opened.store.entries.read(1, 10);
      expect(links.map((link) => decodeEntry(link))).toMatchObject(
        [...drafts, createDraft('m2')].map((draft, index) => ({ ...draft, sequence: index + 1 })),
      );
      expect(await opened.store.entries.read(2, 1)).toEqual([links[1]]);
      expect(await verify(opened.store)).toMatchObject({ kind: 'valid', length: 3 });
    });

    it('makes entries of a message once', async () => {
      await add(opened.store, [createDraft('m1', 0), createDraft('m1', 1)]);
      expect(await add(opened.store, [createDraft('m1', 0)])).toEqual({ kind: 'known' });
      expect(await add(opened.store, [createDraft('m1', 0)], emptyHead)).toEqual({ kind: 'known' });
      expect((await opened.store.entries.loadHead()).sequence).toBe(2);
      expect((await opened.store.audit.loadHead()).sequence).toBe(1);
    });

    it('writes nothing, the audit record neither, for a writer who was overtaken', async () => {
      const before = await opened.store.entries.loadHead();
      await add(opened.store, [createDraft('m1')]);
      expect(await add(opened.store, [createDraft('m2')], before)).toEqual({ kind: 'overtaken' });
      expect((await opened.store.entries.loadHead()).sequence).toBe(1);
      expect((await opened.store.audit.loadHead()).sequence).toBe(1);
    });

    it('lets one of several writers win at each place of the chain', async () => {
      const another = await opened.openAnother();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const store = index % 2 === 0 ? opened.store : another;
          for (let tries = 0; tries < 100; tries += 1) {
            const outcome = await add(store, [createDraft(`m${String(index)}`)]);
            if (outcome.kind !== 'overtaken') return outcome.kind;
          }
          return 'gave up';
        }),
      );
      expect(outcomes).toEqual(Array.from({ length: 20 }, () => 'appended'));
      expect(await verify(opened.store)).toMatchObject({ kind: 'valid', length: 20 });
      expect(await verifyChain(readAll(another.audit), await another.audit.loadHead())).toMatchObject({
        kind: 'valid',
        length: 20,
      });
    });

    it('notes one audit record a message', async () => {
      await opened.store.note(auditOf('m1'));
      await opened.store.note(auditOf('m1'));
      await opened.store.note(auditOf('m2'));
      expect((await opened.store.audit.read(1, 10)).map(({ keys }) => keys['message'])).toEqual(['m1', 'm2']);
      expect(
        await verifyChain(readAll(opened.store.audit), await opened.store.audit.loadHead()),
      ).toMatchObject({ kind: 'valid', length: 2 });
    });

    describe('behind its back', () => {
      beforeEach(async () => {
        for (const message of ['m1', 'm2', 'm3']) await add(opened.store, [createDraft(message)]);
      });

      it.each([
        ['channel', 'console'],
        ['message', 'm9'],
        ['ordinal', 7],
        ['id', 'another'],
        ['hash', '0'.repeat(64)],
        ['body', '{}'],
      ])('finds a changed %s', async (column, value) => {
        await opened.tamper(2, column, value);
        expect(await verify(opened.store)).toMatchObject({ kind: 'broken', sequence: 2 });
      });

      it('finds a removed entry, the last one too', async () => {
        await opened.remove(3);
        expect(await verify(opened.store)).toEqual({ kind: 'broken', sequence: 3, problem: 'cut-off' });
        await opened.remove(1);
        expect(await verify(opened.store)).toEqual({ kind: 'broken', sequence: 1, problem: 'missing' });
      });
    });
  });
}
