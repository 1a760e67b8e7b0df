// Folding: Traditional and Simplified, full-width and half-width meet, and every place can be found again.
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWithOffsets, toSimplified } from '../../../src/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'數據標註１３Ａﬁ㎡ ½乾隆乾燥着著🙏𠮷ḋ̇İß'), maxLength: 40 }),
);

describe('folding', () => {
  it.each([
    ['第１３項', '第13项'],
    ['Ｔ１３ ＤｅｅｐＳｅｅｋ', 't13 deepseek'],
    ['數據產權登記機制', '数据产权登记机制'],
    ['（市財政局）', '(市财政局)'],
    ['270億元', '270亿元'],
    ['顯著成效', '显著成效'],
    ['显著成效', '显著成效'],
    ['著名专著', '著名专著'],
    ['看著', '看着'],
  ])('%s → %s', (printed, folded) => {
    expect(fold(printed)).toBe(folded);
  });

  it('keeps mainland words that a Taiwan preset would rewrite', () => {
    expect(fold('智慧城市建立')).toBe('智慧城市建立');
  });

  it('is what folding each character by itself gives', () => {
    const office = fc.string({
      unit: fc.constantFrom(
        ...'數據標註１３ＡaB ·×–—‘’“”　、。〇々〈》（）～…㎡乾隆顯著\n\t\u0000\u007f\u0301e',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(anyText, office), (original) => {
        const characters = [...original].map((character) => character.normalize('NFKC').toLowerCase());
        const { text, starts } = foldWithOffsets(original);
        expect(text).toBe(toSimplified(characters.join('')));
        expect(fold(original)).toBe(text);
        let at = 0;
        const expected: number[] = [];
        for (const [number, { length }] of [...original].entries()) {
          for (let i = 0; i < (characters[number] ?? '').length; i += 1) expected.push(at);
          at += length;
        }
        expect(starts).toEqual([...expected, original.length]);
      }),
      { numRuns: 2000 },
    );
  });

  it('remembers where each folded character began', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts } = foldWithOffsets(original);
        expect(starts).toHaveLength(text.length + 1);
        expect(starts.at(-1)).toBe(original.length);
        expect(starts.every((start, at) => at === 0 || start >= (starts[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('finds the printed words behind any folded ones', () => {
    const printed = '依托“愛山東”，２０２７年覆蓋率達到９０％';
    const { text, starts } = foldWithOffsets(printed);
    const at = text.indexOf('2027年覆盖率');
    expect(printed.slice(starts[at], starts[at + '2027年覆盖率'.length])).toBe('２０２７年覆蓋率');
  });

  it('makes Simplified of the same length, whatever the characters', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        expect(toSimplified(original)).toHaveLength(original.length);
      }),
      { numRuns: 1000 },
    );
    expect(toSimplified('功勣卓著')).toHaveLength(4);
    expect(toSimplified('數\u{2f817}據')).toBe('数\u{2f817}据');
  });

  it('leaves Simplified alone', async () => {
    const policy = await readFile('knowledge/weihai-data-and-digital-transformation.txt', 'utf8');
    const simplified = toSimplified(policy);
    expect(simplified).not.toBe(policy);
    expect(toSimplified(simplified)).toBe(simplified);
  });
});
