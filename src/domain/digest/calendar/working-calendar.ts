// Which days are worked: weekdays but for holidays, and the weekends that are swapped for them.
import { addDays } from '../../ledger/index.ts';
import type { HolidayTable } from './holiday-table.ts';

export interface WorkingCalendar {
  isWorkingDay(day: string): boolean;
  /** The day itself where it is worked, otherwise the last one before. */
  onOrBefore(day: string): string;
  onOrAfter(day: string): string;
  /** False where the year's notice is not known: then weekends are never worked, which may be wrong. */
  isOfficial(year: string): boolean;
}

/** More than the longest holiday: a table that leaves no day to work must not hang the bot. */
const FARTHEST_DAYS = 60;

/** Later tables replace a year of earlier ones as a whole. */
export function createWorkingCalendar(...tables: readonly HolidayTable[]): WorkingCalendar {
  const years: HolidayTable = Object.assign({}, ...tables) as HolidayTable;
  const holidays = new Set(Object.values(years).flatMap((year) => year.holidays.flatMap(listStretch)));
  const workdays = new Set(Object.values(years).flatMap((year) => year.workdays));
  const isWorkingDay = (day: string): boolean => {
    if (workdays.has(day)) return true;
    return !holidays.has(day) && !isWeekend(day);
  };
  const walk = (day: string, step: 1 | -1): string => {
    let reached = day;
    for (let count = 0; count < FARTHEST_DAYS && !isWorkingDay(reached); count += 1) {
      reached = addDays(reached, step);
    }
    return reached;
  };
  return {
    isWorkingDay,
    onOrBefore: (day) => walk(day, -1),
    onOrAfter: (day) => walk(day, 1),
    isOfficial: (year) => years[year]?.isOfficial === true,
  };
}

function isWeekend(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function listStretch(stretch: string): readonly string[] {
  const [from = '', to = from] = stretch.split('/');
  const days: string[] = [];
  for (let day = from; day <= to && days.length < FARTHEST_DAYS; day = addDays(day, 1)) days.push(day);
  return days;
}
