// The read model over all policies: what a question is answered from. Built in memory at start; documents are small.
import { fold } from '../../../text/fold.ts';
import type { TaskReference } from '../../conversation/index.ts';
import type { Policy, Role } from '../policy.ts';
import { createGazetteer } from './gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { createHeadingGloss } from './heading-gloss.ts';
import type { HeadingGloss } from './heading-gloss.ts';
import { registerTask } from './registered-task.ts';
import type { RegisteredTask } from './registered-task.ts';
import { createTopicIndex } from './topics/topic-index.ts';
import type { TopicIndex } from './topics/topic-index.ts';
import type { UnitAliases } from './unit-identity.ts';

export interface TitledSection {
  readonly document: string;
  readonly section: number;
  readonly folded: string;
}

export interface Register {
  readonly policies: readonly Policy[];
  readonly tasks: readonly RegisteredTask[];
  readonly gazetteer: Gazetteer;
  readonly topics: TopicIndex;
  /** The overall goals of the documents that have one, folded. */
  readonly foldedGoals: readonly string[];
  /** Sections whose folded title, without what it has in brackets, ends in these four characters. */
  sectionsEnding(ending: string): readonly TitledSection[];
  /** An English reading of a heading, where every word of it is known. */
  readonly glossHeading: HeadingGloss;
  findPolicy(id: string): Policy | undefined;
  findTask(ref: TaskReference): RegisteredTask | undefined;
  tasksIn(document: string): readonly RegisteredTask[];
  /** The tasks of these documents, in the register's order; without any, all. */
  tasksAmong(documents: readonly string[] | undefined): readonly RegisteredTask[];
  /** The tasks that name a unit in any role. */
  tasksNaming(unit: string): readonly RegisteredTask[];
  /** The roles of a unit (by any printed name) in a task; none where the task does not name it. */
  rolesOf(entry: RegisteredTask, unit: string): readonly Role[];
}

/** `aliases`: the office's own list of unit names. */
export function createRegister(policies: readonly Policy[], aliases?: UnitAliases): Register {
  const gazetteer = createGazetteer(policies, aliases);
  const tasks = policies.flatMap((policy) =>
    policy.tasks.map((task) => registerTask(policy, task, gazetteer.identify)),
  );
  const byKey = new Map(tasks.map((entry) => [keyOf(entry.ref), entry]));
  const byDocument = groupTasks(tasks, ({ ref }) => [ref.document]);
  const byUnit = groupTasks(tasks, ({ roles }) => roles.keys());
  const byId = new Map(policies.map((policy) => [policy.id, policy]));
  return {
    policies,
    tasks,
    gazetteer,
    topics: createTopicIndex(tasks),
    foldedGoals: policies.flatMap(({ goal }) => (goal === undefined ? [] : fold(goal.text))),
    sectionsEnding: indexSections(policies),
    glossHeading: createHeadingGloss(),
    findPolicy: (id) => byId.get(id),
    findTask: (ref) => byKey.get(keyOf(ref)),
    tasksIn: (document) => byDocument.get(document) ?? NO_TASKS,
    tasksAmong: (documents) => {
      if (documents === undefined) return tasks;
      const wanted = new Set(documents);
      return policies.flatMap(({ id }) => (wanted.has(id) ? (byDocument.get(id) ?? []) : []));
    },
    tasksNaming: (unit) => byUnit.get(gazetteer.find(unit)?.key ?? '') ?? NO_TASKS,
    rolesOf: (entry, unit) => entry.roles.get(gazetteer.find(unit)?.key ?? '') ?? NO_ROLES,
  };
}

function indexSections(policies: readonly Policy[]): Register['sectionsEnding'] {
  const byEnding = new Map<string, TitledSection[]>();
  for (const { id, sections } of policies) {
    for (const { title, number } of sections) {
      const folded = fold(title).replace(/[（(].*$/u, '');
      const ending = folded.slice(-4);
      if (ending.length < 4) continue;
      const list = byEnding.get(ending) ?? [];
      list.push({ document: id, section: number, folded });
      byEnding.set(ending, list);
    }
  }
  return (ending) => byEnding.get(ending) ?? [];
}

const NO_TASKS: readonly RegisteredTask[] = [];

function groupTasks(
  tasks: readonly RegisteredTask[],
  keysOf: (entry: RegisteredTask) => Iterable<string>,
): ReadonlyMap<string, readonly RegisteredTask[]> {
  const groups = new Map<string, RegisteredTask[]>();
  for (const entry of tasks) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

const NO_ROLES: readonly Role[] = [];

function keyOf(ref: TaskReference): string {
  return `${ref.document}#${ref.task}`;
}
