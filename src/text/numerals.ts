// Chinese numerals as people and policies write them: 二十四, 廿四, 两百, 一千二百, 〇.

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const PREFIXED_TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** Source of a regular expression for one folded Chinese numeral. */
export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千廿卅]+';

/** The value of a folded (Simplified) Chinese numeral; undefined where the characters are not one number. */
export function parseChineseNumeral(numeral: string): number | undefined {
  if (numeral === '') return undefined;
  if ([...numeral].every((c) => c in DIGITS)) {
    return Number([...numeral].map((c) => String(DIGITS[c])).join(''));
  }
  let total = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const unit = TENS[character];
    if (unit !== undefined) {
      total += (digit ?? (total === 0 ? 1 : Number.NaN)) * unit;
      digit = undefined;
    } else if (character in PREFIXED_TENS) {
      total += PREFIXED_TENS[character] ?? 0;
    } else if (character in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character];
    } else {
      return undefined;
    }
  }
  const value = total + (digit ?? 0);
  return Number.isNaN(value) ? undefined : value;
}

/** Arabic or Chinese digits → number. */
export function parseNumber(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : parseChineseNumeral(text);
}
