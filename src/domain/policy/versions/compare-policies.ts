// Two versions of a document → what changed, task by task.
import type { Policy, Task } from '../policy.ts';
import { compareTasks } from './compare-tasks.ts';
import { matchTasks } from './match-tasks.ts';
import { orderChanges } from './order-changes.ts';
import type { Change, PolicyDiff, VersionName } from './policy-diff.ts';

const nameOf = ({ id, hash, title }: Policy): VersionName => ({ id, hash, title });

/** Where in the old version a change belongs, for the order in which changes are told. */
function placeOf(change: Change): number {
  switch (change.kind) {
    case 'added':
      return change.new.number - 0.5;
    case 'merged':
      return change.from[0]?.number ?? change.new.number;
    case 'swapped':
      return change.tasks[0]?.[0].number ?? 0;
    case 'removed':
    case 'split':
    case 'units':
    case 'due':
    case 'target':
    case 'title':
    case 'words':
    case 'moved':
      return change.old.number;
  }
}

export function comparePolicies(old: Policy, fresh: Policy): PolicyDiff {
  const match = matchTasks(old.tasks, fresh.tasks);
  const changes: Change[] = [
    ...match.pairs.flatMap(([a, b]) => compareTasks([a], [b])),
    ...match.splits.flatMap(({ old: whole, into }): Change[] => [
      { kind: 'split', old: whole, into },
      ...compareTasks([whole], into),
    ]),
    ...match.merges.flatMap(({ from, new: whole }): Change[] => [
      { kind: 'merged', from, new: whole },
      ...compareTasks(from, [whole]),
    ]),
    ...match.added.map((task): Change => ({ kind: 'added', new: task })),
    ...match.removed.map((task): Change => ({ kind: 'removed', old: task })),
    ...orderChanges([...match.pairs, ...match.splits.flatMap(({ old: a, into }) => firstOf(a, into))]),
  ];
  const numbers = new Map<number, readonly number[]>([
    ...match.pairs.map(([a, b]) => [a.number, [b.number]] as const),
    ...match.splits.map(({ old: a, into }) => [a.number, into.map((t) => t.number)] as const),
    ...match.merges.flatMap(({ from, new: b }) => from.map((a) => [a.number, [b.number]] as const)),
  ]);
  return {
    old: nameOf(old),
    new: nameOf(fresh),
    changes: changes.sort((a, b) => placeOf(a) - placeOf(b)),
    numbers,
  };
}

function firstOf(old: Task, into: readonly Task[]): (readonly [Task, Task])[] {
  return into[0] ? [[old, into[0]]] : [];
}
