// Working days with holidays and swapped weekends: National Day and Spring Festival of 2026 and 2027.
import { describe, expect, it } from 'vitest';
import { decodeHolidays } from '../../../../../src/domain/digest/calendar/holiday-table.ts';
import { officialYears } from '../../../../../src/domain/digest/calendar/official-years.ts';
import { createWorkingCalendar } from '../../../../../src/domain/digest/calendar/working-calendar.ts';
import { addDays } from '../../../../../src/domain/ledger/days.ts';
import { UserError } from '../../../../../src/shared/errors.ts';

const calendar = createWorkingCalendar(officialYears);

function workedDays(from: string, to: string): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) days.push(day);
  return days;
}

describe('the working calendar', () => {
  it('knows Spring Festival of 2026 and the two Saturdays that are worked for it', () => {
    expect(workedDays('2026-02-09', '2026-03-01')).toEqual([
      ...['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12', '2026-02-13', '2026-02-14'],
      ...['2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27', '2026-02-28'],
    ]);
  });

  it('knows Mid-Autumn and National Day of 2026, the Sunday before and the Saturday behind them', () => {
    expect(workedDays('2026-09-19', '2026-10-11')).toEqual([
      '2026-09-20',
      ...['2026-09-21', '2026-09-22', '2026-09-23', '2026-09-24'],
      ...['2026-09-28', '2026-09-29', '2026-09-30'],
      ...['2026-10-08', '2026-10-09', '2026-10-10'],
    ]);
  });

  it.each([
    ['2025-01-26', true],
    ['2025-02-04', false],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2026-01-04', true],
    ['2026-05-09', true],
    ['2026-06-19', false],
    ['2026-11-21', false],
    ['2026-11-23', true],
  ])('on %s: worked %s', (day, isWorked) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorked);
  });

  it('gives for 2027 what the standing rules give, and says that no notice stands behind it', () => {
    expect(workedDays('2027-02-01', '2027-02-16')).toEqual([
      ...['2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04'],
      ...['2027-02-15', '2027-02-16'],
    ]);
    expect(workedDays('2027-09-29', '2027-10-09')).toEqual(['2027-09-29', '2027-09-30', '2027-10-08']);
    expect(calendar.isOfficial('2026')).toBe(true);
    expect(calendar.isOfficial('2027')).toBe(false);
    expect(calendar.isOfficial('2031')).toBe(false);
  });

  it('has as many days off a year as the law gives, weekends that are worked made good', () => {
    for (const [year, workingDays] of [
      ['2025', 248],
      ['2026', 248],
    ] as const) {
      expect(workedDays(`${year}-01-01`, `${year}-12-31`)).toHaveLength(workingDays);
    }
  });

  it('walks to the working day before and after', () => {
    expect(calendar.onOrBefore('2026-02-23')).toBe('2026-02-14');
    expect(calendar.onOrAfter('2026-02-15')).toBe('2026-02-24');
    expect(calendar.onOrBefore('2026-11-23')).toBe('2026-11-23');
  });

  it("takes an office's own year in place of ours, whole", () => {
    const own = decodeHolidays(
      '{"2027": {"source": "国办通知", "holidays": ["2027-02-05/2027-02-13"], "workdays": ["2027-02-14"]}}',
      'holidays.json',
    );
    const changed = createWorkingCalendar(officialYears, own);
    expect(changed.isWorkingDay('2027-02-14')).toBe(true);
    expect(changed.isWorkingDay('2027-10-01')).toBe(true);
    expect(changed.isOfficial('2027')).toBe(true);
    expect(changed.isWorkingDay('2026-10-01')).toBe(false);
  });

  it('never hangs on a table without a day to work', () => {
    const endless = createWorkingCalendar({
      '2026': { source: '', isOfficial: true, holidays: ['2020-01-01/2099-12-31'], workdays: [] },
    });
    expect(endless.onOrBefore('2026-05-01')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each(['[]x', '{"27": {"holidays": []}}', '{"2027": {"holidays": ["soon"]}}', '{"2027": []}'])(
    'refuses the file %s with the words to mend it',
    (text) => {
      expect(() => decodeHolidays(text, 'own.json')).toThrow(UserError);
    },
  );
});
