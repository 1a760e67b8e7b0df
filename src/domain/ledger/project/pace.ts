// How far it is, how far it should be, and whether the rest can still be done at this pace.
import { daysBetween } from '../days.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Goal } from './goal.ts';
import type { Instance } from './instances.ts';

export interface Pace {
  /** Percent of the way from base to target; undefined without a number. */
  readonly percent?: number;
  /** Percent that the curve expects today; undefined without dates. */
  readonly expectedPercent?: number;
  /** Points behind: positive is behind. Rounded as it is printed, so that the page agrees with its light. */
  readonly lag?: number;
  readonly isSteep: boolean;
  /** Days from start to due. */
  readonly spanDays?: number;
}

export function measurePace(
  goal: Goal,
  value: number | undefined,
  today: string,
  instance: Instance | undefined,
  thresholds: Thresholds,
): Pace {
  const actual = shareDone(goal, value);
  const span = spanOf(goal, today, instance);
  const expected = span === undefined ? undefined : shareExpected(goal, span, today);
  const percent = actual === undefined ? undefined : round(actual * 100);
  const expectedPercent = expected === undefined ? undefined : round(expected * 100);
  return {
    ...(percent !== undefined && { percent }),
    ...(expectedPercent !== undefined && { expectedPercent }),
    ...(actual !== undefined && expected !== undefined && { lag: round((expected - actual) * 100) }),
    isSteep: actual !== undefined && span !== undefined && isSteep(actual, span, thresholds),
    ...(span !== undefined && { spanDays: span.total }),
  };
}

export function hasReachedTarget(goal: Goal, value: number | undefined): boolean | undefined {
  if (goal.target === undefined || value === undefined) return undefined;
  switch (goal.comparator) {
    case '>=':
    case '=':
    case '~':
      return value >= goal.target;
    case '>':
      return value > goal.target;
    case '<=':
      return value <= goal.target;
    case '<':
      return value < goal.target;
  }
}

interface SpanOfTime {
  readonly elapsed: number;
  readonly total: number;
}

/** An instance counts its first day (day 327 of 365); a single span counts from the day after its start. */
function spanOf(goal: Goal, today: string, instance: Instance | undefined): SpanOfTime | undefined {
  if (goal.due === undefined || goal.start === undefined) return undefined;
  const firstDay = instance !== undefined && goal.start === instance.start ? 1 : 0;
  const total = daysBetween(goal.start, goal.due.day) + firstDay;
  if (total <= 0) return undefined;
  const elapsed = daysBetween(goal.start, today) + firstDay;
  return { elapsed: Math.min(Math.max(elapsed, 0), total), total };
}

/** Below a ceiling there is no way to measure unless the base is known: then only reached or not. */
function shareDone(goal: Goal, value: number | undefined): number | undefined {
  if (goal.target === undefined || value === undefined) return undefined;
  const isCeiling = goal.comparator === '<=' || goal.comparator === '<';
  if (isCeiling && !(goal.isBaseKnown && goal.base > goal.target)) {
    return hasReachedTarget(goal, value) === true ? 1 : undefined;
  }
  if (goal.target === goal.base) return value >= goal.target ? 1 : 0;
  return (value - goal.base) / (goal.target - goal.base);
}

/** Along the agreed nodes, otherwise in a straight line. */
function shareExpected(goal: Goal, span: SpanOfTime, today: string): number {
  if (goal.nodes.length === 0 || goal.start === undefined) return span.elapsed / span.total;
  const curve = [{ day: goal.start, share: 0 }, ...goal.nodes, { day: goal.due?.day ?? today, share: 1 }];
  const next = curve.findIndex(({ day }) => day > today);
  if (next === -1) return 1;
  const before = curve[next - 1];
  const after = curve[next];
  if (before === undefined || after === undefined) return 0;
  const walked = daysBetween(before.day, today) / daysBetween(before.day, after.day);
  return before.share + (after.share - before.share) * walked;
}

/** Needed a day over achieved a day. Early in the span everybody's pace is low: nobody is judged then. */
function isSteep(actual: number, { elapsed, total }: SpanOfTime, thresholds: Thresholds): boolean {
  const left = total - elapsed;
  if (left <= 0 || elapsed / total < thresholds.steepFromShare || actual >= 1) return false;
  return (1 - actual) / left > thresholds.steepFactor * (Math.max(actual, 0) / elapsed);
}

function round(percent: number): number {
  return Math.round((percent + Number.EPSILON) * 10) / 10;
}
