// What every Inbox must do, whichever engine stands behind it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Arrival, Inbox } from '../../src/domain/conversation/index.ts';

export interface OpenInbox {
  readonly inbox: Inbox;
  /** Closes and opens the same data again, as a restart does. */
  reopen(): Promise<OpenInbox>;
  close(): Promise<void>;
}

function createArrival(eventId: string, overrides: Partial<Arrival> = {}): Arrival {
  return {
    eventId,
    lane: 'chat-1',
    payload: `{"about":"${eventId}"}`,
    at: new Date('2026-11-23T01:00:00Z'),
    ...overrides,
  };
}

export function describeInbox(name: string, open: () => Promise<OpenInbox>): void {
  describe(`Inbox on ${name}`, () => {
    let opened: OpenInbox;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('accepts an arrival once, under its event id and under its message id', async () => {
      const { inbox } = opened;
      expect((await inbox.accept(createArrival('e1', { messageId: 'm1' }))).kind).toBe('new');
      expect((await inbox.accept(createArrival('e1', { messageId: 'm2' }))).kind).toBe('known');
      expect((await inbox.accept(createArrival('e2', { messageId: 'm1' }))).kind).toBe('known');
      expect((await inbox.accept(createArrival('e3', { messageId: 'm3' }))).kind).toBe('new');
      expect(await inbox.countWaiting()).toBe(2);
    });

    it('does not take arrivals without a message id for one another', async () => {
      const kinds = await Promise.all(['e1', 'e2'].map((id) => opened.inbox.accept(createArrival(id))));
      expect(kinds.map(({ kind }) => kind)).toEqual(['new', 'new']);
    });

    it('accepts exactly one of many that arrive in the same moment with the same key', async () => {
      const { inbox } = opened;
      const sameEvent = Array.from({ length: 100 }, () => inbox.accept(createArrival('e1')));
      const sameMessage = Array.from({ length: 100 }, (_, index) =>
        inbox.accept(createArrival(`f${index}`, { messageId: 'm1' })),
      );
      const fresh = (await Promise.all([...sameEvent, ...sameMessage])).filter(({ kind }) => kind === 'new');
      expect(fresh).toHaveLength(2);
      expect(await inbox.countWaiting()).toBe(2);
    });

    it('gives what waits back in the order of arrival, piece by piece, and not what is complete', async () => {
      const { inbox } = opened;
      const sequences: number[] = [];
      for (const id of ['e1', 'e2', 'e3', 'e4']) {
        const accepted = await inbox.accept(createArrival(id, { lane: `lane-${id}` }));
        if (accepted.kind === 'new') sequences.push(accepted.sequence);
      }
      expect(sequences).toHaveLength(4);
      await inbox.complete(sequences[1] ?? 0);
      const first = await inbox.loadWaiting(0, 2);
      expect(first).toEqual([
        { sequence: sequences[0], lane: 'lane-e1', payload: '{"about":"e1"}' },
        { sequence: sequences[2], lane: 'lane-e3', payload: '{"about":"e3"}' },
      ]);
      const rest = await inbox.loadWaiting(first[1]?.sequence ?? 0, 10);
      expect(rest.map(({ lane }) => lane)).toEqual(['lane-e4']);
    });

    it('knows after a restart what it accepted and what is complete', async () => {
      const accepted = await opened.inbox.accept(createArrival('e1', { messageId: 'm1' }));
      await opened.inbox.accept(createArrival('e2', { messageId: 'm2' }));
      if (accepted.kind === 'new') await opened.inbox.complete(accepted.sequence);
      opened = await opened.reopen();
      expect((await opened.inbox.accept(createArrival('e9', { messageId: 'm1' }))).kind).toBe('known');
      expect((await opened.inbox.loadWaiting(0, 10)).map(({ payload }) => payload)).toEqual([
        '{"about":"e2"}',
      ]);
    });

    it('forgets old arrivals that are complete, and keeps the others', async () => {
      const { inbox } = opened;
      const old = new Date('2026-11-20T00:00:00Z');
      const many = Array.from({ length: 1200 }, (_, index) =>
        inbox.accept(createArrival(`o${index}`, { at: old })),
      );
      for (const accepted of await Promise.all(many)) {
        if (accepted.kind === 'new') await inbox.complete(accepted.sequence);
      }
      await inbox.accept(createArrival('waiting', { at: old }));
      const recent = await inbox.accept(createArrival('recent'));
      if (recent.kind === 'new') await inbox.complete(recent.sequence);
      expect(await inbox.purge(new Date('2026-11-21T00:00:00Z'))).toBe(1200);
      expect((await inbox.accept(createArrival('o7'))).kind).toBe('new');
      expect((await inbox.accept(createArrival('waiting'))).kind).toBe('known');
      expect((await inbox.accept(createArrival('recent'))).kind).toBe('known');
    });

    it('keeps a payload of a megabyte and every character of it', async () => {
      const payload = '督办😀\u0000'.repeat(50_000);
      await opened.inbox.accept(createArrival('e1', { payload }));
      expect((await opened.inbox.loadWaiting(0, 1))[0]?.payload === payload).toBe(true);
    });
  });
}
