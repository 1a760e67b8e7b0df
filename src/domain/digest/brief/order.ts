// What is asked for: one week, one month or one task of the ledger, for one kind of reader, as of one moment.
import type { Language } from '../../conversation/index.ts';
import type { Book, Projector, Thresholds } from '../../ledger/index.ts';
import type { Register } from '../../policy/index.ts';

/** leader: one page · office: everything · unit: what is one unit's own. */
export type BriefVersion = 'leader' | 'office' | 'unit';

export const briefVersions: readonly BriefVersion[] = ['leader', 'office', 'unit'];

/** "2026-W47", "2026-11", or a task's number. */
export type BriefPeriod =
  | { readonly week: string }
  | { readonly month: string }
  | { readonly task: number; readonly document?: string };

export type BriefOrder = BriefPeriod & {
  readonly version: BriefVersion;
  /** Of the unit version, in any script. */
  readonly unit?: string;
  readonly language: Language;
  /** Now. A week that is over is told as of its end. */
  readonly at: Date;
  /** Only the ledger's entries up to this one: what an issue from the past rested on. */
  readonly sequence?: number;
  /** Of a period that is over: what was recorded until then counts as well; the days are still counted to its last day. */
  readonly lateUntil?: Date;
  /** What the issue before rested on (its asOf, day and sequence); otherwise the same moment one week (or the end of one month) earlier. */
  readonly previous?: { readonly at: Date; readonly day?: string; readonly sequence?: number };
  /** 第12期 */
  readonly issue?: number;
};

export interface BriefRooms {
  readonly book: Book;
  readonly projector: Projector;
  readonly register: Register;
  readonly thresholds: Thresholds;
  readonly zone: string;
  readonly masthead?: Masthead;
}

export interface Masthead {
  /** Before 重点任务调度周报: 数字威海. */
  readonly title?: string;
  /** 编制: the office that makes the page. */
  readonly office?: string;
}
