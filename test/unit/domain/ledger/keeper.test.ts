// Two writers of one ledger: neither loses nor repeats what was decided.
import { describe, expect, it } from 'vitest';
import {
  createKeeper,
  createProjector,
  defaultThresholds,
  momentAtEndOf,
  openDocuments,
} from '../../../../src/domain/ledger/index.ts';
import type { AuditRecord, EntryDraft, Keeper } from '../../../../src/domain/ledger/index.ts';
import { openDatabase } from '../../../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../../../src/stores/sqlite/ledger-store.ts';
import { createDraft } from '../../../contract/ledger-store.contract.ts';
import { loadWeihai, ZONE } from '../../../support/ledger-book.ts';

function auditOf({ source, recordedAt }: EntryDraft): AuditRecord {
  return {
    at: recordedAt,
    channel: source.channel,
    message: source.message,
    user: 'wang',
    command: 'progress',
    result: 'recorded',
  };
}

async function write(keeper: Keeper, message: string): Promise<string> {
  const draft = createDraft(message);
  const written = await keeper.write(draft.source, () => ({
    drafts: [draft],
    audit: auditOf(draft),
    outcome: undefined,
  }));
  return written.kind;
}

describe('two keepers of one ledger', () => {
  it("see what the other wrote, decide again when overtaken, and make a message's entries once", async () => {
    const database = await openDatabase(':memory:');
    const store = createLedgerStore(database);
    const keepers = [createKeeper(store), createKeeper(store)] as const;
    const messages = Array.from({ length: 30 }, (_, index) => `m${String(index)}`);
    const kinds = await Promise.all(
      messages.flatMap((message, index) =>
        keepers.map((keeper) =>
          index % 3 === 0 ? write(keeper, message) : write(keepers[index % 2] ?? keepers[0], message),
        ),
      ),
    );
    expect(kinds.filter((kind) => kind === 'written')).toHaveLength(30);
    for (const keeper of keepers) {
      const book = await keeper.read();
      expect(book.entries.map(({ source }) => source.message).sort()).toEqual([...messages].sort());
      expect(book.entries.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));
    }
    await database.destroy();
  });

  it('decide on the ledger as it is when their turn comes', async () => {
    const database = await openDatabase(':memory:');
    const store = createLedgerStore(database);
    const first = createKeeper(store);
    const second = createKeeper(store);
    await first.read();
    await write(second, 'm1');
    const seen: number[] = [];
    const draft = createDraft('m2');
    await first.write(draft.source, (book) => {
      seen.push(book.entries.length);
      return { drafts: [draft], audit: auditOf(draft), outcome: undefined };
    });
    expect(seen.at(-1)).toBe(1);
    await database.destroy();
  });
});

it('a document is opened once, and old dates are verified for 30 days from then', async () => {
  const database = await openDatabase(':memory:');
  const keeper = createKeeper(createLedgerStore(database));
  const policy = loadWeihai();
  await openDocuments(keeper, [policy], new Date('2026-11-20T02:00:00Z'));
  await openDocuments(keeper, [policy], new Date('2026-12-20T02:00:00Z'));
  const book = await keeper.read();
  expect(book.entries.map(({ content }) => content.kind)).toEqual(['opening']);
  const projector = createProjector({ policies: [policy], thresholds: defaultThresholds, zone: ZONE });
  const ruleOn = (day: string): string | undefined =>
    projector.state(book, momentAtEndOf(day, ZONE)).tasks.find(({ task }) => task.number === 14)
      ?.milestones[0]?.rule;
  expect(['2026-01-05', '2026-11-23', '2026-12-19', '2026-12-20'].map(ruleOn)).toEqual([
    'R1',
    'G3',
    'G3',
    'R1',
  ]);
  await database.destroy();
});
