// Days as a sentence about a brief says them: 11月13日, 2026-11-13, 13 November 2026, 2025年.
import { MONTH_NAMES } from '../../../text/numbers/month-names.ts';
import { daysBetween } from '../../ledger/index.ts';

export interface SaidDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

const NAMES = MONTH_NAMES.map((name) => `${name}|${name.slice(0, 3)}`).join('|');

/** In a text made bare. */
export const DAYS = new RegExp(
  [
    '(?<!\\d)20\\d\\d-\\d{1,2}-\\d{1,2}(?!\\d)',
    '(?:(?<!\\d)20\\d\\d年)?(?<!\\d)\\d{1,2}月\\d{1,2}[日号]',
    '(?<!\\d)20\\d\\d年(?!第?\\d)',
    `(?<![a-z\\d])\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${NAMES})\\.?(?:,? 20\\d\\d)?(?![a-z\\d])`,
    `(?<![a-z])(?:${NAMES})\\.? \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? 20\\d\\d)?(?!\\d)`,
    '(?<=(?:in|by|of) )20[2-4]\\d(?![\\d-])',
  ].join('|'),
  'gu',
);

export function readDay(words: string): SaidDay | undefined {
  const year = /20\d\d/u.exec(words)?.[0];
  const [, first, second] = /(\d{1,2})[月-](\d{1,2})[日号]?$/u.exec(words) ?? [];
  const name =
    MONTH_NAMES.findIndex((month) => new RegExp(`(?<![a-z])${month.slice(0, 3)}`, 'u').test(words)) + 1;
  const named = name === 0 ? undefined : /(?<!\d)\d{1,2}(?!\d)/u.exec(words)?.[0];
  const month = first ?? (name === 0 ? undefined : String(name));
  const day = second ?? named;
  if (year === undefined && month === undefined) return undefined;
  return {
    ...(year !== undefined && { year: Number(year) }),
    ...(month !== undefined && { month: Number(month) }),
    ...(day !== undefined && { day: Number(day) }),
  };
}

/** A day of the month; without its year the one that is near `today`. A year alone is no day. */
export function isDay({ year, month, day }: SaidDay, iso: string | undefined, today: string): boolean {
  if (iso === undefined || month === undefined || day === undefined) return false;
  const [factYear, factMonth, factDay] = iso.split('-').map(Number);
  const isYear =
    year === undefined ? Math.abs(daysBetween(today, iso)) < HALF_A_YEAR_DAYS : year === factYear;
  return isYear && month === factMonth && day === factDay;
}

const HALF_A_YEAR_DAYS = 183;

/** As a deadline may be said: its day, or its year where that ends with it. */
export function isDue(said: SaidDay, iso: string | undefined, today: string): boolean {
  if (said.month !== undefined) return isDay(said, iso, today);
  return iso?.startsWith(`${said.year ?? ''}-12-31`) === true;
}
