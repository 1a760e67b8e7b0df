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
  const { kind, multiple } = readUnit(unit);
  return { value: value * multiple, kind };
}

function readUnit(unit: string): { readonly kind: PlainQuantity['kind']; readonly multiple: number } {
  const folded = fold(unit).trim();
  if (PERCENT.test(folded)) return { kind: 'share', multiple: 1 };
  const multiple = MULTIPLES.find(([pattern]) => pattern.test(folded))?.[1] ?? 1;
  return { kind: /元|yuan|rmb|cny|billion|bn|亿/u.test(folded) ? 'money' : 'count', multiple };
}

type Counted = { readonly value?: number; readonly unit?: string };

/** A bare number fits every kind. */
export function sameQuantity(target: Counted, wanted: Quantity | undefined): boolean {
  return wanted !== undefined && amountsTo(wanted)(target);
}

/** The same, to be asked of many: they count in few units. */
export function amountsTo(wanted: Quantity): (target: Counted) => boolean {
  if (wanted.unit === '') return ({ value }) => value === wanted.value;
  const right = plainQuantity(wanted);
  const units = new Map<string, ReturnType<typeof readUnit>>();
  return ({ value, unit = '' }) => {
    if (value === undefined) return false;
    const { kind, multiple } = units.get(unit) ?? readUnit(unit);
    units.set(unit, { kind, multiple });
    return kind === right.kind && Math.abs(value * multiple - right.value) < 1e-6 * Math.max(1, right.value);
  };
}

export function sameKind(
  target: { readonly value?: number; readonly unit?: string },
  wanted: Quantity,
): boolean {
  if (target.value === undefined) return false;
  if (wanted.unit === '') return true;
  return plainQuantity({ value: target.value, unit: target.unit ?? '' }).kind === plainQuantity(wanted).kind;
}
