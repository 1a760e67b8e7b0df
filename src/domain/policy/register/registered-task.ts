// One task as questions are answered from it: its row, and its words folded with the way back to the document.
import { foldWithOffsets } from '../../../text/fold.ts';
import type { Folded } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { Assignment, Policy, Role, Section, Span, Task } from '../policy.ts';

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

export function registerTask(policy: Policy, task: Task): RegisteredTask {
  const { start, end } = task.bodySpan;
  return {
    ref: { document: policy.id, task: task.number },
    policy,
    task,
    section: task.section === undefined ? undefined : policy.sections[task.section],
    folded: foldWithOffsets(policy.text.slice(start, end)),
    offset: start,
    foldedTitle: foldWithOffsets(task.title).text,
  };
}
