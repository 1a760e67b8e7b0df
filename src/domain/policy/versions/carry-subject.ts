// An entry speaks of the task as it was numbered when it was recorded. This says where that task stands now.
import { fold } from '../../../text/fold.ts';
import type { Policy, Task } from '../policy.ts';
import { comparePolicies } from './compare-policies.ts';

export interface PastVersion {
  /** ISO instant from which it held. */
  readonly heldFrom: string;
  readonly policy: Policy;
}

export interface TaskPlace {
  readonly task: number;
  /** "13-1" */
  readonly milestone?: string;
}

/** Where a task or milestone of the version that held at `recordedAt` stands in the current one: several where it was split, none where it was dropped. */
export type CarryTask = (place: TaskPlace, recordedAt: string) => readonly TaskPlace[];

const metricOf = (text: string): string => fold(text).replace(/[\s\p{P}\d]+/gu, '');

function carryMilestone(id: string, old: Task | undefined, into: readonly Task[]): TaskPlace[] {
  const before = old?.milestones.find((milestone) => milestone.id === id);
  if (!before) return [];
  const metric = metricOf(before.target.metric);
  const all = into.flatMap((task) => task.milestones);
  const same =
    all.find((m) => metricOf(m.target.metric) === metric && m.due?.text === before.due?.text) ??
    all.find((m) => metricOf(m.target.metric) === metric);
  return same ? [{ task: same.task, milestone: same.id }] : [];
}

interface Step {
  readonly until: string;
  readonly carry: (place: TaskPlace) => readonly TaskPlace[];
}

function stepBetween(old: Policy, fresh: PastVersion): Step {
  const { numbers } = comparePolicies(old, fresh.policy);
  const taskOf = (policy: Policy, number: number): Task | undefined =>
    policy.tasks.find((task) => task.number === number);
  return {
    until: fresh.heldFrom,
    carry({ task, milestone }) {
      const into = numbers.get(task) ?? [];
      if (milestone === undefined) return into.map((number) => ({ task: number }));
      const tasks = into.flatMap((number) => taskOf(fresh.policy, number) ?? []);
      return carryMilestone(milestone, taskOf(old, task), tasks);
    },
  };
}

/** Oldest version first; with one version every place is its own. */
export function createTaskCarrier(versions: readonly PastVersion[]): CarryTask {
  const steps = versions.slice(1).map((fresh, i) => stepBetween(versions[i]?.policy ?? fresh.policy, fresh));
  return (place, recordedAt) =>
    steps
      .filter((step) => recordedAt < step.until)
      .reduce<readonly TaskPlace[]>((places, step) => places.flatMap(step.carry), [place]);
}
