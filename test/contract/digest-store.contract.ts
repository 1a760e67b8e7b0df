// What every store of the digest must do: one winner a change, contents that stay, posts that are claimed once.
import { expect, it } from 'vitest';
import type { Reply } from '../../src/domain/conversation/index.ts';
import type { Contents, DigestStore, Posting, Subscription } from '../../src/domain/digest/index.ts';

const WEEK = '2026-W47';
const NOW = new Date('2026-11-23T01:05:00.000Z');
const LATER = new Date('2026-11-23T02:05:00.000Z');
const GROUP = { kind: 'chat', chat: 'lark:oc_1 with a space' } as const;
const edition = { version: 'leader', language: 'zh-Hans' } as const;
const reply: Reply = {
  kind: 'answer',
  blocks: [{ kind: 'text', text: '周报' }],
  tasks: [],
  citations: [],
  made: 'looked-up',
  language: 'zh-Hans',
};

function contentsOf(revision: number, kind: Contents['kind'], head = revision): Contents {
  return { week: WEEK, ...edition, revision, kind, at: NOW, head, json: `{"r":${String(revision)}}`, reply };
}

function postingOf(key: string): Posting {
  return {
    key,
    week: WEEK,
    to: GROUP,
    ...edition,
    state: 'claimed',
    claimedAt: NOW,
    receipt: undefined,
    revision: 2,
  };
}

const subscription: Subscription = { to: GROUP, ...edition, by: 'head', at: NOW };

/** `open` gives two views of one store, as two processes have them. */
export function itKeepsTheDigest(open: () => Promise<readonly [DigestStore, DigestStore]>): void {
  it('keeps one subscription a place and version, with the day of the first', async () => {
    const [store, other] = await open();
    await store.subscribe(subscription);
    await other.subscribe({ ...subscription, language: 'en', by: 'other', at: LATER });
    await store.subscribe({ ...subscription, to: { kind: 'person', user: 'ou_1' }, version: 'office' });
    expect(await other.listSubscriptions()).toEqual([
      { ...subscription, language: 'en', by: 'other' },
      { ...subscription, to: { kind: 'person', user: 'ou_1' }, version: 'office' },
    ]);
    expect(await store.unsubscribe(GROUP, 'office')).toBe(0);
    expect(await store.unsubscribe(GROUP, undefined)).toBe(1);
    expect(await other.listSubscriptions()).toHaveLength(1);
  });

  it('opens an issue once, and moves it once', async () => {
    const [store, other] = await open();
    const issue = { week: WEEK, state: 'draft', slotAt: NOW, openedAt: NOW } as const;
    const opened = await Promise.all([store.open(issue), other.open(issue)]);
    expect(opened.filter(Boolean)).toHaveLength(1);
    const moved = await Promise.all(
      [store, other].map((one) => one.move(WEEK, ['draft'], 'approved', 'head', LATER)),
    );
    expect(moved.filter(Boolean)).toHaveLength(1);
    expect(await store.find(WEEK)).toMatchObject({ state: 'approved', approvedBy: 'head', slotAt: NOW });
    await other.noteTold(WEEK, LATER);
    expect((await store.find(WEEK))?.toldAt).toEqual(LATER);
    expect(await store.find('2026-W01')).toBeUndefined();
  });

  it('publishes once, with contents and posts, all or none', async () => {
    const [store, other] = await open();
    await store.open({ week: WEEK, state: 'draft', slotAt: NOW, openedAt: NOW });
    await store.addContents(contentsOf(1, 'draft'));
    const publication = {
      week: WEEK,
      by: 'head',
      at: LATER,
      contents: [contentsOf(2, 'published')],
      postings: [postingOf('a')],
    };
    const taken = { ...publication, postings: [postingOf('a'), postingOf('b')] };
    await expect(store.publish(taken), 'two posts for one place').rejects.toThrow();
    expect((await other.find(WEEK))?.state).toBe('draft');
    expect(await other.findPublished(WEEK, edition)).toBeUndefined();
    const published = await Promise.all([store.publish(publication), other.publish(publication)]);
    expect(published.filter(Boolean)).toHaveLength(1);
    expect(await store.find(WEEK)).toMatchObject({ state: 'published', publishedAt: LATER });
    expect(await store.listPostings(WEEK)).toEqual([postingOf('a')]);
  });

  it('keeps every revision, and knows the one that was published', async () => {
    const [store, other] = await open();
    await store.addContents(contentsOf(1, 'draft'));
    await store.addContents(contentsOf(2, 'published'));
    const added = await Promise.all([store, other].map((one) => one.addContents(contentsOf(3, 'update'))));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await other.findContents(WEEK, edition)).toEqual(contentsOf(3, 'update'));
    expect(await other.findPublished(WEEK, edition)).toEqual(contentsOf(2, 'published'));
    expect(await other.findContents(WEEK, { ...edition, language: 'en' })).toBeUndefined();
  });

  it('finds what an issue rests on: the latest contents of the last published week before it', async () => {
    const [store] = await open();
    expect(await store.findBefore(WEEK)).toEqual({ count: 0, last: undefined });
    await store.open({ week: WEEK, state: 'draft', slotAt: NOW, openedAt: NOW });
    await store.addContents(contentsOf(1, 'draft'));
    expect((await store.findBefore('2026-W48')).count).toBe(0);
    const contents = [contentsOf(2, 'published')];
    await store.publish({ week: WEEK, by: 'head', at: NOW, contents, postings: [] });
    await store.addContents(contentsOf(3, 'update', 7));
    const before = await store.findBefore('2026-W48');
    expect(before.count).toBe(1);
    expect(before.last?.head).toBe(7);
    expect((await store.findBefore(WEEK)).count).toBe(0);
  });

  it('follows each post from claim to receipt', async () => {
    const [store, other] = await open();
    await store.open({ week: WEEK, state: 'draft', slotAt: NOW, openedAt: NOW });
    const contents = [contentsOf(1, 'published')];
    await store.publish({ week: WEEK, by: 'head', at: NOW, contents, postings: [postingOf('a')] });
    expect(await other.listUnsettled()).toHaveLength(1);
    await store.settle('a', { state: 'handed' });
    expect((await other.listUnsettled())[0]?.state).toBe('handed');
    await store.settle('a', { state: 'sent', receipt: 'om_1' });
    await store.noteShown('a', 5);
    expect(await other.listUnsettled()).toEqual([]);
    expect((await other.listPostings(WEEK))[0]).toMatchObject({
      state: 'sent',
      receipt: 'om_1',
      revision: 5,
    });
  });
}
