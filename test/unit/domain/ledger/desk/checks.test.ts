// What is odd about a report is asked back once, in one line, and nothing is recorded until it is answered.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestOffice } from '../../../../support/ledger-office.ts';
import type { TestOffice } from '../../../../support/ledger-office.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice();
  await office.say('wu', '/p 8-1 200亿元 电商节', { day: '2026-10-10' });
  await office.say('wang', '/p 12 6个', { day: '2026-10-10' });
});
afterEach(() => office.close());

async function count(): Promise<number> {
  return (await office.entries()).length;
}

describe('asked back', () => {
  it.each([
    ['wu', '/p 8-1 240%', 'askUnitMismatch', '是240亿元吗'],
    ['wu', '/p 8-1 240', 'askUnit', '240的单位是亿元吗'],
    ['wu', '/p 8-1 150亿元', 'askFalling', '累计数变小了'],
    ['wu', '/p 8-1 2400亿元', 'askJump', '12倍'],
    ['wu', '/p 8-1 200亿元 电商节', 'askSameText', '完全一样'],
    ['wang', '/p 12 6个', 'askSameText', '完全一样'],
    ['wang', '/p 12 90%', 'askUnitMismatch', '是90个吗'],
    ['wu', '/p 8-1 240亿元 截至12月20日', 'askFuture', '还没到'],
    ['wu', '/p 8-1 正在积极推进', 'askSubstance', '没有可核的内容'],
    ['wu', '/p 8-1 已召开推进会,方案已印发', 'askNumber', '没有说数字'],
    ['li', '/p 15-2 120%', 'askOver100', '超过了100%'],
    ['wang', '/p 12 又增加2个', 'askIncrement', '累计是8个吗'],
    ['wang', '/p 12 30%', 'askUnitMismatch', '是30个吗'],
    ['wang', '/nochange 12 正在推进', 'askReason', '说明原因'],
  ])('%s: %s', async (user, text, reason, question) => {
    const before = await count();
    const { reply, text: said } = await office.say(user, text);
    expect(reply.kind).toBe('clarify');
    expect(said).toContain(question);
    expect(await count()).toBe(before);
    expect((await office.audit()).at(-1)).toMatchObject({ user, result: 'asked', reason });
  });
});

describe('not asked back', () => {
  it.each([
    ['wu', '/p 8-1 2,400,000万元', 240],
    ['wu', '/p 8-1 240亿', 240],
    ['wang', '/p 12 8', 8],
    ['wang', '/p 12 8家', 8],
    ['wang', '/p 12 6个 又走访了三家单位', 6],
  ])('%s: %s', async (user, text, value) => {
    expect((await office.say(user, text)).reply.kind).toBe('answer');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value });
  });
});

describe('the answer in the next message', () => {
  it('yes records it as it is', async () => {
    await office.say('wu', '/p 8-1 150亿元');
    await office.say('wu', '是的');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value: 150 });
  });

  it('no records nothing', async () => {
    await office.say('wu', '/p 8-1 150亿元');
    expect((await office.say('wu', '不对')).text).toContain('未作记录');
    expect(await count()).toBe(2);
    expect((await office.say('wu', '是的')).text).toBe('POLICY');
  });

  it("another number, unit or day takes the wrong one's place", async () => {
    await office.say('wu', '/p 8-1 2400亿元');
    await office.say('wu', '240');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value: 240, unit: '亿元' });
    await office.say('wu', '/p 8-1 250亿元 截至12月20日');
    await office.say('wu', '截至11月20日');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value: 250, asOf: '2026-11-20' });
    await office.say('wu', '/p 8-1 255');
    await office.say('wu', '亿元');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value: 255 });
  });

  it('two more than last time are added up', async () => {
    await office.say('wang', '/p 12 又增加2个');
    await office.say('wang', '对');
    expect((await office.entries()).at(-1)?.content).toMatchObject({ value: 8, unit: '个' });
  });

  it('is the reason that was asked for', async () => {
    await office.say('wang', '/extend 11-1 2027-06-30');
    await office.say('wang', '/agree 11 期限 2026-12-31');
    await office.say('head', '/agree 11 期限 2026-12-31');
    const question = await office.say('wang', '/extend 11-1 2027-06-30');
    expect(question.text).toContain('请说明原因');
    await office.say('wang', '供应商更换');
    expect((await office.entries()).at(-1)?.content).toMatchObject({
      kind: 'request',
      request: 'extension',
      adjustment: false,
      note: '供应商更换',
    });
  });

  it('chooses the milestone that was meant', async () => {
    const question = await office.say('wang', '/p 24 3批');
    expect(question.text).toMatch(/1\. 24-1.*2\. 24-2/s);
    await office.say('wang', '2');
    expect((await office.entries()).at(-1)).toMatchObject({
      subject: { milestone: '24-2' },
      content: { value: 3 },
    });
  });

  it('names the task where none was said', async () => {
    const fresh = await openTestOffice();
    expect((await fresh.say('wang', '无变化,等省里文件')).text).toContain('哪一项');
    await fresh.say('wang', '12');
    await fresh.say('wang', '确认');
    expect((await fresh.entries()).at(-1)).toMatchObject({
      subject: { milestone: '12-1' },
      content: { kind: 'no-change' },
    });
    await fresh.close();
  });

  it("comes too late after an hour, and is not another person's", async () => {
    const group = { conversation: 'group', audience: 'group' } as const;
    await office.say('wu', '/p 8-1 150亿元', group);
    expect((await office.say('wang', '确认', group)).text).toBe('POLICY');
    await office.say('wu', '确认', { ...group, at: '2026-11-23T11:01:00+08:00' });
    expect(await count()).toBe(2);
  });

  it('is not needed for a question in between', async () => {
    await office.say('wu', '/p 8-1 150亿元');
    expect((await office.say('wu', '低空经济谁牵头?')).text).toBe('POLICY');
    await office.say('wu', '确认');
    expect(await count()).toBe(3);
  });
});

describe('requests against a rule', () => {
  it.each([
    ['wang', '/done 12 佐证 8号', '未达目标'],
    ['wang', '/done 17', '还没有报数字'],
    ['wang', '/extend 12 2026-11-01 太忙', '须晚于'],
    ['wang', '/extend 17 2027-06-30 太忙', '没有期限'],
    ['wang', '/unblock 12', '没有未解决的卡点'],
    ['head', '/agree 12 目标 8个', '文件印发的'],
    ['head', '/agree 12 期限 2027-12-31', '文件印发的'],
    ['head', '/agree 12 汇总 市财政局', '没有点名'],
    ['wang', '/withdraw #99', '没有编号'],
    ['wang', '/p 30 5个', '只有29项'],
    ['wang', '/p 12-7 5个', '没有12-7'],
    ['head', '/approve 12', '没有待处理'],
  ])('%s: %s', async (user, text, why) => {
    const { reply, text: said } = await office.say(user, text);
    expect(reply.kind).toBe('refused');
    expect(said).toContain(why);
    expect(await count()).toBe(2);
  });

  it("one may not decide on one's own", async () => {
    await office.say('supervisor', '/agree 4 目标 3批');
    expect((await office.say('supervisor', '/approve #3')).reply.kind).toBe('refused');
    await office.say('head', '/approve #3');
    expect(
      (await office.state()).tasks.find(({ task }) => task.number === 4)?.milestones[0]?.goal.target,
    ).toBe(3);
  });

  it("a printed date is the leaders' to move", async () => {
    await office.say('wang', '/extend 12 2027-03-31 招标流标');
    expect((await office.say('head', '/approve #3')).text).toContain('先由');
    await office.say('zhang', '/approve #3');
    expect((await office.say('head', '/approve #3')).text).toContain('市政府');
    const due = async (): Promise<unknown> =>
      (await office.state()).tasks.find(({ task }) => task.number === 12)?.milestones[0]?.goal.due?.day;
    expect(await due()).toBe('2026-12-31');
    const { notices } = await office.say('leader', '/approve #3');
    expect(notices.map(({ user }) => user)).toEqual(['wang']);
    expect(await due()).toBe('2027-03-31');
  });
});
