// A brief: the facts of a period, free of any language, and the page that says them in one.
import type { Language } from '../../conversation/index.ts';
import type { BriefVersion } from './order.ts';
import type { BriefFacts } from './facts/facts.ts';
import type { BriefPage } from './page/page.ts';

export interface Brief {
  readonly kind: 'week' | 'month' | 'task';
  /** "2026-W47", "2026-11", "13". */
  readonly period: string;
  /** The period's first and last day. */
  readonly from: string;
  readonly to: string;
  readonly version: BriefVersion;
  /** As the register prints it. */
  readonly unit?: string;
  /** Every name under which the documents print it. */
  readonly unitNames?: readonly string[];
  readonly language: Language;
  readonly zone: string;
  /** The day to which dates and overdue days are counted. */
  readonly day: string;
  /** ISO instant: what was recorded later is not in it. */
  readonly asOf: string;
  /** The last entry of the ledger that it rests on; 0 where there is none. */
  readonly sequence: number;
  /** What the change is measured against. */
  readonly previous: { readonly day: string; readonly asOf: string; readonly sequence: number };
  readonly issue?: number;
  readonly facts: BriefFacts;
  readonly page: BriefPage;
}
