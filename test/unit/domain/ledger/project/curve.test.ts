// The curve of a milestone: its own value day by day, and what was expected.
import { describe, expect, it } from 'vitest';
import { momentAtEndOf, traceCurve } from '../../../../../src/domain/ledger/index.ts';
import { createTestBook, ZONE } from '../../../../support/ledger-book.ts';
import type { TestBook } from '../../../../support/ledger-book.ts';

const DAY = '2026-11-23';
const curveOf = (book: TestBook, id: string) =>
  traceCurve(book.book, momentAtEndOf(DAY, ZONE), book.milestone(DAY, id));

describe('traceCurve', () => {
  it('goes by as-of days, corrections applied, from the year’s first day to its last', () => {
    const book = createTestBook();
    book.progress('2026-09-02', '12-1', 8, { asOf: '2026-08-31' });
    const wrong = book.progress('2026-06-01', '12-1', 30, { asOf: '2026-05-31' });
    book.add('2026-06-02', '12-1', { kind: 'correction', ref: wrong.id, value: 3 });
    expect(curveOf(book, '12-1')).toEqual({
      values: [
        { day: '2026-05-31', value: 3 },
        { day: '2026-08-31', value: 8 },
      ],
      expected: [
        { day: '2026-01-01', value: 0 },
        { day: '2026-12-31', value: 10 },
      ],
    });
  });

  it('leaves withdrawn numbers out, and follows agreed nodes', () => {
    const book = createTestBook();
    const gone = book.progress('2026-03-01', '12-1', 5);
    book.add('2026-03-02', '12-1', { kind: 'withdrawal', ref: gone.id, note: '' });
    book.agree('2026-01-05', '12-1', { base: 2, nodes: [{ day: '2026-06-30', share: 0.25 }] });
    const { values, expected } = curveOf(book, '12-1');
    expect(values).toEqual([]);
    expect(expected.map(({ value }) => value)).toEqual([2, 4, 10]);
  });

  it('expects nothing where no date is printed', () => {
    const book = createTestBook();
    book.progress('2026-03-01', '11-1', 5);
    expect(curveOf(book, '11-1')).toEqual({ values: [{ day: '2026-03-01', value: 5 }], expected: [] });
  });

  it('puts the units’ parts together as the milestone’s value is', () => {
    const book = createTestBook();
    book.agree('2026-01-05', '13-2', { combine: 'sum' });
    book.progress('2026-03-01', '13-2', 2, { unit: '市財政局' });
    book.progress('2026-04-01', '13-2', 3, { unit: '市大數據局' });
    expect(curveOf(book, '13-2').values).toEqual([
      { day: '2026-03-01', value: 2 },
      { day: '2026-04-01', value: 5 },
    ]);
  });
});
