// What a pressed button means. Its value comes back from outside, so that nothing in it is taken on trust.
import { parseObject, textAt, valueAt } from '../json-shape.ts';

const MAX_SAY = 500;

export type Press =
  | { readonly kind: 'say'; readonly say: string; readonly letter: number }
  | { readonly kind: 'page'; readonly page: number; readonly letter: number }
  | { readonly kind: 'unknown' };

export function decodePress(value: unknown): Press {
  // The documentation allows a string, too.
  const object = typeof value === 'string' ? parseObject(value) : value;
  const letter = countAt(object, 'letter');
  const say = textAt(object, 'say');
  const page = countAt(object, 'page');
  const op = textAt(object, 'op');
  if (letter === undefined) return { kind: 'unknown' };
  if (op === 'say' && say !== undefined && say.length <= MAX_SAY) return { kind: 'say', say, letter };
  if (op === 'page' && page !== undefined) return { kind: 'page', page, letter };
  return { kind: 'unknown' };
}

function countAt(object: unknown, key: string): number | undefined {
  const value = valueAt(object, key);
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
