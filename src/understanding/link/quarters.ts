// Quarters and halves of a year: 2025年第四季度, 明年上半年, "the first half of 2027", Q3 2026.
import { DateTime } from 'luxon';

const YEAR = '(?<year>20(?:1[5-9]|[2-4]\\d))\\s*年?度?';
const RELATIVE = '(?<relative>今年|本年|当年|明年|后年|去年|前年)';
const PART =
  '(?:第?(?<quarter>[一二三四1-4])季度?(?!节)|(?<half>[上下前后])半年|(?<last>末季|最后(?:一?个?季度?|[三3]个月))|(?<early>[头前][三3]个月))';
const ORDINAL = 'first|second|third|fourth|last|1st|2nd|3rd|4th';

export const QUARTER = new RegExp(
  `(?:到|于|在)?(?:(?:${YEAR}|${RELATIVE})(?:的)?)?${PART}(?:底|末|内|里)?(?:之?前)?` +
    `|(?<![a-z])(?:(?:in|by|during|within|of)\\s+)?(?:the\\s+)?(?:(?<ordinal>${ORDINAL})\\s+(?<what>quarter|half)|(?<letter>[qh])\\s?(?<number>[1-4])(?!\\d))(?:\\s+of|,)?(?:\\s+(?<year2>20(?:1[5-9]|[2-4]\\d))|\\s+(?<relative2>this|next|last) year)?`,
  'gu',
);

export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Without a year it is this year's. */
export function readQuarter(
  groups: Readonly<Record<string, string | undefined>>,
  today: DateTime,
): Stretch | undefined {
  const year =
    numberOf(groups['year'] ?? groups['year2']) ??
    today.year + shiftOf(groups['relative'] ?? groups['relative2'] ?? '');
  const part = readPart(groups);
  return part === undefined ? undefined : stretchOf(year, part);
}

export interface YearPart {
  readonly months: 3 | 6;
  /** From 1. */
  readonly number: number;
}

export function stretchOf(year: number, { months, number }: YearPart): Stretch {
  const from = DateTime.utc(year, (number - 1) * months + 1, 1);
  const to = from.plus({ months }).minus({ days: 1 });
  return { from: from.toISODate() ?? '', to: to.toISODate() ?? '' };
}

function readPart(groups: Readonly<Record<string, string | undefined>>): YearPart | undefined {
  const { quarter, half, last, early, ordinal, what, letter, number } = groups;
  if (last !== undefined) return { months: 3, number: 4 };
  if (early !== undefined) return { months: 3, number: 1 };
  if (half !== undefined) return { months: 6, number: /[上前]/u.test(half) ? 1 : 2 };
  if (quarter !== undefined) return { months: 3, number: '一二三四'.indexOf(quarter) + 1 || Number(quarter) };
  const months = what === 'half' || letter === 'h' ? 6 : 3;
  const most = 12 / months;
  const place =
    ordinal === 'last' ? most : letter === undefined ? placeOf(ordinal ?? '') : Number(number ?? '0');
  return place >= 1 && place <= most ? { months, number: place } : undefined;
}

function placeOf(ordinal: string): number {
  return (
    Number(/^\d/.exec(ordinal)?.[0] ?? '0') || ['first', 'second', 'third', 'fourth'].indexOf(ordinal) + 1
  );
}

function numberOf(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}

function shiftOf(word: string): number {
  const shifts: Readonly<Record<string, number>> = {
    明年: 1,
    next: 1,
    后年: 2,
    去年: -1,
    last: -1,
    前年: -2,
  };
  return shifts[word] ?? 0;
}
