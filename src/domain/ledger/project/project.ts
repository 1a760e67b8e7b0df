// Entries → state. Pure; what was computed for a task is kept until something about the task or the day changes.
import type { Milestone, Policy, Succession, Task } from '../../policy/index.ts';
import type { Book } from '../book.ts';
import { createDayReader } from '../days.ts';
import type { Moment } from '../days.ts';
import type { Thresholds } from '../thresholds.ts';
import { effectiveEntries } from './effective.ts';
import { instanceAt, instancesBefore } from './instances.ts';
import type { Instance } from './instances.ts';
import { listRemoved } from './list-removed.ts';
import { worstLight } from './light.ts';
import type { Light } from './light.ts';
import { createPastLights } from './past-lights.ts';
import type { PastLights } from './past-lights.ts';
import { stateFrom } from './milestone-state.ts';
import { beginningOf } from './watch.ts';
import type { Watch } from './watch.ts';
import type { LedgerState, MilestoneState, TaskState } from './state.ts';

export interface ProjectionRooms {
  readonly policies: readonly Policy[];
  readonly thresholds: Thresholds;
  readonly zone: string;
}

export interface Projector {
  state(book: Book, moment: Moment): LedgerState;
  task(book: Book, moment: Moment, policy: Policy, task: Task): TaskState;
  /** One milestone, or one former instance of it, or (without a milestone) the task as a whole. */
  milestone(book: Book, moment: Moment, about: About): MilestoneState;
}

export interface About {
  readonly policy: Policy;
  readonly task: Task;
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
}

export function createProjector(rooms: ProjectionRooms): Projector {
  const watch = createWatcher(rooms);
  const memory = new WeakMap<Succession, Map<string, { readonly key: string; readonly state: TaskState }>>();
  const projectTask: Projector['task'] = (book, moment, policy, task) => {
    const watched = watch(book, moment, policy, task);
    // A moment before the last entry sees less than all of them, so that it can't share what was kept.
    const isNow = book.latestOf(policy.id, task.number) <= moment.cutoff;
    const last = watched.entries.at(-1)?.hash ?? '';
    const key = [moment.day, policy.hash, watched.openedOn ?? '', last].join(' ');
    const name = `${policy.id}\n${task.number}`;
    const kept = ofSuccession(memory, book);
    const before = kept.get(name);
    if (isNow && before?.key === key) return before.state;
    const state = computeTask(watched, moment);
    if (isNow) kept.set(name, { key, state });
    return state;
  };
  return {
    task: projectTask,
    milestone: (book, moment, about) => {
      const { policy, task } = about;
      const known = findKnown(projectTask(book, moment, policy, task), about);
      if (known !== undefined) return known;
      const watched = watch(book, moment, policy, task);
      return stateFrom(watched, about, moment, effectiveEntries(watched.entries, moment.cutoff));
    },
    state: (book, moment) => {
      const tasks = rooms.policies.flatMap((policy) =>
        policy.tasks.map((task) => projectTask(book, moment, policy, task)),
      );
      const removed = listRemoved(book, moment, rooms.policies);
      return { moment, tasks, removed, counts: countLights(tasks) };
    },
  };
}

type Watcher = (book: Book, moment: Moment, policy: Policy, task: Task) => Watch;

function createWatcher({ thresholds, zone }: ProjectionRooms): Watcher {
  const dayOf = createDayReader(zone);
  const memory = new WeakMap<Succession, Map<string, PastLights>>();
  return (book, { cutoff }, policy, task) => {
    const pasts = ofSuccession(memory, book);
    const history = book.succession.of(policy.id);
    const opened = book.openedAt(policy.id);
    const openedOn = opened === undefined || opened > cutoff ? undefined : dayOf(opened);
    const name = [policy.id, policy.hash, task.number, openedOn].join('\n');
    const past = pasts.get(name) ?? createPastLights();
    pasts.set(name, past);
    return {
      policy,
      task,
      entries: book.ofTask(policy.id, task.number),
      openedOn,
      firstOf: (milestone) => history?.firstOf(task.number, milestone),
      thresholds,
      dayOf,
      past,
    };
  };
}

/** What was worked out holds as long as the entries stand where they stood. */
function ofSuccession<Value>(
  memory: WeakMap<Succession, Map<string, Value>>,
  { succession }: Book,
): Map<string, Value> {
  const kept = memory.get(succession) ?? new Map<string, Value>();
  memory.set(succession, kept);
  return kept;
}

function findKnown({ milestones, earlier }: TaskState, about: About): MilestoneState | undefined {
  return [...milestones, ...earlier].find(
    ({ milestone, instance }) =>
      milestone?.id === about.milestone?.id && instance?.label === about.instance?.label,
  );
}

function computeTask(watch: Watch, moment: Moment): TaskState {
  const { policy, task } = watch;
  const effective = effectiveEntries(watch.entries, moment.cutoff);
  const at = (milestone: Milestone | undefined, instance: Instance | undefined): MilestoneState =>
    stateFrom(watch, { milestone, instance }, moment, effective);
  const milestones = task.milestones.map((milestone) =>
    at(milestone, currentInstance(milestone, moment.day)),
  );
  const earlier = task.milestones.flatMap((milestone) =>
    formerInstances(milestone, watch, moment.day)
      .map((instance) => at(milestone, instance))
      .filter((state) => state.flow !== 'closed' && isTracked(state, watch)),
  );
  const own = milestones.length > 0 ? milestones : [at(undefined, undefined)];
  const lights = [...own, ...earlier].map(({ light }) => light);
  return { policy, task, light: worstLight(lights), milestones: own, earlier };
}

function currentInstance(milestone: Milestone, day: string): Instance | undefined {
  return milestone.due === undefined ? undefined : instanceAt(milestone.due.recurrence, day);
}

function formerInstances(milestone: Milestone, watch: Watch, day: string): readonly Instance[] {
  const { issuedOn, openedOn } = beginningOf(watch, milestone.id);
  const from = issuedOn ?? openedOn;
  if (milestone.due === undefined || from === undefined) return [];
  return instancesBefore(milestone.due.recurrence, from, day);
}

/** A year before the office began to watch counts only where somebody reported on it. */
function isTracked({ milestone, instance, lastEntry }: MilestoneState, watch: Watch): boolean {
  if (lastEntry !== undefined) return true;
  const { openedOn } = beginningOf(watch, milestone?.id);
  return openedOn !== undefined && instance !== undefined && instance.due >= openedOn;
}

function countLights(tasks: readonly TaskState[]): LedgerState['counts'] {
  const counts: Record<Light, number> = { closed: 0, claimed: 0, grey: 0, red: 0, yellow: 0, green: 0 };
  let total = 0;
  for (const { light, milestone } of tasks.flatMap(({ milestones }) => milestones)) {
    if (milestone === undefined) continue;
    counts[light] += 1;
    total += 1;
  }
  return { ...counts, total };
}
