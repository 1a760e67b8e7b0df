// The inbox and the outbox on SQLite pass their suites, and what only the durable connection promises.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createChannelMemoryStore } from '../../src/stores/sqlite/channel-memory-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { DurableConnection } from '../../src/stores/sqlite/durable-connection.ts';
import { createInboxStore } from '../../src/stores/sqlite/inbox-store.ts';
import { createOutboxStore } from '../../src/stores/sqlite/outbox-store.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';
import { describeInbox } from './inbox.contract.ts';
import type { OpenInbox } from './inbox.contract.ts';
import { describeOutbox } from './outbox.contract.ts';
import type { OpenOutbox } from './outbox.contract.ts';

async function open(folder: string): Promise<OpenInbox & OpenOutbox> {
  const file = join(folder, 'duban.sqlite');
  const database = await openDatabase(file);
  const connection = await DurableConnection.open(file);
  const closeBoth = async (): Promise<void> => {
    await connection.close();
    await database.destroy();
  };
  return {
    inbox: createInboxStore(connection),
    outbox: createOutboxStore(connection),
    reopen: async () => {
      await closeBoth();
      return open(folder);
    },
    close: async () => {
      await closeBoth();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

describeInbox('SQLite', () => open(mkdtempSync(join(tmpdir(), 'duban-'))));
describeOutbox('SQLite', () => open(mkdtempSync(join(tmpdir(), 'duban-'))));

describe('the durable connection', () => {
  it('flushes each commit to the disk before it answers', async () => {
    const file = join(createTemporaryFolder(), 'duban.sqlite');
    const database = await openDatabase(file);
    const connection = await DurableConnection.open(file);
    onTestFinished(async () => {
      await connection.close();
      await database.destroy();
    });
    expect(await connection.all('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
    expect(await connection.all('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('lets whoever holds the lock go on, however many statements wait for it', async () => {
    const file = join(createTemporaryFolder(), 'duban.sqlite');
    const database = await openDatabase(file);
    const connection = await DurableConnection.open(file);
    onTestFinished(async () => {
      await connection.close();
      await database.destroy();
    });
    const inbox = createInboxStore(connection);
    const outbox = createOutboxStore(connection);
    const waiting = await database.transaction(async (transaction) => {
      await transaction('channel_facts').insert({ fact: 'a', at: '' });
      const writes = Array.from({ length: 4 }, (_, index) => [
        inbox.complete(index),
        inbox.accept({ eventId: `e${index}`, lane: 'l', payload: '{}', at: new Date(0) }),
        outbox.startAttempt(index, new Date(0)),
        outbox.settle(index, { kind: 'refused' }),
        inbox.countWaiting(),
      ]).flat();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await transaction('channel_facts').insert({ fact: 'b', at: '' });
      return { writes: Promise.all(writes) };
    });
    await expect(waiting.writes).resolves.toHaveLength(20);
    expect(await database('channel_facts').count({ count: '*' })).toEqual([{ count: 2 }]);
  });

  it('says that the database is at fault when a write fails', async () => {
    const file = join(createTemporaryFolder(), 'duban.sqlite');
    const database = await openDatabase(file);
    const connection = await DurableConnection.open(file);
    const inbox = createInboxStore(connection);
    await connection.close();
    await database.destroy();
    await expect(inbox.accept({ eventId: 'e', lane: 'l', payload: '{}', at: new Date(0) })).rejects.toThrow();
  });
});

describe('ChannelMemory on SQLite', () => {
  it('remembers a fact once, after a restart too, until it is told to forget', async () => {
    const file = join(createTemporaryFolder(), 'duban.sqlite');
    const database = await openDatabase(file);
    const memory = createChannelMemoryStore(database);
    const at = new Date('2026-11-23T01:00:00Z');
    expect(await memory.knows('greeted:ou_1')).toBe(false);
    expect(await memory.remember('greeted:ou_1', at)).toBe(true);
    expect(await memory.remember('greeted:ou_1', at)).toBe(false);
    await database.destroy();
    const reopened = await openDatabase(file);
    onTestFinished(() => reopened.destroy());
    const again = createChannelMemoryStore(reopened);
    expect(await again.knows('greeted:ou_1')).toBe(true);
    await again.forget('greeted:ou_1');
    expect(await again.remember('greeted:ou_1', at)).toBe(true);
  });
});
