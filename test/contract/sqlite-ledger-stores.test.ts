import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
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

describePeopleStore('SQLite', () => openPeople(mkdtempSync(join(tmpdir(), 'duban-'))));
