// The clock that turns the digest: at once, every minute, through failures, and to a clean stop.
import { expect, it } from 'vitest';
import type { Digest } from '../../../src/app/digest/open-digest.ts';
import { startSchedule } from '../../../src/app/schedule.ts';
import { createFixedClock } from '../../../src/shared/clock.ts';
import type { DigestOffice } from '../../support/digest-office.ts';
import { createTestLogger } from '../../support/digest-office.ts';

const NOW = new Date('2026-11-23T01:05:00Z');

function createDigest(turn: Digest['turn']): Digest {
  return { turn, nextIssueAt: () => NOW } as Partial<Digest> as Digest;
}

it('turns at once at the start, and stops only when the turn in hand is over', async () => {
  const turns: Date[] = [];
  let finish: () => void = () => undefined;
  const digest = createDigest((now) => {
    turns.push(now);
    return new Promise((resolve) => (finish = resolve));
  });
  const logged: DigestOffice['logged'] = [];
  const schedule = startSchedule(digest, createFixedClock(NOW), createTestLogger(logged));
  expect(turns).toEqual([NOW]);
  expect(logged[0]?.fields).toEqual({ next: NOW.toISOString() });
  let isStopped = false;
  const stopped = schedule.stop().then(() => (isStopped = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isStopped).toBe(false);
  finish();
  await stopped;
});

it('survives a turn that fails, and says so', async () => {
  const logged: DigestOffice['logged'] = [];
  const digest = createDigest(() => Promise.reject(new Error('the disk is full')));
  const schedule = startSchedule(digest, createFixedClock(NOW), createTestLogger(logged));
  await schedule.stop();
  expect(logged.at(-1)).toMatchObject({ level: 'error' });
  expect(logged.at(-1)?.fields['error']).toContain('the disk is full');
});
