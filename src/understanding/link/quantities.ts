// Amounts that a question supposes or looks for: 90%, 百分之九十, 270亿, 20 billion, 60个.
import type { Quantity } from '../../domain/conversation/index.ts';
import { CHINESE_NUMERAL, parseNumber } from '../../text/numerals.ts';
import { ENGLISH_CARDINAL, readNumber } from './number-words.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Quantities {
  readonly slate: Slate;
  readonly quantities: readonly Quantity[];
}

const MEASURES =
  '个百分点|万亿元?|亿元|亿|万元|万件|万个|万户|万人|万|千万|元|%|件|个|家|项|条|次|种|处|座|台|套|户|人|倍|场|所|类|名|期|批';

const RULES: readonly {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Quantity | undefined;
}[] = [
  {
    pattern: new RegExp(`百分之(?<value>${CHINESE_NUMERAL}|\\d+(?:\\.\\d+)?)`, 'gu'),
    read: (match) => quantity(match.groups?.['value'], '%'),
  },
  {
    pattern: /(?<value>[一二三四五六七八九]|\d)成(?!效|果|为|立|功|长|熟)/gu,
    read: (match) => {
      const tenths = parseNumber(match.groups?.['value'] ?? '');
      return tenths === undefined ? undefined : { value: tenths * 10, unit: '%' };
    },
  },
  {
    pattern:
      /(?<![a-z\d.])(?<value>\d+(?:\.\d+)?)\s*(?<unit>percent|per cent|pct|billion|bn|million|mn|trillion)(?:\s*(?:yuan|rmb|cny))?/gu,
    read: (match) => quantity(match.groups?.['value'], match.groups?.['unit'] ?? ''),
  },
  {
    pattern: new RegExp(`(?<![a-z\\d.-])(?<value>\\d+(?:\\.\\d+)?)\\s*(?<unit>${MEASURES})`, 'gu'),
    read: (match) => quantity(match.groups?.['value'], match.groups?.['unit'] ?? ''),
  },
  {
    // 一件事 and 一张图 are names, not amounts: a lone 一 counts nothing.
    pattern: new RegExp(
      `(?<![第哪几边零〇一二两三四五六七八九十百千])(?<value>(?!一(?:${MEASURES}))${CHINESE_NUMERAL})(?<unit>${MEASURES})(?!时间|节点|部分|年份|单位|日期|期限)`,
      'gu',
    ),
    read: (match) => quantity(match.groups?.['value'], match.groups?.['unit'] ?? ''),
  },
  {
    pattern: new RegExp(
      `(?<![a-z\\d.-])(?<value>\\d+|${ENGLISH_CARDINAL})(?=\\s+(?<unit>tasks|items|sections|units|departments|bureaus)(?![a-z]))`,
      'gu',
    ),
    read: (match) => quantity(match.groups?.['value'], match.groups?.['unit'] ?? ''),
  },
  {
    // "the target is 95", 目标是95: a bare number after a verb of being is an amount.
    pattern:
      /(?<=(?:\S\s+(?:is|are|be|at|reach|hit|equals?)|是|达到|达|为|到)\s*)(?<value>\d+(?:\.\d+)?)(?![\d.%-]|\s*(?:st|nd|rd|th|项|条|号|年|月|led|lead))/gu,
    read: (match) => quantity(match.groups?.['value'], ''),
  },
  {
    // "Is the target for platforms 30?"
    pattern:
      /(?<=^(?:is|are|was|were|should|must|does)\b.*\b(?:targets?|goals?|rate|coverage|share|number|percentage|figure)\b.*\s)(?<value>\d+(?:\.\d+)?)(?=\s*[?？]?\s*$)/gu,
    read: (match) => quantity(match.groups?.['value'], ''),
  },
  {
    // "50 AI algorithms": a number before a noun counts it.
    pattern:
      /(?<![a-z\d.-])(?<value>\d{1,6})(?=\s+[a-z]{2,})(?!\s+(?:is|are|was|has|have|does|do|leads?|led|responsible|deadlines?|due|targets?|and|or|instead|please|pls|who|when|what|how|about|too|then)(?![a-z]))/gu,
    read: (match) => quantity(match.groups?.['value'], ''),
  },
  {
    pattern: new RegExp(
      `(?<![a-z-])(?<value>${ENGLISH_CARDINAL})\\s+(?<unit>percent|per cent|billion|million)`,
      'gu',
    ),
    read: (match) => quantity(match.groups?.['value'], match.groups?.['unit'] ?? ''),
  },
];

export function linkQuantities(slate: Slate): Quantities {
  let result = slate;
  const quantities: Quantity[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of result.rest.matchAll(pattern)) {
      const found = read(match);
      if (found === undefined) continue;
      quantities.push(found);
      result = rub(result, match.index, match.index + match[0].length, 'Q');
    }
  }
  return { slate: result, quantities };
}

function quantity(written: string | undefined, unit: string): Quantity | undefined {
  const value = written === undefined ? undefined : readNumber(written);
  return value === undefined ? undefined : { value, unit };
}
