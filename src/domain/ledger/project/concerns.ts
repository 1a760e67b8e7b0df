// What an entry is about: this milestone and instance, or the task around it. Of entries made for an older text, the
// reports go on to count; what was decided counts only for what was decided on.
import type { Entry } from '../record/entry.ts';
import type { Instance } from './instances.ts';

export interface Scope {
  readonly milestone: string | undefined;
  readonly instance: Instance | undefined;
  readonly dayOf: (instant: string) => string;
  /** The first version of the document that promises it; undefined where there is but one. */
  readonly since: number | undefined;
}

type Placed = Pick<Entry, 'subject' | 'recordedFor' | 'recordedAt'>;

/** Whether an entry speaks of this milestone and instance, or of the whole task while the instance runs. */
export function concerns(scope: Scope, { subject, recordedAt, recordedFor }: Placed): boolean {
  if (subject === undefined) return false;
  if (subject.milestone !== undefined && subject.milestone !== scope.milestone) return false;
  if (recordedFor?.isDropped === true && scope.milestone !== undefined) return false;
  if (scope.instance === undefined) return true;
  if (subject.instance !== undefined) return subject.instance === scope.instance.label;
  const day = scope.dayOf(recordedAt);
  return day >= scope.instance.start && day <= scope.instance.due;
}

/** What was decided of one of several that are one now, or of a task before it made this promise, decides nothing here. */
export function decides(scope: Scope, { subject, recordedFor }: Placed): boolean {
  if (recordedFor === undefined) return true;
  if (recordedFor.joins === true || recordedFor.isDropped === true) return false;
  const isWhole = subject?.milestone === undefined && scope.milestone !== undefined;
  return !isWhole || recordedFor.version >= (scope.since ?? 0);
}

/** Terms hold for every instance, unless they were agreed for one. */
export function concernsTerms(scope: Scope, { subject, recordedFor }: Placed): boolean {
  if (subject === undefined || recordedFor?.joins === true || recordedFor?.isDropped === true) return false;
  if (subject.milestone !== undefined && subject.milestone !== scope.milestone) return false;
  return subject.instance === undefined || subject.instance === scope.instance?.label;
}
