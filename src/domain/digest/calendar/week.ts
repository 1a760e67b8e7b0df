// ISO weeks as people write them: 2026-W47.
import { DateTime } from 'luxon';

export function weekOf(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).toFormat("kkkk-'W'WW");
}

/** ISO day. */
export function mondayOf(week: string): string {
  return DateTime.fromISO(week, { zone: 'utc' }).toFormat('yyyy-MM-dd');
}

export function isWeek(text: string): boolean {
  return /^\d{4}-W\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}
