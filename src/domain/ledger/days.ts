// Days as the office counts them: ISO days in its own zone.
import { DateTime } from 'luxon';
import { localDay } from '../../shared/local-day.ts';

export { daysBetween, localDay } from '../../shared/local-day.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A day, and the last instant whose records count. */
export interface Moment {
  readonly day: string;
  /** ISO instant. */
  readonly cutoff: string;
  readonly zone: string;
}

export function momentOf(at: Date, zone: string): Moment {
  return { day: localDay(at, zone), cutoff: at.toISOString(), zone };
}

/** The whole of a day. */
export function momentAtEndOf(day: string, zone: string): Moment {
  const end = DateTime.fromISO(day, { zone }).endOf('day').toJSDate();
  return { day, cutoff: end.toISOString(), zone };
}

/** `localDay` for very many instants. */
export function createDayReader(zone: string): (instant: string) => string {
  const read = createWallReader(zone);
  return (instant) => read(instant).toISOString().slice(0, 10);
}

/**
 * What a clock on the office's wall showed, as if it were UTC. For very many instants: the zone is asked once for most
 * days, and for each half hour of the few others.
 */
export function createWallReader(zone: string): (instant: string) => Date {
  const offsets = new Map<string, number | undefined>();
  const offsetAt = (at: number): number => DateTime.fromMillis(at, { zone }).offset * MINUTE_MS;
  const offsetOf = (key: string, look: () => number | undefined): number | undefined => {
    if (!offsets.has(key)) offsets.set(key, look());
    return offsets.get(key);
  };
  return (instant) => {
    const at = Date.parse(instant);
    const day = instant.slice(0, 10);
    const halfHour = instant.slice(0, 13) + (instant.charAt(14) < '3' ? 'a' : 'b');
    const offset =
      offsetOf(day, () => {
        const start = offsetAt(Date.parse(day));
        return start === offsetAt(Date.parse(day) + DAY_MS) ? start : undefined;
      }) ?? offsetOf(halfHour, () => offsetAt(at));
    return new Date(at + (offset ?? 0));
  };
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The last day of the month or ISO week before the one in which `day` lies. */
export function endOfPreviousPeriod(day: string, period: 'month' | 'week'): string {
  return addDays(DateTime.fromISO(day, { zone: 'utc' }).startOf(period).toFormat('yyyy-MM-dd'), -1);
}

export function isSamePeriod(left: string, right: string, period: 'month' | 'week'): boolean {
  return endOfPreviousPeriod(left, period) === endOfPreviousPeriod(right, period);
}

/** That many working days later; Saturdays and Sundays don't count, nor do the given holidays. */
export function addWorkdays(day: string, count: number, holidays: readonly string[] = []): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    const weekday = DateTime.fromISO(reached, { zone: 'utc' }).weekday;
    if (weekday <= 5 && !holidays.includes(reached)) left -= 1;
  }
  return reached;
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}
