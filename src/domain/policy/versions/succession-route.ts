// From one version of a document to another: which number goes on in which, for tasks and for promises.
import { comparePolicies } from './compare-policies.ts';
import { matchMilestones } from './match-milestones.ts';
import type { Successor } from './match-milestones.ts';
import type { Milestone, Policy, Task } from '../policy.ts';

/** What is missing goes nowhere. */
export interface Route {
  readonly tasks: ReadonlyMap<number, readonly number[]>;
  readonly milestones: ReadonlyMap<string, Successor>;
}

/** Two versions that follow each other, or any two. */
export function routeBetween(old: Policy, fresh: Policy): Route {
  const { numbers } = comparePolicies(old, fresh);
  const milestones = new Map<string, Successor>();
  for (const [from, into] of groupsOf(numbers)) {
    const found = matchMilestones(promisesOf(old, from), promisesOf(fresh, into));
    for (const [id, successor] of found) milestones.set(id, successor);
  }
  return { tasks: numbers, milestones };
}

export function sameRoute({ tasks }: Policy): Route {
  return {
    tasks: new Map(tasks.map(({ number }) => [number, [number]])),
    milestones: new Map(tasks.flatMap((task) => task.milestones.map(({ id }) => [id, { id }] as const))),
  };
}

/** First along one, then along the other. */
export function alongBoth(first: Route, then: Route): Route {
  const tasks = [...first.tasks].flatMap(([number, into]) => {
    const on = [...new Set(into.flatMap((one) => then.tasks.get(one) ?? []))];
    return on.length === 0 ? [] : [[number, on] as const];
  });
  const milestones = [...first.milestones].flatMap(([id, { id: between, joins }]) => {
    const on = then.milestones.get(between);
    return on === undefined ? [] : [[id, joins ? { ...on, joins } : on] as const];
  });
  return { tasks: new Map(tasks), milestones: new Map(milestones) };
}

/** What goes nowhere along the first but somewhere along the second: left out once, and put back later. */
export function orElse(first: Route, second: () => Route, { tasks }: Policy): Route {
  const lacksTask = tasks.some(({ number }) => !first.tasks.has(number));
  const lacksPromise = tasks.some((task) => task.milestones.some(({ id }) => !first.milestones.has(id)));
  if (!lacksTask && !lacksPromise) return first;
  const other = second();
  return {
    tasks: new Map([...other.tasks, ...first.tasks]),
    milestones: new Map([...other.milestones, ...first.milestones]),
  };
}

/** Tasks that go on together: one into one, one into several, several into one. */
function groupsOf(numbers: Route['tasks']): readonly (readonly [readonly number[], readonly number[]])[] {
  const groups = new Map<string, { readonly from: number[]; readonly into: readonly number[] }>();
  for (const [from, into] of numbers) {
    const key = into.join(' ');
    const group = groups.get(key) ?? { from: [], into };
    group.from.push(from);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ from, into }) => [from, into] as const);
}

function promisesOf({ tasks }: Policy, numbers: readonly number[]): readonly Milestone[] {
  return tasks.filter(({ number }) => numbers.includes(number)).flatMap(({ milestones }: Task) => milestones);
}
