// One task as questions are answered from it: its row, and its words folded with the way back to the document.
import { foldWithOffsets } from '../../../text/fold.ts';
import type { Folded } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { IdentifyUnit } from './unit-identity.ts';
import { duesOf } from './dues.ts';
import type { Assignment, Deadline, Policy, Role, Section, Span, Task } from '../policy.ts';

export interface RegisteredTask {
  readonly ref: TaskReference;
  readonly policy: Policy;
  readonly task: Task;
  readonly section: Section | undefined;
  /** Title and body, folded, without the closing brackets of units. */
  readonly folded: Folded;
  /** Where `folded` begins in the document's text. */
  readonly offset: number;
  readonly foldedTitle: string;
  /** Every printed date or recurrence, in reading order. */
  readonly dues: readonly Deadline[];
  /** By the key of each unit: its roles in the order they are printed. */
  readonly roles: ReadonlyMap<string, readonly Role[]>;
}

export function assignmentsOf(task: Task, role: Role): readonly Assignment[] {
  return task.assignments.filter((assignment) => assignment.role === role);
}

/** Folded offsets [start, end) of a task's text → the span in the document. */
export function spanOfFolded(entry: RegisteredTask, start: number, end: number): Span {
  const { starts } = entry.folded;
  const last = starts.at(-1) ?? 0;
  return { start: entry.offset + (starts[start] ?? last), end: entry.offset + (starts[end] ?? last) };
}

export function registerTask(policy: Policy, task: Task, identify: IdentifyUnit): RegisteredTask {
  const { start, end } = task.bodySpan;
  return {
    ref: { document: policy.id, task: task.number },
    policy,
    task,
    section: task.section === undefined ? undefined : policy.sections[task.section],
    folded: foldWithOffsets(policy.text.slice(start, end)),
    offset: start,
    foldedTitle: foldWithOffsets(task.title).text,
    dues: duesOf(task),
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
