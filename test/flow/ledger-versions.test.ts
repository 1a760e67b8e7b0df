// A document gets a newer text in which tasks have other numbers: what was reported stands where its task stands now, as
// people ask, look and type, and the entries themselves stay as they were recorded.
import { afterEach, describe, expect, it } from 'vitest';
import { exportRooms, renderExport } from '../../src/app/ledger/write-export.ts';
import { describeAftermath } from '../../src/app/version-aftermath.ts';
import { createBrief, toMarkdown, toText } from '../../src/domain/digest/index.ts';
import { defaultThresholds, readAll, verifyChain } from '../../src/domain/ledger/index.ts';
import type { MilestoneState } from '../../src/domain/ledger/index.ts';
import { comparePolicies, versionTag } from '../../src/domain/policy/index.ts';
import { ZONE } from '../support/ledger-book.ts';
import { openTestOffice } from '../support/ledger-office.ts';
import type { TestOffice } from '../support/ledger-office.ts';
import { divideSeven, nextText, readWeihai, WEIHAI } from '../support/next-weihai.ts';

const open: TestOffice[] = [];
afterEach(async () => {
  for (const office of open.splice(0)) await office.close();
});

async function openOffice(): Promise<TestOffice> {
  const office = await openTestOffice({
    people: [
      { user: 'wang', name: '王敏', unit: '市大數據局', role: 'liaison' },
      { user: 'zhang', name: '张强', unit: '市大數據局', role: 'unit-head' },
      { user: 'gong', name: '龚林', unit: '市工業和信息化局', role: 'liaison' },
      { user: 'gongtou', name: '龚华', unit: '市工業和信息化局', role: 'unit-head' },
      { user: 'jiao', name: '焦红', unit: '市教育局', role: 'liaison' },
      { user: 'head', name: '督查', unit: '督查室', role: 'supervision-head' },
      { user: 'supervisor', name: '督员', unit: '督查室', role: 'supervisor' },
    ],
  });
  open.push(office);
  return office;
}

/** 13 and 14 have changed places and 7 was divided, so that 14 is 14, 13 is 15, and what follows moves down by one. */
const swapped = readWeihai(
  nextText((draft) => {
    divideSeven(draft);
    draft.swap(13, 14);
  }),
);
const PUBLISHED = '2026-11-10T09:00:00+08:00';

async function milestone(office: TestOffice, id: string): Promise<MilestoneState | undefined> {
  const { tasks } = await office.state();
  return tasks.flatMap(({ milestones }) => milestones).find((one) => one.milestone?.id === id);
}

describe('after two tasks were swapped and one divided', () => {
  async function report(): Promise<TestOffice> {
    const office = await openOffice();
    await office.say('wang', '/p 13-2 8个 截至11月1日 上线八个', { day: '2026-11-01' });
    await office.say('jiao', '/p 14-1 91.2% 截至11月1日', { day: '2026-11-01' });
    await office.say('gong', '/p 7-1 820亿元 截至11月1日', { day: '2026-11-01' });
    await office.say('gong', '/卡点 7 卡在企业口径', { day: '2026-11-02' });
    await office.publish(swapped, PUBLISHED);
    return office;
  }

  it('values and lights stand where the task stands now', async () => {
    const office = await report();
    expect((await milestone(office, '15-2'))?.value).toBe(8);
    expect((await milestone(office, '14-1'))?.value).toBe(91.2);
    expect((await milestone(office, '7-1'))?.value).toBe(820);
    expect((await milestone(office, '14-1'))?.milestone?.target.metric).toContain('智慧社區');
    expect((await milestone(office, '15-1'))?.parts.flatMap(({ report: one }) => one ?? [])).toEqual([]);
  });

  it('a light that nothing has changed in is what it was', async () => {
    const office = await openOffice();
    await office.say('gong', '/p 7-1 820亿元 截至11月1日', { day: '2026-11-01' });
    const before = await office.state();
    await office.publish(swapped, PUBLISHED);
    const after = await office.state();
    const lights = (state: typeof before): Record<string, string> =>
      Object.fromEntries(
        state.tasks.flatMap(({ task, milestones }) =>
          milestones.map(({ goal, light, rule }) => [`${task.title} ${goal.metric}`, `${light} ${rule}`]),
        ),
      );
    const now = lights(after);
    for (const [what, light] of Object.entries(lights(before))) expect(now[what], what).toBe(light);
  });

  it('a word on the divided task stands at the part of who said it, and is answered there', async () => {
    const office = await report();
    const parts = await office.say('gong', '/任务 7');
    expect(parts.text).toContain('卡点(2026-11-02):卡在企业口径');
    expect((await office.say('wang', '/任务 8')).text).not.toContain('卡在企业口径');
    await office.say('gong', '/解除卡点 7 口径已定');
    expect((await office.say('gong', '/任务 7')).text).not.toContain('卡点(2026-11-02)');
  });

  it('the history says for what each entry was recorded, and where the old number is now', async () => {
    const office = await report();
    const now = await office.say('head', '/历史 15');
    expect(now.text).toContain('#1 2026-11-01 市大数据局 王敏:15-2(2026) “亮码即办”应用场景 8/10个');
    expect(now.text).toContain('(为第1版(2026-01-05)的任务13-2(2026)所记)');
    const same = await office.say('head', '/历史 14');
    expect(same.text).not.toContain('为第1版');
    const old = await office.say('head', '/历史 13');
    expect(old.text).toContain('任务13“提升“山东通”智能办公能力”还没有记录');
    expect(old.text).toContain('注意:第1版(2026-01-05)的任务13“提升“无证明”静默服务能力”现为任务15。');
    const then = await office.say('head', '/历史 13 第1版');
    expect(then.text).toContain('第1版(2026-01-05)任务13“提升“无证明”静默服务能力”的记录(1/1条)');
    expect(then.text).toContain('现为任务15。');
    expect((await office.say('head', '/history 13 version 1', { language: 'en' })).text).toContain(
      '(recorded for task 13-2(2026) of version 1 (2026-01-05))',
    );
    expect((await office.say('head', '/历史 13 第5版')).text).toContain('没有第5版,现行的是第2版');
  });

  it('what is typed now means the number of now, and the reply names the task by its title', async () => {
    const office = await report();
    const said = await office.say('wang', '/p 13 9个 截至11月20日', { day: '2026-11-20' });
    expect(said.reply.kind).toBe('answer');
    expect(said.text).toContain('任务13：提升“山东通”智能办公能力');
    expect(said.text).toContain('注意:第1版(2026-01-05)的任务13“提升“无证明”静默服务能力”现为任务15。');
    const entry = (await office.entries()).at(-1);
    expect(entry?.subject).toMatchObject({ task: 13, milestone: '13-1', version: versionTag(swapped) });
    expect((await milestone(office, '13-1'))?.value).toBe(9);
    expect((await milestone(office, '15-2'))?.value).toBe(8);
    // Whoever meant the other one and may not report on this is told, too.
    const denied = await office.say('jiao', '/p 13 9个 截至11月20日', { day: '2026-11-20' });
    expect(denied.text).toContain('没有点名市教育局');
    expect(denied.text).toContain('现为任务15');
    // Half a year on, nobody is reminded any more.
    const later = await office.say('wang', '/p 13 10个 截至2027年5月20日', { day: '2027-05-20' });
    expect(later.text).not.toContain('注意');
  });

  it('a correction of an old entry counts where that stands, and “that” is what was meant', async () => {
    const office = await report();
    await office.say('wang', '/更正 #1 9个');
    expect((await milestone(office, '15-2'))?.value).toBe(9);
    await office.say('jiao', '/p 92% 截至11月20日', { day: '2026-11-20' });
    expect((await milestone(office, '14-1'))?.value).toBe(92);
  });

  it('what was asked before the new text is shown again before it is recorded', async () => {
    const office = await openOffice();
    const asked = await office.say('wang', '第13项亮码即办做了8个', { at: '2026-11-10T08:58:00+08:00' });
    expect(asked.text).toContain('尚未记录');
    await office.publish(swapped, PUBLISHED);
    const again = await office.say('wang', '确认', { at: '2026-11-10T09:01:00+08:00' });
    expect(again.text).toContain('文件刚换了新版');
    expect(again.text).toContain('任务13：提升“山东通”智能办公能力');
    expect(await office.entries()).toHaveLength(0);
    expect((await office.say('wang', '取消', { at: '2026-11-10T09:02:00+08:00' })).text).toContain('已取消');
  });

  it('the entries are what they were, and the chain proves it', async () => {
    const office = await report();
    await office.say('head', '/状态');
    const proof = await verifyChain(readAll(office.store.entries), await office.store.entries.loadHead());
    expect(proof.kind).toBe('valid');
    const recorded: unknown[] = [];
    for await (const link of readAll(office.store.entries)) recorded.push(JSON.parse(link.body));
    expect(recorded[0]).toMatchObject({ subject: { document: WEIHAI, task: 13, milestone: '13-2' } });
  });

  it('the export holds both numbers', async () => {
    const office = await report();
    const rooms = await exportRooms(office.office, office.register(), ZONE);
    const order = { language: 'zh-Hans', viewer: { sees: 'all' }, orderedBy: '督查' } as const;
    const file = await renderExport(rooms, { ...order, format: 'json', at: '2026-11-23T02:00:00.000Z' });
    const { entries, milestones } = JSON.parse(file.toString()) as {
      entries: { sequence: number; subject: string; recordedFor: string; content: string }[];
      milestones: { id: string; value: number | null }[];
    };
    expect(entries[0]).toMatchObject({
      subject: '15-2(2026)',
      recordedFor: '第1版(2026-01-05)任务13-2(2026)',
    });
    expect(milestones.find(({ id }) => id === '15-2')?.value).toBe(8);
  });

  it('the digest tells the tasks under their numbers of now', async () => {
    const office = await report();
    const brief = createBrief(
      {
        book: await office.office.keeper.read(),
        projector: office.office.desk.projector(),
        register: office.register(),
        thresholds: defaultThresholds,
        zone: ZONE,
      },
      { week: '2026-W47', version: 'office', language: 'zh-Hans', at: new Date('2026-11-20T10:00:00Z') },
    );
    const row = brief.facts.rows.find(({ label }) => label === '15-2');
    expect(row).toMatchObject({ task: 15, value: 8, entries: [{ number: 1 }] });
    expect(toText(brief)).not.toMatch(/undefined|NaN/);
    // The part that was divided off was no task a week before its text held.
    expect(brief.facts.totals.before.total).toBeLessThanOrEqual(brief.facts.totals.now.total);
  });
});

describe('a digest between two texts', () => {
  it('adds up, though promises came and went', async () => {
    const office = await openOffice();
    await office.say('wang', '/p 13-2 8个 截至11月1日', { day: '2026-11-01' });
    const other = readWeihai(
      nextText((draft) => {
        draft.remove(14);
        draft.add(20, '21.建設低空基地。到2027年底,建成起降點80個。(責任單位:市交通運輸局)');
      }),
    );
    await office.publish(other, '2026-11-18T09:00:00+08:00');
    const rooms = {
      book: await office.office.keeper.read(),
      projector: office.office.desk.projector(),
      register: office.register(),
      thresholds: defaultThresholds,
      zone: ZONE,
    };
    const at = new Date('2026-11-20T10:00:00Z');
    const brief = createBrief(rooms, { week: '2026-W47', version: 'office', language: 'zh-Hans', at });
    expect(toMarkdown(brief)).toContain('2026-11-18起按第2版执行:编号按新版,以前的记录随任务走。');
    const { facts } = brief;
    expect(facts.totals.now.total).toBe(24);
    expect(facts.totals.before.total).toBe(23);
    expect(facts.rows.find(({ label }) => label === '20-1')?.metric).toContain('起降點');
  });
});

describe('after a task was removed', () => {
  const shorter = readWeihai(
    nextText((draft) => {
      draft.remove(14);
    }),
  );

  it('its entries are kept without a light, and are found under its version', async () => {
    const office = await openOffice();
    await office.say('jiao', '/p 14-1 91.2% 截至11月1日', { day: '2026-11-01' });
    await office.say('jiao', '/办结 14-1 佐证 验收报告', { day: '2026-11-02' });
    await office.publish(shorter, PUBLISHED);
    const { tasks, removed, counts } = await office.state();
    expect(tasks).toHaveLength(28);
    expect(counts.total).toBe(23);
    expect(removed).toMatchObject([{ number: 14, version: 1, title: '提升“智慧化”民生服務能力' }]);
    const status = await office.say('head', '/状态');
    expect(status.text).toContain(
      '另有1项已从文件中删去,记录保留、不计灯号:第1版(2026-01-05)任务14“提升“智慧化”民生服务能力”(2条,/历史 14 第1版)',
    );
    expect((await office.say('head', '/历史 14')).text).toContain('已从文件中删去');
    const then = await office.say('head', '/历史 14 第1版');
    expect(then.text).toContain('91.2%');
    expect(then.text).toContain('现行文件已无此项');
    expect(then.reply.tasks).toEqual([]);
    expect((await office.say('head', '/批准 #2')).text).toContain('现行文件已无此项,不再办理');
    // Its own people may still take a word back.
    expect((await office.say('jiao', '/撤回 #1')).text).toContain('撤回 #1');
    expect((await office.say('jiao', '/撤回 #1')).text).toContain('已经撤回');
    expect((await office.say('head', '/历史 14 第1版')).text).toContain('(已撤回)');
  });

  it('a number that is too high now says where its task went', async () => {
    const office = await openOffice();
    await office.publish(shorter, PUBLISHED);
    const said = await office.say('wang', '/任务 29');
    expect(said.reply.kind).toBe('refused');
    expect(said.text).toContain('现行文件没有任务29');
    expect(said.text).toContain('现为任务28');
  });

  it('it is there again once the document has it again', async () => {
    const office = await openOffice();
    await office.say('jiao', '/p 14-1 91.2% 截至11月1日', { day: '2026-11-01' });
    await office.publish(shorter, PUBLISHED);
    await office.publish(readWeihai(), '2026-11-12T09:00:00+08:00');
    expect((await office.state()).removed).toEqual([]);
    expect((await milestone(office, '14-1'))?.value).toBe(91.2);
    await office.publish(swapped, '2026-11-14T09:00:00+08:00');
    expect((await milestone(office, '14-1'))?.value).toBe(91.2);
    expect((await office.say('head', '/历史 14')).text).toContain('91.2%');
  });
});

describe('a promise that recurs', () => {
  it('keeps its years, its terms and its closures under the new number', async () => {
    const office = await openOffice();
    await office.say('wang', '/p 12 10个 截至2026年3月1日', { day: '2026-03-01' });
    await office.say('head', '/设定 12 节点 6月30日 20% 9月30日 50%', { day: '2026-03-02' });
    await office.say('wang', '/办结 12 佐证 清单', { day: '2026-03-03' });
    await office.say('zhang', '/批准 #3', { day: '2026-03-04' });
    await office.say('supervisor', '/复核 #3', { day: '2026-03-05' });
    await office.say('head', '/批准 #3', { day: '2026-03-06' });
    await office.publish(swapped, PUBLISHED);
    const now = await milestone(office, '13-1');
    expect(now).toMatchObject({ flow: 'closed', value: 10, instance: { label: '2026' } });
    expect(now?.goal.nodes).toHaveLength(2);
    expect((await milestone(office, '12-1'))?.instance).toBeUndefined();
    const nextYear = (await office.state('2027-02-01')).tasks.flatMap(({ milestones }) => milestones);
    expect(nextYear.find((one) => one.milestone?.id === '13-1')?.flow).not.toBe('closed');
    const reopened = await office.say('head', '/重开 13-1 抽查不合格');
    expect(reopened.text).toContain('重新打开 #3');
    expect((await milestone(office, '13-1'))?.flow).not.toBe('closed');
  });
});

describe('what was decided', () => {
  it('an extension moves the date that it was given for, and none that a newer text sets', async () => {
    const office = await openOffice();
    await office.say('jiao', '/延期 14 2026-12-20 等验收', { day: '2026-11-01' });
    const moved = readWeihai(
      nextText((draft) => {
        draft.replace(14, '到2025年底', '到2026年底');
      }),
    );
    await office.publish(moved, PUBLISHED);
    const refused = await office.say('head', '/批准 #1');
    expect(refused.text).toContain('要改的期限是2025-12-31,新版文件已改为2026-12-31,不能再批');
    expect((await milestone(office, '14-1'))?.goal.due).toMatchObject({ day: '2026-12-31', extensions: 0 });
  });

  it('a granted extension goes with its task while the date is the same', async () => {
    const office = await openOffice();
    await office.people.replace(
      [
        { user: 'jiao', name: '焦红', unit: '市教育局', role: 'unit-head' },
        { user: 'supervisor', name: '督员', unit: '督查室', role: 'supervisor' },
        { user: 'leader', name: '领导', unit: '市政府办公室', role: 'leader' },
      ],
      { by: 'operator', at: new Date('2026-01-01T00:00:00Z') },
    );
    await office.say('jiao', '/延期 14 2027-03-31 等验收', { day: '2026-11-01' });
    await office.say('supervisor', '/复核 #1', { day: '2026-11-02' });
    await office.say('leader', '/批准 #1', { day: '2026-11-03' });
    const due = async (): Promise<string | undefined> => (await milestone(office, '14-1'))?.goal.due?.day;
    expect(await due()).toBe('2027-03-31');
    await office.publish(swapped, PUBLISHED);
    expect(await due()).toBe('2027-03-31');
    const later = readWeihai(
      nextText((draft) => {
        draft.replace(14, '到2025年底', '到2026年底');
      }),
    );
    await office.publish(later, '2026-11-12T09:00:00+08:00');
    expect(await due()).toBe('2026-12-31');
  });

  it('what was agreed on stands, until the text itself says so', async () => {
    const office = await openOffice();
    await office.say('head', '/设定 1-1 目标 3批', { day: '2026-03-01' });
    await office.say('head', '/设定 17 期限 2026-12-31', { day: '2026-03-01' });
    await office.publish(swapped, PUBLISHED);
    expect((await milestone(office, '1-1'))?.goal).toMatchObject({ target: 3, targetFrom: 'agreed' });
    expect((await milestone(office, '18-1'))?.goal.due?.day).toBe('2026-12-31');
    const printed = readWeihai(
      nextText((draft) => {
        draft.replace(1, '支持打造一批高質量數據集', '支持打造5個高質量數據集');
      }),
    );
    await office.publish(printed, '2026-11-12T09:00:00+08:00');
    expect((await milestone(office, '1-1'))?.goal).toMatchObject({
      target: 5,
      unit: '个',
      targetFrom: 'printed',
    });
  });

  it('of one of two tasks that are one now does not close the other', async () => {
    const office = await openOffice();
    const divided = readWeihai(nextText((draft) => divideSeven(draft, '市工業和信息化局')));
    await office.publish(divided, '2026-01-06T09:00:00+08:00');
    await office.say('gong', '/办结 8 佐证 名品证书', { day: '2026-03-01' });
    await office.say('gongtou', '/批准 #1', { day: '2026-03-02' });
    await office.say('supervisor', '/复核 #1', { day: '2026-03-03' });
    await office.say('head', '/批准 #1', { day: '2026-03-04' });
    expect((await office.state()).tasks.find(({ task }) => task.number === 8)?.light).toBe('closed');
    await office.publish(readWeihai(), PUBLISHED);
    expect((await office.state()).tasks.find(({ task }) => task.number === 7)?.light).not.toBe('closed');
    expect((await office.say('head', '/重开 #1 再看')).text).toContain('原申请不再适用');
    expect((await office.say('head', '/历史 7')).text).toContain('申请办结');
  });
});

describe('numbers that a newer text counts otherwise', () => {
  const next = (from: string, to: string): ReturnType<typeof readWeihai> =>
    readWeihai(
      nextText((draft) => {
        draft.replace(8, from, to);
      }),
    );

  it('are told in its unit, and not at all where that is impossible', async () => {
    const office = await openTestOffice();
    open.push(office);
    await office.say('wu', '/p 8-1 135亿元 截至11月1日', { day: '2026-11-01' });
    await office.publish(next('網絡零售額達到270億元', '網絡零售額達到2700000萬元'), PUBLISHED);
    expect(await milestone(office, '8-1')).toMatchObject({ value: 1350000, pace: { percent: 50 } });
    expect((await office.say('head', '/历史 8')).text).toContain('135亿元');
    await office.publish(next('網絡零售額達到270億元', '網絡零售額達到90%'), '2026-11-12T09:00:00+08:00');
    const share = await milestone(office, '8-1');
    expect(share?.goal).toMatchObject({ target: 90, unit: '%' });
    expect(share?.value).toBeUndefined();
    expect(share?.missing).not.toContain('市商務局');
  });
});

describe('what supervision is asked to look at', () => {
  it('closed matters with another date, requests of joined tasks, entries of removed ones', async () => {
    const office = await openOffice();
    const divided = readWeihai(
      nextText((draft) => {
        divideSeven(draft, '市工業和信息化局');
      }),
    );
    await office.publish(divided, '2026-01-06T09:00:00+08:00');
    await office.say('jiao', '/p 15-1 91% 截至3月1日', { day: '2026-03-01' });
    await office.say('wang', '/p 13 10个 截至3月1日', { day: '2026-03-01' });
    await office.say('jiao', '/办结 15 佐证 报告', { day: '2026-03-01' });
    await office.people.replace(
      [
        { user: 'unit', name: '负责人', unit: '市教育局', role: 'unit-head' },
        { user: 'supervisor', name: '督员', unit: '督查室', role: 'supervisor' },
        { user: 'head', name: '督查', unit: '督查室', role: 'supervision-head' },
        { user: 'gong', name: '龚林', unit: '市工業和信息化局', role: 'liaison' },
      ],
      { by: 'operator', at: new Date('2026-01-01T00:00:00Z') },
    );
    for (const [user, text] of [
      ['unit', '/批准 #3'],
      ['supervisor', '/复核 #3'],
      ['head', '/批准 #3'],
      ['gong', '/中止 8 上级暂停'],
    ] as const)
      await office.say(user, text, { day: '2026-03-02' });
    const last = readWeihai(
      nextText((draft) => {
        draft.replace(14, '到2025年底', '到2026年底');
        draft.remove(12);
      }),
    );
    await office.publish(last, PUBLISHED);
    const diff = comparePolicies(divided, last);
    const lines = await describeAftermath(
      { office: office.office, register: office.register, zone: ZONE },
      {
        diff,
        version: { id: WEIHAI, ordinal: 3, hash: last.hash, title: last.title, heldFrom: PUBLISHED },
      },
      new Date('2026-11-23T02:00:00Z'),
    );
    expect(lines).toEqual([
      '台账中请督查留意:',
      '13-1 已销号(#3),新版的期限或目标有变,是否重开请定(/重开 13-1 原因)。',
      '#7 7 申请中止,原因:上级暂停(为第2版(2026-01-06)的任务8所记):所在任务已并入任务7,该申请不再适用。',
      '任务13“提升“山东通”智能办公能力”已删去:1条记录保留、不计灯号,看 /历史 13 第2版。',
    ]);
  });

  it('a word that a date will be missed says nothing of another date', async () => {
    const office = await openOffice();
    await office.say('gong', '/无法完成 7 市场下行', { day: '2026-11-01' });
    expect((await milestone(office, '7-1'))?.rule).toBe('R3');
    await office.publish(swapped, PUBLISHED);
    expect((await milestone(office, '7-1'))?.rule).toBe('R3');
    const later = readWeihai(
      nextText((draft) => {
        draft.replace(7, '到2027年', '到2028年');
      }),
    );
    await office.publish(later, '2026-11-12T09:00:00+08:00');
    expect((await milestone(office, '7-1'))?.rule).not.toBe('R3');
  });
});

describe('several documents', () => {
  it('only the one with a newer text is read anew', async () => {
    const other = { ...readWeihai(), id: 'other', title: '另一份文件' };
    const office = await openOffice();
    await office.publish(other, '2026-01-06T09:00:00+08:00');
    await office.say('wang', '/p 13-2 8个 截至11月1日', { day: '2026-11-01' });
    await office.say('wang', '1', { day: '2026-11-01' });
    await office.publish(swapped, PUBLISHED);
    const { tasks } = await office.state();
    const value = (document: string, id: string): number | undefined =>
      tasks
        .filter(({ policy }) => policy.id === document)
        .flatMap(({ milestones }) => milestones)
        .find((one) => one.milestone?.id === id)?.value;
    expect(value(WEIHAI, '15-2')).toBe(8);
    expect(value('other', '13-2')).toBeUndefined();
  });
});
