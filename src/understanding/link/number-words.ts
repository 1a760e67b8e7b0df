// Numbers as people write them in either language: 13, 十三, thirteen, 13th, thirteenth.
import { CHINESE_NUMERAL, parseNumber } from '../../text/numerals.ts';

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };
const UNITS = CARDINALS.slice(1, 10).join('|');
const UNIT_ORDINALS = ORDINALS.slice(1, 10).join('|');

/** Sources of regular expressions over folded text. */
export const ENGLISH_CARDINAL = `(?:(?:${Object.keys(TENS).join('|')})(?:[ -](?:${UNITS}))?|${[...CARDINALS].reverse().join('|')})`;
export const ENGLISH_ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|(?:${Object.keys(TENS).join('|')})[ -](?:${UNIT_ORDINALS})|thirtieth|fortieth|fiftieth|${[...ORDINALS].reverse().join('|')})`;
export const WRITTEN_NUMBER = `(?:\\d{1,4}|${CHINESE_NUMERAL}|${ENGLISH_CARDINAL})`;

/** A number that may be a task's: not a year, a share or a decimal. */
export const DIGITS = '\\d{1,3}(?![\\d%]|\\.\\d)';
export const NUMBER = `(?:\\d{1,3}|${CHINESE_NUMERAL})(?![\\d%]|\\.\\d)`;
export const EN_NUMBER = `(?:${DIGITS}|${ENGLISH_CARDINAL})`;

export function readNumber(written: string): number | undefined {
  const word = written.trim();
  const plain = parseNumber(word.replace(/(?:st|nd|rd|th)$/, ''));
  if (plain !== undefined) return plain;
  const [first = '', second] = word.split(/[ -]/);
  const tens = TENS[first];
  if (tens !== undefined) return tens + (second === undefined ? 0 : Math.max(indexOf(second), 0));
  if (word === 'thirtieth') return 30;
  if (word === 'fortieth') return 40;
  if (word === 'fiftieth') return 50;
  const index = indexOf(word);
  return index < 0 ? undefined : index;
}

function indexOf(word: string): number {
  const cardinal = CARDINALS.indexOf(word);
  return cardinal >= 0 ? cardinal : ORDINALS.indexOf(word);
}

/** 第 1 5 项 is 第15项: full-width typing leaves spaces between the digits. */
export function joinSpacedDigits(text: string): string {
  return text.replace(/第\s*\d(?:\s+\d){1,2}(?=\s*[项条])/gu, (written) => written.replace(/\s+/g, ''));
}

/** 二十1 and 2十一 are 21: digits and characters mixed by an input method. */
export function joinMixedNumerals(text: string): string {
  return text.replace(
    /(?<![\d一二三四五六七八九十])[一二三四五六七八九\d]?[十廿卅][一二三四五六七八九\d]?(?![\d一二三四五六七八九十])/gu,
    (written) => {
      if (!/\d/.test(written)) return written;
      const value = parseNumber(
        written.replace(/\d/g, (digit) => '零一二三四五六七八九'.charAt(Number(digit))),
      );
      return value === undefined ? written : String(value);
    },
  );
}

/** A slip such as 1-9999 names its ends only. */
export function rangeOf(from: number, to: number): number[] {
  if (to < from || to - from > LONGEST_RANGE) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

const LONGEST_RANGE = 100;
