// The examiner: what a reading of a synthetic document got wrong, in words.
import type { Policy, Role, Task } from '../../../src/domain/policy/index.ts';
import { fold } from '../../../src/text/fold.ts';
import type { SyntheticPolicy, TrueDue, TrueTarget, TrueTask } from './truth.ts';

const plain = (text: string): string => fold(text).replace(/\s+/g, '');

export interface Judgement {
  /** Tasks and units: empty where both are exact. */
  readonly faults: readonly string[];
  readonly dues: Tally;
  readonly targets: Tally;
  /** Missing and extra dues and targets. */
  readonly slips: readonly string[];
}

export interface Tally {
  readonly right: number;
  readonly missing: number;
  readonly extra: number;
}

const ROLES: readonly Role[] = ['lead', 'responsible', 'cooperating'];

function unitFaults(truth: TrueTask, task: Task, at: string): string[] {
  return ROLES.flatMap((role) => {
    const want = new Set(truth.units[role].map(plain));
    const got = new Set(task.assignments.filter((a) => a.role === role).map((a) => plain(a.unit)));
    const missing = [...want].filter((unit) => !got.has(unit));
    const extra = [...got].filter((unit) => !want.has(unit));
    return [
      ...missing.map((unit) => `${at}: ${role} ${unit} is missing`),
      ...extra.map((unit) => `${at}: ${role} ${unit} is too much`),
    ];
  });
}

function taskFaults(truth: TrueTask, task: Task, at: string): string[] {
  const opening = plain(truth.opening).slice(0, 24);
  const isThere = plain(task.text).includes(opening);
  const titled = truth.title === undefined || plain(task.title) === plain(truth.title);
  return [
    ...(isThere ? [] : [`${at}: ${opening} is not in it`]),
    ...(titled ? [] : [`${at}: the title is ${task.title}, not ${truth.title ?? ''}`]),
    ...unitFaults(truth, task, at),
  ];
}

const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function tally<T, G>(
  want: readonly T[],
  got: readonly G[],
  same: (want: T, got: G) => boolean,
): { tally: Tally; missing: T[]; extra: G[] } {
  const left = [...got];
  const missing = want.filter((one) => {
    const at = left.findIndex((other) => same(one, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  // "A、B均达到90%" is one printed number and two things reached.
  const extra = left.filter((other) => !want.some((one) => same(one, other)));
  return {
    tally: { right: want.length - missing.length, missing: missing.length, extra: extra.length },
    missing,
    extra,
  };
}

const sameDue = (want: TrueDue, got: Task['deadlines'][number]): boolean =>
  overlap(plain(got.text), plain(want.text)) &&
  got.year === want.year &&
  got.month === want.month &&
  got.recurrence === want.recurrence;
const sameTarget = (want: TrueTarget, got: Task['targets'][number]): boolean =>
  plain(got.text).includes(plain(want.text)) && got.value === want.value;

const add = (a: Tally, b: Tally): Tally => ({
  right: a.right + b.right,
  missing: a.missing + b.missing,
  extra: a.extra + b.extra,
});

export function judgeReading(truth: SyntheticPolicy, policy: Policy): Judgement {
  const faults: string[] = [];
  const slips: string[] = [];
  let [dues, targets]: [Tally, Tally] = [
    { right: 0, missing: 0, extra: 0 },
    { right: 0, missing: 0, extra: 0 },
  ];
  if (truth.tasks.length !== policy.tasks.length)
    faults.push(`${policy.tasks.length} tasks instead of ${truth.tasks.length}`);
  for (const [i, want] of truth.tasks.entries()) {
    const task = policy.tasks[i];
    if (!task) continue;
    const at = `task ${i + 1}`;
    faults.push(...taskFaults(want, task, at));
    const due = tally(want.dues, task.deadlines, sameDue);
    const target = tally(want.targets, task.targets, sameTarget);
    [dues, targets] = [add(dues, due.tally), add(targets, target.tally)];
    slips.push(
      ...due.missing.map((one) => `${at}: due ${one.text} is missing`),
      ...due.extra.map((one) => `${at}: due ${one.text} is too much`),
      ...target.missing.map((one) => `${at}: target ${one.text} is missing`),
      ...target.extra.map((one) => `${at}: target ${one.text} is too much`),
    );
  }
  return { faults, dues, targets, slips };
}
