// Several units, one milestone: each files its own part, missing parts are named, and nobody overwrites another's.
import { daysBetween, isSamePeriod } from '../days.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Facts, Report } from './facts.ts';
import type { Goal } from './goal.ts';

export interface Part {
  readonly unit: string;
  /** Whether it has to report; a unit that only may is listed once it has. */
  readonly isOwing: boolean;
  /** The report with the latest as-of day. */
  readonly report?: Report;
  /** The last report that gave a number. */
  readonly counted?: Report;
  /** The day of its last substantive update. */
  readonly freshOn?: string;
  /** Since its last substantive update; where there was none, since the watch began. */
  readonly staleDays?: number;
}

export interface Whole {
  readonly value?: number;
  readonly asOf?: string;
  /** The report from which the value was taken; undefined for a sum. */
  readonly from?: Report;
  readonly doNumbersDiffer: boolean;
  readonly staleDays?: number;
}

export function listParts(
  facts: Facts,
  goal: Goal,
  today: string,
  watchedFrom: string | undefined,
): readonly Part[] {
  const latest = findLatest(facts.reports);
  const counting = findLatest(facts.reports.filter(({ progress }) => progress.value !== undefined));
  const units = [...new Set([...goal.owing, ...latest.keys(), ...facts.freshest.keys()])];
  return units.map((unit) => {
    const report = latest.get(unit);
    const counted = counting.get(unit);
    const freshOn = facts.freshest.get(unit);
    const since = freshOn ?? watchedFrom;
    return {
      unit,
      isOwing: goal.owing.includes(unit),
      ...(report !== undefined && { report }),
      ...(counted !== undefined && { counted }),
      ...(freshOn !== undefined && { freshOn }),
      ...(since !== undefined && { staleDays: Math.max(0, daysBetween(since, today)) }),
    };
  });
}

export function combineParts(parts: readonly Part[], goal: Goal, thresholds: Thresholds): Whole {
  const counted = parts.flatMap((part) => (part.counted === undefined ? [] : [part.counted]));
  const doNumbersDiffer = goal.combine === 'same' && differ(counted, thresholds);
  const staleDays = findStaleDays(parts, goal);
  const stale = staleDays === undefined ? {} : { staleDays };
  if (goal.combine === 'sum' && counted.length > 0) {
    const value = counted.reduce((sum, { progress }) => sum + (progress.value ?? 0), 0);
    const asOf = counted.map(({ progress }) => progress.asOf).sort()[0] ?? '';
    return { value: Number(value.toPrecision(12)), asOf, doNumbersDiffer, ...stale };
  }
  const from =
    counted.find(({ unit }) => goal.combine === 'same' && unit === goal.collector) ??
    findWorst(counted, goal);
  if (from?.progress.value === undefined) return { doNumbersDiffer, ...stale };
  return { value: from.progress.value, asOf: from.progress.asOf, from, doNumbersDiffer, ...stale };
}

/** By unit, by the day it speaks of; of two about the same day, the one said later. */
function findLatest(reports: readonly Report[]): ReadonlyMap<string, Report> {
  const latest = new Map<string, Report>();
  for (const report of reports) {
    const known = latest.get(report.unit);
    if (known === undefined || report.progress.asOf >= known.progress.asOf) latest.set(report.unit, report);
  }
  return latest;
}

function findWorst(reports: readonly Report[], goal: Goal): Report | undefined {
  const sign = goal.comparator === '<=' || goal.comparator === '<' ? -1 : 1;
  return [...reports].sort(
    (left, right) => sign * ((left.progress.value ?? 0) - (right.progress.value ?? 0)),
  )[0];
}

/** Numbers of different periods differ by nature. */
function differ(reports: readonly Report[], { period }: Thresholds): boolean {
  return reports.some((left) =>
    reports.some(
      (right) =>
        left.progress.value !== right.progress.value &&
        isSamePeriod(left.progress.asOf, right.progress.asOf, period),
    ),
  );
}

/** Parts of a share are each their unit's own; one number that all see is fresh once anybody has renewed it. */
function findStaleDays(parts: readonly Part[], goal: Goal): number | undefined {
  const owing = parts.filter(({ isOwing }) => isOwing);
  const days = (goal.combine === 'same' || owing.length === 0 ? parts : owing).flatMap(({ staleDays }) =>
    staleDays === undefined ? [] : [staleDays],
  );
  if (days.length === 0) return undefined;
  return goal.combine === 'same' ? Math.min(...days) : Math.max(...days);
}
