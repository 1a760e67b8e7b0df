// Conversations on SQLite pass the suite of their port.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConversationStore } from '../../src/stores/sqlite/conversation-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { describeConversationStore } from './conversation-store.contract.ts';
import type { OpenStore } from './conversation-store.contract.ts';

async function open(folder: string): Promise<OpenStore> {
  const database = await openDatabase(join(folder, 'duban.sqlite'));
  return {
    store: createConversationStore(database),
    reopen: async () => {
      await database.destroy();
      return open(folder);
    },
    close: async () => {
      await database.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describeConversationStore('SQLite', () => open(mkdtempSync(join(tmpdir(), 'duban-'))));
