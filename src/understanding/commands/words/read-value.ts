// Amounts as they are said in a report: 8个, 99.6%, 百分之九十, 9.2亿, 1,860件, 91.2 pct, 八个.
import type { SpokenValue } from '../../../domain/ledger/index.ts';
import { ENGLISH_CARDINAL } from '../../link/number-words.ts';
import { ANY_NUMBER, DIGITS, readNumber } from './read-number.ts';
import type { Scan } from './scan.ts';

const COUNTERS =
  '个|家|项|件|批|处|条|座|场|次|人次|人|名|户|套|台|辆|款|门|类|份|篇|期|所|支|只|块|本|起|宗|例|笔|张|间|栋|部|种|站|点|公里|平方米|亩|吨';
const MONEY = '万亿元|万亿|亿元|亿|千万元|千万|百万元|百万|万元|元|块钱';
const ENGLISH_COUNTS =
  'scenarios?|platforms?|patents?|bases?|cases?|services?|algorithms?|applications?|apps?|parks?|companies|company|enterprises?|firms?|sites?|projects?|datasets?';
const ENGLISH_UNITS = 'pct|percent|per cent|billion|bn|million|mn|yuan|rmb|items?|pieces?|pcs|batch(?:es)?';

/** Before these a number is no amount reached: what is left, a part of it, a rank, a plan. */
const NOT_REACHED =
  /(?:还?差|还剩|剩余?|缺|尚缺|其中|目标|计划|应|第|remaining|left|short of|target|out of|of|the other|another)\s*$/u;
const TOTAL =
  /(?:累计|合计|一共|总共|共计|共|总数|达到?|至|到|完成率|total|reached|now at|at|ytd|so far)\s*$/u;

const AMOUNT = new RegExp(
  [
    `(?:百分之)(?<share>${ANY_NUMBER}(?:点[零〇一二三四五六七八九]+)?)`,
    `(?<![\\d.,-])(?<number>${DIGITS})\\s*(?<unit>%|个百分点|${MONEY}|万(?=${COUNTERS})(?:${COUNTERS})|万|(?:${COUNTERS})(?![a-z])|(?:${ENGLISH_UNITS})(?![a-z]))(?:元|yuan|rmb)?`,
    `(?<chinese>(?!一件事|一表|一网|一码|一张|一体|一数|一图|一批次)${ANY_NUMBER})\\s*(?<chineseUnit>${MONEY}|(?:${COUNTERS}))(?!事(?!项)|级|月)`,
    `(?<![a-z-])(?<english>${ENGLISH_CARDINAL})\\s+(?<englishUnit>${ENGLISH_UNITS}|${ENGLISH_COUNTS})(?![a-z])`,
    `(?<=(?:done|completed?|finished|reached|total|now at|now|have|has|we're at)\\s)(?<done>${ENGLISH_CARDINAL})(?![a-z]|\\s+(?:of|more|days?|weeks?|months?|units?|departments?|tasks?))`,
    `(?<![\\d.,\\-/])(?<bare>${DIGITS})(?![\\d年月日号/-]|\\s*(?:年|月|日|号|st\\b|nd\\b|rd\\b|th\\b))`,
  ].join('|'),
  'u',
);

export interface ValuePlace {
  readonly value: SpokenValue;
  readonly start: number;
  readonly end: number;
}

/** Every amount that may be what was reached, in reading order. Nothing is taken. */
export function listValues(text: string): readonly ValuePlace[] {
  const places: ValuePlace[] = [];
  for (const match of text.matchAll(new RegExp(AMOUNT.source, 'gu'))) {
    const before = text.slice(0, match.index);
    const value = readMatch(match);
    if (value === undefined || NOT_REACHED.test(before) || /\/\s*$/.test(before)) continue;
    places.push({ value, start: match.index, end: match.index + match[0].length });
  }
  return places;
}

/** Takes the one amount that the report is about: what is called the total, else what carries a unit, else the first. */
export function takeValue(scan: Scan): SpokenValue | undefined {
  const places = listValues(scan.rest);
  const chosen =
    places.findLast(({ start }) => TOTAL.test(scan.rest.slice(0, start))) ??
    places.find(({ value }) => value.unit !== '') ??
    places[0] ??
    findFraction(scan.rest);
  if (chosen === undefined) return undefined;
  const fraction = /^\s*(?:\/|of|out of)\s*\d+(?:\.\d+)?\s*(?<unit>[^\s\d,，。;]{0,3})/u.exec(
    scan.rest.slice(chosen.end),
  );
  scan.takeWords(chosen.start, chosen.end + (fraction?.[0].length ?? 0));
  const unit = chosen.value.unit === '' ? fractionUnit(fraction?.groups?.['unit']) : chosen.value.unit;
  return { ...chosen.value, unit };
}

/** 7/10, where nothing else is an amount. */
function findFraction(text: string): ValuePlace | undefined {
  const match = /(?<![\d.])(?<done>\d+(?:\.\d+)?)(?=\s*\/\s*\d+)/u.exec(text);
  const done = match?.groups?.['done'];
  if (match === null || done === undefined) return undefined;
  return { value: { value: Number(done), unit: '' }, start: match.index, end: match.index + done.length };
}

function fractionUnit(text: string | undefined): string {
  return new RegExp(`^(?:%|${COUNTERS}|${MONEY})`, 'u').exec(text ?? '')?.[0] ?? '';
}

function readMatch({ groups = {} }: RegExpExecArray): SpokenValue | undefined {
  const { share, number, unit, chinese, chineseUnit, english, englishUnit, done, bare } = groups;
  if (share !== undefined) return create(readShare(share), '%');
  if (number !== undefined) return create(readNumber(number), readUnit(unit ?? ''));
  if (chinese !== undefined) return create(readNumber(chinese), chineseUnit ?? '');
  if (english !== undefined) return create(readNumber(english), readEnglishUnit(englishUnit ?? ''));
  return create(readNumber(done ?? bare ?? ''), '');
}

function create(value: number | undefined, unit: string): SpokenValue | undefined {
  return value === undefined ? undefined : { value, unit };
}

function readShare(text: string): number | undefined {
  const [whole = '', decimals = ''] = text.split('点');
  const value = readNumber(whole);
  if (value === undefined || decimals === '') return value;
  const digits = [...decimals].map((digit) => String(readNumber(digit) ?? '')).join('');
  return Number(`${String(value)}.${digits}`);
}

const ENGLISH_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:pct|percent|per cent|个百分点)$/, '%'],
  [/^(?:billion|bn)$/, '十亿'],
  [/^(?:million|mn)$/, '百万'],
  [/^(?:yuan|rmb)$/, '元'],
  [/^(?:batch|batches)$/, '批'],
  [/^[a-z]+$/, '个'],
];

/** What is counted says nothing about the unit: eight scenarios are eight of the milestone's own. */
function readEnglishUnit(unit: string): string {
  return new RegExp(`^(?:${ENGLISH_COUNTS})$`, 'u').test(unit) ? '' : readUnit(unit);
}

function readUnit(unit: string): string {
  return ENGLISH_NAMES.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
}
