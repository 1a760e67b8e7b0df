// What a newer version of a document changes, task by task. Numbers may move; a task is the same where its words are.
import type { Deadline, Role, Target, Task } from '../policy.ts';

export type Change =
  | {
      readonly kind: 'units';
      readonly old: Task;
      readonly new: Task;
      readonly role: Role;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | {
      readonly kind: 'due';
      readonly old: Task;
      readonly new: Task;
      readonly from: readonly Deadline[];
      readonly to: readonly Deadline[];
    }
  | {
      readonly kind: 'target';
      readonly old: Task;
      readonly new: Task;
      readonly from?: Target;
      readonly to?: Target;
    }
  | { readonly kind: 'title'; readonly old: Task; readonly new: Task }
  /** Other words, with the same units, dates and numbers. */
  | { readonly kind: 'words'; readonly old: Task; readonly new: Task }
  | { readonly kind: 'added'; readonly new: Task }
  | { readonly kind: 'removed'; readonly old: Task }
  | { readonly kind: 'split'; readonly old: Task; readonly into: readonly Task[] }
  | { readonly kind: 'merged'; readonly from: readonly Task[]; readonly new: Task }
  /** It stands elsewhere now; tasks that only moved up because of others are no change. */
  | { readonly kind: 'moved'; readonly old: Task; readonly new: Task }
  /** Two tasks that took each other's place. */
  | { readonly kind: 'swapped'; readonly tasks: readonly (readonly [old: Task, new: Task])[] };

export interface VersionName {
  readonly id: string;
  readonly hash: string;
  readonly title: string;
}

export interface PolicyDiff {
  readonly old: VersionName;
  readonly new: VersionName;
  readonly changes: readonly Change[];
  /** Old number → new numbers, for every task that goes on; a split one goes on in several. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
}
