// The state of the ledger at a moment: three facts kept apart (flow, evidence, light) for every milestone and task.
import type { Milestone, Policy, Task } from '../../policy/index.ts';
import type { Moment } from '../days.ts';
import type { Entry } from '../record/entry.ts';
import type { InForce } from './effective.ts';
import type { Blocker } from './facts.ts';
import type { Goal } from './goal.ts';
import type { Instance } from './instances.ts';
import type { Light, RuleId } from './light.ts';
import type { Pace } from './pace.ts';
import type { Part } from './parts.ts';
import type { RequestCase } from './requests.ts';

/** 待签收 · 在办 · 待审 · 退回 · 延期待批 · 已销号 · 中止 */
export type Flow = 'unaccepted' | 'open' | 'review' | 'returned' | 'extension' | 'closed' | 'suspended';

/** 未报 · 自报 · 已核 · 存疑 */
export type Evidence = 'unreported' | 'reported' | 'verified' | 'doubted';

/** One milestone, one instance of a recurring one, or a task that promises nothing checkable. */
export interface MilestoneState {
  readonly policy: Policy;
  readonly task: Task;
  /** Undefined: the task as a whole. */
  readonly milestone: Milestone | undefined;
  readonly instance: Instance | undefined;
  readonly goal: Goal;
  readonly parts: readonly Part[];
  /** Units that have to report and have not. */
  readonly missing: readonly string[];
  readonly value?: number;
  readonly asOf?: string;
  readonly pace: Pace;
  readonly light: Light;
  readonly rule: RuleId;
  readonly flow: Flow;
  readonly evidence: Evidence;
  readonly overdueDays: number;
  /** Counted from the date before any extension. */
  readonly originalOverdueDays: number;
  readonly daysLeft?: number;
  readonly staleDays?: number;
  readonly blockers: readonly Blocker[];
  readonly requests: readonly RequestCase[];
  readonly proposals: readonly InForce[];
  readonly forecasts: readonly Entry[];
  readonly lastEntry?: Entry;
}

export interface TaskState {
  readonly policy: Policy;
  readonly task: Task;
  /** The worst of its open milestones; of the task itself where it promises nothing checkable. */
  readonly light: Light;
  /** Current instances; the task itself where there is no milestone. */
  readonly milestones: readonly MilestoneState[];
  /** Instances of former years that are not closed. */
  readonly earlier: readonly MilestoneState[];
}

/** A task of an older version that the document has no more: its entries are kept, and it has no light. */
export interface RemovedTask {
  readonly policy: Policy;
  /** By the numbers of the version for which its entries were made. */
  readonly number: number;
  readonly title: string;
  readonly version: number;
  /** ISO instant from which that version held; may be empty. */
  readonly heldFrom: string;
  /** In order. */
  readonly entries: readonly Entry[];
}

export type Counts = Readonly<Record<Light, number>>;

export interface LedgerState {
  readonly moment: Moment;
  readonly tasks: readonly TaskState[];
  readonly removed: readonly RemovedTask[];
  /** Of all checkable milestones, current instances; `total` is their sum. */
  readonly counts: Counts & { readonly total: number };
}

/** "13-1" or "13" for a task without milestones. */
export function labelOf({ milestone, task }: Pick<MilestoneState, 'milestone' | 'task'>): string {
  return milestone?.id ?? String(task.number);
}
