// Dates, years and recurrences as they are written, each as one thing: the 2026 of "as of 2026-11-23" is no deadline, and
// 2025年底 is not 2025年初.
import { MONTH_NAMES } from '../../../text/numbers/month-names.ts';
import { parseChineseNumeral } from '../../../text/numerals.ts';

export type Every = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day';

export interface Time {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly part?: 'start' | 'end' | 'half' | 'second-half' | 'quarter';
  readonly every?: Every;
  /** The day on which something is told, as against the day on which it is due. */
  readonly isAsOf: boolean;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

type Groups = Readonly<Record<string, string | undefined>>;

const HAN_DIGITS = '[〇零一二三四五六七八九]';
const SHORT = 'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';
const PART = '底|末|初|上半年|下半年|第?[一二三四1-4]季度';
const EDGE =
  '(?<edge>(?:the )?(?:end|close) of(?: the year)?|year[- ]end|late|(?:the )?(?:beginning|start) of|early|(?:the )?(?:first|second) half of|(?:the )?(?:first|second|third|fourth|last) quarter of)';

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<year>(?:19|20)\\d\\d|${HAN_DIGITS}{4})\\s?年(?:度)?(?:\\s?(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月(?:份)?(?:\\s?(?<day>[0-3]?\\d|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号])?)?(?<part>${PART})?`,
    'gu',
  ),
  /(?<![\d.])(?<year>(?:19|20)\d\d)[-/.](?<month>1[0-2]|0?[1-9])(?:[-/.](?<day>[0-3]?\d))?(?!\d)/gu,
  new RegExp(
    `(?<![年\\d])(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?!度)(?:份)?(?:(?<day>[0-3]?\\d|[一二三]?十[一二三四五六七八九]?)[日号])?(?<part>底|末|初)?`,
    'gu',
  ),
  new RegExp(
    `(?:${EDGE} )?(?<![a-z])(?:(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?: of)? )?(?<name>${MONTH_NAMES.join('|')}|${SHORT})\\.?(?![a-z])(?: (?<day2>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d))?(?:,? (?<year>(?:19|20)\\d\\d)(?!\\d))?`,
    'gu',
  ),
  new RegExp(
    `(?:${EDGE} |(?<![a-z])(?:by|in|of|to|until|till|before|after|from|since|through|year|during|for|and|or|is|reads?|as) |[-–(])(?<year>(?:19|20)\\d\\d)(?!\\d|,\\d|[-/.]\\d| ?(?:%|[个家件项条户元亿万]))`,
    'gu',
  ),
  /(?<every>每(?:一|个)?(?:半年|年度?|季度?|月|周|星期|日|天)|逐年|年年|按年|(?<![a-z])(?:every|each|per) (?:year|half-year|quarter|month|week|day)|(?<![a-z])(?:annual(?:ly)?|yearly|half-yearly|quarterly|monthly|weekly|daily)(?![a-z])|(?<=[\d%a-z] )a (?:year|month|week)(?![a-z]))/gu,
];
const AS_OF = /(?:截至|截止到?|as (?:of|at)|today is)\s?$/u;

/** In reading order, none inside another. */
export function readTimes(folded: string): readonly Time[] {
  const times: Time[] = [];
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (times.some((time) => start < time.end && time.start < end)) continue;
      const read = match.groups === undefined ? undefined : readGroups(match.groups, folded.slice(end));
      if (read === undefined) continue;
      times.push({ ...read, isAsOf: AS_OF.test(folded.slice(Math.max(0, start - 10), start)), start, end });
    }
  }
  return times.sort((one, other) => one.start - other.start);
}

type Read = Omit<Time, 'isAsOf' | 'start' | 'end'>;

function readGroups(groups: Groups, behind: string): Read | undefined {
  const { every, name } = groups;
  if (every !== undefined) return { every: readEvery(every) };
  const day = numberOf(groups['day'] ?? groups['day2']);
  const year = numberOf(groups['year']);
  // "May" and "march" are words as well.
  if ((name === 'may' || name === 'march' || name === 'mar') && day === undefined && year === undefined)
    return undefined;
  const month =
    name === undefined
      ? numberOf(groups['month'])
      : MONTH_NAMES.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1;
  const part = readPart(groups['part'] ?? groups['edge'] ?? '', behind);
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(part !== undefined && { part }),
  };
}

function readEvery(words: string): Every {
  if (/半年|half/u.test(words)) return 'half-year';
  if (/季|quarter/u.test(words)) return 'quarter';
  if (/月|month/u.test(words)) return 'month';
  if (/周|星期|week/u.test(words)) return 'week';
  return /日|天|day|daily/u.test(words) ? 'day' : 'year';
}

function readPart(words: string, behind: string): Time['part'] {
  if (/底|末|end|late|close/u.test(words) || /^(?: year[- ]?end| end)(?![a-z])/u.test(behind)) return 'end';
  if (/初|beginning|start|early/u.test(words)) return 'start';
  if (/上半年|first half/u.test(words)) return 'half';
  if (/下半年|second half/u.test(words)) return 'second-half';
  return /季度|quarter/u.test(words) ? 'quarter' : undefined;
}

function numberOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d/u.test(written) ? Number(written) : parseChineseNumeral(written);
}

/** What is said may be coarser than the fact (2025年 of 2025年底), never finer and never other. */
export function isSameTime(said: Time, fact: Time): boolean {
  if (said.every !== undefined || fact.every !== undefined) return said.every === fact.every;
  if (said.isAsOf !== fact.isAsOf) return false;
  if (said.year !== undefined && said.year !== fact.year) return false;
  if (said.year === undefined && said.month === undefined) return false;
  if (isYearEnd(said)) return isYearEnd(fact);
  return (
    (said.month === undefined || said.month === fact.month) &&
    (said.day === undefined || said.day === fact.day) &&
    (said.part === undefined || said.part === fact.part)
  );
}

/** 2025年底 and 2025-12-31. */
function isYearEnd({ month, day, part }: Time): boolean {
  const isLastMonth = month === 12 && (day === 31 || part === 'end');
  return isLastMonth || (month === undefined && part === 'end');
}
