// The lights: one list of rules, the first that holds wins. A light is computed, never typed.
import type { Thresholds } from '../thresholds.ts';

export type Light = 'closed' | 'claimed' | 'grey' | 'red' | 'yellow' | 'green';

export type RuleId =
  | 'C1'
  | 'C2'
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'Y1'
  | 'Y2'
  | 'Y3'
  | 'Y4'
  | 'Y5'
  | 'Y6'
  | 'Y7'
  | 'OK'
  | 'G5';

/** What the rules look at. */
export interface Signals {
  readonly isClosed: boolean;
  /** Claimed done before the due date, and not returned. */
  readonly isClaimedInTime: boolean;
  readonly isSuspended: boolean;
  readonly hasDue: boolean;
  readonly hasTarget: boolean;
  /** The date had passed before the office first saw it, and the time to verify that runs. */
  readonly isInImportGrace: boolean;
  readonly isBeforeFirstNode: boolean;
  readonly hasValue: boolean;
  readonly overdueDays: number;
  readonly lag: number | undefined;
  readonly isForecastToMiss: boolean;
  /** Of open blockers: the longest time since one was escalated. */
  readonly escalatedDays: number | undefined;
  readonly daysLeft: number | undefined;
  readonly spanDays: number | undefined;
  readonly staleDays: number | undefined;
  readonly openBlockers: number;
  readonly doNumbersDiffer: boolean;
  readonly isSteep: boolean;
  /** Asked only where nothing worse holds. */
  readonly wasRedLastPeriod: () => boolean;
}

interface Rule {
  readonly id: RuleId;
  readonly light: Light;
  readonly holds: (signals: Signals, thresholds: Thresholds) => boolean;
}

/** G5, after all others: nobody has given a number yet, and it is too early to call that stale. */
export const rules: readonly Rule[] = [
  { id: 'C1', light: 'closed', holds: (s) => s.isClosed },
  { id: 'C2', light: 'claimed', holds: (s) => s.isClaimedInTime },
  { id: 'G1', light: 'grey', holds: (s) => !s.hasDue || !s.hasTarget },
  { id: 'G2', light: 'grey', holds: (s) => s.isSuspended },
  { id: 'G3', light: 'grey', holds: (s) => s.isInImportGrace },
  { id: 'G4', light: 'grey', holds: (s) => s.isBeforeFirstNode },
  { id: 'R1', light: 'red', holds: (s) => s.overdueDays > 0 },
  { id: 'R2', light: 'red', holds: (s, t) => s.lag !== undefined && s.lag > t.lagRedPoints },
  { id: 'R3', light: 'red', holds: (s) => s.isForecastToMiss },
  { id: 'R4', light: 'red', holds: (s, t) => (s.escalatedDays ?? -1) >= t.blockerRedDays },
  {
    id: 'Y1',
    light: 'yellow',
    holds: (s, t) => s.daysLeft !== undefined && s.daysLeft <= dueSoonDays(s.spanDays, t),
  },
  { id: 'Y2', light: 'yellow', holds: (s, t) => s.lag !== undefined && s.lag >= t.lagYellowPoints },
  { id: 'Y3', light: 'yellow', holds: (s, t) => (s.staleDays ?? 0) > t.staleDays },
  { id: 'Y4', light: 'yellow', holds: (s) => s.openBlockers > 0 },
  { id: 'Y5', light: 'yellow', holds: (s) => s.doNumbersDiffer },
  { id: 'Y6', light: 'yellow', holds: (s) => s.isSteep },
  { id: 'Y7', light: 'yellow', holds: (s) => s.hasValue && s.wasRedLastPeriod() },
  { id: 'OK', light: 'green', holds: (s) => s.hasValue },
  { id: 'G5', light: 'grey', holds: () => true },
];

export function judge(
  signals: Signals,
  thresholds: Thresholds,
): { readonly light: Light; readonly rule: RuleId } {
  const rule = rules.find(({ holds }) => holds(signals, thresholds));
  return { light: rule?.light ?? 'grey', rule: rule?.id ?? 'G5' };
}

/** min(30, max(7, 10 % of the span)). */
export function dueSoonDays(spanDays: number | undefined, thresholds: Thresholds): number {
  const { dueSoonShare, dueSoonMinDays, dueSoonMaxDays } = thresholds;
  return Math.min(dueSoonMaxDays, Math.max(dueSoonMinDays, dueSoonShare * (spanDays ?? 0)));
}

/** From the most to the least worrying: a task takes the worst light of its open milestones. */
const severity: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'claimed', 'closed'];

export function worstLight(lights: readonly Light[]): Light {
  return severity.find((light) => lights.includes(light)) ?? 'grey';
}
