// Whom a change concerns: the units that the task named before or names now, and nobody else.
import { fold } from '../../../text/fold.ts';
import type { Task } from '../policy.ts';
import type { Change, PolicyDiff } from './policy-diff.ts';

export interface UnitNotice {
  /** As printed, in the new version where it stands there. */
  readonly unit: string;
  /** 市直各部门: a group; who belongs to it is for the office to say. */
  readonly collective: boolean;
  readonly changes: readonly Change[];
}

function tasksOf(change: Change): readonly Task[] {
  switch (change.kind) {
    case 'added':
      return [change.new];
    case 'removed':
      return [change.old];
    case 'split':
      return [change.old, ...change.into];
    case 'merged':
      return [...change.from, change.new];
    case 'swapped':
      return change.tasks.flat();
    case 'units':
    case 'due':
    case 'target':
    case 'title':
    case 'words':
    case 'moved':
      return [change.new, change.old];
  }
}

/** One notice a unit, in the order in which the changes are told. */
export function noticesOf(diff: PolicyDiff): readonly UnitNotice[] {
  const notices = new Map<string, { unit: string; collective: boolean; changes: Change[] }>();
  for (const change of diff.changes) {
    const seen = new Set<string>();
    for (const { unit, collective } of tasksOf(change).flatMap((task) => task.assignments)) {
      const key = fold(unit);
      if (seen.has(key)) continue;
      seen.add(key);
      const notice = notices.get(key) ?? { unit, collective, changes: [] };
      notice.changes.push(change);
      notices.set(key, notice);
    }
  }
  return [...notices.values()];
}
