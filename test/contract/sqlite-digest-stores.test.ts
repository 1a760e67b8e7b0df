// The digest's stores on SQLite pass their suite; contents can be neither changed nor deleted.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Reply } from '../../src/domain/conversation/index.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createDigestStore } from '../../src/stores/sqlite/digest/digest-store.ts';
import { createNudgeLog } from '../../src/stores/sqlite/digest/nudge-log.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';
import { itKeepsTheDigest } from './digest-store.contract.ts';

/** Two connections on one file. */
async function openTwo(): Promise<readonly [Database, Database]> {
  const file = join(createTemporaryFolder(), 'duban.sqlite');
  const left = await openDatabase(file);
  const right = await openDatabase(file);
  onTestFinished(async () => {
    await left.destroy();
    await right.destroy();
  });
  return [left, right];
}

describe('the SQLite store of the digest', () => {
  itKeepsTheDigest(async () => {
    const [left, right] = await openTwo();
    return [createDigestStore(left), createDigestStore(right)];
  });

  it('lets nobody change or delete contents', async () => {
    const [database] = await openTwo();
    await database('digest_contents').insert({
      week: '2026-W47',
      version: 'leader',
      language: 'en',
      revision: 1,
      kind: 'published',
      at: '',
      head: 1,
      json: '{}',
      reply: '{}',
    });
    await expect(database('digest_contents').update({ json: '{"red":0}' })).rejects.toThrow('append-only');
    await expect(database('digest_contents').delete()).rejects.toThrow('append-only');
  });
});

describe('the SQLite log of reminders', () => {
  it('takes one a person a day, from whichever process, and keeps all of them', async () => {
    const [left, right] = await openTwo();
    const [log, other] = [createNudgeLog(left), createNudgeLog(right)];
    const item = {
      document: 'd',
      task: 12,
      label: '12-1',
      due: '2026-12-31',
      stage: 'T-7',
      daysLeft: 7,
    } as const;
    const nudge = { user: 'li', unit: '市市場監管局', day: '2026-12-24', items: [item] };
    const reply = { kind: 'answer', blocks: [] } as unknown as Reply;
    const at = new Date('2026-12-24T02:00:00Z');
    const claimed = await Promise.all([log.claim(nudge, reply, at), other.claim(nudge, reply, at)]);
    expect(claimed.filter(Boolean)).toHaveLength(1);
    expect(await log.claim({ ...nudge, user: 'wang' }, reply, at)).toBe(true);
    expect(await other.claim({ ...nudge, day: '2026-12-25' }, reply, at)).toBe(true);
    await log.settle(nudge, 'handed');
    expect(await other.listSince('2026-12-24')).toEqual([
      nudge,
      { ...nudge, user: 'wang' },
      { ...nudge, day: '2026-12-25' },
    ]);
    expect((await other.listClaimed()).map(({ user, day }) => `${user} ${day}`)).toEqual([
      'wang 2026-12-24',
      'li 2026-12-25',
    ]);
    expect(await other.listSince('2026-12-25')).toHaveLength(1);
  });
});
