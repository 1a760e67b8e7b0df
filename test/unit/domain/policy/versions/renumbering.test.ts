// Numbers that changed while the words did not, in as few words as possible.
import { expect, it } from 'vitest';
import { describeRenumbering } from '../../../../../src/domain/policy/index.ts';

const numbers = new Map<number, readonly number[]>([
  [1, [1]],
  [2, [4]],
  [3, [5]],
  [4, [6]],
  [5, [2]],
  [6, [3, 7]],
  [8, [8]],
  [9, [10]],
]);

it('runs are told as one, what was divided is told elsewhere', () => {
  expect(describeRenumbering({ numbers })).toEqual(['2–4→4–6', '5→2', '9→10']);
});

it('a unit is told of its own tasks', () => {
  expect(describeRenumbering({ numbers }, (old) => old !== 3)).toEqual(['2→4', '4→6', '5→2', '9→10']);
  expect(describeRenumbering({ numbers: new Map([[1, [1]]]) })).toEqual([]);
});
