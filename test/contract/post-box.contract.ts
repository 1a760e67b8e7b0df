// What every post box must do: keep one post a key, show each reader what is for them, and remember what was seen.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostBox, PostReader, Recipient, Reply } from '../../src/domain/conversation/index.ts';

export interface OpenPostBox {
  readonly box: PostBox;
  close(): Promise<void>;
}

const AT = new Date('2026-11-23T01:00:00Z');
const LATER = new Date('2026-11-23T02:00:00Z');
const wang: PostReader = { user: 'wang', readsChats: false };
const leader: PostReader = { user: 'leader', readsChats: true };
const toWang: Recipient = { kind: 'person', user: 'wang' };
const toChat: Recipient = { kind: 'chat', chat: '周报群' };

function say(text: string): Reply {
  return {
    kind: 'answer',
    blocks: [{ kind: 'text', text }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
}

export function describePostBox(name: string, open: () => Promise<OpenPostBox>): void {
  describe(`post box: ${name}`, () => {
    let opened: OpenPostBox;
    let box: PostBox;
    beforeEach(async () => {
      opened = await open();
      box = opened.box;
    });
    afterEach(() => opened.close());
    const textsFor = async (reader: PostReader) =>
      (await box.list(reader, 10)).map(({ reply }) =>
        reply.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join(''),
      );

    it('takes one key once, whatever comes under it again', async () => {
      expect(await box.put({ key: 'k', to: toWang, reply: say('first'), at: AT })).toEqual({ kind: 'new' });
      expect(await box.put({ key: 'k', to: toWang, reply: say('second'), at: AT })).toEqual({
        kind: 'known',
      });
      expect(await textsFor(wang)).toEqual(['first']);
      expect(await box.find('k')).toMatchObject({ kind: 'sent', at: AT });
      expect(await box.find('another')).toBeUndefined();
    });

    it('shows a person what is theirs, and chats to whoever may read them, the newest first', async () => {
      await box.put({ key: '1', to: toWang, reply: say('for wang'), at: AT });
      await box.put({ key: '2', to: toChat, reply: say('for all'), at: AT });
      expect(await textsFor(wang)).toEqual(['for wang']);
      expect(await textsFor(leader)).toEqual(['for all']);
      expect(await textsFor({ ...wang, readsChats: true })).toEqual(['for all', 'for wang']);
      const [item] = await box.list(wang, 10);
      expect(await box.read(leader, item?.sequence ?? 0)).toBeUndefined();
      expect((await box.readKey(leader, '2'))?.chat).toBe('周报群');
      expect(await box.readKey(leader, '1')).toBeUndefined();
    });

    it('counts what was not seen, each reader for themselves, and never backwards', async () => {
      for (const key of ['1', '2', '3']) await box.put({ key, to: toChat, reply: say(key), at: AT });
      const items = await box.list(leader, 10);
      expect(await box.countUnread(leader)).toBe(3);
      await box.markRead('leader', items[0]?.sequence ?? 0);
      await box.markRead('leader', items[2]?.sequence ?? 0);
      expect(await box.countUnread(leader)).toBe(0);
      expect(await box.countUnread({ user: 'head', readsChats: true })).toBe(3);
      await box.put({ key: '4', to: toChat, reply: say('4'), at: AT });
      expect(await box.countUnread(leader)).toBe(1);
    });

    it('changes a post in place', async () => {
      await box.put({ key: 'k', to: toWang, reply: say('draft'), at: AT });
      await box.update('k', say('final'), LATER);
      await box.update('nothing', say('lost'), LATER);
      expect(await textsFor(wang)).toEqual(['final']);
      expect((await box.list(wang, 10))[0]?.updatedAt).toEqual(LATER);
    });

    it('forgets old posts and names their files', async () => {
      const file = { name: 'a.xlsx', path: '/somewhere/a.xlsx' };
      await box.put({ key: 'old', to: toWang, reply: say('old'), file, at: AT });
      await box.put({ key: 'new', to: toWang, reply: say('new'), at: LATER });
      expect((await box.readKey(wang, 'old'))?.file).toEqual(file);
      expect(await box.purge(LATER)).toEqual(['/somewhere/a.xlsx']);
      expect(await textsFor(wang)).toEqual(['new']);
    });
  });
}
