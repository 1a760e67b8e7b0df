// When the bot may speak unasked: on working days, outside the quiet hours.
import { DateTime } from 'luxon';
import { localDay } from '../../../shared/local-day.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Minutes of the day; `from` may lie behind `to`: then the night is quiet. Equal: nothing is. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface OfficeHours {
  readonly calendar: WorkingCalendar;
  readonly quiet: QuietHours;
  readonly zone: string;
}

export function isOfficeTime({ calendar, quiet, zone }: OfficeHours, at: Date): boolean {
  return calendar.isWorkingDay(localDay(at, zone)) && !isQuiet(quiet, minuteOf(at, zone));
}

function isQuiet({ from, to }: QuietHours, minute: number): boolean {
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOf(at: Date, zone: string): number {
  const { hour, minute } = DateTime.fromJSDate(at, { zone });
  return hour * 60 + minute;
}
