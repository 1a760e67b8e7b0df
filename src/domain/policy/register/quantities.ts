// 200亿元, 20 billion yuan and 20000000000 are one amount; 90% and 百分之九十 one share.
import { fold } from '../../../text/fold.ts';
import type { Quantity } from '../../conversation/index.ts';

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|trillion)/u, 1e12],
  [/^(?:billion|bn)/u, 1e9],
  [/^亿/u, 1e8],
  [/^(?:million|mn)/u, 1e6],
  [/^(?:千万)/u, 1e7],
  [/^万/u, 1e4],
];
const PERCENT = /^(?:%|percent|per cent|pct|个百分点|percentage)/u;

export interface PlainQuantity {
  readonly value: number;
  readonly kind: 'share' | 'money' | 'count';
}

export function plainQuantity({ value, unit }: Quantity): PlainQuantity {
  const folded = fold(unit).trim();
  if (PERCENT.test(folded)) return { value, kind: 'share' };
  const multiple = MULTIPLES.find(([pattern]) => pattern.test(folded))?.[1] ?? 1;
  const kind = /元|yuan|rmb|cny|billion|bn|亿/u.test(folded) ? 'money' : 'count';
  return { value: value * multiple, kind };
}

/** A bare number fits every kind. */
export function sameQuantity(
  target: { readonly value?: number; readonly unit?: string },
  wanted: Quantity | undefined,
): boolean {
  if (target.value === undefined || wanted === undefined) return false;
  if (wanted.unit === '') return target.value === wanted.value;
  const left = plainQuantity({ value: target.value, unit: target.unit ?? '' });
  const right = plainQuantity(wanted);
  return left.kind === right.kind && Math.abs(left.value - right.value) < 1e-6 * Math.max(1, right.value);
}

export function sameKind(
  target: { readonly value?: number; readonly unit?: string },
  wanted: Quantity,
): boolean {
  if (target.value === undefined) return false;
  if (wanted.unit === '') return true;
  return plainQuantity({ value: target.value, unit: target.unit ?? '' }).kind === plainQuantity(wanted).kind;
}
