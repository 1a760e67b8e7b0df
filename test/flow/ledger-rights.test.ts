// The matrix of rights through the front door: every role tries every kind of command on what is not its own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/people/index.ts';
import { roles } from '../../src/domain/people/index.ts';
import { openTestOffice, PEOPLE } from '../support/ledger-office.ts';
import type { TestOffice } from '../support/ledger-office.ts';

/** Who may do it at all; everybody else is denied, changes nothing, and leaves one audit record. */
const COMMANDS: readonly { readonly text: string; readonly allowed: readonly Role[] }[] = [
  { text: '/p 12 9个', allowed: ['liaison', 'unit-head', 'supervisor', 'district'] },
  { text: '/nochange 12 等文件', allowed: ['liaison', 'unit-head', 'supervisor', 'district'] },
  { text: '/block 12 缺数据', allowed: ['liaison', 'unit-head'] },
  { text: '/miss 12 来不及', allowed: ['liaison', 'unit-head'] },
  { text: '/extend 11-1 2027-06-30 招标', allowed: ['liaison', 'unit-head', 'supervisor'] },
  { text: '/suspend 12 暂停', allowed: ['liaison', 'unit-head', 'supervisor'] },
  { text: '/agree 4 目标 3批', allowed: ['leader', 'supervisor', 'supervision-head'] },
  { text: '/verify #1', allowed: ['supervisor', 'supervision-head'] },
  { text: '/flag #1 不符', allowed: ['supervisor', 'supervision-head'] },
  {
    text: '/status',
    allowed: ['leader', 'council', 'supervisor', 'supervision-head', 'liaison', 'unit-head', 'district'],
  },
  {
    text: '/task 12',
    allowed: ['leader', 'council', 'supervisor', 'supervision-head', 'liaison', 'unit-head', 'district'],
  },
  {
    text: '/history 12',
    allowed: ['leader', 'council', 'supervisor', 'supervision-head', 'liaison', 'unit-head', 'district'],
  },
  {
    text: '/export',
    allowed: ['leader', 'council', 'supervisor', 'supervision-head', 'liaison', 'unit-head'],
  },
  { text: '/approve B1', allowed: ['security-admin'] },
];

const USERS: Readonly<Partial<Record<Role, string>>> = Object.fromEntries(
  roles.map((role) => [role, PEOPLE.find((person) => person.role === role)?.user]),
);

const refused = COMMANDS.flatMap(({ text, allowed }) =>
  roles.filter((role) => role !== 'bot' && !allowed.includes(role)).map((role) => ({ text, role })),
);

describe('a role that may not', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
    await office.say('wang', '/p 12 8个', { day: '2026-11-01' });
  });
  afterAll(() => office.close());

  it.each(refused)('$role: $text is denied and noted', async ({ text, role }) => {
    const user = USERS[role] ?? '';
    const before = await office.audit();
    const { reply } = await office.say(user, text);
    expect(reply.kind).toBe('refused');
    expect(await office.entries()).toHaveLength(1);
    const after = await office.audit();
    expect(after).toHaveLength(before.length + 1);
    expect(after.at(-1)).toMatchObject({ user, role, result: 'denied' });
  });

  it.each(COMMANDS)('a stranger: $text is denied and noted', async ({ text }) => {
    const { reply, text: said } = await office.say('stranger', text);
    expect(reply.kind).toBe('refused');
    expect(said).toContain(text.startsWith('/approve') ? '批准' : '/bind');
    expect(await office.entries()).toHaveLength(1);
    expect((await office.audit()).at(-1)).toMatchObject({ user: 'stranger', result: 'denied' });
  });

  it('of another unit cannot report, request, accept, confirm, correct or withdraw', async () => {
    const attempts: readonly (readonly [string, string])[] = [
      ['qian', '/p 12 9个'],
      ['qian', '/block 12 缺数据'],
      ['qian', '/suspend 12 暂停'],
      ['qian', '/withdraw #1'],
      ['qian', '/correct #1 9个'],
      ['sun', '/approve #1'],
    ];
    for (const [user, text] of attempts) {
      expect((await office.say(user, text)).reply.kind, text).toBe('refused');
      expect((await office.audit()).at(-1), text).toMatchObject({ user, result: 'denied' });
    }
    expect(await office.entries()).toHaveLength(1);
  });
});

describe('what is shown', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice({ members: ['head', 'wang'] });
    await office.say('wang', '/p 13-2 7个 只有大数据局知道');
    await office.say('qian', '/p 13-2 6个 只有财政局知道');
    await office.say('wu', '/p 8-1 200亿元');
  });
  afterAll(() => office.close());

  it('is every entry for supervision and leaders', async () => {
    for (const user of ['head', 'supervisor', 'leader', 'council']) {
      const { text } = await office.say(user, '/history 13');
      expect(text).toContain('只有大数据局知道');
      expect(text).toContain('只有财政局知道');
      expect((await office.say(user, '/task 8')).text).toContain('200/270');
    }
  });

  it("is one's own unit's entries, and the lights of all, for a liaison", async () => {
    const { text } = await office.say('qian', '/history 13');
    expect(text).toContain('只有财政局知道');
    expect(text).not.toContain('只有大数据局知道');
    const other = await office.say('qian', '/task 8');
    expect(other.text).toContain('8-1');
    expect(other.text).not.toContain('200');
    expect((await office.say('qian', '/mine')).text).not.toContain('只有大数据局知道');
  });

  it('is lights and nothing else for a district', async () => {
    expect((await office.say('district', '/task 8')).text).not.toContain('200');
    expect((await office.say('district', '/history 8')).text).not.toContain('200');
    expect((await office.say('district', '谁还没报')).text).not.toContain('市财政局');
  });

  it('in a group is what every member may see', async () => {
    const group = { audience: 'group', conversation: 'group' } as const;
    expect((await office.say('head', '/history 13', group)).text).not.toContain('只有财政局知道');
    expect((await office.say('head', '/history 13', group)).text).toContain('只有大数据局知道');
  });

  it('is nothing for a stranger, who is told how to be bound', async () => {
    const { reply, text } = await office.say('stranger', '哪些红了');
    expect(reply.kind).toBe('refused');
    expect(text).toContain('/bind');
    expect((await office.say('stranger', '第12项进展')).text).toBe('POLICY');
    const group = { audience: 'group', conversation: 'strangers' } as const;
    expect((await office.say('stranger', '哪些红了', group)).text).toBe('POLICY');
  });

  it('in a group of unknown members is nothing of the ledger', async () => {
    const closed = await openTestOffice();
    const group = { audience: 'group', conversation: 'group' } as const;
    const echo = await closed.say('wang', '/p 12 8个', group);
    expect(echo.text).toMatch(/已记录 #1/);
    expect(echo.text).not.toMatch(/灯|%/);
    expect((await closed.say('head', '/status', group)).reply.kind).toBe('refused');
    expect((await closed.say('head', '哪些红了', group)).text).toBe('POLICY');
    await closed.close();
  });
});

describe('binding', () => {
  it('is asked for by chat, granted by an administrator of the configuration with a button, and ended at once', async () => {
    const office = await openTestOffice({ people: [], administrators: ['boss'] });
    const asked = await office.say('new', '/bind 财政局');
    expect(asked.text).toMatch(/市财政局.*联络员.*B1/);
    expect(asked.notices).toMatchObject([{ user: 'boss' }]);
    const press = asked.notices[0]?.reply.blocks.find((block) => block.kind === 'buttons');
    expect(press?.kind === 'buttons' && press.buttons[0]?.say).toBe('/approve B1');
    expect((await office.say('new', '/p 4 2批')).reply.kind).toBe('refused');
    expect((await office.say('new', '/approve B1')).reply.kind).toBe('refused');
    const granted = await office.say('boss', '/approve B1');
    expect(granted.notices).toMatchObject([{ user: 'new' }]);
    expect((await office.say('new', '/p 4 2批')).text).toContain('#1');
    expect((await office.say('boss', '/解绑 new', { language: 'zh-Hans' })).text).toContain('立即生效');
    expect((await office.say('new', '/p 4 3批')).reply.kind).toBe('refused');
    expect((await office.audit()).map(({ command, result }) => `${command} ${result}`)).toEqual([
      'bind recorded',
      'progress denied',
      'approve denied',
      'approve recorded',
      'progress recorded',
      'unbind recorded',
      'progress denied',
    ]);
    await office.close();
  });

  it('to the same unit and role a second time is refused, and nobody grants his own', async () => {
    const office = await openTestOffice({ people: [], administrators: ['boss', 'second'] });
    await office.say('boss', '/bind 市政府办公室 领导');
    expect((await office.say('boss', '/approve B1')).text).toContain('自己');
    await office.say('second', '/approve B1');
    expect((await office.say('boss', '/bind 市政府办公室 领导')).reply.kind).toBe('refused');
    await office.close();
  });
});
