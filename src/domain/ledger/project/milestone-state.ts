// From one milestone's facts to its state on a day.
import { daysBetween, endOfPreviousPeriod, momentAtEndOf } from '../days.ts';
import type { Moment } from '../days.ts';
import { effectiveEntries } from './effective.ts';
import type { EffectiveEntries } from './effective.ts';
import { findEvidence } from './evidence.ts';
import { gatherFacts } from './facts.ts';
import { inUnitOf } from './in-unit-of.ts';
import type { Facts } from './facts.ts';
import { findFlow } from './flow.ts';
import { readGoal } from './goal.ts';
import type { Goal } from './goal.ts';
import { judge } from './light.ts';
import type { Signals } from './light.ts';
import { measurePace } from './pace.ts';
import { combineParts, listParts } from './parts.ts';
import type { Part } from './parts.ts';
import { readSignals } from './signals.ts';
import type { MilestoneState } from './state.ts';
import { beginningOf } from './watch.ts';
import type { Wanted, Watch } from './watch.ts';

/** `effective`: the task's entries in force at the moment. */
export function stateFrom(
  watched: Watch,
  wanted: Wanted,
  moment: Moment,
  effective: EffectiveEntries,
): MilestoneState {
  const { policy, task, thresholds, dayOf } = watched;
  const { milestone, instance } = wanted;
  const beginning = beginningOf(watched, milestone?.id);
  const watch = { ...watched, ...beginning };
  const since = watched.firstOf(milestone?.id)?.ordinal;
  const gathered = gatherFacts(effective, { milestone: milestone?.id, instance, dayOf, since });
  const { terms, oldTerms, requests } = gathered;
  const goal = readGoal({ task, milestone, instance, terms, oldTerms, requests, ...beginning });
  const facts = inUnitOf(goal, gathered);
  const parts = listParts(facts, goal, moment.day, latest(goal.start, watch.openedOn));
  const whole = combineParts(parts, goal, thresholds);
  const pace = measurePace(goal, whole.value, moment.day, instance, thresholds);
  const flow = findFlow(facts);
  const wasRedLastPeriod = (): boolean => wasRed(watch, wanted, moment);
  const signals = readSignals({ watch, moment, facts, goal, whole, pace, flow, wasRedLastPeriod });
  return {
    policy,
    task,
    milestone,
    instance,
    goal,
    parts,
    missing: missingFrom(parts),
    ...(whole.value !== undefined && { value: whole.value }),
    ...(whole.asOf !== undefined && { asOf: whole.asOf }),
    pace,
    ...judge(signals, thresholds),
    flow,
    evidence: findEvidence(facts, whole, effective),
    ...daysOf(signals, goal, moment.day),
    ...(whole.staleDays !== undefined && { staleDays: whole.staleDays }),
    ...openMatters(facts),
  };
}

function openMatters({ blockers, requests, proposals, forecasts, last }: Facts): OpenMatters {
  const open = blockers.filter(({ isOpen }) => isOpen);
  return { blockers: open, requests, proposals, forecasts, ...(last !== undefined && { lastEntry: last }) };
}

type OpenMatters = Pick<MilestoneState, 'blockers' | 'requests' | 'proposals' | 'forecasts' | 'lastEntry'>;

function missingFrom(parts: readonly Part[]): readonly string[] {
  return parts.filter(({ isOwing, report }) => isOwing && report === undefined).map(({ unit }) => unit);
}

/** Overdue counts from the date in force, and beside it from the one before any extension. */
function daysOf(
  { overdueDays, daysLeft }: Signals,
  { due }: Goal,
  day: string,
): Pick<MilestoneState, 'overdueDays' | 'originalOverdueDays' | 'daysLeft'> {
  const original = due === undefined || overdueDays === 0 ? 0 : Math.max(0, daysBetween(due.original, day));
  return { overdueDays, originalOverdueDays: original, ...(daysLeft !== undefined && { daysLeft }) };
}

/** One period back and no further. */
function wasRed(watch: Watch, wanted: Wanted, { day, zone }: Moment): boolean {
  const { past, entries } = watch;
  if (past === undefined) return false;
  const before = endOfPreviousPeriod(day, watch.thresholds.period);
  if (wanted.instance !== undefined && before < wanted.instance.start) return false;
  const then = momentAtEndOf(before, zone);
  return past.remember(
    [wanted.milestone?.id, wanted.instance?.label, before].join(' '),
    then,
    entries,
    () => {
      if (!entries.some(({ recordedAt }) => recordedAt <= then.cutoff)) return false;
      const effective = effectiveEntries(entries, then.cutoff);
      return stateFrom({ ...watch, past: undefined }, wanted, then, effective).light === 'red';
    },
  );
}

function latest(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left > right ? left : right;
}
