// Versions and corrections, kept: nothing that held or was said is ever overwritten.
import { afterEach, describe, expect, it } from 'vitest';
import { readPolicy, versionAt } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';
import { createCorrectionStore } from '../../src/stores/sqlite/correction-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createVersionStore } from '../../src/stores/sqlite/version-store.ts';

const read = (unit: string): Policy =>
  readPolicy({
    id: 'plan',
    source: 'plan.txt',
    text: `一、完善机制。（责任单位：${unit}）\n二、强化保障。（责任单位：市审计局）`,
  });
const day = (date: string): Date => new Date(`${date}T00:00:00.000Z`);

describe('policy stores in SQLite', () => {
  const open: Database[] = [];
  const database = async (): Promise<Database> => {
    const opened = await openDatabase(':memory:');
    open.push(opened);
    return opened;
  };
  afterEach(async () => {
    for (const opened of open.splice(0)) await opened.destroy();
  });

  it('keep every text that held, once for each time it held', async () => {
    const store = createVersionStore(await database());
    await store.keep(read('市财政局'), day('2026-01-01'));
    await store.keep(read('市财政局'), day('2026-02-01'));
    await store.keep(read('市科技局'), day('2026-03-01'));
    await store.keep(read('市财政局'), day('2026-04-01'));
    expect(
      (await store.list('plan')).map(({ ordinal, heldFrom }) => [ordinal, heldFrom.slice(0, 10)]),
    ).toEqual([
      [1, '2026-01-01'],
      [2, '2026-03-01'],
      [3, '2026-04-01'],
    ]);
    expect((await store.find('plan', 2))?.tasks[0]?.assignments[0]?.unit).toBe('市科技局');
    expect(await store.find('plan', 4)).toBeUndefined();
    expect(await store.list('other')).toEqual([]);
  });

  it('know until when a document held that was given up, and when it came back', async () => {
    const store = createVersionStore(await database());
    await store.keep(read('市财政局'), day('2026-01-01'));
    await store.giveUp('plan', day('2026-03-01'));
    await store.giveUp('plan', day('2026-04-01'));
    await store.giveUp('other', day('2026-04-01'));
    await store.keep(read('市财政局'), day('2026-05-01'));
    const versions = await store.list('plan');
    expect(versions.map(({ ordinal, heldUntil }) => [ordinal, heldUntil?.slice(0, 10)])).toEqual([
      [1, '2026-03-01'],
      [2, undefined],
    ]);
    const held = (date: string): number | undefined => versionAt(versions, `${date}T12:00:00.000Z`)?.ordinal;
    expect(['2025-12-31', '2026-02-01', '2026-03-02', '2026-06-01'].map(held)).toEqual([
      undefined,
      1,
      undefined,
      2,
    ]);
  });

  it('keep corrections in the order in which they were made', async () => {
    const store = createCorrectionStore(await database());
    const correction = {
      document: 'plan',
      fact: { kind: 'unit', printed: '市财政', name: '市财政局' },
      by: '王敏',
      at: '2026-11-23T08:00:00.000Z',
    } as const;
    expect(await store.add({ kind: 'correction', correction })).toBe(1);
    expect(
      await store.add({ kind: 'withdrawal', document: 'plan', number: 1, by: '王敏', at: correction.at }),
    ).toBe(2);
    expect((await store.list('plan')).map(({ number, record }) => [number, record.kind])).toEqual([
      [1, 'correction'],
      [2, 'withdrawal'],
    ]);
    expect(await store.list('other')).toEqual([]);
  });
});
