// What makes the signals: parts of several units, claims, blockers, staleness, on the real policy.
import { describe, expect, it } from 'vitest';
import type { EntryContent } from '../../../../../src/domain/ledger/index.ts';
import { createTestBook, DATA_BUREAU } from '../../../../support/ledger-book.ts';

const LEADS_13 = ['市發展改革委', '市財政局', '市人力資源社會保障局', '市市場監管局', DATA_BUREAU];
const closure: EntryContent = {
  kind: 'request',
  request: 'closure',
  asOf: '2026-06-01',
  evidence: '文号',
  note: '',
};

describe('task 13 with its five leads', () => {
  it('owes five parts, takes the worst and names who is missing', () => {
    const ledger = createTestBook();
    ledger.open('2025-07-10');
    ledger.progress('2025-12-01', '13-1', 100, { unit: '市財政局' });
    ledger.progress('2025-12-02', '13-1', 87, { unit: '市市場監管局' });
    ledger.progress('2025-12-03', '13-1', 98, { unit: DATA_BUREAU });
    const state = ledger.milestone('2025-12-10', '13-1');
    expect(state.goal).toMatchObject({
      owing: LEADS_13,
      target: 100,
      unit: '%',
      targetFrom: 'understood',
      combine: 'worst',
    });
    expect(state).toMatchObject({
      value: 87,
      missing: ['市發展改革委', '市人力資源社會保障局'],
      evidence: 'reported',
    });
    expect(state.goal.collector).toBeUndefined();
  });

  it('is as stale as the part that nobody renewed', () => {
    const ledger = createTestBook();
    ledger.open('2025-07-10');
    for (const unit of LEADS_13) ledger.progress('2025-10-01', '13-1', 95, { unit });
    for (const unit of LEADS_13.slice(1)) ledger.progress('2025-11-20', '13-1', 96, { unit });
    expect(ledger.milestone('2025-11-25', '13-1')).toMatchObject({ staleDays: 55, rule: 'Y3' });
  });

  it('turns red for all where one lead says that it will miss', () => {
    const ledger = createTestBook();
    for (const unit of LEADS_13) ledger.progress('2025-11-20', '13-1', 99, { unit });
    ledger.add('2025-11-21', '13-1', { kind: 'forecast', note: '系统未上线' }, { unit: '市財政局' });
    expect(ledger.milestone('2025-11-22', '13-1')).toMatchObject({ light: 'red', rule: 'R3' });
  });
});

describe('one number that several units see', () => {
  it('is the lowest where no collecting unit is confirmed, and their difference is shown', () => {
    const ledger = createTestBook();
    ledger.progress('2025-11-03', '24-1', 92, { unit: DATA_BUREAU });
    ledger.progress('2025-11-10', '24-1', 85, { unit: '市公安局' });
    expect(ledger.milestone('2025-11-12', '24-1')).toMatchObject({
      value: 85,
      rule: 'Y5',
      evidence: 'doubted',
    });
  });

  it("is the collecting unit's once it is confirmed; others keep theirs", () => {
    const ledger = createTestBook();
    ledger.agree('2025-10-01', '24-1', { collector: DATA_BUREAU });
    ledger.progress('2025-11-03', '24-1', 92, { unit: DATA_BUREAU });
    ledger.progress('2025-11-10', '24-1', 85, { unit: '市公安局' });
    const state = ledger.milestone('2025-11-12', '24-1');
    expect(state.value).toBe(92);
    expect(state.parts.map(({ unit, counted }) => [unit, counted?.progress.value])).toEqual([
      [DATA_BUREAU, 92],
      ['市公安局', 85],
      ['市自然資源和規劃局', undefined],
    ]);
  });

  it('does not differ because one was said a month later', () => {
    const ledger = createTestBook();
    ledger.progress('2025-10-30', '24-1', 85, { unit: '市公安局' });
    ledger.progress('2025-11-10', '24-1', 92, { unit: DATA_BUREAU });
    expect(ledger.milestone('2025-11-12', '24-1').evidence).toBe('reported');
  });

  it('is their sum where the office agreed so', () => {
    const ledger = createTestBook();
    ledger.agree('2025-10-01', '24-1', { combine: 'sum' });
    ledger.progress('2025-11-03', '24-1', 40.1, { unit: DATA_BUREAU });
    ledger.progress('2025-11-10', '24-1', 50.2, { unit: '市公安局' });
    expect(ledger.milestone('2025-11-12', '24-1').value).toBe(90.3);
  });

  it('is owed by the units among which the work was divided', () => {
    const ledger = createTestBook();
    ledger.agree('2025-10-01', '8-1', { units: ['市商務局'] });
    ledger.progress('2025-11-03', '8-1', 200, { unit: '市商務局' });
    expect(ledger.milestone('2025-11-12', '8-1')).toMatchObject({
      missing: [],
      goal: { owing: ['市商務局'] },
    });
  });
});

describe('a milestone', () => {
  it('is grey while no number or no date is agreed, with its blockers', () => {
    const ledger = createTestBook();
    ledger.add('2026-11-02', '17-1', { kind: 'blocker', note: '缺卫健数据' });
    ledger.progress('2026-11-20', '17-1', 7);
    expect(ledger.milestone('2026-11-23', '17-1')).toMatchObject({
      light: 'grey',
      rule: 'G1',
      value: 7,
      blockers: [{ note: '缺卫健数据' }],
    });
    expect(ledger.milestone('2026-11-23', '1-1')).toMatchObject({ light: 'grey', rule: 'G1' });
    expect(ledger.milestone('2026-11-23', '13-3')).toMatchObject({
      light: 'grey',
      rule: 'G1',
      goal: { targetFrom: 'none' },
    });
    ledger.agree('2026-11-23', '1-1', { target: 3, unit: '批' });
    ledger.agree('2026-11-23', '17-1', { due: '2026-12-31' });
    expect(ledger.milestone('2026-11-24', '1-1')).toMatchObject({
      light: 'yellow',
      rule: 'Y3',
      goal: { target: 3, targetFrom: 'agreed' },
    });
    expect(ledger.milestone('2026-11-24', '17-1')).toMatchObject({
      goal: { due: { day: '2026-12-31', from: 'agreed', text: '' } },
    });
  });

  it('reads 全覆盖 and 全程 as all of it, and 基本 and 广泛 as no number', () => {
    const ledger = createTestBook();
    const target = (id: string): unknown => ledger.milestone('2026-11-23', id).goal.target;
    expect(['13-1', '15-3', '13-3', '15-4', '5-2', '4-1'].map(target)).toEqual([
      100,
      100,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('follows the agreed nodes instead of the straight line', () => {
    const ledger = createTestBook();
    ledger.agree('2026-01-10', '12-1', {
      nodes: [
        { day: '2026-06-30', share: 0.2 },
        { day: '2026-09-30', share: 0.5 },
      ],
    });
    ledger.progress('2026-06-01', '12-1', 1);
    expect(ledger.milestone('2026-06-15', '12-1')).toMatchObject({ light: 'grey', rule: 'G4' });
    expect(ledger.milestone('2026-06-30', '12-1').pace).toMatchObject({ expectedPercent: 20, lag: 10 });
    expect(ledger.milestone('2026-08-15', '12-1').pace.expectedPercent).toBe(35);
  });

  it('counts the latest as-of day, whenever it was said', () => {
    const ledger = createTestBook();
    ledger.progress('2026-11-20', '12-1', 8);
    ledger.add(
      '2026-11-22',
      '12-1',
      { kind: 'progress', value: 3, asOf: '2026-06-30', note: '', backfilled: true },
      { instance: '2026' },
    );
    expect(ledger.milestone('2026-11-23', '12-1')).toMatchObject({
      value: 8,
      asOf: '2026-11-20',
      staleDays: 3,
    });
  });

  it('needs a steep tail where the rest asks for more than twice the pace so far', () => {
    const ledger = createTestBook({ lagYellowPoints: 90, lagRedPoints: 95 });
    ledger.progress('2026-08-20', '12-1', 4);
    expect(ledger.milestone('2026-08-25', '12-1')).toMatchObject({ rule: 'Y6', pace: { isSteep: true } });
    ledger.progress('2026-08-26', '12-1', 6);
    expect(ledger.milestone('2026-08-27', '12-1')).toMatchObject({ rule: 'OK', pace: { isSteep: false } });
    const early = createTestBook();
    early.progress('2026-01-05', '12-1', 0);
    expect(early.milestone('2026-01-10', '12-1').pace.isSteep).toBe(false);
  });

  it('turns yellow, not green, in the month after it was red', () => {
    const ledger = createTestBook();
    ledger.progress('2026-08-15', '12-1', 2);
    expect(ledger.milestone('2026-08-31', '12-1')).toMatchObject({ light: 'red', rule: 'R2' });
    ledger.progress('2026-09-10', '12-1', 8);
    expect(ledger.milestone('2026-09-12', '12-1')).toMatchObject({ light: 'yellow', rule: 'Y7' });
    ledger.progress('2026-10-10', '12-1', 9);
    expect(ledger.milestone('2026-10-12', '12-1')).toMatchObject({ light: 'green', rule: 'OK' });
  });

  it('falls below a ceiling only from a known base', () => {
    const ledger = createTestBook();
    const milestone = ledger.policy.tasks.find(({ number }) => number === 14)?.milestones[0];
    Object.assign(milestone?.target as object, { comparator: '<=', value: 5 });
    ledger.progress('2025-12-01', '14-1', 8);
    expect(ledger.milestone('2025-12-01', '14-1').pace.percent).toBeUndefined();
    ledger.agree('2025-12-01', '14-1', { base: 11 });
    expect(ledger.milestone('2025-12-01', '14-1').pace.percent).toBe(50);
  });
});

describe('staleness', () => {
  const noChange = (note: string): EntryContent => ({ kind: 'no-change', note });

  it('ends with a number, a reason or a new fact, not with receipts, phrases and repeats', () => {
    const ledger = createTestBook();
    ledger.progress('2026-10-01', '12-1', 8, { note: '已上线8个' });
    const staleOn = (day: string): unknown => ledger.milestone(day, '12-1').staleDays;
    ledger.progress('2026-11-02', '12-1', 8, { note: '已上线8个' });
    ledger.progress('2026-11-03', '12-1', 8, { note: '正在推进' });
    ledger.add('2026-11-04', '12-1', noChange(''));
    ledger.add('2026-11-05', '12-1', noChange('收到'));
    expect(staleOn('2026-11-10')).toBe(40);
    ledger.add('2026-11-11', '12-1', noChange('等省里文件'));
    expect(staleOn('2026-11-20')).toBe(9);
    ledger.progress('2026-11-21', '12-1', 8, { note: '第九个已立项' });
    expect(staleOn('2026-11-21')).toBe(0);
  });

  it('of a task without milestones is counted, though its light is grey', () => {
    const ledger = createTestBook();
    ledger.open('2026-01-05');
    ledger.add(
      '2026-10-13',
      '20',
      { kind: 'progress', asOf: '2026-10-13', note: '危化品专题场景上线' },
      { unit: '市應急局' },
    );
    const task = ledger.task('2026-11-23', 20);
    expect(task).toMatchObject({
      light: 'grey',
      milestones: [
        { milestone: undefined, rule: 'G1', missing: ['市住房城鄉建設局', '市交通運輸局', DATA_BUREAU] },
      ],
    });
    expect(task.milestones[0]?.parts.find(({ unit }) => unit === '市應急局')?.staleDays).toBe(41);
  });

  it('ends for every milestone with a word on the whole task', () => {
    const ledger = createTestBook();
    ledger.add('2025-11-20', '15', noChange('等省局接口'), { unit: '市市場監管局' });
    expect(['15-1', '15-2', '15-3'].map((id) => ledger.milestone('2025-11-25', id).staleDays)).toEqual([
      5, 5, 5,
    ]);
  });
});

describe('blockers', () => {
  it('make it yellow, red 30 days after escalation, and vanish when solved', () => {
    const ledger = createTestBook({ staleDays: 365 });
    ledger.progress('2026-10-01', '12-1', 10);
    const blocker = ledger.add('2026-10-01', '12-1', { kind: 'blocker', note: '缺数据' });
    expect(ledger.milestone('2026-10-05', '12-1')).toMatchObject({
      rule: 'Y4',
      blockers: [{ since: '2026-10-01' }],
    });
    ledger.add('2026-10-10', '12-1', { kind: 'escalation', refs: [blocker.id], note: '' });
    expect(ledger.milestone('2026-11-08', '12-1').rule).toBe('Y4');
    expect(ledger.milestone('2026-11-09', '12-1')).toMatchObject({ light: 'red', rule: 'R4' });
    ledger.add('2026-11-10', '12-1', { kind: 'unblock', refs: [blocker.id], note: '' });
    expect(ledger.milestone('2026-11-11', '12-1')).toMatchObject({ blockers: [], rule: 'OK' });
  });
});

describe('a claim that it is done', () => {
  it('stops the clock where it came in time, and only until it is returned', () => {
    const ledger = createTestBook();
    ledger.progress('2025-12-20', '14-1', 91);
    const claim = ledger.add('2025-12-30', '14-1', closure);
    expect(ledger.milestone('2026-01-10', '14-1')).toMatchObject({
      light: 'claimed',
      flow: 'review',
      overdueDays: 0,
    });
    ledger.decide('2026-01-12', claim, 'return', 'supervisor');
    expect(ledger.milestone('2026-01-12', '14-1')).toMatchObject({
      light: 'red',
      flow: 'returned',
      overdueDays: 12,
      evidence: 'doubted',
    });
  });

  it('that came late stays red until it is approved', () => {
    const ledger = createTestBook();
    ledger.progress('2026-01-03', '14-1', 91);
    const claim = ledger.add('2026-01-04', '14-1', closure);
    expect(ledger.milestone('2026-01-05', '14-1')).toMatchObject({
      light: 'red',
      flow: 'review',
      overdueDays: 5,
    });
    ledger.decide('2026-01-06', claim, 'verify', 'supervisor');
    expect(ledger.milestone('2026-01-06', '14-1')).toMatchObject({ light: 'red', evidence: 'verified' });
    ledger.decide('2026-01-07', claim, 'approve');
    expect(ledger.milestone('2026-01-07', '14-1')).toMatchObject({
      light: 'closed',
      flow: 'closed',
      overdueDays: 0,
    });
    ledger.decide('2026-02-01', claim, 'reopen');
    expect(ledger.milestone('2026-02-01', '14-1')).toMatchObject({ light: 'red', flow: 'open' });
  });

  it('closes the task only when every milestone is closed', () => {
    const ledger = createTestBook();
    ledger.progress('2025-12-20', '24-1', 100);
    const claim = ledger.add('2025-12-21', '24-1', closure);
    ledger.decide('2025-12-22', claim, 'approve');
    expect(ledger.task('2025-12-23', 24)).toMatchObject({ light: 'yellow' });
    const second = ledger.add('2025-12-24', '24-2', closure);
    ledger.decide('2025-12-25', second, 'approve');
    expect(ledger.task('2025-12-26', 24).light).toBe('closed');
  });
});

describe('entries that change entries', () => {
  it('corrects a number and keeps the old one on record', () => {
    const ledger = createTestBook();
    const wrong = ledger.progress('2026-11-20', '8-1', 92, { unit: '市商務局' });
    ledger.add('2026-11-21', '8-1', { kind: 'correction', ref: wrong.id, value: 9.2 }, { unit: '市商務局' });
    expect(ledger.milestone('2026-11-20', '8-1').value).toBe(92);
    expect(ledger.milestone('2026-11-21', '8-1').value).toBe(9.2);
    expect(ledger.book.entries[0]?.content).toMatchObject({ value: 92 });
  });

  it('withdraws an entry, and a correction', () => {
    const ledger = createTestBook();
    ledger.progress('2026-11-01', '12-1', 6);
    const later = ledger.progress('2026-11-20', '12-1', 9);
    const correction = ledger.add('2026-11-21', '12-1', { kind: 'correction', ref: later.id, value: 7 });
    ledger.add('2026-11-22', '12-1', { kind: 'withdrawal', ref: correction.id, note: '' });
    expect(ledger.milestone('2026-11-22', '12-1').value).toBe(9);
    ledger.add('2026-11-23', '12-1', { kind: 'withdrawal', ref: later.id, note: '' });
    expect(ledger.milestone('2026-11-23', '12-1').value).toBe(6);
  });

  it('counts a report on behalf of a unit once the unit accepts it', () => {
    const ledger = createTestBook();
    const proposal = ledger.add(
      '2026-11-20',
      '12-1',
      { kind: 'progress', value: 9, asOf: '2026-11-20', note: '', proposed: true },
      { role: 'supervisor', instance: '2026' },
    );
    const before = ledger.milestone('2026-11-21', '12-1');
    expect(before.value).toBeUndefined();
    expect(before.proposals).toHaveLength(1);
    ledger.decide('2026-11-22', proposal, 'accept', 'liaison');
    expect(ledger.milestone('2026-11-22', '12-1')).toMatchObject({ value: 9, proposals: [] });
  });

  it('checks and doubts a number apart from what it says', () => {
    const ledger = createTestBook();
    expect(ledger.milestone('2026-11-01', '12-1').evidence).toBe('unreported');
    const report = ledger.progress('2026-11-02', '12-1', 9);
    expect(ledger.milestone('2026-11-03', '12-1').evidence).toBe('reported');
    ledger.decide('2026-11-04', report, 'verify', 'supervisor');
    expect(ledger.milestone('2026-11-04', '12-1')).toMatchObject({ evidence: 'verified', value: 9 });
    ledger.add(
      '2026-11-05',
      '12-1',
      { kind: 'flag', ref: report.id, note: '重复计数' },
      { role: 'supervisor' },
    );
    expect(ledger.milestone('2026-11-05', '12-1')).toMatchObject({ evidence: 'doubted', value: 9 });
    ledger.progress('2026-11-06', '12-1', 10);
    expect(ledger.milestone('2026-11-06', '12-1').evidence).toBe('reported');
  });
});

it('counts every milestone once, and the counts add up', () => {
  const ledger = createTestBook();
  ledger.progress('2026-11-20', '12-1', 6);
  const { counts } = ledger.state('2026-11-23');
  const { total, ...lights } = counts;
  expect(total).toBe(24);
  expect(Object.values(lights).reduce((sum, count) => sum + count, 0)).toBe(24);
});
