// Years, months and terms: 2025年底, by the end of 2027, 今年, 30天内, 逾期. Relative words are read by the message's own day.
import type { DateTime } from 'luxon';
import { parseChineseNumeral } from '../../text/numerals.ts';
import { readNumber, WRITTEN_NUMBER } from './number-words.ts';
import { QUARTER, readQuarter } from './quarters.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export type DateMention =
  | {
      readonly kind: 'year';
      readonly year: number;
      readonly month?: number;
      readonly relation: 'in' | 'before' | 'after';
    }
  | { readonly kind: 'between'; readonly from: string; readonly to: string };

export interface Dates {
  readonly slate: Slate;
  readonly dates: readonly DateMention[];
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_MONTHS = 'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const YEAR =
  '(?<year>20(?:1[5-9]|[2-4]\\d)(?!\\s*(?:[件个家亿万元项条%人次]|或))|二[〇零0][一二三四五六七八九〇零\\d]{2})';

interface Rule {
  readonly pattern: RegExp;
  readonly read: (
    groups: Readonly<Record<string, string | undefined>>,
    today: DateTime,
  ) => DateMention | undefined;
}

const yearOf = (written: string): number => parseChineseNumeral(written) ?? Number(written);

const RULES: readonly Rule[] = [
  {
    pattern: QUARTER,
    read: (groups, today) => {
      const stretch = readQuarter(groups, today);
      return stretch === undefined ? undefined : { kind: 'between', ...stretch };
    },
  },
  {
    pattern: new RegExp(
      `(?:到|至|截至|截止到?|于|在)?${YEAR}\\s*(?:年(?:度)?|-|/|\\.)\\s*(?:(?<month>1[0-2]|0?[1-9])(?:\\s*(?:月|-|/|\\.)\\s*(?:\\d{1,2}日?|底|末)?)?)?(?:年?(?:底|末|内|终))?(?:之|以)?(?<relation>前|后|来)?(?:的)?`,
      'gu',
    ),
    read: (groups) => inYear(yearOf(groups['year'] ?? ''), groups['month'], chineseRelation(groups)),
  },
  {
    pattern: new RegExp(
      `(?<relation>before|prior to|earlier than|after|later than|beyond|since)?\\s*(?:(?:by|at|until|till|in|of|during|for|within|no later than)\\s+)*(?:the\\s+)?(?:year[- ]?end\\s+(?:of\\s+)?|(?:(?:year|calendar)\\s+)|late\\s+|early\\s+|end\\s+(?:of\\s+)?|end-)*(?:(?<month>${MONTHS}|${SHORT_MONTHS})\\.?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?)?${YEAR}(?:\\s*年)?(?:\\s+(?:year[- ]?end|end))?(?![\\d-])`,
      'gu',
    ),
    read: (groups) =>
      inYear(yearOf(groups['year'] ?? ''), groups['month'], englishRelation(groups['relation'])),
  },
  {
    pattern:
      /(?:到|于|在)?(?<which>今年|本年度?|当年|明年|出年|后年|去年|旧年|前年)(?:(?:年?(?:底|末|内))(?:之|以)?前?|(?<before>(?:之|以)前))?|(?:by |in |before |at )?(?:the )?(?:end of )?(?<english>this year|next year|last year|the current year)(?:'s)?(?: end)?/gu,
    read: ({ which, english, before }, today) =>
      inYear(today.year + shiftOf(which ?? english ?? ''), undefined, before === undefined ? 'in' : 'before'),
  },
  {
    pattern:
      /(?<![\d一两二三四五六七八九〇零])(?:到|在)?(?:年底|年末|岁末|年内|年终)(?:之|以)?前?|(?:by |before |at )(?:the )?(?:year[- ]end|end of (?:the )?year)/gu,
    read: (_groups, today) => inYear(today.year, undefined, 'in'),
  },
  {
    // 7月份 without a year is this year's.
    pattern: new RegExp(
      `(?<![\\d年])(?<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:份|底|末)(?:之?前)?(?!至|到(?!期))`,
      'gu',
    ),
    read: ({ month }, today) => {
      const first = today.set({ month: readNumber(month ?? '') ?? today.month }).startOf('month');
      return between(first, first.endOf('month'));
    },
  },
  {
    pattern: /(?:本月|这个月|当月)(?:底|内|末)?前?|月底前?|this month|(?:the )?end of (?:the )?month/gu,
    read: (_groups, today) => between(today, today.endOf('month')),
  },
  {
    pattern: /下个?月(?:底|内)?|next month/gu,
    read: (_groups, today) =>
      between(today.plus({ months: 1 }).startOf('month'), today.plus({ months: 1 }).endOf('month')),
  },
  {
    pattern: /(?:本|这个?)季度|this quarter/gu,
    read: (_groups, today) => between(today, today.endOf('quarter')),
  },
  {
    pattern: new RegExp(
      `(?:未来|今后|接下来|最近)?(?<count>${WRITTEN_NUMBER})\\s*(?:个)?(?<unit>天|日|周|星期|月|年)(?:之|以)?内|(?:within|in|over)\\s+(?:the\\s+)?(?:next\\s+)?(?<count2>${WRITTEN_NUMBER})\\s+(?<unit2>days?|weeks?|months?|years?)`,
      'gu',
    ),
    read: (groups, today) => {
      const count = readNumber(groups['count'] ?? groups['count2'] ?? '');
      const unit = groups['unit'] ?? groups['unit2'] ?? '';
      if (count === undefined) return undefined;
      const step = /^(?:天|日|day)/.test(unit)
        ? { days: count }
        : /^(?:周|星期|week)/.test(unit)
          ? { weeks: count }
          : /^(?:年|year)/.test(unit)
            ? { years: count }
            : { months: count };
      return between(today, today.plus(step));
    },
  },
];

/** `today` is midnight of the message's local day. */
export function linkDates(slate: Slate, today: DateTime): Dates {
  let result = slate;
  const dates: DateMention[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of result.rest.matchAll(pattern)) {
      const date = read(match.groups ?? {}, today);
      if (date === undefined) continue;
      dates.push(date);
      result = rub(result, match.index, match.index + match[0].length, 'D');
    }
  }
  return { slate: result, dates };
}

function inYear(year: number, month: string | undefined, relation: 'in' | 'before' | 'after'): DateMention {
  const number = month === undefined ? undefined : monthOf(month);
  return { kind: 'year', year, relation, ...(number === undefined ? {} : { month: number }) };
}

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  return MONTHS.split('|').findIndex((name) => name.startsWith(written.slice(0, 3))) + 1;
}

/** 2027年底前 is "by 2027"; 2027年以前 is "before". */
function chineseRelation(groups: Readonly<Record<string, string | undefined>>): 'in' | 'before' | 'after' {
  if (groups['relation'] === '后') return 'after';
  return 'in';
}

function englishRelation(word: string | undefined): 'in' | 'before' | 'after' {
  if (word === undefined) return 'in';
  return /before|prior|earlier/.test(word) ? 'before' : 'after';
}

function shiftOf(word: string): number {
  const shifts: Readonly<Record<string, number>> = {
    明年: 1,
    出年: 1,
    旧年: -1,
    后年: 2,
    去年: -1,
    前年: -2,
    'next year': 1,
    'last year': -1,
  };
  return shifts[word] ?? 0;
}

function between(from: DateTime, to: DateTime): DateMention {
  return { kind: 'between', from: from.toISODate() ?? '', to: to.toISODate() ?? '' };
}
