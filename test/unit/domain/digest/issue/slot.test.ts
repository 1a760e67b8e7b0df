// On which moments a weekly issue falls, for which week, around holidays and changes of the clock.
import { describe, expect, it } from 'vitest';
import { officialYears } from '../../../../../src/domain/digest/calendar/official-years.ts';
import { createWorkingCalendar } from '../../../../../src/domain/digest/calendar/working-calendar.ts';
import { listSlots } from '../../../../../src/domain/digest/issue/slot.ts';

const calendar = createWorkingCalendar(officialYears);
/** Two Sundays on which a clock changes, worked, so that nothing moves. */
const none = createWorkingCalendar({
  '2026': { source: '', isOfficial: true, holidays: [], workdays: ['2026-11-01', '2027-03-14'] },
});

function slots(from: string, to: string, cron = '5 9 * * 1', zone = 'Asia/Shanghai'): readonly string[] {
  const days = zone === 'Asia/Shanghai' ? calendar : none;
  return listSlots({ cron, zone, calendar: days }, new Date(from), new Date(to)).map(
    ({ week, at, isEmpty }) => `${week} ${at.toISOString()}${isEmpty ? ' empty' : ''}`,
  );
}

describe('the moments of the weekly issue', () => {
  it('lie on Monday for the week that is over', () => {
    expect(slots('2026-11-16T00:00:00Z', '2026-11-30T23:00:00Z')).toEqual([
      '2026-W46 2026-11-16T01:05:00.000Z',
      '2026-W47 2026-11-23T01:05:00.000Z',
      '2026-W48 2026-11-30T01:05:00.000Z',
    ]);
  });

  it('lie on Friday for the week that ends', () => {
    expect(slots('2026-11-20T00:00:00Z', '2026-11-28T00:00:00Z', '40 16 * * 5')).toEqual([
      '2026-W47 2026-11-20T08:40:00.000Z',
      '2026-W48 2026-11-27T08:40:00.000Z',
    ]);
  });

  it('move before National Day of 2026 and 2027', () => {
    expect(slots('2026-09-27T00:00:00Z', '2026-10-13T00:00:00Z')).toEqual([
      '2026-W39 2026-09-28T01:05:00.000Z',
      '2026-W40 2026-09-30T01:05:00.000Z',
      '2026-W41 2026-10-12T01:05:00.000Z',
    ]);
    expect(slots('2027-09-26T16:00:00Z', '2027-10-12T00:00:00Z')).toEqual([
      '2027-W38 2027-09-27T01:05:00.000Z',
      '2027-W39 2027-09-30T01:05:00.000Z',
      '2027-W40 2027-10-11T01:05:00.000Z',
    ]);
  });

  it('move to the worked Saturday before Spring Festival of 2026; the week that is all holiday has none', () => {
    expect(slots('2026-02-08T16:00:00Z', '2026-03-03T00:00:00Z')).toEqual([
      '2026-W06 2026-02-09T01:05:00.000Z',
      '2026-W07 2026-02-14T01:05:00.000Z',
      '2026-W08 2026-02-14T01:05:00.000Z empty',
      '2026-W09 2026-03-02T01:05:00.000Z',
    ]);
  });

  it('move before Spring Festival of 2027', () => {
    expect(slots('2027-01-31T16:00:00Z', '2027-02-23T00:00:00Z')).toEqual([
      '2027-W04 2027-02-01T01:05:00.000Z',
      '2027-W05 2027-02-04T01:05:00.000Z',
      '2027-W06 2027-02-15T01:05:00.000Z',
      '2027-W07 2027-02-22T01:05:00.000Z',
    ]);
  });

  it('stay at nine in a zone with summer time, on both sides of the change', () => {
    expect(slots('2026-10-24T00:00:00Z', '2026-11-10T00:00:00Z', '5 9 * * 1', 'America/New_York')).toEqual([
      '2026-W43 2026-10-26T13:05:00.000Z',
      '2026-W44 2026-11-02T14:05:00.000Z',
      '2026-W45 2026-11-09T14:05:00.000Z',
    ]);
  });

  it('come once where the clock skips the hour, and once where it repeats it', () => {
    expect(slots('2027-03-13T00:00:00Z', '2027-03-18T00:00:00Z', '30 2 * * 0', 'America/New_York')).toEqual([
      '2027-W10 2027-03-14T07:00:00.000Z',
    ]);
    expect(slots('2026-10-31T12:00:00Z', '2026-11-04T00:00:00Z', '30 1 * * 0', 'America/New_York')).toEqual([
      '2026-W44 2026-11-01T05:30:00.000Z',
    ]);
  });

  it('come once a week, whatever the pattern says', () => {
    const weeks = slots('2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z', '5 9 * * 1-5').map(
      (slot) => slot.split(' ')[0],
    );
    expect(new Set(weeks).size).toBe(weeks.length);
  });

  it('do not depend on the stretch that is asked for', () => {
    const whole = slots('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', '5 9 * * 1-5');
    const parts = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].flatMap(
      (month, index) =>
        slots(
          `2026-${month}-01T00:00:00Z`,
          index === 11 ? '2026-12-31T00:00:00Z' : new Date(Date.UTC(2026, index + 1, 1) - 1).toISOString(),
          '5 9 * * 1-5',
        ),
    );
    expect(parts).toEqual(whole);
  });
});
