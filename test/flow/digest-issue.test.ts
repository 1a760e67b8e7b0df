// One issue of the digest by the clock: draft, approval, one post, late reports, freeze, whatever the clock does.
import { afterEach, describe, expect, it } from 'vitest';
import type { DigestOffice, DigestOfficeOptions } from '../support/digest-office.ts';
import { at, createRecordingPosts, openDigestOffice } from '../support/digest-office.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { PEOPLE } from '../support/ledger-office.ts';
import { decodeBrief, toHtml } from '../../src/domain/digest/index.ts';
import { dropAssistedSentence } from '../../src/domain/digest/issue/draft.ts';
import type { Subscription } from '../../src/domain/digest/issue/issue.ts';
import { publish } from '../../src/domain/digest/issue/publish.ts';

const GROUP = { kind: 'chat', chat: 'lark:oc_1' } as const;
const OTHER = { kind: 'chat', chat: 'lark:oc_2' } as const;
const WEEK = '2026-W47';

const offices: DigestOffice[] = [];
afterEach(async () => {
  for (const office of offices.splice(0)) await office.close();
});

async function open(options: DigestOfficeOptions = {}): Promise<DigestOffice> {
  const office = await openDigestOffice(options);
  offices.push(office);
  await office.press.store.subscribe(subscription(GROUP));
  return office;
}

const subscription = (to: Subscription['to']): Subscription => ({
  to,
  version: 'leader',
  language: 'zh-Hans',
  by: 'head',
  at: at('2026-11-18 10:00'),
});
const stateOf = async (office: DigestOffice, week = WEEK) => (await office.press.store.find(week))?.state;
const bodies = (office: DigestOffice) => office.posts.chats().map(({ text }) => text);
const approveAt = (office: DigestOffice, moment: string) =>
  office.press.store.move(WEEK, ['draft'], 'approved', 'head', at(moment));

describe('the weekly issue', () => {
  it('is shown to supervision before its moment, waits for approval, goes out once, and is frozen', async () => {
    const office = await open();
    await office.turn('2026-11-23 08:30');
    expect(office.posts.all.size).toBe(0);
    await office.turn('2026-11-23 08:36');
    const [draft] = office.posts.to('head');
    expect(draft?.text).toContain(`BRIEF ${WEEK} leader zh-Hans no.1`);
    expect(draft?.text).toContain(`/digest approve ${WEEK}`);
    expect(office.posts.all.size).toBe(1);
    await office.turn('2026-11-23 09:10');
    expect(office.posts.chats()).toEqual([]);
    await approveAt(office, '2026-11-23 09:12');
    await office.turn('2026-11-23 09:12');
    await office.turn('2026-11-23 09:13');
    expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 10`]);
    expect(office.posts.to('head')[0]?.text, 'the asking card asks no more').not.toContain('/digest approve');
    const [posting] = await office.press.store.listPostings(WEEK);
    expect(posting).toMatchObject({ state: 'sent', receipt: 'om_2' });
    await office.turn('2026-11-24 09:13');
    expect(await stateOf(office)).toBe('frozen');
  });

  it('that is approved early waits for its moment', async () => {
    const office = await open();
    await office.turn('2026-11-23 08:36');
    await approveAt(office, '2026-11-23 08:40');
    await office.turn('2026-11-23 08:41');
    expect(office.posts.chats()).toEqual([]);
    office.head = 20;
    await office.turn('2026-11-23 09:05');
    expect(bodies(office), 'as it was approved').toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 10`]);
  });

  it('carries a sentence of a model only as it was shown and approved', async () => {
    const office = await open({ summarise: () => Promise.resolve('本周更新10项。') });
    await office.press.store.subscribe({ ...subscription(OTHER), version: 'office' });
    await office.turn('2026-11-23 08:36');
    const card = (): string => office.posts.to('head')[0]?.text ?? '';
    expect(card()).toMatch(/本周更新10项。\n（以上由 AI 辅助起草[^]*BRIEF[^]*\/digest plain 2026-W47/);
    await approveAt(office, '2026-11-23 08:40');
    await office.turn('2026-11-23 09:05');
    const [leader, full] = bodies(office);
    expect(leader).toMatch(/^本周更新10项。\n（以上由 AI 辅助起草/);
    const edition = { version: 'leader', language: 'zh-Hans' } as const;
    const published = await office.press.store.findPublished(WEEK, edition);
    expect(toHtml(decodeBrief(published?.json ?? '')), 'the console and the files show it as well').toContain(
      '<p>本周更新10项。</p>',
    );
    expect(full, 'nobody was shown this page').toBe(`BRIEF ${WEEK} office zh-Hans no.1 head 10`);
  });

  it('stays without the sentence once it was taken out, whatever the ledger does then', async () => {
    const office = await open({ summarise: () => Promise.resolve('本周更新10项。') });
    await office.turn('2026-11-23 08:36');
    const issue = await office.press.store.find(WEEK);
    if (issue === undefined) throw new Error('no issue');
    expect(await dropAssistedSentence(office.press, issue, at('2026-11-23 08:37'))).toBe(true);
    expect(await dropAssistedSentence(office.press, issue, at('2026-11-23 08:37'))).toBe(false);
    expect(office.posts.to('head')[0]?.text).not.toContain('本周更新10项');
    office.head = 20;
    await office.turn('2026-11-23 08:50');
    await approveAt(office, '2026-11-23 08:55');
    await office.turn('2026-11-23 09:05');
    expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 20`]);
  });

  it('loses the sentence when the ledger moves: nobody approves one that he never saw', async () => {
    let drafted = 0;
    const office = await open({ summarise: () => Promise.resolve(`第${String((drafted += 1))}句。`) });
    await office.turn('2026-11-23 08:36');
    expect(office.posts.to('head')[0]?.text).toContain('第1句。');
    office.head = 20;
    await office.turn('2026-11-23 08:50');
    await approveAt(office, '2026-11-23 08:55');
    await office.turn('2026-11-23 09:05');
    expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 20`]);
    expect(drafted).toBe(1);
  });

  it('has none where nobody approves, and none where the model has none', async () => {
    const alone = await open({
      settings: { autoPublish: true },
      summarise: () => Promise.resolve('本周更新10项。'),
    });
    await alone.turn('2026-11-23 09:05');
    const silent = await open({ summarise: () => Promise.resolve(undefined) });
    await silent.turn('2026-11-23 08:36');
    await approveAt(silent, '2026-11-23 08:40');
    await silent.turn('2026-11-23 09:05');
    for (const office of [alone, silent])
      expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 10`]);
  });

  it('goes out by itself where the office wants that', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-23 08:59');
    expect(office.posts.all.size).toBe(0);
    await office.turn('2026-11-23 09:05');
    expect(bodies(office)).toHaveLength(1);
    expect(office.posts.to('head')).toEqual([]);
  });

  it('that nobody approves is reminded of once, and lapses when the next one is due', async () => {
    const office = await open();
    for (const moment of ['08:40', '09:40', '10:05', '10:06', '11:30', '17:00']) {
      await office.turn(`2026-11-23 ${moment}`);
    }
    expect(office.posts.to('head').map(({ key }) => key)).toEqual([
      `digest draft ${WEEK} head`,
      `digest reminder ${WEEK} head`,
    ]);
    await office.turn('2026-11-30 08:40');
    expect(await stateOf(office)).toBe('missed');
    expect(await stateOf(office, '2026-W48')).toBe('draft');
    expect(office.posts.chats()).toEqual([]);
  });

  it('shows a draft that follows the ledger, and keeps each revision', async () => {
    const office = await open();
    await office.turn('2026-11-23 08:36');
    office.head = 11;
    await office.turn('2026-11-23 08:40');
    expect(office.posts.to('head')[0]?.text).toContain('head 10');
    await office.turn('2026-11-23 08:50');
    expect(office.posts.to('head')).toHaveLength(1);
    expect(office.posts.to('head')[0]?.text).toContain('head 11');
  });

  it('follows late reports in place until it is frozen, and keeps what was published', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-23 09:05');
    office.head = 12;
    await office.turn('2026-11-23 15:00');
    expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 12`]);
    const edition = { version: 'leader', language: 'zh-Hans' } as const;
    const published = await office.press.store.findPublished(WEEK, edition);
    expect(JSON.parse(published?.json ?? '')).toMatchObject({
      page: { title: expect.stringContaining('head 10') as string },
    });
    office.head = 13;
    await office.turn('2026-11-24 09:30');
    await office.turn('2026-11-24 15:00');
    expect(await stateOf(office)).toBe('frozen');
    expect(bodies(office)).toEqual([`BRIEF ${WEEK} leader zh-Hans no.1 head 12`]);
    expect((await office.press.store.findContents(WEEK, edition))?.head).toBe(12);
  });

  it('counts its number and rests on the issue before', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-23 09:05');
    office.head = 15;
    await office.turn('2026-11-30 09:05');
    expect(office.composed.at(-1)).toMatchObject({
      week: '2026-W48',
      issue: 2,
      previous: { at: at('2026-11-23 09:05'), day: '2026-11-22', sequence: 10 },
    });
  });

  it('goes to each place in its own version and language', async () => {
    const office = await open({ settings: { autoPublish: true } });
    const subscription = { by: 'head', at: at('2026-11-18 10:00') };
    await office.press.store.subscribe({ ...subscription, to: OTHER, version: 'office', language: 'en' });
    await office.press.store.subscribe({
      ...subscription,
      to: OTHER,
      version: 'leader',
      language: 'zh-Hant',
    });
    await office.turn('2026-11-23 09:05');
    expect(bodies(office).sort()).toEqual([
      `BRIEF ${WEEK} leader zh-Hans no.1 head 10`,
      `BRIEF ${WEEK} leader zh-Hant no.1 head 10`,
      `BRIEF ${WEEK} office en no.1 head 10`,
    ]);
  });

  it('says so where a post does not go out', async () => {
    const office = await open({ settings: { autoPublish: true } });
    office.posts.failWith('dead-chat');
    await office.turn('2026-11-23 09:05');
    office.posts.failWith(undefined);
    await office.turn('2026-11-23 09:06');
    expect((await office.press.store.listPostings(WEEK))[0]?.state).toBe('failed');
    expect(office.posts.to('head')[0]?.text).toContain('lark:oc_1');
    expect(office.logged.some(({ level }) => level === 'error')).toBe(true);
  });

  it('goes to a person only as long as he may see the whole ledger', async () => {
    const people = PEOPLE.filter(({ user }) => user !== 'leader');
    const office = await open({ people, settings: { autoPublish: true } });
    for (const user of ['leader', 'council', 'wang']) {
      const to = { kind: 'person', user } as const;
      const since = at('2026-11-18 10:00');
      await office.press.store.subscribe({ to, version: 'office', language: 'en', by: user, at: since });
    }
    await office.turn('2026-11-23 09:05');
    const persons = [...office.posts.all.values()].flatMap(({ to }) =>
      to.kind === 'person' ? [to.user] : [],
    );
    expect(persons).toEqual(['council']);
  });

  it('left behind by a crash does not go out in the night', async () => {
    const office = await open({ settings: { autoPublish: true } });
    const { posts } = office.press;
    Object.assign(office.press, { posts: { ...posts, put: () => Promise.reject(new Error('gone')) } });
    await office.turn('2026-11-23 17:55');
    Object.assign(office.press, { posts });
    await office.turn('2026-11-23 23:00');
    expect(bodies(office)).toEqual([]);
    await office.turn('2026-11-24 08:31');
    expect(bodies(office)).toHaveLength(1);
  });

  it('left behind for longer than the window is said to be lost, not sent', async () => {
    const office = await open({ settings: { autoPublish: true } });
    const { posts } = office.press;
    Object.assign(office.press, { posts: { ...posts, put: () => Promise.reject(new Error('gone')) } });
    await office.turn('2026-11-23 09:05');
    Object.assign(office.press, { posts });
    await office.turn('2026-11-26 10:00');
    expect(bodies(office)).toEqual([]);
    expect(office.posts.to('head')[0]?.text).toContain('未能送达');
  });

  it('that cannot be composed does not go out; supervision hears of it once, and it follows as soon as it can', async () => {
    const office = await open({ settings: { autoPublish: true } });
    const { compose } = office.press;
    const unequal = (): Promise<never> => Promise.reject(new Error('the totals do not add up'));
    Object.assign(office.press, { compose: unequal });
    await office.turn('2026-11-23 09:05');
    await office.turn('2026-11-23 09:06');
    expect(bodies(office)).toEqual([]);
    expect(office.posts.to('head').map(({ text }) => text)).toEqual([
      expect.stringContaining('do not add up'),
    ]);
    Object.assign(office.press, { compose });
    await office.turn('2026-11-23 09:20');
    expect(bodies(office)).toHaveLength(1);
  });

  it('is not missed by an office that had not subscribed yet', async () => {
    const office = await open();
    await office.turn('2026-11-18 11:00');
    expect(await office.press.store.listRecent(9)).toEqual([]);
  });

  it('says where nobody may approve it', async () => {
    const office = await open({ people: [] });
    for (const minute of ['40', '41', '42']) await office.turn(`2026-11-23 08:${minute}`);
    expect(office.logged.filter(({ words }) => words.includes('nobody is bound'))).toHaveLength(1);
  });
});

describe('a late start', () => {
  it('within the window posts the issue once', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-24 11:00');
    await office.turn('2026-11-24 11:01');
    expect(bodies(office)).toHaveLength(1);
  });

  it('behind the window only says so, once, and leaves it to a person', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-26 11:00');
    await office.turn('2026-11-26 11:01');
    expect(bodies(office)).toEqual([]);
    expect(office.posts.to('head').map(({ key }) => key)).toEqual([`digest missed ${WEEK} head`]);
    expect(await publish(office.press, WEEK, 'head', at('2026-11-26 11:05'))).toBe('published');
    expect(bodies(office)).toHaveLength(1);
  });

  it('behind the window does not post a draft of then, either', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-23 08:40');
    expect(await stateOf(office)).toBe('draft');
    await office.turn('2026-11-26 11:00');
    await office.turn('2026-11-26 11:01');
    expect(bodies(office)).toEqual([]);
    expect(await stateOf(office)).toBe('missed');
    expect(office.posts.to('head').map(({ key }) => key)).toEqual([`digest missed ${WEEK} head`]);
  });

  it('after weeks posts none of them but the last, where that is still in time', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-12-07 09:30');
    const states = (await office.press.store.listRecent(9)).map(({ week, state }) => `${week} ${state}`);
    expect(states).toEqual(['2026-W49 published', '2026-W48 missed', '2026-W47 missed']);
    expect(bodies(office)).toHaveLength(1);
  });

  it('in the night waits for the office to open', async () => {
    const office = await open({ settings: { autoPublish: true } });
    await office.turn('2026-11-23 21:00');
    expect(bodies(office)).toEqual([]);
    await office.turn('2026-11-24 08:31');
    expect(bodies(office)).toHaveLength(1);
  });
});

describe('a clock that jumps', () => {
  it('forward over the moment, back, and forward again: one post', async () => {
    const office = await open({ settings: { autoPublish: true } });
    for (const moment of ['08:50', '09:40', '08:55', '09:05', '09:06', '10:30']) {
      await office.turn(`2026-11-23 ${moment}`);
    }
    expect(bodies(office)).toHaveLength(1);
  });

  it('a week back and on again: one post a week', async () => {
    const office = await open({ settings: { autoPublish: true } });
    for (const day of ['2026-11-23', '2026-11-16', '2026-11-23', '2026-11-30', '2026-11-23', '2026-11-30']) {
      await office.turn(`${day} 09:10`);
    }
    expect(office.posts.chats().map(({ key }) => key)).toEqual([
      'digest 2026-W47 leader chat lark:oc_1',
      'digest 2026-W48 leader chat lark:oc_1',
    ]);
  });

  it('through the beginning of summer time: one post a week', async () => {
    const office = await open({ zone: 'America/New_York', settings: { autoPublish: true } });
    await office.press.store.subscribe({
      to: OTHER,
      version: 'leader',
      language: 'en',
      by: 'head',
      at: new Date('2027-03-01T00:00:00Z'),
    });
    await office.press.store.unsubscribe(GROUP, undefined);
    for (let hour = 0; hour < 24 * 9; hour += 4) {
      const now = new Date(Date.parse('2027-03-08T00:00:00Z') + hour * 3_600_000);
      await office.turn(shanghai(now));
    }
    expect(office.posts.chats().map(({ key }) => key)).toEqual([
      'digest 2027-W09 leader chat lark:oc_2',
      'digest 2027-W10 leader chat lark:oc_2',
    ]);
  });
});

describe('two processes on one database', () => {
  it('post each issue once, however their turns fall together', async () => {
    const database = await openDatabase(':memory:');
    const posts = createRecordingPosts();
    const settings = { autoPublish: true };
    const left = await open({ database, posts, settings });
    const right = await open({ database, posts, settings });
    for (const moment of ['08:40', '09:05', '09:05', '09:06']) {
      await Promise.all([left.turn(`2026-11-23 ${moment}`), right.turn(`2026-11-23 ${moment}`)]);
    }
    expect(posts.chats()).toHaveLength(1);
    const edition = { version: 'leader', language: 'zh-Hans' } as const;
    const published = await left.press.store.findPublished(WEEK, edition);
    expect(published?.revision).toBe(2);
    expect([...left.logged, ...right.logged].filter(({ level }) => level === 'error')).toEqual([]);
    await database.destroy();
  });
});

function shanghai(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
