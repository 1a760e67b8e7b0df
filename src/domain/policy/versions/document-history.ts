// What was said of a task under an older version of its document: where that task and its promises stand now.
import type { Policy, Task } from '../policy.ts';
import { carryPlace, findTask, versionTag } from './carry-place.ts';
import type { Carried, PastVersion, TaskPlace } from './carry-place.ts';
import { alongBoth, orElse, routeBetween, sameRoute } from './succession-route.ts';
import type { Route } from './succession-route.ts';

/** The version in which a task or promise stood first. */
export interface FirstVersion {
  readonly ordinal: number;
  readonly heldFrom: string;
  readonly issuedOn?: string;
}

export interface FormerTask {
  readonly version: number;
  readonly heldFrom: string;
  readonly title: string;
  /** Under which numbers it goes on; none where it was removed. */
  readonly now: readonly number[];
}

export interface DocumentHistory {
  /** Undefined: recorded for the text of today. Several: the task was divided. `unit`: who spoke. */
  carry(place: TaskPlace, recordedAt: string, unit: string | undefined): readonly Carried[] | undefined;
  /** Undefined where the number is none of today's. */
  firstOf(task: number, milestone: string | undefined): FirstVersion | undefined;
  /** What a number meant in a version; without one, in the last version in which it was another task than today. */
  formerly(task: number, version?: number): FormerTask | undefined;
  /** Whether that version has today's text. */
  isCurrent(version: number): boolean;
  /** Of today's text. */
  readonly current: { readonly ordinal: number; readonly heldFrom: string };
}

/** What is recorded without a tag is never of a text that nobody kept. */
const NEVER = '\uffff';

/** `names`: whether a task names a unit. `versions`: oldest first; those behind today's text are left out. */
export function createHistory(
  versions: readonly PastVersion[],
  current: Policy,
  names: (task: Task, unit: string) => boolean,
): DocumentHistory {
  const line = lineUpTo(versions, current);
  const last = line.length - 1;
  const now = line[last] as PastVersion;
  const routes = createRoutes(line);
  const known = new Map<string, readonly Carried[]>();
  const indexOf = ({ version }: TaskPlace, recordedAt: string): number => {
    const isIts = ({ policy }: PastVersion): boolean =>
      version === undefined || versionTag(policy) === version;
    const held = findLastIndex(line, (one) => isIts(one) && one.heldFrom <= recordedAt);
    return held >= 0 ? held : line.findIndex(isIts);
  };
  return {
    current: { ordinal: now.ordinal, heldFrom: shownInstant(now) },
    carry(place, recordedAt, unit) {
      const index = indexOf(place, recordedAt);
      const then = line[index];
      if (then === undefined || then.policy.hash === current.hash) return undefined;
      const { task, milestone, instance } = place;
      const divides = (routes(index).tasks.get(task) ?? []).length > 1;
      const key = [index, task, milestone, instance, place.version, divides ? unit : ''].join('\n');
      const carried =
        known.get(key) ?? carryPlace({ then, now: now.policy, route: routes(index), names }, place, unit);
      known.set(key, carried);
      return carried;
    },
    isCurrent: (version) =>
      line.some(({ ordinal, policy }) => ordinal === version && policy.hash === current.hash),
    firstOf: createFirsts(line, routes),
    formerly(task, version) {
      const index =
        version === undefined
          ? findLastIndex(line, ({ policy }, at) => at < last && isOther(policy, routes(at), task))
          : line.findIndex(({ ordinal }) => ordinal === version);
      const then = line[index];
      const found = then && findTask(then.policy, task);
      if (then === undefined || found === undefined) return undefined;
      const { ordinal, heldFrom } = then;
      return { version: ordinal, heldFrom, title: found.title, now: routes(index).tasks.get(task) ?? [] };
    },
  };
}

function shownInstant({ heldFrom }: PastVersion): string {
  return heldFrom === NEVER ? '' : heldFrom;
}

function isOther(policy: Policy, route: Route, task: number): boolean {
  return findTask(policy, task) !== undefined && !(route.tasks.get(task) ?? []).includes(task);
}

/** The versions up to today's text; where that one was never kept, it stands behind them. */
function lineUpTo(versions: readonly PastVersion[], current: Policy): readonly PastVersion[] {
  const at = findLastIndex(versions, ({ policy }) => policy.hash === current.hash);
  if (at >= 0) return versions.slice(0, at + 1);
  return [...versions, { ordinal: (versions.at(-1)?.ordinal ?? 0) + 1, heldFrom: NEVER, policy: current }];
}

/** From each version to the last, made when it is first asked for. */
function createRoutes(line: readonly PastVersion[]): (index: number) => Route {
  const made = new Map<number, Route>();
  const last = line.length - 1;
  const at = (index: number): Policy => (line[index] as PastVersion).policy;
  const make = (index: number): Route => {
    if (at(index).hash === at(last).hash) return sameRoute(at(index));
    const again = findLastIndex(line, ({ policy }) => policy.hash === at(index).hash);
    if (again > index) return routeFrom(again);
    const step = routeBetween(at(index), at(index + 1));
    if (index + 1 === last) return step;
    return orElse(alongBoth(step, routeFrom(index + 1)), () => routeBetween(at(index), at(last)), at(index));
  };
  const routeFrom = (index: number): Route => {
    const route = made.get(index) ?? make(index);
    made.set(index, route);
    return route;
  };
  return routeFrom;
}

/** Both tables are made when they are first asked for. */
function createFirsts(
  line: readonly PastVersion[],
  routes: (index: number) => Route,
): DocumentHistory['firstOf'] {
  let firsts: ReadonlyMap<string, FirstVersion> | undefined;
  const make = (): ReadonlyMap<string, FirstVersion> => {
    const found = new Map<string, FirstVersion>();
    for (const [index, version] of line.entries()) {
      const { tasks, milestones } = routes(index);
      const { ordinal, policy } = version;
      const { issuedOn } = policy;
      const first = { ordinal, heldFrom: shownInstant(version), ...(issuedOn !== undefined && { issuedOn }) };
      const reached = [
        ...[...tasks.values()].flat().map(String),
        ...[...milestones.values()].map(({ id }) => id),
      ];
      for (const name of reached) if (!found.has(name)) found.set(name, first);
    }
    return found;
  };
  return (task, milestone) => {
    firsts ??= make();
    return firsts.get(milestone ?? String(task));
  };
}

function findLastIndex<Item>(items: readonly Item[], fits: (item: Item, index: number) => boolean): number {
  for (let index = items.length - 1; index >= 0; index -= 1)
    if (fits(items[index] as Item, index)) return index;
  return -1;
}
