// The dates and recurrences in a task by which something is to be done; dates that only refer or condition stay out.
import { parseNumber } from '../../../text/numerals.ts';
import type { Deadline, Recurrence } from '../policy.ts';
import { isoDay, lastDayOfMonth, parseYear } from './calendar.ts';
import * as words from './due-words.ts';
import { overlapping } from './ranges.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface FoundDeadline extends Range {
  readonly deadline: Deadline;
}

export interface DeadlineContext {
  /** The document's own year, for dates that print none. */
  readonly year: number | undefined;
  /** The original text of a range of the view. */
  readonly printed: (range: Range) => string;
  /** Ranges that say who and when (brackets of units), where "12月" alone is a deadline. */
  readonly terms: readonly Range[];
}

interface Reading {
  readonly recurrence: Recurrence;
  readonly year?: number;
  readonly month?: number;
  readonly date?: string;
}

const QUARTERS: Readonly<Record<string, number>> = {
  一: 3,
  二: 6,
  三: 9,
  四: 12,
  '1': 3,
  '2': 6,
  '3': 9,
  '4': 12,
};
const NEAR: Readonly<Record<string, number>> = { 今: 0, 本: 0, 当: 0, 明: 1, 次: 1, 后: 2 };
const THIRDS: Readonly<Record<string, number>> = { 上旬: 10, 初: 10, 中旬: 20 };

type Groups = Readonly<Record<string, string | undefined>>;

function monthOf(groups: Groups): number | undefined {
  if (groups.month !== undefined) return parseNumber(groups.month);
  if (groups.half !== undefined) return groups.half === '上半年' ? 6 : 12;
  if (groups.quarter !== undefined) return QUARTERS[groups.quarter];
  return undefined;
}

function readDate(groups: Groups, context: DeadlineContext): Reading | undefined {
  const base = context.year;
  const near = groups.near === undefined ? undefined : NEAR[groups.near];
  const year =
    groups.year === undefined
      ? base === undefined
        ? undefined
        : base + (near ?? 0)
      : parseYear(groups.year);
  const month = monthOf(groups);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (year === undefined) return month === undefined ? { recurrence: 'once' } : { recurrence: 'once', month };
  const day = groups.day === undefined ? THIRDS[groups.third ?? ''] : Number(groups.day);
  const date =
    month === undefined
      ? isoDay(year, 12, 31)
      : day === undefined
        ? lastDayOfMonth(year, month)
        : isoDay(year, month, day);
  return {
    recurrence: 'once',
    year,
    ...(month === undefined ? {} : { month }),
    ...(date === undefined ? {} : { date }),
  };
}

const EVERY: readonly (readonly [RegExp, Recurrence])[] = [
  [/半年|学期/, 'half-yearly'],
  [/年/, 'yearly'],
  [/季/, 'quarterly'],
  [/月|旬/, 'monthly'],
  [/周|星期/, 'weekly'],
  [/日|天/, 'daily'],
];

function readRecurrence(text: string): Recurrence {
  return EVERY.find(([pattern]) => pattern.test(text))?.[1] ?? 'yearly';
}

const LONGEST_TITLE = 120;

/** Text inside 《…》 or the name of a plan is no deadline. */
function insideTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

const LONGEST_CLAUSE = 200;

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_CLAUSE && !/[,。;:!?]/.test(text[start - 1] ?? '')) start -= 1;
  return start;
}

function isReference(
  text: string,
  range: Range,
  context: DeadlineContext,
  year: number | undefined,
): boolean {
  if (insideTitle(text, range.from)) return true;
  const before = text.slice(Math.max(0, range.from - 12), range.from);
  const after = text.slice(range.to, range.to + 30);
  if (words.NOT_DUE_BEFORE.test(before) || words.NOT_DUE_AFTER.test(after)) return true;
  if (words.CONDITION_AFTER.test(after)) return true;
  const clause = text.slice(clauseStart(text, range.from), range.from);
  if (/^(?:对|对于|凡|凡是)/.test(clause) && /^[^,。;]*的/.test(after)) return true;
  return year !== undefined && context.year !== undefined && year < context.year;
}

const inTerms = (context: DeadlineContext, range: Range): boolean =>
  overlapping(context.terms, range).some((term) => range.from >= term.from && range.to <= term.to);

/** A month or a part of the year without a year counts where it is bounded (前, 底) or stands beside the units. */
function isBounded(match: RegExpMatchArray, text: string, context: DeadlineContext, range: Range): boolean {
  const groups = match.groups ?? {};
  if (
    groups.near === '当' ||
    (groups.near !== undefined && /^年$/.test(match[0].slice(-1)) && monthOf(groups) === undefined)
  ) {
    return groups.near !== '当' && !/^(?:以来|来|的)/.test(text.slice(range.to, range.to + 24));
  }
  if (groups.year !== undefined || groups.end !== undefined) return true;
  const closed = /[底末]|之前|以前|前$|[到至]/.test(match[0]) && !/^前/.test(match[0]);
  const after = text.slice(range.to, range.to + 24);
  const opens = range.from === 0 || /[。;:,)]/.test(text[range.from - 1] ?? '');
  const isPart = groups.half !== undefined || groups.quarter !== undefined;
  return (
    closed ||
    inTerms(context, range) ||
    words.DONE_AFTER.test(after) ||
    (opens && isPart && (after.startsWith(',') || words.DOING_AFTER.test(after)))
  );
}

const RATE_BEFORE = /(?:每人|每户|每家|每名|每位|每台|每辆|每亩|人均|户均|连续[一二三两\d]+年|的?标准|按)$/;
const RATE_AFTER =
  /^(?:最高|给予|补贴|补助|奖励|累计|不超过|发放|按)*[^,。;]{0,16}?\d[\d.]*(?:万|亿|千|百)?元/;

/** "每人每月补贴500元" is a rate, not a duty. */
function isRate(text: string, range: Range): boolean {
  return (
    RATE_BEFORE.test(text.slice(Math.max(0, range.from - 16), range.from)) ||
    (RATE_AFTER.test(text.slice(range.to, range.to + 48)) &&
      /补|奖|给予|最高|发放|资助|累计|不超过/.test(text.slice(range.to, range.to + 24)))
  );
}

function build(view: View, context: DeadlineContext, range: Range, reading: Reading): FoundDeadline {
  return {
    ...range,
    deadline: { text: context.printed(range), ...reading, span: spanOf(view, range.from, range.to) },
  };
}

function addDated(view: View, context: DeadlineContext, pattern: RegExp, found: FoundDeadline[]): void {
  const before = [...found].sort((a, b) => a.from - b.from);
  for (const match of view.text.matchAll(pattern)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (overlapping(before, range).length > 0) continue;
    const reading = readDate(match.groups ?? {}, context);
    if (!reading || !isBounded(match, view.text, context, range)) continue;
    if (isReference(view.text, range, context, reading.year)) continue;
    found.push(build(view, context, range, reading));
  }
}

function addOthers(view: View, context: DeadlineContext, found: FoundDeadline[]): void {
  for (const match of view.text.matchAll(words.PLAN_PERIOD)) {
    const year = 2005 + 5 * (parseNumber(match.groups?.plan ?? '') ?? 0);
    const range = { from: match.index, to: match.index + match[0].length };
    const date = isoDay(year, 12, 31);
    if (isReference(view.text, range, context, year) || date === undefined) continue;
    found.push(build(view, context, range, { recurrence: 'once', year, date }));
  }
  for (const match of view.text.matchAll(words.WHOLE_YEAR)) {
    const range = { from: match.index, to: match.index + match[0].length };
    found.push(build(view, context, range, readDate({}, context) ?? { recurrence: 'once' }));
  }
  for (const match of view.text.matchAll(words.RECURRING)) {
    const range = { from: match.index, to: match.index + match[0].length };
    if (isRate(view.text, range) || insideTitle(view.text, range.from)) continue;
    found.push(build(view, context, range, { recurrence: readRecurrence(match[0]) }));
  }
  for (const match of view.text.matchAll(words.SPAN_OF_YEARS)) {
    const range = { from: match.index, to: match.index + match[0].length };
    const count = match.groups?.count === '两' ? 2 : parseNumber(match.groups?.count ?? '');
    if (count === undefined) continue;
    const year = context.year === undefined ? {} : { year: context.year + count };
    found.push(build(view, context, range, { recurrence: 'once', ...year }));
  }
}

const LONGEST_DUE_CELL = 20;

/** 完成时限：长期 — an open term is a term only where one is asked for. */
function addOpenTerms(view: View, context: DeadlineContext, found: FoundDeadline[]): void {
  for (const match of view.text.matchAll(/(?:时限|期限|时间(?:节点|要求)?|进度(?:安排)?):/g)) {
    const from = match.index + match[0].length;
    const open = words.OPEN_TERM.exec(view.text.slice(from, from + 12));
    if (open?.index !== 0) continue;
    const reading = open[0] === '全年' ? readDate({}, context) : undefined;
    found.push(build(view, context, { from, to: from + open[0].length }, reading ?? { recurrence: 'once' }));
  }
  for (const term of context.terms) {
    const open =
      term.to - term.from > LONGEST_DUE_CELL
        ? null
        : words.OPEN_TERM.exec(view.text.slice(term.from, term.to));
    const range = {
      from: term.from + (open?.index ?? 0),
      to: term.from + (open?.index ?? 0) + (open?.[0].length ?? 0),
    };
    if (open && overlapping(found, range).length === 0)
      found.push(build(view, context, range, { recurrence: 'once' }));
  }
}

/** All deadlines of a task's text, in reading order. */
export function findDeadlines(view: View, context: DeadlineContext): readonly FoundDeadline[] {
  const found: FoundDeadline[] = [];
  addDated(view, context, words.DATED, found);
  addDated(view, context, words.YEARLESS, found);
  addOthers(view, context, found);
  addOpenTerms(view, context, found);
  return found.sort((a, b) => a.from - b.from);
}
