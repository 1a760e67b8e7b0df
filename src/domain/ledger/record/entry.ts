// What the ledger is made of: entries that are only ever added. A correction, a withdrawal, an approval is an entry, too.
import type { ChannelName } from '../../conversation/index.ts';
import type { Person } from '../../people/index.ts';
import type { Origin } from '../../policy/index.ts';

/** What an entry speaks of: a task, or one milestone of it, or one year's instance of a recurring milestone. */
export interface Subject {
  readonly document: string;
  readonly task: number;
  /** "13-1"; undefined: the task as a whole. */
  readonly milestone?: string;
  /** Of a recurring milestone: "2026", "2026-H1", "2026-Q4", "2026-11". */
  readonly instance?: string;
  /** The text whose numbers these are (`versionTag`); entries of former releases have none, and are of the text of their day. */
  readonly version?: string;
}

/** Where an entry comes from. Channel, message and place within the message name it once and for all. */
export interface Source {
  readonly channel: ChannelName;
  readonly message: string;
  /** A message may say several things: 0, 1, … */
  readonly ordinal: number;
  /** The original words. */
  readonly text: string;
  /** The message that confirmed the preview, where there was one. */
  readonly confirmedBy?: string;
}

export interface Progress {
  readonly kind: 'progress';
  /** In the milestone's own unit: 9.2 where it counts 亿元 and 92000 万元 were said. */
  readonly value?: number;
  readonly unit?: string;
  /** ISO day on which it was so. */
  readonly asOf: string;
  readonly note: string;
  readonly evidence?: string;
  /** 补报: said later about an earlier time than what is already known. */
  readonly backfilled?: true;
  /** 代报: somebody else's word for this unit, which counts once the unit accepts it. */
  readonly proposed?: true;
}

export type Request =
  | {
      readonly kind: 'request';
      readonly request: 'closure';
      readonly asOf: string;
      readonly value?: number;
      readonly unit?: string;
      readonly evidence?: string;
      readonly note: string;
    }
  | {
      readonly kind: 'request';
      readonly request: 'extension';
      readonly newDue: string;
      /** The date that it would replace. */
      readonly oldDue: string;
      /** 调整建议: the date is printed in the policy, so the office can only put it to the city government. */
      readonly adjustment: boolean;
      readonly note: string;
    }
  | { readonly kind: 'request'; readonly request: 'suspension'; readonly note: string };

export type Verdict = 'confirm' | 'verify' | 'approve' | 'return' | 'reopen' | 'accept';

export interface Node {
  readonly day: string;
  /** Share of the way from base to target, 0…1. */
  readonly share: number;
}

/** What the office and the units agreed on beyond the printed words. Later terms replace earlier ones, name by name. */
export interface AgreedTerms {
  readonly base?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly start?: string;
  /** Only where no date is printed. */
  readonly due?: string;
  readonly nodes?: readonly Node[];
  /** Who has to report, in place of the units that the policy names. */
  readonly units?: readonly string[];
  /** 汇总单位. */
  readonly collector?: string;
  /** How several units' numbers make one: the worst part, one number that all see, or their sum. */
  readonly combine?: 'worst' | 'same' | 'sum';
}

export type EntryContent =
  | Progress
  | { readonly kind: 'no-change'; readonly note: string; readonly proposed?: true }
  | { readonly kind: 'blocker'; readonly note: string }
  | { readonly kind: 'unblock'; readonly refs: readonly string[]; readonly note: string }
  | { readonly kind: 'escalation'; readonly refs: readonly string[]; readonly note: string }
  /** The unit itself says that it will miss the date. */
  | { readonly kind: 'forecast'; readonly note: string }
  | Request
  | { readonly kind: 'decision'; readonly ref: string; readonly verdict: Verdict; readonly note: string }
  | {
      readonly kind: 'correction';
      readonly ref: string;
      readonly value?: number;
      readonly unit?: string;
      readonly asOf?: string;
      readonly note?: string;
      readonly evidence?: string;
    }
  | { readonly kind: 'withdrawal'; readonly ref: string; readonly note: string }
  | {
      readonly kind: 'terms';
      readonly terms: AgreedTerms;
      readonly note: string;
      /** Counts once the supervision head approves it. */
      readonly proposed?: true;
    }
  /** The collecting unit or a supervisor doubts a number; it stays its unit's number. */
  | { readonly kind: 'flag'; readonly ref: string; readonly note: string }
  | { readonly kind: 'feedback'; readonly note: string }
  /** 立项: since when the office watches this document. */
  | {
      readonly kind: 'opening';
      readonly document: string;
      readonly title: string;
      readonly textHash: string;
    };

export interface EntryDraft {
  /** Made from the source, so that it is the same whatever was recorded in between. */
  readonly id: string;
  /** ISO instant. */
  readonly recordedAt: string;
  readonly subject?: Subject;
  /** The unit for which it speaks. */
  readonly unit?: string;
  readonly person: Person;
  readonly source: Source;
  readonly content: EntryContent;
}

export interface Entry extends EntryDraft {
  /** 1, 2, 3 …: people call it #12. */
  readonly sequence: number;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
  /** SHA-256 over everything that was recorded. */
  readonly hash: string;
  /**
   * No part of the record: for what it was recorded, where the document has another text by now. `subject` is then where
   * that stands today, and absent where the task is not in the document any more.
   */
  readonly recordedFor?: Origin;
}
