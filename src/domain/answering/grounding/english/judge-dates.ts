// When something is due, and by how much it is overdue: told of a task only where all of it is due then.
import { isSameTime } from '../times.ts';
import type { Time } from '../times.ts';
import { placeOf } from './said.ts';
import type { Facts, Judge } from './said.ts';

export function duesOf({ evidence }: Facts, tasks: readonly number[]): readonly Time[] {
  return evidence.statements
    .filter((fact) => fact.tasks.some((task) => tasks.includes(task)))
    .flatMap(({ ownTimes }) => ownTimes.filter(({ isAsOf }) => !isAsOf));
}

/** 31 December 2025 may be told as the end of 2025, and 2025 read as its last day. */
const isAlike = (one: Time, other: Time): boolean => isSameTime(one, other) || isSameTime(other, one);

/** What the document may be told to be due at: all that is due in the task. */
export function isDueThen(facts: Facts, tasks: readonly number[], time: Time | undefined): boolean {
  return (
    time !== undefined &&
    tasks.length > 0 &&
    tasks.every((task) => {
      const dues = duesOf(facts, [task]);
      return (
        dues.length > 0 &&
        dues.every((due) => isAlike(time, due)) &&
        dues.some((due) => isSameTime(time, due))
      );
    })
  );
}

export const judgeOverdue: Judge = (facts, { tasks }, groups) => {
  const days = facts.masked.numbers[placeOf(groups['count'] ?? 'N')]?.value;
  const { statements } = facts.evidence;
  return (
    tasks.length > 0 &&
    tasks.every((task) => {
      const own = statements.filter((fact) => fact.tasks.includes(task));
      const [first, ...others] = duesOf(facts, [task]);
      return (
        first !== undefined &&
        others.every((due) => isAlike(first, due)) &&
        own.some(({ sentence }) => sentence.includes(`overdue by ${days} days`))
      );
    })
  );
};
