// What every Outbox must do, whichever engine stands behind it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Letter, Outbox, Reply } from '../../src/domain/conversation/index.ts';

export interface OpenOutbox {
  readonly outbox: Outbox;
  reopen(): Promise<OpenOutbox>;
  close(): Promise<void>;
}

const NINE = new Date('2026-11-23T01:00:00Z');
const TEN = new Date('2026-11-23T02:00:00Z');

function createLetter(key: string, at = NINE): Letter {
  const reply: Reply = {
    kind: 'answer',
    blocks: [{ kind: 'text', text: `答复 ${key}` }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
  return { key, lane: 'chat-1', address: { reply_to: 'om_1' }, reply, at };
}

export function describeOutbox(name: string, open: () => Promise<OpenOutbox>): void {
  describe(`Outbox on ${name}`, () => {
    let opened: OpenOutbox;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('takes a letter once, and says which one it was the second time', async () => {
      const first = await opened.outbox.put(createLetter('k1'));
      const others = await Promise.all([
        opened.outbox.put(createLetter('k1', TEN)),
        opened.outbox.put(createLetter('k2')),
        opened.outbox.put(createLetter('k2')),
      ]);
      expect(others.map(({ kind }) => kind)).toEqual(['known', 'new', 'known']);
      expect(others[0].sequence).toBe(first.sequence);
      expect(others[1].sequence).toBe(others[2].sequence);
      expect(await opened.outbox.count()).toEqual({ waiting: 2, failed: 0 });
    });

    it('gives a letter back whole, after a restart too', async () => {
      const { sequence } = await opened.outbox.put(createLetter('k1'));
      opened = await opened.reopen();
      const expected = {
        ...createLetter('k1'),
        sequence,
        unclearSince: undefined,
        receipt: undefined,
        isText: false,
        fileKey: undefined,
      };
      expect(await opened.outbox.find(sequence)).toEqual(expected);
      expect(await opened.outbox.loadWaiting(0, 10)).toEqual([expected]);
      expect(await opened.outbox.find(sequence + 1)).toBeUndefined();
    });

    it('remembers since when an attempt has been unclear, until the platform has refused it', async () => {
      const { sequence } = await opened.outbox.put(createLetter('k1'));
      await opened.outbox.startAttempt(sequence, NINE);
      await opened.outbox.startAttempt(sequence, TEN);
      opened = await opened.reopen();
      expect((await opened.outbox.loadWaiting(0, 10))[0]?.unclearSince).toEqual(NINE);
      await opened.outbox.settle(sequence, { kind: 'refused' });
      expect((await opened.outbox.loadWaiting(0, 10))[0]?.unclearSince).toBeUndefined();
    });

    it('no longer gives out what was sent or has failed, and still finds it', async () => {
      const sent = await opened.outbox.put(createLetter('k1'));
      const failed = await opened.outbox.put(createLetter('k2'));
      const waiting = await opened.outbox.put(createLetter('k3'));
      await opened.outbox.settle(sent.sequence, { kind: 'sent', receipt: 'om_9', at: NINE });
      await opened.outbox.settle(failed.sequence, { kind: 'failed', reason: '230002', at: NINE });
      expect((await opened.outbox.loadWaiting(0, 10)).map(({ key }) => key)).toEqual(['k3']);
      expect(await opened.outbox.loadWaiting(waiting.sequence, 10)).toEqual([]);
      expect(await opened.outbox.count()).toEqual({ waiting: 1, failed: 1 });
      expect(await opened.outbox.find(sent.sequence)).toMatchObject({ key: 'k1', receipt: 'om_9' });
      expect((await opened.outbox.find(failed.sequence))?.receipt).toBeUndefined();
      expect((await opened.outbox.put(createLetter('k1'))).kind).toBe('known');
    });

    it('begins no attempt at what another process has brought to its end', async () => {
      const { sequence } = await opened.outbox.put(createLetter('k1'));
      expect(await opened.outbox.startAttempt(sequence, NINE)).toEqual({
        kind: 'started',
        unclearSince: NINE,
      });
      expect(await opened.outbox.startAttempt(sequence, TEN)).toEqual({
        kind: 'started',
        unclearSince: NINE,
      });
      await opened.outbox.settle(sequence, { kind: 'sent', receipt: 'om_9', at: NINE });
      expect(await opened.outbox.startAttempt(sequence, TEN)).toEqual({ kind: 'settled' });
      await opened.outbox.settle(sequence, { kind: 'failed', reason: 'unclear', at: TEN });
      expect((await opened.outbox.trace('k1'))?.state).toEqual({ kind: 'sent', receipt: 'om_9', at: NINE });
    });

    it('tells by its key what became of a letter', async () => {
      const { sequence } = await opened.outbox.put(createLetter('k1'));
      expect(await opened.outbox.trace('k1')).toEqual({ sequence, state: { kind: 'waiting' } });
      await opened.outbox.settle(sequence, { kind: 'failed', reason: '230002', at: TEN });
      const failed = { kind: 'failed', reason: '230002', at: TEN };
      expect(await opened.outbox.trace('k1')).toEqual({ sequence, state: failed });
      expect(await opened.outbox.trace('k2')).toBeUndefined();
    });

    it('keeps a file, and the key under which it was uploaded', async () => {
      const file = { name: '台账.xlsx', path: '/data/outgoing/1.xlsx', isTemporary: true };
      const { sequence } = await opened.outbox.put({ ...createLetter('k1'), file });
      await opened.outbox.noteUpload(sequence, 'file_v3_1');
      opened = await opened.reopen();
      expect((await opened.outbox.loadWaiting(0, 10))[0]).toMatchObject({ file, fileKey: 'file_v3_1' });
    });

    it('shows a letter with the contents of its last update that went out', async () => {
      const { sequence } = await opened.outbox.put(createLetter('k1'));
      await opened.outbox.settle(sequence, { kind: 'sent', receipt: 'om_9', at: NINE, isText: true });
      const updates = [];
      for (const key of ['u1', 'u2', 'u3'])
        updates.push(await opened.outbox.put({ ...createLetter(key), target: sequence }));
      const [first, second, third] = updates.map((update) => update.sequence);
      expect(await opened.outbox.findNewestUpdate(sequence)).toBe(third);
      expect(await opened.outbox.findNewestUpdate(third ?? 0)).toBeUndefined();
      expect(await opened.outbox.find(sequence)).toMatchObject({
        reply: createLetter('k1').reply,
        isText: true,
      });
      await opened.outbox.settle(second ?? 0, { kind: 'sent', receipt: 'om_9', at: TEN });
      await opened.outbox.settle(first ?? 0, { kind: 'dropped', reason: 'superseded', at: TEN });
      expect(await opened.outbox.find(sequence)).toMatchObject({ reply: createLetter('u2').reply });
      expect(await opened.outbox.count()).toEqual({ waiting: 1, failed: 0 });
      expect((await opened.outbox.loadWaiting(0, 10))[0]).toMatchObject({ key: 'u3', target: sequence });
    });

    it('forgets what was settled long ago, and keeps what waits', async () => {
      const sent = await opened.outbox.put(createLetter('k1'));
      await opened.outbox.settle(sent.sequence, { kind: 'sent', receipt: 'om_9', at: NINE });
      await opened.outbox.put(createLetter('k2'));
      expect(await opened.outbox.purge(NINE)).toBe(0);
      expect(await opened.outbox.purge(TEN)).toBe(1);
      expect(await opened.outbox.find(sent.sequence)).toBeUndefined();
      expect(await opened.outbox.count()).toEqual({ waiting: 1, failed: 0 });
    });
  });
}
