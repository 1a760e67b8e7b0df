// /digest, from a message to its reply: who may see, subscribe, approve and publish, and who is reminded.
import { afterEach, describe, expect, it } from 'vitest';
import { createNudgeLog } from '../../src/stores/sqlite/digest/nudge-log.ts';
import type { DigestStreet } from '../support/digest-street.ts';
import { openDigestStreet } from '../support/digest-street.ts';
import { PEOPLE } from '../support/ledger-office.ts';

const GROUP = 'lark:oc_1';
const WEDNESDAY = '2026-11-18 10:00';
const WEEK = '2026-W47';

const streets: DigestStreet[] = [];
afterEach(async () => {
  for (const street of streets.splice(0)) await street.close();
});

async function open(env: Record<string, string> = {}, members?: readonly string[]): Promise<DigestStreet> {
  const street = await openDigestStreet({ NUDGES: 'off', ...env }, members);
  streets.push(street);
  return street;
}

const kinds = async (street: DigestStreet, text: string, users: readonly string[], group?: string) => {
  const seen: Record<string, string> = {};
  for (const user of users) seen[user] = (await street.say(user, text, WEDNESDAY, group)).reply.kind;
  return seen;
};

describe('/digest', () => {
  it('shows to each role what the table of rights gives it', async () => {
    const street = await open();
    const first = async (user: string) => (await street.say(user, '/周报', WEDNESDAY)).text.split('\n')[0];
    expect(await first('head')).toContain(`${WEEK} 领导版预览`);
    expect(await first('supervisor')).toContain('领导版预览');
    expect(await first('zhang')).toContain('本单位版预览');
    expect(await first('wang')).toContain('本单位版预览');
    expect(await first('leader')).toBe('还没有已发布的周报。');
    expect(await first('district')).toContain('不能看周报草稿');
    expect(await first('auditor')).toContain('不能看周报草稿');
    expect(await first('nobody')).toContain('还没有绑定');
    expect((await street.say('nobody', '周报', WEDNESDAY)).text).toBe('POLICY');
  });

  it("never shows a unit another unit's version, and a liaison no office version", async () => {
    const street = await open();
    expect((await street.say('li', '/digest unit', WEDNESDAY)).text).toContain('市市场监管局');
    expect((await street.say('li', '/digest office', WEDNESDAY)).reply.kind).toBe('refused');
  });

  it('shows in a group only what all of its members may see', async () => {
    const mixed = await open({}, ['head', 'wang']);
    for (const text of ['/周报', '/周报 已发布', '/周报 状态']) {
      expect((await mixed.say('head', text, WEDNESDAY, GROUP)).reply.kind, text).toBe('refused');
    }
    const supervision = await open({}, ['head', 'supervisor']);
    expect((await supervision.say('head', '/周报', WEDNESDAY, GROUP)).reply.kind).toBe('answer');
    const unknown = await open();
    expect((await unknown.say('head', '/周报', WEDNESDAY, GROUP)).reply.kind).toBe('refused');
  });

  it('answers in the language of the asker, or the one asked for', async () => {
    const street = await open();
    expect((await street.say('head', '/digest english', WEDNESDAY)).text).toContain('Week 47');
    expect((await street.say('head', '/週報 狀態', WEDNESDAY)).text).toContain('訂閱');
    expect((await street.say('head', "pls send this week's brief", WEDNESDAY)).text).toContain(
      'a preview as of now',
    );
  });
});

describe('subscribing and publishing', () => {
  it('is for the head of supervision in a group, in private for whoever may see it all', async () => {
    const street = await open();
    const everybody = PEOPLE.map(({ user }) => user);
    const inGroup = await kinds(street, '/digest subscribe', everybody, GROUP);
    expect(Object.keys(inGroup).filter((user) => inGroup[user] === 'answer')).toEqual(['head']);
    const alone = await kinds(street, '/digest subscribe', everybody);
    expect(Object.keys(alone).filter((user) => alone[user] === 'answer')).toEqual([
      'leader',
      'council',
      'supervisor',
      'head',
    ]);
    for (const command of [
      '/digest plain',
      '/digest approve',
      '/digest publish',
      `/digest publish ${WEEK}`,
    ]) {
      const tried = await kinds(street, command, everybody);
      expect(Object.keys(tried).filter((user) => tried[user] !== 'refused')).toEqual(['head']);
    }
  });

  it('knows a thread of a group as that group', async () => {
    const street = await open({ DIGEST_AUTO_PUBLISH: 'on' });
    await street.say('head', '/digest subscribe', WEDNESDAY, GROUP);
    await street.say('head', '/digest subscribe', WEDNESDAY, `${GROUP}:omt_1`);
    await street.turn('2026-11-23 09:05');
    expect(street.posts.chats()).toHaveLength(1);
  });

  it('warns where members of the group do not see everything otherwise', async () => {
    const mixed = await open({}, ['head', 'wang']);
    expect((await mixed.say('head', '/周报 订阅', WEDNESDAY, GROUP)).text).toContain('全体成员都会看到');
    const supervision = await open({}, ['head', 'leader']);
    expect((await supervision.say('head', '/周报 订阅', WEDNESDAY, GROUP)).text).not.toContain('全体成员');
  });

  it('goes from draft over approval to one post, and a press that comes twice changes nothing', async () => {
    const street = await open();
    await street.say('head', '/digest subscribe leader', WEDNESDAY, GROUP);
    await street.say('leader', '/digest subscribe', WEDNESDAY);
    await street.turn('2026-11-23 08:36');
    expect(street.posts.to('head')[0]?.text).toContain('第47周');
    const approved = await street.say('head', `/digest approve ${WEEK}`, '2026-11-23 08:50');
    expect(approved.text).toContain('2026-11-23 09:05');
    expect((await street.say('head', `/digest approve ${WEEK}`, '2026-11-23 08:51')).text).toContain(
      '已批准过',
    );
    await street.turn('2026-11-23 09:05');
    expect((await street.say('head', `/digest publish ${WEEK}`, '2026-11-23 09:06')).text).toContain(
      '没有重复',
    );
    expect(street.posts.chats()).toHaveLength(1);
    expect(street.posts.to('leader')).toHaveLength(1);
    expect((await street.say('leader', '/周报', '2026-11-23 10:00')).text).toContain('已发布');
  });

  it('is at once where it is approved behind its moment, and in the night waits for the morning', async () => {
    const street = await open();
    await street.say('head', '/digest subscribe', WEDNESDAY, GROUP);
    await street.turn('2026-11-23 09:10');
    const late = await street.say('head', '/digest approve', '2026-11-23 20:00');
    expect(late.text).toContain('2026-11-24 08:30');
    expect(street.posts.chats()).toEqual([]);
    await street.turn('2026-11-24 08:30');
    expect(street.posts.chats()).toHaveLength(1);
    await street.turn('2026-11-30 09:10');
    await street.say('head', '/周报 发布', '2026-11-30 20:00');
    expect(street.posts.chats()).toHaveLength(2);
  });

  it('may be published by its week where nobody had subscribed in time, but never ahead of its time', async () => {
    const street = await open();
    await street.say('head', '/周报 订阅', '2026-11-23 11:00', GROUP);
    expect((await street.say('head', '/周报 发布', '2026-11-23 11:01')).text).toContain('请写明周次');
    expect((await street.say('head', '/周报 发布 2026-W48', '2026-11-23 11:02')).reply.kind).toBe('answer');
    expect(street.posts.chats()).toEqual([]);
    await street.say('head', `/周报 发布 ${WEEK}`, '2026-11-23 11:03');
    await street.say('head', `/周报 发布 ${WEEK}`, '2026-11-23 11:04');
    expect(street.posts.chats()).toHaveLength(1);
    await street.turn('2026-11-23 11:05');
    expect(street.posts.to('head')).toEqual([]);
  });

  it('changes the posted card when a unit reports late, until it is frozen', async () => {
    const street = await open({ DIGEST_AUTO_PUBLISH: 'on' });
    await street.say('head', '/digest subscribe office', WEDNESDAY, GROUP);
    await street.turn('2026-11-23 09:05');
    const records = (await street.ledger.audit()).filter(
      ({ channel, command }) => channel === 'clock' && command === 'digest',
    );
    expect(records).toMatchObject([{ command: 'digest', subject: WEEK, result: 'recorded' }]);
    expect(street.posts.chats()[0]?.text).not.toMatch(/黄.{0,3}绿.{0,2}1/);
    await street.say('li', '/进展 10-2 1860件 截至11月20日', '2026-11-23 10:00');
    await street.turn('2026-11-23 10:01');
    const updated = street.posts.chats()[0]?.text ?? '';
    expect(updated).toMatch(/黄.{0,3}绿.{0,2}1/);
    await street.say('qian', '/进展 10-2 1777件 截至11月21日', '2026-11-24 10:00');
    await street.turn('2026-11-24 10:01');
    expect(street.posts.chats()[0]?.text).toBe(updated);
    expect(street.posts.chats()).toHaveLength(1);
  });

  it('leaves one audit record a command, the denied ones too', async () => {
    const street = await open();
    await street.say('head', '/digest subscribe', WEDNESDAY, GROUP);
    await street.say('wang', '/digest publish', WEDNESDAY);
    await street.say('nobody', '/digest', WEDNESDAY);
    await street.say('head', '/digest nonsense', WEDNESDAY);
    const records = (await street.ledger.audit()).filter(({ command }) => command === 'digest');
    expect(records.map(({ user, result }) => `${user} ${result}`)).toEqual([
      'head recorded',
      'wang denied',
      'nobody denied',
      'head unclear',
    ]);
    expect(JSON.stringify(records)).not.toContain('nonsense');
  });
});

describe('reminders from the clock', () => {
  it('that reach nobody are said to supervision by unit', async () => {
    const street = await open({ NUDGES: 'on' });
    const { text } = await street.say('supervisor', '/周报 状态', '2026-12-01 10:00');
    expect(text).toContain('市教育局');
    expect(text).not.toContain('市财政局');
  });

  it('that a crash left behind go out on their own day, or never', async () => {
    const street = await open({ NUDGES: 'on' });
    const log = createNudgeLog(street.ledger.database);
    const left = { unit: '市市場監管局', items: [] };
    const { reply } = await street.say('li', '/help', '2026-12-01 09:00');
    await log.claim({ ...left, user: 'li', day: '2026-11-30' }, reply, new Date('2026-11-30T02:00:00Z'));
    await log.claim({ ...left, user: 'wu', day: '2026-12-01' }, reply, new Date('2026-12-01T02:00:00Z'));
    await street.turn('2026-12-01 10:00');
    expect(street.posts.all.has('nudge 2026-11-30 li')).toBe(false);
    expect(street.posts.all.has('nudge 2026-12-01 wu')).toBe(true);
    expect(await log.listClaimed()).toEqual([]);
  });

  it('go out once a day in office hours, name /意见, and stop when the unit has reported', async () => {
    const street = await open({ NUDGES: 'on' });
    const nudges = () => [...street.posts.all.values()].filter(({ key }) => key.startsWith('nudge'));
    await street.turn('2026-12-01 07:00');
    await street.turn('2026-12-05 10:00');
    expect(nudges()).toEqual([]);
    await street.turn('2026-12-01 10:00');
    await street.turn('2026-12-01 11:00');
    expect(
      nudges()
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['nudge 2026-12-01 li', 'nudge 2026-12-01 qian', 'nudge 2026-12-01 wang']);
    for (const { text } of nudges()) expect(text).toContain('/意见');
    await street.say('li', '/进展 10-2 1860件 截至12月20日', '2026-12-21 10:00');
    await street.turn('2026-12-24 10:00');
    const second = nudges().filter(({ key }) => key.includes('2026-12-24'));
    const textOf = (user: string) => second.find(({ key }) => key.endsWith(user))?.text ?? '';
    expect(textOf('qian')).toContain('10-2');
    expect(textOf('li')).not.toContain('10-2');
  });
});
