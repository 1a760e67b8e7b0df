// What every PostOffice must do, wherever its posts are read.
import { describe, expect, it } from 'vitest';
import type { Post, PostOffice, Recipient, Reply } from '../../src/domain/conversation/index.ts';

export interface OpenPostOffice {
  readonly office: PostOffice;
  /** Somebody, and a chat, who can be reached. */
  readonly person: Recipient;
  readonly chat: Recipient;
  /** What somebody reads there now, post by post. */
  readonly shown: (to: Recipient) => Promise<readonly string[]>;
  close(): Promise<void>;
}

const NINE = new Date('2026-11-23T01:00:00Z');

const say = (text: string): Reply => ({
  kind: 'answer',
  blocks: [{ kind: 'text', text }],
  tasks: [],
  citations: [],
  made: 'looked-up',
  language: 'zh-Hans',
});

export function describePostOffice(name: string, open: () => Promise<OpenPostOffice>): void {
  describe(`PostOffice: ${name}`, () => {
    const within = async (work: (opened: OpenPostOffice) => Promise<void>): Promise<void> => {
      const opened = await open();
      try {
        await work(opened);
      } finally {
        await opened.close();
      }
    };
    const post = (key: string, to: Recipient): Post => ({
      key,
      to,
      reply: say(`通报${key}`),
      at: new Date(),
    });

    it('posts once under one key, to a person and to a chat', () =>
      within(async ({ office, person, chat, shown }) => {
        const put = await Promise.all(['a', 'a', 'a'].map((key) => office.put(post(key, person))));
        expect(put.filter(({ kind }) => kind === 'new')).toHaveLength(1);
        expect(await office.put(post('b', chat))).toEqual({ kind: 'new' });
        expect(await office.put(post('a', person))).toEqual({ kind: 'known' });
        await expect.poll(() => shown(person)).toMatchObject([expect.stringContaining('通报a')]);
        await expect.poll(() => shown(chat)).toMatchObject([expect.stringContaining('通报b')]);
      }));

    it('says what became of a post', () =>
      within(async ({ office, person }) => {
        expect(await office.find('a')).toBeUndefined();
        await office.put(post('a', person));
        await expect.poll(async () => (await office.find('a'))?.kind).toBe('sent');
        expect(await office.find('a')).toMatchObject({ receipt: expect.stringMatching(/./) as string });
      }));

    it('changes a post in place, the latest contents last', () =>
      within(async ({ office, chat, shown }) => {
        await office.update('a', say('从未寄出'), NINE);
        await office.put(post('a', chat));
        for (const text of ['更正一', '更正二', '更正三']) await office.update('a', say(text), new Date());
        await expect.poll(() => shown(chat)).toMatchObject([expect.stringContaining('更正三')]);
      }));
  });
}
