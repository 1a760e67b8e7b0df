// What changed inside one task: its units by role, its dates, its numbers, its heading, its words.
import { fold } from '../../../text/fold.ts';
import type { Deadline, Role, Target, Task } from '../policy.ts';
import { skeletonOf } from './likeness.ts';
import { keyOfDue } from './match-milestones.ts';
import type { Change } from './policy-diff.ts';

const plain = (text: string): string => fold(text).replace(/[\s\p{P}]+/gu, '');

/** What a task names, or what the parts of a divided one name together. */
interface Named {
  readonly units: (role: Role) => readonly string[];
  readonly dues: readonly Deadline[];
  readonly targets: readonly Target[];
}

function namedBy(tasks: readonly Task[]): Named {
  const distinct = (names: readonly string[]): string[] => {
    const seen = new Map(names.map((name) => [plain(name), name] as const).reverse());
    return [...seen.values()].reverse();
  };
  return {
    units: (role) =>
      distinct(tasks.flatMap((t) => t.assignments.filter((a) => a.role === role).map((a) => a.unit))),
    dues: tasks.flatMap((task) => task.deadlines),
    targets: tasks.flatMap((task) => task.targets),
  };
}

const valueOf = ({ comparator, value, unit }: Target): string =>
  `${comparator} ${value ?? ''} ${plain(unit ?? '')}`;

function unitChanges(old: Task, fresh: Task, from: Named, to: Named): Change[] {
  return (['lead', 'responsible', 'cooperating'] as const).flatMap((role): Change[] => {
    const [before, after] = [from.units(role), to.units(role)];
    const same =
      before.length === after.length && before.every((unit) => after.some((u) => plain(u) === plain(unit)));
    return same ? [] : [{ kind: 'units', old, new: fresh, role, from: before, to: after }];
  });
}

function dueChanges(old: Task, fresh: Task, from: Named, to: Named): Change[] {
  const [before, after] = [new Set(from.dues.map(keyOfDue)), new Set(to.dues.map(keyOfDue))];
  const gone = from.dues.filter((due) => !after.has(keyOfDue(due)));
  const come = to.dues.filter((due) => !before.has(keyOfDue(due)));
  return gone.length + come.length === 0 ? [] : [{ kind: 'due', old, new: fresh, from: gone, to: come }];
}

function targetChanges(old: Task, fresh: Task, from: Named, to: Named): Change[] {
  const left = [...to.targets];
  const take = (same: (t: Target) => boolean): Target | undefined => {
    const at = left.findIndex(same);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const unmatched = from.targets.filter(
    (target) => !take((t) => plain(t.metric) === plain(target.metric) && valueOf(t) === valueOf(target)),
  );
  const changed = unmatched.map((target): Change => {
    const now =
      take((t) => plain(t.metric) === plain(target.metric)) ??
      take(
        (t) =>
          plain(t.unit ?? '') === plain(target.unit ?? '') &&
          plain(t.text).replace(/[\d.]+/g, '') === plain(target.text).replace(/[\d.]+/g, ''),
      );
    return { kind: 'target', old, new: fresh, from: target, ...(now ? { to: now } : {}) };
  });
  return [...changed, ...left.map((target): Change => ({ kind: 'target', old, new: fresh, to: target }))];
}

/** What differs between a task and the task, or the parts, in which it goes on. */
export function compareTasks(old: readonly Task[], fresh: readonly Task[]): Change[] {
  const [first, last] = [old[0], fresh[0]];
  if (!first || !last) return [];
  const [from, to] = [namedBy(old), namedBy(fresh)];
  const facts = [
    ...unitChanges(first, last, from, to),
    ...dueChanges(first, last, from, to),
    ...targetChanges(first, last, from, to),
  ];
  if (old.length > 1 || fresh.length > 1) return facts;
  if (plain(first.title) !== plain(last.title)) return [...facts, { kind: 'title', old: first, new: last }];
  const reworded = facts.length === 0 && skeletonOf(first) !== skeletonOf(last);
  return reworded ? [{ kind: 'words', old: first, new: last }] : facts;
}
