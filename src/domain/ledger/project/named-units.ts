// The units that a milestone's policy, or what was agreed on it, names.
import type { MilestoneState } from './state.ts';

/** Everybody whom the policy or the agreed terms name; a group such as 市直各部門 names nobody. */
export function namedUnits({ task, goal }: Pick<MilestoneState, 'task' | 'goal'>): readonly string[] {
  const printed = task.assignments.filter(({ collective }) => !collective).map(({ unit }) => unit);
  return [...new Set([...printed, ...goal.owing, ...(goal.collector === undefined ? [] : [goal.collector])])];
}
