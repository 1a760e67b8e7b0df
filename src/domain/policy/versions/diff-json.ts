// A diff as plain JSON: numbers, words and spans, without the tasks' whole texts.
import type { Deadline, Target, Task } from '../policy.ts';
import type { Change, PolicyDiff, VersionName } from './policy-diff.ts';

interface NamedTask {
  readonly number: number;
  readonly title: string;
}

export interface DiffJson {
  readonly old: VersionName;
  readonly new: VersionName;
  readonly changes: readonly Readonly<Record<string, unknown>>[];
  readonly numbers: Readonly<Record<string, readonly number[]>>;
}

const nameOf = ({ number, title }: Task): NamedTask => ({ number, title });
const dueOf = ({ text, date, recurrence }: Deadline): object => ({ text, date: date ?? null, recurrence });
const targetOf = (target: Target | undefined): object | null =>
  target === undefined
    ? null
    : {
        text: target.text,
        metric: target.metric,
        comparator: target.comparator,
        value: target.value ?? null,
        unit: target.unit ?? null,
      };

function changeOf(change: Change): Readonly<Record<string, unknown>> {
  switch (change.kind) {
    case 'units': {
      const { kind, role, from, to } = change;
      return { kind, role, old: nameOf(change.old), new: nameOf(change.new), from, to };
    }
    case 'due':
      return {
        kind: 'due',
        old: nameOf(change.old),
        new: nameOf(change.new),
        from: change.from.map(dueOf),
        to: change.to.map(dueOf),
      };
    case 'target':
      return {
        kind: 'target',
        old: nameOf(change.old),
        new: nameOf(change.new),
        from: targetOf(change.from),
        to: targetOf(change.to),
      };
    case 'added':
      return { kind: 'added', new: nameOf(change.new) };
    case 'removed':
      return { kind: 'removed', old: nameOf(change.old) };
    case 'split':
      return { kind: 'split', old: nameOf(change.old), into: change.into.map(nameOf) };
    case 'merged':
      return { kind: 'merged', from: change.from.map(nameOf), new: nameOf(change.new) };
    case 'swapped':
      return { kind: 'swapped', tasks: change.tasks.map(([a, b]) => ({ old: nameOf(a), new: nameOf(b) })) };
    case 'title':
    case 'words':
    case 'moved':
      return { kind: change.kind, old: nameOf(change.old), new: nameOf(change.new) };
  }
}

export function toDiffJson(diff: PolicyDiff): DiffJson {
  return {
    old: diff.old,
    new: diff.new,
    changes: diff.changes.map(changeOf),
    numbers: Object.fromEntries([...diff.numbers].map(([old, fresh]) => [String(old), fresh])),
  };
}
