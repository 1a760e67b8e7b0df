// What a brief knows, free of any language: each number with the entries it rests on.
import type { Evidence, Flow, Light, RuleId } from '../../../ledger/index.ts';

/** An entry of the ledger: #12, and its id. */
export interface EntryRef {
  readonly number: number;
  readonly id: string;
}

export type Counts = Readonly<Record<Light, number>> & { readonly total: number };

export interface RowDue {
  readonly day: string;
  /** The printed words; empty where the day was agreed. */
  readonly text: string;
  readonly from: 'interpreted' | 'instance' | 'agreed';
  /** Before any approved extension. */
  readonly original: string;
  readonly extensions: number;
}

export interface RowBlocker {
  readonly note: string;
  readonly unit: string;
  readonly since: string;
  readonly escalatedOn?: string;
  readonly entry: EntryRef;
}

/** One sub-target, one former year's instance of it that is still open, or a task that promises nothing checkable. */
export interface BriefRow {
  readonly key: string;
  readonly kind: 'milestone' | 'earlier' | 'task';
  readonly document: string;
  readonly task: number;
  /** "13-1", "12-1(2025)"; "A13-1" where there are several documents. */
  readonly label: string;
  readonly instance?: string;
  /** As printed. */
  readonly metric: string;
  readonly light: Light;
  readonly rule: RuleId;
  readonly flow: Flow;
  readonly evidence: Evidence;
  readonly value?: number;
  readonly asOf?: string;
  readonly target?: number;
  readonly unit?: string;
  readonly isBaseKnown: boolean;
  readonly percent?: number;
  readonly expectedPercent?: number;
  readonly lag?: number;
  readonly due?: RowDue;
  readonly overdueDays: number;
  readonly originalOverdueDays: number;
  readonly daysLeft?: number;
  readonly staleDays?: number;
  /** Units by the policy's wording, and who has to report. */
  readonly leads: readonly string[];
  readonly owing: readonly string[];
  readonly collector?: string;
  /** Owing units that said nothing since the collecting period began. */
  readonly silent: readonly string[];
  /** Everybody whom the policy or the agreed terms name. */
  readonly units: readonly string[];
  readonly blockers: readonly RowBlocker[];
  readonly forecast?: { readonly note: string; readonly entry: EntryRef };
  /** The date that the unit asked for and that is not granted yet. */
  readonly plannedDue?: { readonly day: string; readonly entry: EntryRef };
  /** Agreed nodes that are still to come. */
  readonly nodes: readonly { readonly day: string; readonly percent: number }[];
  readonly entries: readonly EntryRef[];
}

/** One light's account: before + came − left = now. */
export interface LightAccount {
  readonly light: Light;
  readonly before: number;
  readonly came: number;
  readonly left: number;
  readonly now: number;
}

/** From one light to another; `none` where the row was not on the list then, or is no longer. */
export interface LightMove {
  readonly key: string;
  readonly label: string;
  readonly metric: string;
  readonly from: Light | 'none';
  readonly to: Light | 'none';
  /** A yearly duty began anew: the former year's instance stands apart. */
  readonly renewed: boolean;
  readonly entries: readonly EntryRef[];
}

export interface Totals {
  readonly now: Counts;
  readonly before: Counts;
  readonly accounts: readonly LightAccount[];
  readonly moves: readonly LightMove[];
  /** Former years' instances that are not closed, counted apart. */
  readonly earlier: Counts;
  /** Tasks for which nothing checkable is printed: who reported since the collecting period began. */
  readonly unmeasured: Unmeasured;
}

export interface Unmeasured {
  readonly total: number;
  readonly settled: number;
  readonly reported: number;
  readonly partly: number;
  readonly unreported: number;
}

/** What a unit can't solve alone, or what only the leadership may decide. */
export interface Coordination {
  readonly kind: 'blocker' | 'extension' | 'suspension';
  readonly key: string;
  readonly label: string;
  readonly metric: string;
  readonly unit: string;
  readonly what: string;
  /** What was said with the escalation. */
  readonly wanted: string;
  readonly newDue?: string;
  readonly since: string;
  readonly waitingDays: number;
  readonly entries: readonly EntryRef[];
}

export type EventKind =
  | 'claimed'
  | 'closed'
  | 'returned'
  | 'reopened'
  | 'extension-asked'
  | 'extension-granted'
  | 'extension-returned'
  | 'suspended'
  | 'corrected'
  | 'withdrawn'
  | 'agreed';

export interface BriefEvent {
  readonly kind: EventKind;
  readonly day: string;
  readonly label: string;
  readonly metric: string;
  readonly unit: string;
  /** A new date, or a number before and after a correction. */
  readonly before?: string;
  readonly after?: string;
  readonly measure?: string;
  readonly entries: readonly EntryRef[];
}

export interface NextDate {
  readonly day: string;
  readonly kind: 'due' | 'node';
  readonly daysLeft: number;
  readonly labels: readonly string[];
}

export interface Trend {
  /** ISO days, the oldest first; the last is the brief's own. */
  readonly days: readonly string[];
  readonly red: readonly number[];
  readonly closed: readonly number[];
}

export interface DocumentNote {
  readonly id: string;
  readonly title: string;
  /** "A" where there are several. */
  readonly mark: string;
  readonly number?: string;
  /** ISO day on which the office began to watch it; undefined: not said in the ledger. */
  readonly openedOn?: string;
  /** It was opened after the moment told of: the page looks back. */
  readonly isBackdated: boolean;
  /** A newer text since the issue before: its ordinal, and the ISO day from which it holds. */
  readonly newText?: { readonly version: number; readonly day: string };
}

export interface BriefFacts {
  readonly documents: readonly DocumentNote[];
  readonly rows: readonly BriefRow[];
  readonly totals: Totals;
  readonly coordination: readonly Coordination[];
  readonly events: readonly BriefEvent[];
  readonly next: readonly NextDate[];
  readonly trend: Trend;
  /** Days after which a row without a word counts as stale, and in which a date counts as near. */
  readonly staleAfterDays: number;
  readonly collectedSince: string;
  readonly special?: SpecialFacts;
}

/** 专报: one task in full. */
export interface SpecialFacts {
  readonly document: string;
  readonly documentTitle: string;
  readonly documentNumber?: string;
  readonly number: number;
  readonly title: string;
  /** As printed. */
  readonly text: string;
  readonly assignments: readonly {
    readonly unit: string;
    readonly role: 'lead' | 'responsible' | 'cooperating';
  }[];
  readonly parts: readonly {
    readonly label: string;
    readonly unit: string;
    readonly value?: number;
    readonly measure?: string;
    readonly asOf?: string;
    readonly note: string;
    readonly entries: readonly EntryRef[];
  }[];
}
