// Numbers in a text, however they are spelled.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/text/fold.ts';
import { readNumbers } from '../../../../src/text/numbers/read-numbers.ts';

const spelled = (text: string): string[] =>
  readNumbers(fold(text)).map(({ value, kind, measure }) => `${value} ${kind} ${measure}`.trim());

describe('numbers in a text, whatever their spelling', () => {
  it.each([
    ['覆盖率达到90%', 'ninety percent', '百分之九十', '九成', '９０％'],
    ['1,000億元', '一千亿元', '1000亿元'],
    ['到2025年底', '二〇二五年', 'by the end of 2025'],
    ['123 units', 'one hundred and twenty-three units'],
  ])('%s', (first, ...others) => {
    const bare = (text: string): string[] => spelled(text).map((number) => number.replace(/ [年元]$/u, ''));
    for (const other of others) expect(bare(other)).toEqual(bare(first));
  });

  it.each([
    ['2025-12-31', ['2025 year', '12 month', '31 day']],
    ['2025年12月31日', ['2025 year 年', '12 month 月', '31 day 日']],
    ['by 31 December 2025', ['12 month', '31 day', '2025 year']],
    ['December 31, 2025', ['12 month', '31 day', '2025 year']],
    ['100 billion yuan', ['100000000000 count']],
    ['1.5万户', ['15000 count 户']],
    ['100余家', ['100 count 个']],
    ['第一批', ['1 ordinal 个']],
  ])('%s', (text, numbers) => {
    expect(spelled(text)).toEqual(numbers);
  });

  it.each(['进一步统一', '一网通办', '百姓', 'no one knows', 'it may march on'])(
    'finds none in %s',
    (text) => {
      expect(spelled(text)).toEqual([]);
    },
  );

  it.each([
    ['不超过3个', 'most'],
    ['100个以上', 'least'],
    ['at least 60', 'least'],
    ['约20家', 'about'],
    ['20家', undefined],
  ])('%s is bounded: %s', (text, bound) => {
    expect(readNumbers(fold(text))[0]?.bound).toBe(bound);
  });
});
