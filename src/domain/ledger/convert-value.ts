// 92000万元 is 9.2亿元; 265 of something is nothing until its unit is known; a percentage is no number of matters.
import { fold } from '../../text/fold.ts';
import type { SpokenValue } from './command.ts';

type Kind = 'share' | 'money' | 'count';

interface Measure {
  readonly kind: Kind;
  readonly factor: number;
}

export type Conversion =
  | { readonly kind: 'converted'; readonly value: number; readonly unit: string }
  /** No unit was said, and money without one may mean anything. */
  | { readonly kind: 'unit-missing'; readonly unit: string }
  | { readonly kind: 'unit-mismatch'; readonly unit: string };

const MULTIPLES: readonly (readonly [RegExp, number])[] = [
  [/^万亿/, 1e12],
  [/^十亿/, 1e9],
  [/^亿/, 1e8],
  [/^千万/, 1e7],
  [/^百万/, 1e6],
  [/^万/, 1e4],
];

/** `unit`: the milestone's own, folded; undefined where none is agreed, so that any will do. */
export function convertValue(spoken: SpokenValue, unit: string | undefined): Conversion {
  if (unit === undefined) return { kind: 'converted', value: spoken.value, unit: spoken.unit };
  const own = measureOf(unit);
  if (spoken.unit === '') {
    if (own.kind === 'money') return { kind: 'unit-missing', unit };
    return { kind: 'converted', value: spoken.value, unit };
  }
  const said = measureOf(spoken.unit);
  const isBareMultiple = /^(?:万亿|十亿|亿|千万|百万|万)$/.test(spoken.unit);
  if (said.kind !== own.kind && !(isBareMultiple && own.kind === 'count'))
    return { kind: 'unit-mismatch', unit };
  return {
    kind: 'converted',
    value: Number(((spoken.value * said.factor) / own.factor).toPrecision(12)),
    unit,
  };
}

/** Whether the words could be an amount of this unit at all: for telling milestones of one task apart. */
export function fitsUnit(spoken: SpokenValue, unit: string | undefined): boolean {
  if (unit === undefined || spoken.unit === '') return true;
  if (measureOf(unit).kind !== measureOf(spoken.unit).kind) return false;
  // 1860件 are patents and not platforms (家), though both are counted.
  return measureOf(unit).kind !== 'count' || fold(unit) === spoken.unit;
}

function measureOf(unit: string): Measure {
  const folded = fold(unit);
  if (folded === '%' || folded.includes('百分')) return { kind: 'share', factor: 1 };
  const factor = MULTIPLES.find(([pattern]) => pattern.test(folded))?.[1] ?? 1;
  const isMoney = /元|块/.test(folded) || /^(?:万亿|十亿|亿)$/.test(folded);
  return { kind: isMoney ? 'money' : 'count', factor };
}
