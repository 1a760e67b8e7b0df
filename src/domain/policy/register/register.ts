// The read model over all policies: what a question is answered from. Built in memory at start; documents are small.
import { foldWithOffsets } from '../../../text/fold.ts';
import type { Folded } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { Assignment, Policy, Role, Section, Span, Task } from '../policy.ts';
import { createGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { createHeadingGloss } from './heading-gloss.ts';
import type { HeadingGloss } from './heading-gloss.ts';
import { createTopicIndex } from './topics/topic-index.ts';
import type { TopicIndex } from './topics/topic-index.ts';

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

export interface Register {
  readonly policies: readonly Policy[];
  readonly tasks: readonly RegisteredTask[];
  readonly gazetteer: Gazetteer;
  readonly topics: TopicIndex;
  /** An English reading of a heading, where every word of it is known. */
  readonly glossHeading: HeadingGloss;
  findPolicy(id: string): Policy | undefined;
  findTask(ref: TaskReference): RegisteredTask | undefined;
}

export function createRegister(policies: readonly Policy[]): Register {
  const tasks = policies.flatMap((policy) => policy.tasks.map((task) => registerTask(policy, task)));
  const byKey = new Map(tasks.map((entry) => [keyOf(entry.ref), entry]));
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    policies,
    tasks,
    gazetteer: createGazetteer(policies),
    topics: createTopicIndex(tasks),
    glossHeading: createHeadingGloss(),
    findPolicy: (id) => byId.get(id),
    findTask: (ref) => byKey.get(keyOf(ref)),
  };
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

function registerTask(policy: Policy, task: Task): RegisteredTask {
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

function keyOf(ref: TaskReference): string {
  return `${ref.document}#${ref.task}`;
}
