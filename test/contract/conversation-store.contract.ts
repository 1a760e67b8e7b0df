// What every ConversationStore must do, whichever engine stands behind it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConversationStore, Message, Reply } from '../../src/domain/conversation/index.ts';

export interface OpenStore {
  readonly store: ConversationStore;
  /** Closes the store and opens the same data again, as a restart does. */
  reopen(): Promise<OpenStore>;
  close(): Promise<void>;
}

function createMessage(id: string, conversation = 'c1'): Message {
  return {
    id,
    channel: 'console',
    conversation,
    user: 'u1',
    text: `第13项谁牵头 ${id}`,
    at: new Date('2026-11-23T01:00:00Z'),
    audience: 'private',
    language: 'zh-Hans',
  };
}

function createReply(text: string): Reply {
  return {
    kind: 'answer',
    blocks: [{ kind: 'text', text }],
    tasks: [{ document: 'd', task: 13 }],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
}

export function describeConversationStore(name: string, open: () => Promise<OpenStore>): void {
  describe(`ConversationStore on ${name}`, () => {
    let opened: OpenStore;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('receives a message once and knows it again, with its reply', async () => {
      const { store } = opened;
      const message = createMessage('m1');
      expect(await store.receive(message)).toEqual({ kind: 'new', memory: undefined });
      expect(await store.receive(message)).toEqual({ kind: 'known', memory: undefined, reply: undefined });
      await store.conclude(message, createReply('五家'), { task: 13 });
      expect(await store.receive(message)).toEqual({
        kind: 'known',
        memory: { task: 13 },
        reply: createReply('五家'),
      });
    });

    it('finds one turn by its message, once it was concluded', async () => {
      const { store } = opened;
      const message = createMessage('m1');
      await store.receive(message);
      expect(await store.findTurn(message)).toBeUndefined();
      await store.conclude(message, createReply('五家'), {});
      expect(await store.findTurn({ channel: 'console', id: 'm1' })).toEqual({
        message,
        reply: createReply('五家'),
      });
      expect(await store.findTurn({ channel: 'terminal', id: 'm1' })).toBeUndefined();
    });

    it('tells messages of different channels apart, though their ids are the same', async () => {
      await opened.store.receive(createMessage('m1'));
      const other = await opened.store.receive({ ...createMessage('m1'), channel: 'terminal' });
      expect(other.kind).toBe('new');
    });

    it('keeps memory by conversation and replaces it whole', async () => {
      const { store } = opened;
      for (const [id, memory] of [
        ['m1', { task: 13, unit: 'x' }],
        ['m2', { task: 14 }],
      ] as const) {
        await store.receive(createMessage(id));
        await store.conclude(createMessage(id), createReply(id), memory);
      }
      expect((await store.receive(createMessage('m3'))).memory).toEqual({ task: 14 });
      expect((await store.receive(createMessage('m4', 'c2'))).memory).toBeUndefined();
    });

    it('shows the last turns, oldest first, without messages that have no reply', async () => {
      const { store } = opened;
      for (const id of ['m1', 'm2', 'm3']) {
        await store.receive(createMessage(id));
        await store.conclude(createMessage(id), createReply(id), {});
      }
      await store.receive(createMessage('m4'));
      const turns = await store.loadTurns('c1', 2);
      expect(turns.map((turn) => turn.message)).toEqual([createMessage('m2'), createMessage('m3')]);
      expect(turns[1]?.reply).toEqual(createReply('m3'));
    });

    it('amends a reply, and leaves what the conversation remembers', async () => {
      const { store } = opened;
      await store.receive(createMessage('m1'));
      await store.conclude(createMessage('m1'), createReply('五家'), { task: 13 });
      await store.amend(createMessage('m1'), createReply('由五家单位牵头'));
      expect(await store.receive(createMessage('m1'))).toEqual({
        kind: 'known',
        memory: { task: 13 },
        reply: createReply('由五家单位牵头'),
      });
    });

    it('has everything after a restart', async () => {
      await opened.store.receive(createMessage('m1'));
      await opened.store.conclude(createMessage('m1'), createReply('五家'), { task: 13 });
      opened = await opened.reopen();
      expect(await opened.store.loadTurns('c1', 10)).toHaveLength(1);
      expect((await opened.store.receive(createMessage('m2'))).memory).toEqual({ task: 13 });
    });
  });
}
