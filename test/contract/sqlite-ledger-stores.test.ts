// The ledger and its people on SQLite pass their suites, also while others write.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';
import { describeLedgerStore } from './ledger-store.contract.ts';
import type { OpenLedger } from './ledger-store.contract.ts';
import { describePeopleStore } from './people-store.contract.ts';
import type { OpenPeople } from './people-store.contract.ts';

async function openPeople(folder: string): Promise<OpenPeople> {
  const database = await openDatabase(join(folder, 'duban.sqlite'));
  return {
    people: createPeopleStore(database),
    reopen: async () => {
      await database.destroy();
      return openPeople(folder);
    },
    close: async () => {
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openLedger(folder: string): Promise<OpenLedger> {
  const file = join(folder, 'duban.sqlite');
  const opened: Database[] = [await openDatabase(file)];
  const database = opened[0] as Database;
  const closeAll = async (): Promise<void> => {
    for (const one of opened) await one.destroy();
  };
  return {
    store: createLedgerStore(database),
    reopen: async () => {
      await closeAll();
      return openLedger(folder);
    },
    openAnother: async () => {
      const another = await openDatabase(file);
      opened.push(another);
      return createLedgerStore(another);
    },
    tamper: async (sequence, column, value) => {
      await database.raw('DROP TRIGGER IF EXISTS ledger_entries_no_update');
      await database('ledger_entries')
        .where({ sequence })
        .update({ [column]: value });
    },
    remove: async (sequence) => {
      await database.raw('DROP TRIGGER IF EXISTS ledger_entries_no_delete');
      await database('ledger_entries').where({ sequence }).delete();
    },
    close: async () => {
      await closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describePeopleStore('SQLite', () => openPeople(mkdtempSync(join(tmpdir(), 'duban-'))));
describeLedgerStore('SQLite', () => openLedger(mkdtempSync(join(tmpdir(), 'duban-'))));

it.each(['ledger_entries', 'audit_records'])(
  'SQLite itself refuses to change or delete in %s',
  async (table) => {
    const database = await openDatabase(join(createTemporaryFolder(), 'duban.sqlite'));
    try {
      const keys = table === 'ledger_entries' ? { id: 'x', ordinal: 0 } : {};
      await database(table).insert({
        sequence: 1,
        channel: 'c',
        message: 'm',
        body: '{}',
        hash: 'h',
        ...keys,
      });
      await expect(database(table).update({ body: '' })).rejects.toThrow(/append-only/);
      await expect(database(table).delete()).rejects.toThrow(/append-only/);
    } finally {
      await database.destroy();
    }
  },
);

it('binds people while somebody else writes all the time', async () => {
  const file = join(createTemporaryFolder(), 'duban.sqlite');
  const database = await openDatabase(file);
  const other = await openDatabase(file);
  const crowd = { isOver: false };
  const writing = (async () => {
    for (let index = 0; !crowd.isOver; index += 1) {
      await other('channel_facts').insert({ fact: `f${index}`, at: '' });
      // Others have their turn at the lock.
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  })();
  const signature = { by: 'operator', at: new Date(0) };
  const people = createPeopleStore(database);
  try {
    for (let index = 0; index < 40; index += 1) {
      const person = { user: `u${index}`, name: '王', unit: '市财政局', role: 'liaison' } as const;
      expect(await people.replace([person], signature)).toHaveLength(1);
      const { number } = await people.request({ ...person, role: 'unit-head' }, signature);
      expect(await people.grant(number, signature)).toBeDefined();
    }
  } finally {
    crowd.isOver = true;
    await writing;
    await other.destroy();
    await database.destroy();
  }
});
