// Printed dates as ISO days: 2025年7月7日, 二〇二五年七月七日, 2025-07-07.
import { parseNumber } from '../../../text/numerals.ts';

export const YEAR = '(?:20\\d{2}|二[〇零○o][〇零○o一二三四五六七八九]{2})';
const DAY_NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const FULL_DATE = new RegExp(
  `(${YEAR})年\\s?(${DAY_NUMBER})\\s?月\\s?(${DAY_NUMBER})\\s?日|(20\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})`,
);

/** Folding turns ○ into a letter or leaves it; all three stand for zero in a printed year. */
export function parseYear(words: string): number | undefined {
  return parseNumber(words.replace(/[○o]/g, '〇'));
}

export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

export function lastDayOfMonth(year: number, month: number): string | undefined {
  return isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The first full date in folded text. */
export function findDate(text: string): string | undefined {
  const match = FULL_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match[1]
    ? [parseYear(match[1]), parseNumber(match[2] ?? ''), parseNumber(match[3] ?? '')]
    : [Number(match[4]), Number(match[5]), Number(match[6])];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isoDay(year, month, day);
}
