// Numbers as people type them in a report: 1,860, 99.6, 八, 十二.
import { readNumber as readWrittenNumber } from '../../link/number-words.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from '../../../text/numerals.ts';

/** Source of a regular expression for one folded number. */
export const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
export const ANY_NUMBER = `(?:${DIGITS}|${CHINESE_NUMERAL})`;

export function readNumber(text: string): number | undefined {
  const plain = text.replaceAll(',', '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  return /^[a-z]/.test(plain) ? readWrittenNumber(plain) : parseChineseNumeral(plain);
}
