// What a state is computed from: a task of a policy, its entries, and how the office counts.
import type { FirstVersion, Milestone, Policy, Task } from '../../policy/index.ts';
import type { Entry } from '../record/entry.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Instance } from './instances.ts';
import type { PastLights } from './past-lights.ts';

export interface Watch {
  readonly policy: Policy;
  readonly task: Task;
  /** All entries of the task, in order. */
  readonly entries: readonly Entry[];
  /** Since when the office watches the document; inside one milestone's state, since when it watches that one. */
  readonly openedOn: string | undefined;
  /** The version of the document in which the task or one of its milestones stood first; undefined where there is but one. */
  readonly firstOf: (milestone: string | undefined) => FirstVersion | undefined;
  readonly thresholds: Thresholds;
  readonly dayOf: (instant: string) => string;
  /** Undefined while the past is judged: what was red then was so whatever came before. */
  readonly past: PastLights | undefined;
}

/** One milestone or one instance of it; without a milestone, the task as a whole. */
export interface Wanted {
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
}

export interface Beginning {
  /** Of the text that was the first to say so: a newer one that says the same starts nothing anew. */
  readonly issuedOn: string | undefined;
  readonly openedOn: string | undefined;
}

/** Since when a milestone, or without one the task, has been promised and watched. */
export function beginningOf(watch: Watch, milestone: string | undefined): Beginning {
  const { policy, openedOn, dayOf } = watch;
  const first = watch.firstOf(milestone);
  if (first === undefined) return { issuedOn: policy.issuedOn, openedOn };
  const { issuedOn, heldFrom, ordinal } = first;
  const seenOn = ordinal > 1 && heldFrom !== '' ? dayOf(heldFrom) : '';
  return { issuedOn, openedOn: openedOn === undefined || openedOn > seenOn ? openedOn : seenOn };
}
