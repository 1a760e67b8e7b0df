// One place of an older version in today's text: where it was divided, joined, left without its promise, or removed.
import type { Milestone, Policy, Task } from '../policy.ts';
import { keyOfDue } from './match-milestones.ts';
import type { Route } from './succession-route.ts';

export interface PastVersion {
  readonly ordinal: number;
  /** ISO instant from which it held; empty where it was there before versions were kept. */
  readonly heldFrom: string;
  readonly policy: Policy;
}

/** What a word in the ledger is about, by the numbers of one version. */
export interface TaskPlace {
  readonly document: string;
  readonly task: number;
  /** "13-1" */
  readonly milestone?: string;
  /** Of a recurring promise: "2026". */
  readonly instance?: string;
  /** The text whose numbers these are, as `versionTag` names it; absent where nobody wrote it down. */
  readonly version?: string;
}

/** For what something was recorded, where the document has another text by now. */
export interface Origin {
  /** The place by the numbers of its own version. */
  readonly place: TaskPlace;
  readonly version: number;
  /** ISO instant; may be empty. */
  readonly heldFrom: string;
  /** The task's heading then. */
  readonly title: string;
  /** What was counted. */
  readonly metric?: string;
  /** The promise is not made any more: the task goes on without it. */
  readonly isDropped?: true;
  /** The document dates it otherwise by now. */
  readonly hasNewDue?: true;
  /** It is one of several that have become one: what was decided of it alone is not decided of them all. */
  readonly joins?: true;
}

export interface Carried {
  /** Undefined: the task is not in the document any more. */
  readonly place: TaskPlace | undefined;
  readonly from: Origin;
}

const TAG_LENGTH = 12;

/** The text that the numbers of a place are taken from, in few characters. */
export function versionTag({ hash }: Pick<Policy, 'hash'>): string {
  return hash.slice(0, TAG_LENGTH);
}

export interface Leg {
  readonly then: PastVersion;
  readonly now: Policy;
  readonly route: Route;
  readonly names: (task: Task, unit: string) => boolean;
}

export function carryPlace(leg: Leg, place: TaskPlace, unit: string | undefined): readonly Carried[] {
  const { then, now, route, names } = leg;
  const old = findTask(then.policy, place.task);
  const promise = old?.milestones.find(({ id }) => id === place.milestone);
  const from: Origin = {
    place,
    version: then.ordinal,
    heldFrom: then.heldFrom,
    title: old?.title ?? '',
    ...(promise !== undefined && { metric: promise.target.metric }),
  };
  const into = (route.tasks.get(place.task) ?? []).flatMap((number) => findTask(now, number) ?? []);
  const [first] = into;
  if (first === undefined) return [{ place: undefined, from }];
  const here = { document: place.document, version: versionTag(now) };
  const named = unit === undefined ? [] : into.filter((task) => names(task, unit));
  const parts = named.length > 0 ? named : into;
  if (place.milestone === undefined) {
    const joins = into.length === 1 && countSources(route, first.number) > 1;
    const hasNewDue = duesOf(old === undefined ? [] : [old]) !== duesOf(into);
    return parts.map(({ number }) => ({
      place: { ...here, task: number },
      from: { ...from, ...(joins && { joins }), ...(hasNewDue && { hasNewDue }) },
    }));
  }
  const successor = route.milestones.get(place.milestone);
  const task = now.tasks.find(({ milestones }) => milestones.some(({ id }) => id === successor?.id));
  if (successor === undefined || task === undefined)
    return [{ place: { ...here, task: (parts[0] ?? first).number }, from: { ...from, isDropped: true } }];
  const next = task.milestones.find(({ id }) => id === successor.id);
  const recurs = promise?.due?.recurrence === next?.due?.recurrence;
  return [
    {
      place: {
        ...here,
        task: task.number,
        milestone: successor.id,
        ...(recurs && place.instance !== undefined && { instance: place.instance }),
      },
      from: {
        ...from,
        ...(successor.joins && { joins: true }),
        ...(dueOf(promise) !== dueOf(next) && { hasNewDue: true }),
      },
    },
  ];
}

function dueOf(promise: Milestone | undefined): string {
  return promise?.due === undefined ? '' : keyOfDue(promise.due);
}

function duesOf(tasks: readonly Task[]): string {
  const dues = tasks.flatMap(({ milestones }) => milestones.map(dueOf));
  return [...new Set(dues)].sort().join(' ');
}

function countSources({ tasks }: Route, number: number): number {
  return [...tasks.values()].filter((into) => into.includes(number)).length;
}

export function findTask({ tasks }: Policy, number: number): Task | undefined {
  return tasks.find((task) => task.number === number);
}
