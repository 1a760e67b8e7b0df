// Who is reminded of what on a day: only those who owe, once, in working hours.
import { describe, expect, it } from 'vitest';
import { officialYears } from '../../../../../src/domain/digest/calendar/official-years.ts';
import { createWorkingCalendar } from '../../../../../src/domain/digest/calendar/working-calendar.ts';
import type { Nudge } from '../../../../../src/domain/digest/nudge/nudge.ts';
import { planNudges } from '../../../../../src/domain/digest/nudge/plan-nudges.ts';
import { addDays } from '../../../../../src/domain/ledger/days.ts';
import type { Person, Role } from '../../../../../src/domain/people/index.ts';
import { createRegister } from '../../../../../src/domain/policy/index.ts';
import { createTestBook, loadWeihai } from '../../../../support/ledger-book.ts';
import type { TestBook } from '../../../../support/ledger-book.ts';
import { UNITS } from '../../../../support/ledger-office.ts';

const calendar = createWorkingCalendar(officialYears);
const person = (user: string, unit: string, role: Role = 'liaison'): Person => ({
  user,
  name: user,
  unit,
  role,
});
const { gazetteer } = createRegister([loadWeihai()]);
const unitKey = (unit: string): string => gazetteer.find(unit)?.key ?? unit;
const li = person('li', UNITS.market);
const wang = person('wang', UNITS.data);

function openBook(): TestBook {
  const book = createTestBook();
  book.open('2026-03-02');
  return book;
}

/** Every day of the stretch in turn, each knowing what was sent before. */
function run(book: TestBook, from: string, to: string, people: readonly Person[]): readonly Nudge[] {
  const sent: Nudge[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    sent.push(...planNudges({ state: book.state(day), people, sent, calendar, unitKey, period: 'month' }));
  }
  return sent;
}

const daysOf = (nudges: readonly Nudge[], label: string) =>
  nudges.flatMap(({ day, items }) =>
    items.filter((item) => item.label === label).map(({ stage }) => `${day} ${stage}`),
  );

describe('reminders', () => {
  it('come 30, 7, 3 and 0 days before the date, on working days', () => {
    const nudges = run(openBook(), '2026-11-20', '2027-01-04', [person('qian', UNITS.finance)]);
    expect(daysOf(nudges, '10-2')).toEqual([
      '2026-12-01 T-30',
      '2026-12-24 T-7',
      '2026-12-28 T-3',
      '2026-12-31 T-0',
    ]);
  });

  it('move to the working day before where the day is a holiday', () => {
    const book = openBook();
    book.agree('2026-03-03', '11-1', { due: '2026-10-04', units: [UNITS.finance] });
    const nudges = run(book, '2026-09-20', '2026-10-20', [person('qian', UNITS.finance)]);
    expect(daysOf(nudges, '11-1').slice(0, 4)).toEqual([
      '2026-09-20 T-30',
      '2026-09-24 T-7',
      '2026-09-30 T-0',
      '2026-10-12 T+7',
    ]);
  });

  it('come weekly once the date has passed, on working days', () => {
    const nudges = run(openBook(), '2026-05-06', '2026-06-10', [li]);
    expect(daysOf(nudges, '15-1').map((line) => line.slice(0, 10))).toEqual([
      '2026-05-06',
      '2026-05-13',
      '2026-05-20',
      '2026-05-27',
      '2026-06-03',
      '2026-06-10',
    ]);
  });

  it('are one a person a day, with everything in it', () => {
    const nudges = run(openBook(), '2026-11-20', '2026-12-31', [li, wang]);
    const keys = nudges.map(({ user, day }) => `${user} ${day}`);
    expect(new Set(keys).size).toBe(keys.length);
    const first = nudges.find(({ user, day }) => user === 'wang' && day === '2026-12-01');
    expect(first?.items.length).toBeGreaterThan(3);
  });

  it('stop at once when the unit has reported, and only for that unit', () => {
    const book = openBook();
    book.progress('2026-12-02', '10-2', 1_500, { unit: UNITS.market });
    const people = [li, person('qian', UNITS.finance)];
    const nudges = run(book, '2026-12-03', '2026-12-31', people);
    expect(
      daysOf(
        nudges.filter(({ user }) => user === 'li'),
        '10-2',
      ),
    ).toEqual([]);
    expect(
      daysOf(
        nudges.filter(({ user }) => user === 'qian'),
        '10-2',
      ),
    ).toHaveLength(4);
  });

  it('go to liaisons of units that owe, to nobody else', () => {
    const others = [
      person('sun', UNITS.market, 'unit-head'),
      person('boss', '市政府办公室', 'leader'),
      person('head', '督查室', 'supervision-head'),
      person('far', '环翠区', 'district'),
      person('zhao', '市气象局'),
    ];
    expect(run(openBook(), '2026-11-20', '2026-12-31', others)).toEqual([]);
    expect(run(openBook(), '2026-12-01', '2026-12-01', [...others, li])).toHaveLength(1);
  });

  it('reach a liaison whose unit is written in another script than the document', () => {
    const simplified = person('li', '市市场监管局');
    expect(run(openBook(), '2026-12-01', '2026-12-01', [simplified])).toHaveLength(1);
  });

  it('say nothing on holidays and weekends', () => {
    const days = run(openBook(), '2026-09-20', '2026-12-31', [li, wang]).map(({ day }) => day);
    expect(days.filter((day) => !calendar.isWorkingDay(day))).toEqual([]);
    const saturday = run(openBook(), '2026-10-10', '2026-10-11', [li]);
    expect(saturday.map(({ day }) => day)).toEqual(['2026-10-10']);
  });

  it('leave alone what is closed, under review, or new to the office', () => {
    const book = createTestBook();
    book.open('2026-11-02');
    expect(daysOf(run(book, '2026-11-03', '2026-11-30', [li]), '15-1')).toEqual([]);
    const claimed = openBook();
    const claim = claimed.add('2026-11-03', '15-1', {
      kind: 'request',
      request: 'closure',
      asOf: '2026-11-03',
      evidence: '威市监字',
      note: '',
    });
    expect(daysOf(run(claimed, '2026-12-01', '2026-12-20', [li]), '15-1')).toEqual([]);
    claimed.decide('2026-11-04', claim, 'confirm', 'unit-head');
    claimed.decide('2026-11-05', claim, 'verify');
    claimed.decide('2026-11-06', claim, 'approve');
    expect(daysOf(run(claimed, '2026-12-01', '2026-12-20', [li]), '15-1')).toEqual([]);
  });

  it('are the same for the same state, people, log and day', () => {
    const facts = { state: openBook().state('2026-12-01'), people: [li, wang], sent: [], calendar, unitKey };
    expect(planNudges({ ...facts, period: 'month' })).toEqual(planNudges({ ...facts, period: 'month' }));
  });
});
