// A page in words: sections of lines that every rendering lays out in its own way.
import type { TaskReference } from '../../../conversation/index.ts';
import type { Light } from '../../../ledger/index.ts';
import type { EntryRef } from '../facts/facts.ts';

export interface BriefLine {
  readonly text: string;
  /** The same, where room is scarce. */
  readonly short: string;
  /** Its number and one reason: many of them stand in one line. */
  readonly shortest?: string;
  /** For a section with columns, one text a column. */
  readonly cells?: readonly string[];
  readonly light?: Light;
  readonly task?: TaskReference;
  readonly entries: readonly EntryRef[];
}

export type SectionId =
  | 'headline'
  | 'totals'
  | 'owed'
  | 'coordination'
  | 'red'
  | 'yellow'
  | 'stale'
  | 'changes'
  | 'next'
  | 'annex'
  | 'basis'
  | 'target'
  | 'now'
  | 'obstacles'
  | 'decisions';

export interface BriefSection {
  readonly id: SectionId;
  /** 一 … 八, or 1 … 8. */
  readonly number: string;
  readonly title: string;
  /** How many there are, where the title says so. */
  readonly count?: number;
  readonly columns?: readonly string[];
  readonly lines: readonly BriefLine[];
  /** What is said where there is nothing. */
  readonly none: string;
  /** What this version leaves out: how many, and which. */
  readonly rest?: { readonly count: number; readonly text: string };
}

/** Words above the page that are no figure of it: a sentence, or the text of a special report. */
export interface Preface {
  readonly text: string;
  /** Whose words they are, said in the page's language. */
  readonly mark: string;
  readonly by: 'model' | 'office';
}

export interface BriefPage {
  readonly title: string;
  /** 2026年第47周(第12期) */
  readonly subtitle: string;
  readonly secrecy: string;
  /** As of, made by, approved by. */
  readonly imprint: readonly string[];
  readonly documents: readonly string[];
  readonly preface?: Preface | undefined;
  readonly sections: readonly BriefSection[];
  readonly notes: readonly string[];
  readonly charts: PageCharts;
}

export interface PageCharts {
  readonly barTitle: string;
  readonly lineTitle: string;
  readonly unit: string;
  readonly lights: Readonly<Record<Light, string>>;
  readonly red: string;
  readonly closed: string;
  readonly days: readonly string[];
  readonly barSummary: string;
  readonly lineSummary: string;
}
