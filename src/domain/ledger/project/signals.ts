// What the rules of the lights look at, gathered from a milestone's facts.
import { daysBetween } from '../days.ts';
import type { Moment } from '../days.ts';
import type { Facts } from './facts.ts';
import { isClaim } from './flow.ts';
import type { Goal } from './goal.ts';
import type { Signals } from './light.ts';
import type { Pace } from './pace.ts';
import type { Whole } from './parts.ts';
import { isPending } from './requests.ts';
import type { RequestCase } from './requests.ts';
import type { Flow } from './state.ts';
import type { Watch } from './watch.ts';

export interface Reading {
  readonly watch: Watch;
  readonly moment: Moment;
  readonly facts: Facts;
  readonly goal: Goal;
  readonly whole: Whole;
  readonly pace: Pace;
  readonly flow: Flow;
  readonly wasRedLastPeriod: () => boolean;
}

export function readSignals({
  watch,
  moment,
  facts,
  goal,
  whole,
  pace,
  flow,
  wasRedLastPeriod,
}: Reading): Signals {
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
    wasRedLastPeriod,
  };
}

/** A date that had passed before the office first saw the document is first verified, then red. */
function isInImportGrace({ openedOn, thresholds }: Watch, goal: Goal, day: string): boolean {
  if (openedOn === undefined || goal.due === undefined || goal.due.day >= openedOn) return false;
  const watchedDays = daysBetween(openedOn, day);
  return watchedDays >= 0 && watchedDays < thresholds.importGraceDays;
}

function isInTime({ madeOn }: RequestCase, goal: Goal): boolean {
  return goal.due === undefined || madeOn <= goal.due.day;
}
