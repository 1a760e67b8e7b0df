// Chinese numerals and mixed ones, and words that only look like them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINESE_NUMERAL, parseChineseNumeral, parseNumber } from '../../../src/text/numerals.ts';

const DIGITS = '零一二三四五六七八九';

/** 1…9999 as a policy prints it: 一千零二十三. */
function write(value: number): string {
  const places = ['千', '百', '十', ''];
  const digits = String(value).padStart(4, '0');
  const words = [...digits].map((digit, at) =>
    digit === '0' ? '零' : (DIGITS[Number(digit)] ?? '') + (places[at] ?? ''),
  );
  return words.join('').replace(/^零+/, '').replace(/零+$/, '').replace(/零+/, '零').replace(/^一十/, '十');
}

describe('Chinese numerals', () => {
  it.each([
    ['十', 10],
    ['十三', 13],
    ['二十四', 24],
    ['廿四', 24],
    ['两百', 200],
    ['一千二百', 1200],
    ['二〇二七', 2027],
    ['零', 0],
  ])('%s is %d', (numeral, value) => {
    expect(parseChineseNumeral(numeral)).toBe(value);
  });

  it.each(['', '数据', '十项', '1三', '三五十'])('%j is no number', (text) => {
    expect(parseChineseNumeral(text)).toBeUndefined();
  });

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseChineseNumeral(write(value))).toBe(value);
        expect(parseNumber(String(value))).toBe(value);
        expect(new RegExp(`^${CHINESE_NUMERAL}$`).test(write(value))).toBe(true);
      }),
    );
  });

  it('answers a number or nothing, whatever the characters', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'零〇一二两三九十百千廿卅'), maxLength: 8 });
    fc.assert(
      fc.property(characters, (text) => {
        const value = parseChineseNumeral(text);
        expect(value === undefined || Number.isInteger(value)).toBe(true);
      }),
    );
  });
});
