// From the parts of a day as it was said to the day that is meant.
import { DateTime } from 'luxon';
import { parseNumber } from '../../../text/numerals.ts';

/** past: the nearest such day; future: the next one; year: the one of the running year. */
export type Direction = 'past' | 'future' | 'year';

export interface Calendar {
  readonly today: DateTime;
  readonly direction: Direction;
}

export type Groups = Readonly<Record<string, string | undefined>>;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Without a year: the nearest such day in the past sense, the next one in the future sense. */
export function fromParts(
  year: number | undefined,
  month: number,
  day: number,
  { today, direction }: Calendar,
): string | undefined {
  const years = year === undefined ? [today.year - 1, today.year, today.year + 1] : [year];
  const days = years.map((one) => DateTime.utc(one, month, day)).filter(({ isValid }) => isValid);
  if (direction === 'year') return iso(days.find((one) => one.year === (year ?? today.year)));
  if (direction === 'future') return iso(days.find((one) => one >= today) ?? days.at(-1));
  return iso([...days].sort((left, right) => Math.abs(+left - +today) - Math.abs(+right - +today))[0]);
}

/** A month is its last day; the month that runs, seen backwards, is today. */
export function endOfMonth(
  year: number | undefined,
  month: number,
  { today, direction }: Calendar,
): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const years = year === undefined ? [today.year - 1, today.year, today.year + 1] : [year];
  const ends = years.map((one) => DateTime.utc(one, month, 1).endOf('month').startOf('day'));
  if (direction === 'future') return iso(ends.find((one) => one >= today) ?? ends.at(-1));
  const isRunning = month === today.month && (year ?? today.year) === today.year;
  if (isRunning) return iso(today);
  return iso(year === undefined ? ends.findLast((one) => one <= today) : ends[0]);
}

export function yearOf(groups: Groups, { today }: Calendar): number | undefined {
  const { year, relative } = groups;
  if (year !== undefined) return number(year);
  if (relative === '明年') return today.year + 1;
  if (relative === '后年') return today.year + 2;
  if (relative === '去年') return today.year - 1;
  return relative === undefined ? undefined : today.year;
}

export function monthShift(word: string | undefined): number {
  if (word?.startsWith('上') === true) return -1;
  return word?.startsWith('下') === true ? 1 : 0;
}

export function dayShift(word: string | undefined): number {
  if (word === '前天') return -2;
  if (word === '昨天' || word === '昨日' || word === 'yesterday') return -1;
  return word === '明天' || word === 'tomorrow' ? 1 : 0;
}

/** This month, seen backwards, is today. */
export function readRelativeMonth(groups: Groups, { today, direction }: Calendar): string | undefined {
  const shift = monthShift(groups['relative']);
  return shift === 0 && direction === 'past' ? iso(today) : monthEnd(today.plus({ months: shift }));
}

export function readWeekday(groups: Groups, { today }: Calendar): string | undefined {
  const weekday = '一二三四五六日'.indexOf((groups['weekday'] ?? '').replace('天', '日')) + 1;
  const week = groups['week'] ?? '';
  const shift = week.startsWith('上') ? -1 : week.startsWith('下') ? 1 : 0;
  return iso(today.startOf('week').plus({ weeks: shift, days: weekday - 1 }));
}

export function readEnglishPeriod(groups: Groups, { today }: Calendar): string {
  const shift = groups['which'] === 'last' ? -1 : groups['which'] === 'next' ? 1 : 0;
  if (groups['unit'] === 'month') return monthEnd(today.plus({ months: shift }));
  return `${String(today.year + shift)}-12-31`;
}

export function readDayOfMonth(groups: Groups, { today, direction }: Calendar): string | undefined {
  const day = number(groups['day']);
  const candidates = [-1, 0, 1]
    .map((shift) => today.startOf('month').plus({ months: shift }))
    .map((month) => DateTime.utc(month.year, month.month, day))
    .filter(({ isValid }) => isValid);
  return iso(
    direction === 'past'
      ? candidates.findLast((one) => one <= today)
      : candidates.find((one) => one >= today),
  );
}

export function monthEnd(day: DateTime): string {
  return day.endOf('month').toFormat('yyyy-MM-dd');
}

export function iso(day: DateTime | undefined): string | undefined {
  return day?.toFormat('yyyy-MM-dd');
}

export function number(text: string | undefined): number {
  return parseNumber(text ?? '') ?? Number.NaN;
}

export function optional(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

export function monthNumber(name: string | undefined): number {
  return MONTHS.indexOf(name ?? '') + 1;
}
