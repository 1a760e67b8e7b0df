// What a state is computed from: a task of a policy, its entries, and how the office counts.
import type { Milestone, Policy, Task } from '../../policy/index.ts';
import type { Entry } from '../record/entry.ts';
import type { Thresholds } from '../thresholds.ts';
import type { Instance } from './instances.ts';
import type { PastLights } from './past-lights.ts';

export interface Watch {
  readonly policy: Policy;
  readonly task: Task;
  /** All entries of the task, in order. */
  readonly entries: readonly Entry[];
  /** Since when the office watches the document. */
  readonly openedOn: string | undefined;
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
