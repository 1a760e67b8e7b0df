// From one milestone's facts to its state on a day.
import type { Milestone, Policy, Task } from '../../policy/index.ts';
import { daysBetween, endOfPreviousPeriod, momentAtEndOf } from '../days.ts';
import type { Moment } from '../days.ts';
import type { Entry } from '../record/entry.ts';
import type { Thresholds } from '../thresholds.ts';
import { effectiveEntries } from './effective.ts';
import type { EffectiveEntries } from './effective.ts';
import { findEvidence } from './evidence.ts';
import { gatherFacts } from './facts.ts';
import type { Facts } from './facts.ts';
import { readGoal } from './goal.ts';
import type { Goal } from './goal.ts';
import type { Instance } from './instances.ts';
import { judge } from './light.ts';
import type { Signals } from './light.ts';
import { measurePace } from './pace.ts';
import type { Pace } from './pace.ts';
import type { PastLights } from './past-lights.ts';
import { combineParts, listParts } from './parts.ts';
import type { Whole } from './parts.ts';
import { isPending } from './requests.ts';
import type { RequestCase } from './requests.ts';
import type { Flow, MilestoneState } from './state.ts';

export interface Watch {
  readonly policy: Policy;
  readonly task: Task;
  /** All entries of the task, in order. */
  readonly entries: readonly Entry[];
  /** Since when the office watches the document. */
  readonly openedOn: string | undefined;
  readonly thresholds: Thresholds;
  readonly dayOf: (instant: string) => string;
  /** Undefined while the past is judged: what was red then was so whatever came before. */
  readonly past: PastLights | undefined;
}

export interface Wanted {
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
}

/** `effective`: the task's entries in force at the moment. */
export function stateFrom(
  watch: Watch,
  wanted: Wanted,
  moment: Moment,
  effective: EffectiveEntries,
): MilestoneState {
  const { policy, task, thresholds } = watch;
  const { milestone, instance } = wanted;
  const facts = gatherFacts(effective, { milestone: milestone?.id, instance, dayOf: watch.dayOf });
  const goal = readGoal({
    policy,
    task,
    milestone,
    instance,
    terms: facts.terms,
    requests: facts.requests,
    openedOn: watch.openedOn,
  });
  const parts = listParts(facts, goal, moment.day, latest(goal.start, watch.openedOn));
  const whole = combineParts(parts, goal, thresholds);
  const pace = measurePace(goal, whole.value, moment.day, instance, thresholds);
  const flow = findFlow(facts);
  const signals = readSignals({ watch, wanted, moment, facts, goal, whole, pace, flow });
  return {
    policy,
    task,
    milestone,
    instance,
    goal,
    parts,
    missing: parts.filter(({ isOwing, report }) => isOwing && report === undefined).map(({ unit }) => unit),
    ...(whole.value !== undefined && { value: whole.value }),
    ...(whole.asOf !== undefined && { asOf: whole.asOf }),
    pace,
    ...judge(signals, thresholds),
    flow,
    evidence: findEvidence(facts, whole, effective),
    overdueDays: signals.overdueDays,
    originalOverdueDays:
      signals.overdueDays === 0 ? 0 : Math.max(0, daysBetween(goal.due?.original ?? moment.day, moment.day)),
    ...(signals.daysLeft !== undefined && { daysLeft: signals.daysLeft }),
    ...(whole.staleDays !== undefined && { staleDays: whole.staleDays }),
    blockers: facts.blockers.filter(({ isOpen }) => isOpen),
    requests: facts.requests,
    proposals: facts.proposals,
    forecasts: facts.forecasts,
    ...(facts.last !== undefined && { lastEntry: facts.last }),
  };
}

interface Reading {
  readonly watch: Watch;
  readonly wanted: Wanted;
  readonly moment: Moment;
  readonly facts: Facts;
  readonly goal: Goal;
  readonly whole: Whole;
  readonly pace: Pace;
  readonly flow: Flow;
}

function readSignals({ watch, wanted, moment, facts, goal, whole, pace, flow }: Reading): Signals {
  const { day } = moment;
  const late = goal.due === undefined ? 0 : daysBetween(goal.due.day, day);
  const isClaimedInTime = facts.requests.some(
    (request) => isClaim(request) && isPending(request) && isInTime(request, goal),
  );
  const isStopped = flow === 'closed' || isClaimedInTime;
  const escalated = facts.blockers.flatMap(({ isOpen, escalatedOn }) =>
    isOpen && escalatedOn !== undefined ? [daysBetween(escalatedOn, day)] : [],
  );
  const firstNode = goal.nodes[0]?.day;
  return {
    isClosed: flow === 'closed',
    isClaimedInTime,
    isSuspended: flow === 'suspended',
    hasDue: goal.due !== undefined,
    hasTarget: goal.target !== undefined,
    isInImportGrace: isInImportGrace(watch, goal, day),
    isBeforeFirstNode: firstNode !== undefined && day < firstNode,
    hasValue: whole.value !== undefined,
    overdueDays: isStopped ? 0 : Math.max(0, late),
    lag: pace.lag,
    isForecastToMiss: facts.forecasts.some(({ unit }) => unit !== undefined && goal.owing.includes(unit)),
    escalatedDays: escalated.length === 0 ? undefined : Math.max(...escalated),
    daysLeft: goal.due === undefined || late > 0 ? undefined : daysBetween(day, goal.due.day),
    spanDays: pace.spanDays,
    staleDays: whole.staleDays,
    openBlockers: facts.blockers.filter(({ isOpen }) => isOpen).length,
    doNumbersDiffer: whole.doNumbersDiffer,
    isSteep: pace.isSteep,
    wasRedLastPeriod: () => wasRed(watch, wanted, moment),
  };
}

/** A date that had passed before the office first saw the document is first verified, then red. */
function isInImportGrace({ openedOn, thresholds }: Watch, goal: Goal, day: string): boolean {
  if (openedOn === undefined || goal.due === undefined || goal.due.day >= openedOn) return false;
  const watchedDays = daysBetween(openedOn, day);
  return watchedDays >= 0 && watchedDays < thresholds.importGraceDays;
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

function findFlow({ requests, reports, freshest }: Facts): Flow {
  const last = requests.findLast((request) => request.standing !== 'reopened');
  const closure = requests.findLast(isClaim);
  const suspension = requests.findLast(({ request }) => request.request === 'suspension');
  if (closure?.standing === 'approved') return 'closed';
  if (suspension?.standing === 'approved') return 'suspended';
  if (last !== undefined && isPending(last)) {
    return last.request.request === 'closure' ? 'review' : 'extension';
  }
  if (closure?.standing === 'returned') return 'returned';
  return reports.length > 0 || freshest.size > 0 ? 'open' : 'unaccepted';
}

function isClaim({ request }: RequestCase): boolean {
  return request.request === 'closure';
}

function isInTime({ madeOn }: RequestCase, goal: Goal): boolean {
  return goal.due === undefined || madeOn <= goal.due.day;
}

function latest(left: string | undefined, right: string | undefined): string | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return left > right ? left : right;
}
