// Days in every usual form, in the past (截至11月20日) or to come (延期到明年1月底).
import { DateTime } from 'luxon';
import type { Calendar, Direction } from './calendar.ts';
import { BARE, DAY_FORMS } from './day-forms.ts';
import type { DayForm } from './day-forms.ts';
import type { Scan } from './scan.ts';

/** Takes the first day that stands there. */
export function takeDay(scan: Scan, today: string, direction: Direction): string | undefined {
  return takeFirst(scan, DAY_FORMS, today, direction);
}

export function takeBareDay(scan: Scan, today: string, direction: Direction): string | undefined {
  return takeFirst(scan, [BARE], today, direction);
}

function takeFirst(
  scan: Scan,
  readings: readonly DayForm[],
  today: string,
  direction: Direction,
): string | undefined {
  const calendar: Calendar = { today: DateTime.fromISO(today, { zone: 'utc' }), direction };
  for (const { pattern, read } of readings) {
    let day: string | undefined;
    scan.take(pattern, ({ groups }) => {
      day = read(groups ?? {}, calendar);
      return day !== undefined;
    });
    if (day !== undefined) return day;
  }
  return undefined;
}
