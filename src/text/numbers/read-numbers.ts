// Every number in a folded text, in Chinese or English, in figures or in words, with what it counts.
import { CHINESE_NUMERAL, parseChineseNumeral } from '../numerals.ts';
import { ENGLISH_NUMBER, ENGLISH_SCALE, parseEnglishNumber, scaleOf } from './english-number-words.ts';
import { readBound } from './read-bound.ts';
import { readMonthNames } from './month-names.ts';
import type { NumberKind, WrittenNumber } from './written-number.ts';

const FIGURES = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const NUMBER = new RegExp(
  `(?<percent>百分之)?(?<ordinal>第)?(?:(?<figures>${FIGURES})|(?<chinese>${CHINESE_NUMERAL}(?:点[零〇一二三四五六七八九]+)?)|(?<english>${ENGLISH_NUMBER}))`,
  'gu',
);
const SCALE: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千万: 1e7,
  百万: 1e6,
  千: 1e3,
  百: 1e2,
};
const AFTER_FIGURES = new RegExp(
  `^(?:\\s?(${Object.keys(SCALE).join('|')})|[ -](${ENGLISH_SCALE})(?![a-z]))`,
  'u',
);
const PERCENT = /^\s?(?:%|个?百分点|percent(?:age points?)?|per ?cent)/u;
const TENTHS = /^成(?![果立员为功效套绩就分本都])/u;
const MEASURE =
  /^\s?(?:余|多|来)?\s?(?:以上|以内)?(个月|年度|年|月|日|号|天|周|季度|小时|分钟|元|户|人次|人|次|名|位|台|座|套|处|所|辆|吨|公里|平方|亩|倍|级|岁|个|家|项|条|件|种|类|批|款|场|份|门|本|章|节|部分)/u;
/** One word for what is counted one by one. */
const THINGS: ReadonlySet<string> = new Set('个家项条件种类批款场份门处所'.split(''));
const ENGLISH_THING =
  /^[ -](?:\w+ ){0,2}?(?:units?|tasks?|offices?|bureaus?|departments?|leads?|agenc(?:y|ies)|items?|months?|years?|days?|weeks?|percent|hundred|sections?|times?)/u;

export function readNumbers(folded: string): readonly WrittenNumber[] {
  const dates = readMonthNames(folded);
  const numbers: WrittenNumber[] = [...dates];
  let end = 0;
  for (const match of folded.matchAll(NUMBER)) {
    // The billion of 100 billion, the 31 of 31 December.
    const isRead =
      match.index < end || dates.some((date) => date.start <= match.index && match.index < date.end);
    const number = isRead ? undefined : readNumber(folded, match);
    if (number === undefined) continue;
    numbers.push(number);
    end = number.end;
  }
  return numbers.sort((a, b) => a.start - b.start);
}

function readNumber(folded: string, match: RegExpExecArray): WrittenNumber | undefined {
  const groups = match.groups ?? {};
  let value = valueOf(groups);
  if (value === undefined || !saysANumber(folded, match)) return undefined;
  let end = match.index + match[0].length;
  const scale = AFTER_FIGURES.exec(folded.slice(end));
  if (scale !== null) {
    value *= SCALE[scale[1] ?? ''] ?? scaleOf(scale[2] ?? '') ?? 1;
    end += scale[0].length;
  }
  const rest = folded.slice(end);
  const place = { start: match.index, end, bound: readBound(folded, match.index, end) };
  if (groups['percent'] !== undefined || PERCENT.test(rest)) {
    return { value: rounded(value), kind: 'percent', measure: '', ...place };
  }
  if (TENTHS.test(rest)) return { value: rounded(value * 10), kind: 'percent', measure: '', ...place };
  const measure = MEASURE.exec(rest)?.[1] ?? '';
  const kind = kindOf(groups, value, measure, folded, place);
  return { value: rounded(value), kind, measure: THINGS.has(measure) ? '个' : measure, ...place };
}

function valueOf({
  figures,
  chinese,
  english,
}: Readonly<Record<string, string | undefined>>): number | undefined {
  if (figures !== undefined) return Number(figures.replaceAll(',', ''));
  if (english !== undefined) return parseEnglishNumber(english.replace(/(?<=\d)(?:st|nd|rd|th)$/u, ''));
  if (chinese === undefined) return undefined;
  const [whole = '', fraction] = chinese.split('点');
  const value = parseChineseNumeral(whole);
  if (value === undefined || fraction === undefined) return value;
  return Number(
    `${value}.${String(parseChineseNumeral(`〇${fraction}`) ?? 0).padStart(fraction.length, '0')}`,
  );
}

/** 进一步, 一批, 百姓, no one: words that only look like numbers. */
function saysANumber(folded: string, { index, 0: written, groups = {} }: RegExpExecArray): boolean {
  const rest = folded.slice(index + written.length);
  const { chinese, english, percent, ordinal } = groups;
  if (english === 'one' || english === 'second' || english === 'first') return ENGLISH_THING.test(rest);
  if (chinese === undefined || percent !== undefined || ordinal !== undefined) return true;
  const isVague = /^[零〇一两百千]$/u.test(chinese) || /^[百千]+$/u.test(chinese);
  return (
    !isVague || (MEASURE.test(rest) && !/^(?:批|类|种|级|次性|体)/u.test(rest)) || /^[亿万成]/u.test(rest)
  );
}

function kindOf(
  groups: Readonly<Record<string, string | undefined>>,
  value: number,
  measure: string,
  folded: string,
  { start, end }: Pick<WrittenNumber, 'start' | 'end'>,
): NumberKind {
  const isYear = Number.isInteger(value) && value >= 1900 && value < 2200;
  if (isYear && (measure === '年' || measure === '年度' || measure === '')) return 'year';
  if (measure === '月' && value <= 12) return 'month';
  if ((measure === '日' || measure === '号') && value <= 31) return 'day';
  if (isPartOfDate(folded, start, end))
    return value <= 12 && !/[-/.]\d{1,2}[-/.]$/u.test(folded.slice(0, start)) ? 'month' : 'day';
  return groups['ordinal'] === undefined ? 'count' : 'ordinal';
}

/** The 12 and the 31 of 2025-12-31. */
function isPartOfDate(folded: string, start: number, end: number): boolean {
  return (
    /(?:19|20)\d\d[-/.](?:\d{1,2}[-/.])?$/u.test(folded.slice(Math.max(0, start - 8), start)) &&
    end - start <= 2 &&
    !/^[\d.]/u.test(folded.slice(end).replace(/^[-/.]\d{1,2}/u, ''))
  );
}

/** 0.1 + 0.2: what is compared must not differ in its sixteenth digit. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
