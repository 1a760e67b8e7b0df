// What is kept of answers, and of what was asked of the model.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Trace } from '../../src/domain/answering/index.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createModelUsageStore } from '../../src/stores/sqlite/model-usage-store.ts';
import { createTraceStore } from '../../src/stores/sqlite/trace-store.ts';

let database: Database;
beforeEach(async () => {
  database = await openDatabase(':memory:');
});
afterEach(() => database.destroy());

const trace = (message: string, day: string, refused = false): Trace => ({
  channel: 'console',
  message,
  at: new Date(`${day}T01:00:00Z`),
  steps: [{ kind: 'answered', reply: 'answer', ms: 3 }],
  texts: [{ document: 'plan', hash: 'e492e0930caa' }],
  kind: 'answer',
  made: 'looked-up',
  read: undefined,
  ms: 4,
  refused,
});

describe('the trace store', () => {
  it('finds a trace by its message, and lists the last ones', async () => {
    const store = createTraceStore(database);
    await store.save([trace('m1', '2026-11-22'), trace('m2', '2026-11-23', true)]);
    await store.save([]);
    expect(await store.find('m1')).toEqual(trace('m1', '2026-11-22'));
    expect(await store.find('m9')).toBeUndefined();
    expect((await store.loadLast(5, { refused: false })).map(({ message }) => message)).toEqual(['m2', 'm1']);
    expect((await store.loadLast(5, { refused: true })).map(({ message }) => message)).toEqual(['m2']);
    expect(await store.countRefused()).toBe(1);
  });

  it('forgets what is old', async () => {
    const store = createTraceStore(database);
    await store.save([trace('m1', '2026-10-01'), trace('m2', '2026-11-23')]);
    expect(await store.purge(new Date('2026-11-01T00:00:00Z'))).toBe(1);
    expect(await store.find('m1')).toBeUndefined();
    expect(await store.find('m2')).toBeDefined();
  });
});

describe('the usage store', () => {
  it('counts by day and person, whoever writes at once', async () => {
    const store = createModelUsageStore(database);
    await Promise.all([1, 2, 3].map((calls) => store.add('2026-11-23', 'a', calls)));
    await store.add('2026-11-23', 'b', 4);
    await store.add('2026-11-24', 'a', 1);
    expect(await store.load('2026-11-23', 'a')).toEqual({ calls: 10, callsOfPerson: 6 });
    expect(await store.load('2026-11-24', 'b')).toEqual({ calls: 1, callsOfPerson: 0 });
    expect(await store.load('2026-11-25', 'a')).toEqual({ calls: 0, callsOfPerson: 0 });
  });
});
