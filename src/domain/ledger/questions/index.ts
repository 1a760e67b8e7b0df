// Questions to the ledger as pure functions over its state: exact, and the same for chat, digest and export.
import type { DueWindow } from '../command.ts';
import { addDays, daysBetween, endOfPreviousPeriod } from '../days.ts';
import { namedUnits } from '../project/named-units.ts';
import type { Light } from '../project/light.ts';
import type { LedgerState, MilestoneState } from '../project/state.ts';

export interface StateFilter {
  readonly unit?: string;
  /** 1-based, in every document. */
  readonly section?: number;
}

/** Checkable milestones (current instances) and former instances that are still open. */
export function listMilestones(
  state: LedgerState,
  { unit, section }: StateFilter = {},
): readonly MilestoneState[] {
  return state.tasks
    .flatMap(({ milestones, earlier }) => [
      ...milestones.filter(({ milestone }) => milestone !== undefined),
      ...earlier,
    ])
    .filter((one) => unit === undefined || namedUnits(one).includes(unit))
    .filter(({ policy, task }) => section === undefined || sectionNumber(policy, task) === section);
}

/** Everything that a unit has to report on: milestones, and tasks that promise nothing checkable. */
export function listDuties(state: LedgerState, unit: string): readonly MilestoneState[] {
  return state.tasks
    .flatMap(({ milestones, earlier }) => [...milestones, ...earlier])
    .filter((one) => namedUnits(one).includes(unit));
}

export function countLights(
  states: readonly MilestoneState[],
): Readonly<Record<Light, number>> & { readonly total: number } {
  const counts: Record<Light, number> = { closed: 0, claimed: 0, grey: 0, red: 0, yellow: 0, green: 0 };
  for (const { light } of states) counts[light] += 1;
  return { ...counts, total: states.length };
}

/** Most overdue first, then in the policy's order. */
export function findByLight(states: readonly MilestoneState[], light: Light): readonly MilestoneState[] {
  return states
    .filter((state) => state.light === light)
    .sort((left, right) => right.overdueDays - left.overdueDays);
}

/** Open milestones whose date lies in the window, the earliest first. */
export function findDue(
  states: readonly MilestoneState[],
  window: DueWindow,
  today: string,
): readonly MilestoneState[] {
  return states
    .filter(
      ({ flow, goal }) =>
        flow !== 'closed' && goal.due !== undefined && isInWindow(goal.due.day, window, today),
    )
    .sort((left, right) => (left.goal.due?.day ?? '').localeCompare(right.goal.due?.day ?? ''));
}

function isInWindow(due: string, window: DueWindow, today: string): boolean {
  switch (window.kind) {
    case 'open':
      return true;
    case 'overdue':
      return due < today;
    case 'year':
      return due.startsWith(String(window.year));
    case 'month':
      return due.slice(0, 7) === today.slice(0, 7);
    case 'days':
      return due >= today && daysBetween(today, due) <= window.days;
  }
}

export interface Unreported {
  readonly unit: string;
  readonly states: readonly MilestoneState[];
}

/** Who owes a word since the period began: nobody is asked before the first node, or about what is closed or suspended. */
export function findUnreported(
  state: LedgerState,
  period: 'month' | 'week',
  unit?: string,
): { readonly from: string; readonly units: readonly Unreported[] } {
  const from = addDays(endOfPreviousPeriod(state.moment.day, period), 1);
  const owed = new Map<string, MilestoneState[]>();
  for (const one of state.tasks.flatMap(({ milestones }) => milestones)) {
    if (['closed', 'suspended', 'review'].includes(one.flow) || one.rule === 'G4') continue;
    for (const part of one.parts) {
      if (!part.isOwing || (part.freshOn ?? '') >= from || (unit ?? part.unit) !== part.unit) continue;
      owed.set(part.unit, [...(owed.get(part.unit) ?? []), one]);
    }
  }
  return { from, units: [...owed].map(([name, states]) => ({ unit: name, states })) };
}

export interface LightChange {
  readonly before: MilestoneState;
  readonly after: MilestoneState;
}

/** Milestones whose light is another than it was; `before` and `after` are states of the same ledger. */
export function findChanges(before: LedgerState, after: LedgerState): readonly LightChange[] {
  const old = new Map(listMilestones(before).map((state) => [keyOf(state), state]));
  return listMilestones(after).flatMap((state) => {
    const then = old.get(keyOf(state));
    return then === undefined || then.light === state.light ? [] : [{ before: then, after: state }];
  });
}

function keyOf({ policy, task, milestone, instance }: MilestoneState): string {
  return [policy.id, task.number, milestone?.id, instance?.label].join(' ');
}

function sectionNumber(policy: MilestoneState['policy'], task: MilestoneState['task']): number | undefined {
  return task.section === undefined ? undefined : policy.sections[task.section]?.number;
}
