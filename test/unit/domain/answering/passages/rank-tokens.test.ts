// Which tokens rank a question: all of them among few passages, the rarer ones among many.
import { describe, expect, it } from 'vitest';
import { pickTelling } from '../../../../../src/domain/answering/passages/rank-tokens.ts';

const tokens = { words: ['市', '候', '候鸟', '鸟', '无'], said: ['bird', 'citi'], meant: ['citi'] };
const chinese = new Map([
  ['市', 9_000],
  ['候', 3_000],
  ['候鸟', 40],
  ['鸟', 50],
]);
const stems = new Map([
  ['bird', 60],
  ['citi', 9_500],
]);

describe('the tokens that rank a question', () => {
  it('are all of them, where the passages are few', () => {
    expect(pickTelling(tokens, { passages: 5_000, chinese, stems })).toEqual(tokens);
  });

  it('are the rarest that together occur in half of many passages, as they were given', () => {
    expect(pickTelling(tokens, { passages: 10_000, chinese, stems })).toEqual({
      words: ['候', '候鸟', '鸟'],
      said: ['bird'],
      meant: ['citi'],
    });
  });

  it('are at least one, however often it occurs, and none that occurs nowhere', () => {
    const often = new Map([['的', 9_999]]);
    expect(
      pickTelling(
        { words: ['的', '无'], said: ['x'], meant: [] },
        { passages: 10_000, chinese: often, stems },
      ),
    ).toEqual({ words: ['的'], said: [], meant: [] });
  });
});
