// The office's worked examples, by date, on the real policy.
import { describe, expect, it } from 'vitest';
import { createTestBook, DATA_BUREAU } from '../../../../support/ledger-book.ts';

describe('task 12, ten matters a year, six done', () => {
  const ledger = createTestBook();
  ledger.progress('2026-11-20', '12-1', 6);

  it.each([
    ['2026-11-23', 89.6, 29.6, 'yellow', 'Y2'],
    ['2026-11-24', 89.9, 29.9, 'yellow', 'Y2'],
    ['2026-11-25', 90.1, 30.1, 'red', 'R2'],
  ])('on %s is expected at %s %%, lags %s points: %s', (day, expectedPercent, lag, light, rule) => {
    const state = ledger.milestone(day, '12-1');
    expect(state).toMatchObject({ value: 6, light, rule, pace: { percent: 60, expectedPercent, lag } });
    expect(state.goal).toMatchObject({ target: 10, unit: '个', owing: [DATA_BUREAU] });
    expect(state.goal.due).toMatchObject({ day: '2026-12-31', text: '每年', from: 'instance' });
  });
});

describe('task 14, 90 % of communities by the end of 2025, 88 % reached', () => {
  const ledger = createTestBook();
  ledger.progress('2025-12-20', '14-1', 88);

  it('is red five days after the date, even at 97.8 % of the target', () => {
    expect(ledger.milestone('2026-01-05', '14-1')).toMatchObject({
      light: 'red',
      rule: 'R1',
      overdueDays: 5,
      pace: { percent: 97.8 },
    });
  });

  it('is not overdue on the due day itself', () => {
    expect(ledger.milestone('2025-12-31', '14-1')).toMatchObject({
      overdueDays: 0,
      daysLeft: 0,
      light: 'yellow',
      rule: 'Y1',
    });
    expect(ledger.milestone('2026-01-01', '14-1')).toMatchObject({ overdueDays: 1, light: 'red' });
  });
});

describe('task 10, 20 platforms by 2027, 15 built', () => {
  it('is ahead of the line where no base is known, and says that none is', () => {
    const ledger = createTestBook();
    ledger.progress('2026-11-20', '10-1', 15);
    const state = ledger.milestone('2026-11-23', '10-1');
    expect(state.pace).toMatchObject({ percent: 75, expectedPercent: 55.6, lag: -19.4 });
    expect(state).toMatchObject({ light: 'green', goal: { base: 0, isBaseKnown: false } });
  });

  it('lags 18.1 points from an agreed base of 12', () => {
    const ledger = createTestBook();
    ledger.agree('2026-01-10', '10-1', { base: 12 });
    ledger.progress('2026-11-20', '10-1', 15);
    expect(ledger.milestone('2026-11-23', '10-1')).toMatchObject({
      light: 'yellow',
      rule: 'Y2',
      pace: { percent: 37.5, expectedPercent: 55.6, lag: 18.1 },
    });
  });
});

describe('the turn of the year', () => {
  it('begins a new instance, and the old one stays red until it is closed', () => {
    const ledger = createTestBook();
    ledger.open('2026-01-02');
    ledger.progress('2026-12-20', '12-1', 9);
    expect(ledger.milestone('2026-12-31', '12-1')).toMatchObject({
      instance: { label: '2026' },
      value: 9,
      overdueDays: 0,
    });
    const task = ledger.task('2027-01-01', 12);
    expect(task.milestones[0]).toMatchObject({
      instance: { label: '2027' },
      light: 'grey',
      flow: 'unaccepted',
    });
    expect(task.milestones[0]?.value).toBeUndefined();
    expect(task.earlier).toMatchObject([
      { instance: { label: '2026' }, light: 'red', rule: 'R1', overdueDays: 1, value: 9 },
    ]);
    expect(task.light).toBe('red');
  });

  it('does not carry a surplus over', () => {
    const ledger = createTestBook();
    ledger.progress('2026-12-20', '10-2', 2600);
    ledger.progress('2027-02-20', '10-2', 100);
    expect(ledger.milestone('2027-02-20', '10-2')).toMatchObject({
      value: 100,
      pace: { percent: 5, expectedPercent: 14 },
    });
  });

  it('closes each instance alone', () => {
    const ledger = createTestBook();
    ledger.progress('2026-12-10', '12-1', 10);
    const claim = ledger.add('2026-12-11', '12-1', {
      kind: 'request',
      request: 'closure',
      asOf: '2026-12-10',
      note: '',
    });
    ledger.decide('2026-12-12', claim, 'confirm', 'unit-head');
    ledger.decide('2026-12-15', claim, 'approve');
    expect(ledger.milestone('2026-12-31', '12-1')).toMatchObject({
      light: 'closed',
      flow: 'closed',
      evidence: 'verified',
    });
    expect(ledger.task('2027-01-10', 12)).toMatchObject({
      earlier: [],
      milestones: [{ instance: { label: '2027' }, flow: 'unaccepted' }],
    });
  });

  it('counts the days of a leap year', () => {
    const ledger = createTestBook();
    ledger.progress('2028-02-28', '12-1', 2);
    expect(ledger.milestone('2028-02-29', '12-1').pace).toMatchObject({
      expectedPercent: 16.4,
      spanDays: 366,
    });
    expect(ledger.milestone('2028-12-31', '12-1')).toMatchObject({
      overdueDays: 0,
      pace: { expectedPercent: 100 },
    });
  });

  it('does not ask for the years before the office began to watch', () => {
    const ledger = createTestBook();
    ledger.open('2026-11-01');
    expect(ledger.task('2026-11-23', 12).earlier).toEqual([]);
    ledger.progress('2026-11-20', '12-1', 10, { asOf: '2025-12-31' });
    expect(ledger.task('2026-11-23', 12).earlier).toMatchObject([{ instance: { label: '2025' }, value: 10 }]);
  });
});

describe('a 2025 milestone first seen in 2026', () => {
  it('is to be verified for 30 days, then red', () => {
    const ledger = createTestBook();
    ledger.open('2026-11-01');
    ledger.progress('2026-11-05', '14-1', 88);
    expect(ledger.milestone('2026-11-23', '14-1')).toMatchObject({ light: 'grey', rule: 'G3' });
    expect(ledger.milestone('2026-11-30', '14-1')).toMatchObject({ light: 'grey', rule: 'G3' });
    expect(ledger.milestone('2026-12-01', '14-1')).toMatchObject({
      light: 'red',
      rule: 'R1',
      overdueDays: 335,
    });
    expect(ledger.milestone('2026-11-23', '24-1')).toMatchObject({ light: 'grey', rule: 'G3' });
  });

  it('is red at once where it was watched before its date', () => {
    const ledger = createTestBook();
    ledger.open('2025-12-20');
    expect(ledger.milestone('2026-01-05', '14-1')).toMatchObject({ light: 'red', rule: 'R1' });
  });

  it('leaves a date that is still to come to the other rules', () => {
    const ledger = createTestBook();
    ledger.open('2026-11-20');
    ledger.progress('2026-11-21', '12-1', 6);
    expect(ledger.milestone('2026-11-25', '12-1')).toMatchObject({ light: 'red', rule: 'R2' });
  });
});

describe('a chain of extensions', () => {
  const due = { agreed: '2026-06-30', first: '2026-08-31', second: '2026-10-31' };

  function createChain(): ReturnType<typeof createTestBook> {
    const ledger = createTestBook();
    ledger.agree('2026-01-10', '11-1', { due: due.agreed, base: 0 });
    ledger.progress('2026-06-01', '11-1', 18);
    return ledger;
  }

  it('moves an internal node, keeps the original date and counts the extensions', () => {
    const ledger = createChain();
    const first = ledger.add('2026-06-20', '11-1', {
      kind: 'request',
      request: 'extension',
      newDue: due.first,
      oldDue: due.agreed,
      adjustment: false,
      note: '招标',
    });
    expect(ledger.milestone('2026-06-25', '11-1')).toMatchObject({
      flow: 'extension',
      goal: { due: { day: due.agreed } },
    });
    expect(ledger.milestone('2026-06-25', '11-1').requests).toMatchObject([
      { standing: 'submitted', level: 'supervision-head' },
    ]);
    ledger.decide('2026-06-22', first, 'confirm', 'unit-head');
    ledger.decide('2026-06-23', first, 'approve');
    expect(ledger.milestone('2026-07-05', '11-1')).toMatchObject({
      overdueDays: 0,
      goal: { due: { day: due.first, original: due.agreed, extensions: 1 } },
    });
  });

  it('asks a second one one level higher, and is red with both counts once it runs out', () => {
    const ledger = createChain();
    const first = ledger.add('2026-06-20', '11-1', {
      kind: 'request',
      request: 'extension',
      newDue: due.first,
      oldDue: due.agreed,
      adjustment: false,
      note: '招标',
    });
    ledger.decide('2026-06-23', first, 'approve');
    const second = ledger.add('2026-08-20', '11-1', {
      kind: 'request',
      request: 'extension',
      newDue: due.second,
      oldDue: due.first,
      adjustment: false,
      note: '流标',
    });
    expect(ledger.milestone('2026-08-21', '11-1').requests[1]).toMatchObject({ level: 'leader' });
    ledger.decide('2026-08-22', second, 'approve', 'leader');
    expect(ledger.milestone('2026-11-05', '11-1')).toMatchObject({
      light: 'red',
      rule: 'R1',
      overdueDays: 5,
      originalOverdueDays: 128,
      goal: { due: { extensions: 2 } },
    });
  });

  it('stays red from the old date until a late request is approved', () => {
    const ledger = createChain();
    const late = ledger.add('2026-07-05', '11-1', {
      kind: 'request',
      request: 'extension',
      newDue: due.first,
      oldDue: due.agreed,
      adjustment: false,
      note: '晚了',
    });
    expect(ledger.milestone('2026-07-06', '11-1')).toMatchObject({
      light: 'red',
      overdueDays: 6,
      flow: 'extension',
    });
    ledger.decide('2026-07-10', late, 'approve');
    expect(ledger.milestone('2026-07-10', '11-1')).toMatchObject({
      overdueDays: 0,
      goal: { due: { day: due.first } },
    });
  });

  it('does not move for a request that was returned', () => {
    const ledger = createChain();
    const request = ledger.add('2026-06-20', '11-1', {
      kind: 'request',
      request: 'extension',
      newDue: due.first,
      oldDue: due.agreed,
      adjustment: false,
      note: '',
    });
    ledger.decide('2026-06-23', request, 'return');
    expect(ledger.milestone('2026-07-02', '11-1')).toMatchObject({
      light: 'red',
      overdueDays: 2,
      flow: 'open',
    });
  });
});
