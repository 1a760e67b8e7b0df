// How a milestone's value came to be what it is, day by day, beside what was expected: for a small line chart.
import { createDayReader } from '../days.ts';
import type { Moment } from '../days.ts';
import type { Book } from '../book.ts';
import { defaultThresholds } from '../thresholds.ts';
import { effectiveEntries } from './effective.ts';
import { gatherFacts } from './facts.ts';
import { inUnitOf } from './in-unit-of.ts';
import type { Goal } from './goal.ts';
import { combineParts, listParts } from './parts.ts';
import type { MilestoneState } from './state.ts';

export interface CurvePoint {
  /** ISO day. */
  readonly day: string;
  readonly value: number;
}

export interface Curve {
  /** By as-of day, corrections applied, the units' numbers put together as the milestone's own value is. */
  readonly values: readonly CurvePoint[];
  /** From the base at the start over the agreed nodes to the target; empty where there is no date or no number. */
  readonly expected: readonly CurvePoint[];
}

/** The oldest points of a very long history are left out: the curve is small. */
const MAX_POINTS = 60;

export function traceCurve(book: Book, { cutoff, zone }: Moment, state: MilestoneState): Curve {
  const { policy, task, milestone, instance, goal } = state;
  const effective = effectiveEntries(book.ofTask(policy.id, task.number), cutoff);
  const since = book.succession.of(policy.id)?.firstOf(task.number, milestone?.id)?.ordinal;
  const scope = { milestone: milestone?.id, instance, dayOf: createDayReader(zone), since };
  const facts = inUnitOf(goal, gatherFacts(effective, scope));
  const counted = facts.reports.filter(({ progress }) => progress.value !== undefined);
  const days = [...new Set(counted.map(({ progress }) => progress.asOf))].sort().slice(-MAX_POINTS);
  const values = days.flatMap((day) => {
    const reports = counted.filter(({ progress }) => progress.asOf <= day);
    // Only the remark on differing numbers needs thresholds, and no point carries one.
    const whole = combineParts(
      listParts({ ...facts, reports }, goal, day, undefined),
      goal,
      defaultThresholds,
    );
    return whole.value === undefined ? [] : [{ day, value: whole.value }];
  });
  return { values, expected: expectedCurve(goal) };
}

function expectedCurve({ start, due, target, base, nodes }: Goal): readonly CurvePoint[] {
  if (start === undefined || due === undefined || target === undefined || start >= due.day) return [];
  const at = (share: number): number => Number((base + share * (target - base)).toPrecision(12));
  return [
    { day: start, value: base },
    ...nodes
      .filter(({ day }) => day > start && day < due.day)
      .map(({ day, share }) => ({ day, value: at(share) })),
    { day: due.day, value: target },
  ];
}
