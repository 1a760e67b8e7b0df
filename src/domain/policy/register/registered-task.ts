// One task as questions are answered from it: its row, and its words folded with the way back to the document.
import { fold, foldSparingly } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { IdentifyUnit } from './unit-identity.ts';
import { duesOf } from './dues.ts';
import type { Assignment, Deadline, Policy, Role, Section, Span, Task } from '../policy.ts';

export interface RegisteredTask {
  readonly ref: TaskReference;
  readonly policy: Policy;
  readonly task: Task;
  readonly section: Section | undefined;
  /** Title and body, folded, without the closing brackets of units; the way back is `spanOfFolded`. */
  readonly folded: ReturnType<typeof foldSparingly>;
  /** Where `folded` begins in the document's text. */
  readonly offset: number;
  readonly foldedTitle: string;
  /** Every printed date or recurrence, in reading order. */
  readonly dues: readonly Deadline[];
  /** How many leads are printed: the first thing that is asked of every task of a register. */
  readonly leads: number;
  /** By the key of each unit: its roles in the order they are printed. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

export function assignmentsOf(task: Task, role: Role): readonly Assignment[] {
  return task.assignments.filter((assignment) => assignment.role === role);
}

export function countRole({ assignments }: Task, wanted: Role): number {
  let count = 0;
  for (const { role } of assignments) if (role === wanted) count += 1;
  return count;
}

/** Folded offsets [start, end) of a task's text → the span in the document. */
export function spanOfFolded(entry: RegisteredTask, start: number, end: number): Span {
  return { start: placeOf(entry, start), end: placeOf(entry, end) };
}

function placeOf({ offset, folded }: RegisteredTask, at: number): number {
  if (folded.starts === undefined) return offset + Math.min(at, folded.text.length);
  return offset + (folded.starts[at] ?? folded.starts.at(-1) ?? 0);
}

export function registerTask(policy: Policy, task: Task, identify: IdentifyUnit): RegisteredTask {
  const { start, end } = task.bodySpan;
  return {
    ref: { document: policy.id, task: task.number },
    policy,
    task,
    section: task.section === undefined ? undefined : policy.sections[task.section],
    folded: foldSparingly(policy.text.slice(start, end)),
    offset: start,
    foldedTitle: fold(task.title),
    dues: duesOf(task),
    leads: countRole(task, 'lead'),
    roles: rolesIn(policy, task, identify),
  };
}

function rolesIn(policy: Policy, task: Task, identify: IdentifyUnit): ReadonlyMap<string, readonly Role[]> {
  const roles = new Map<string, Role[]>();
  for (const { unit, role } of task.assignments) {
    const key = identify(unit, policy);
    const held = roles.get(key);
    if (held === undefined) roles.set(key, [role]);
    else if (!held.includes(role)) held.push(role);
  }
  return roles;
}
