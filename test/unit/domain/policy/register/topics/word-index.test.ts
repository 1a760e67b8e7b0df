// The word index finds what reading all texts would find.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordIndex } from '../../../../../../src/domain/policy/register/topics/word-index.ts';

const words = fc.string({ unit: fc.constantFrom(...'数据局市a1', '𠮷'), maxLength: 6 });
const texts = fc.array(fc.string({ unit: fc.constantFrom(...'数据局市a1', '𠮷'), maxLength: 20 }), {
  maxLength: 30,
});

describe('the word index', () => {
  it('finds the texts that hold some words, in order', () => {
    fc.assert(
      fc.property(texts, words, (all, wanted) => {
        const index = createWordIndex(all);
        const holding = all.flatMap((text, number) => (text.includes(wanted) ? [number] : []));
        expect([...index.find(wanted)]).toEqual(holding);
        expect(index.holds(wanted)).toBe(holding.length > 0);
        if (wanted.length === 2) expect([...index.holding(wanted)]).toEqual(holding);
      }),
      { numRuns: 500 },
    );
  });
});
