// Every sentence that the bot says, once per language: a missing one does not compile. Names, dates and quotes come in
// ready for the reader; nothing here decides what is true.
import type { DueFilter, MetaFact, OutsideTopic, UnitRole } from '../../conversation/index.ts';
import type { OfferWording } from './offers/offer-wording.ts';

/** A task as the reader sees it: 第13项“…” or Task 13, … */
type Name = string;

export interface Wording {
  readonly label: Readonly<Record<UnitRole | 'deadline' | 'target' | 'section' | 'units', string>>;
  readonly role: Readonly<Record<UnitRole, string>>;
  /** Joins names: A、B或 A, B and C. */
  readonly join: (names: readonly string[]) => string;
  /** Joins what stands beside each other without "and". */
  readonly row: (parts: readonly string[]) => string;
  /** Whole sentences after each other. */
  readonly sentences: (parts: readonly string[]) => string;
  readonly quoted: (words: string) => string;
  readonly taskNumber: (number: number) => string;
  readonly taskNumbers: (numbers: readonly number[]) => string;
  readonly taskName: (number: number, title: string) => Name;
  readonly inDocument: (name: Name, document: string) => Name;
  readonly sectionName: (number: number, title: string) => string;

  readonly lead: {
    readonly one: (task: Name, unit: string) => string;
    readonly many: (task: Name, count: number, units: string) => string;
    readonly none: (task: Name, count: number, units: string) => string;
    readonly responsibleOnly: (task: Name, count: number, units: string) => string;
    readonly noUnits: (task: Name) => string;
    readonly noCooperating: (task: Name) => string;
    readonly cooperating: (task: Name, units: string) => string;
    readonly responsible: (task: Name, count: number, units: string) => string;
    readonly noResponsible: (task: Name) => string;
    /** Who else, once these units are left out. */
    readonly others: (units: string, task: Name, rest: string) => string;
    readonly noOthers: (units: string, task: Name, role: UnitRole | undefined) => string;
  };
  readonly due: {
    readonly one: (task: Name, due: string) => string;
    readonly many: (task: Name, count: number) => string;
    readonly none: (task: Name) => string;
    readonly noneButNumbers: (task: Name) => string;
    readonly elsewhere: (words: string) => string;
    /** The printed words, with our reading beside them. */
    readonly printed: (words: string, year: number | undefined, isEnd: boolean) => string;
    recurrence: Readonly<
      Record<'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'once', string>
    >;
    readonly past: (date: string, today: string, days: number) => string;
    readonly pastInRow: (days: number) => string;
    noDate: string;
  };
  readonly target: {
    readonly one: (task: Name, target: string) => string;
    readonly many: (task: Name, count: number) => string;
    readonly also: (task: Name) => string;
    readonly none: (task: Name) => string;
    readonly onlyWords: (task: Name) => string;
    readonly elsewhere: (words: string) => string;
    /** 跨境电商规模达到200亿元（到2027年） */
    readonly promise: (what: string, due: string | undefined) => string;
    /** An English reading of "达到200亿元", empty in Chinese. */
    readonly reading: (metric: string | undefined, amount: string | undefined) => string;
  };
  readonly content: {
    readonly whole: (task: Name) => string;
    readonly about: (task: Name, words: string) => string;
    readonly speaksOf: (terms: string) => string;
    readonly number: (words: string, task: Name, section: string | undefined) => string;
    readonly plain: (task: Name, section: string | undefined) => string;
    readonly alsoIn: (tasks: string) => string;
    readonly nearWord: (said: string, found: string) => string;
  };
  readonly check: {
    yes: string;
    no: string;
    partly: string;
    readonly notInTask: (task: Name) => string;
    readonly onlyAs: (role: UnitRole, task: Name, unit: string) => string;
    readonly notAlone: (task: Name) => string;
    readonly stranger: (words: string) => string;
    readonly quantity: (target: string) => string;
    readonly noQuantity: (task: Name) => string;
    readonly date: (due: string) => string;
    readonly overdue: (due: string) => string;
    readonly count: (role: UnitRole | 'units', count: number) => string;
    readonly mentioned: (words: string, task: Name) => string;
    readonly notMentioned: (words: string) => string;
  };
  readonly list: {
    readonly unitRole: (unit: string, role: UnitRole, count: number) => string;
    readonly unitAll: (
      unit: string,
      count: number,
      leads: number,
      responsible: number,
      cooperating: number,
    ) => string;
    readonly unitNone: (unit: string) => string;
    /** Several units, and no task that names them all. */
    readonly togetherNone: (units: string) => string;
    readonly unitNoRole: (unit: string, role: UnitRole) => string;
    readonly unitOtherRole: (unit: string, roles: string) => string;
    readonly together: (units: string, role: UnitRole | undefined, count: number) => string;
    readonly onlyResponsible: (unit: string, count: number) => string;
    readonly catchAll: (count: number, tasks: string, collective: string) => string;
    readonly all: (count: number) => string;
    readonly filtered: (condition: string, count: number) => string;
    readonly none: (condition: string) => string;
    readonly withRole: (task: string, role: UnitRole) => string;
    readonly withNote: (task: string, note: string) => string;
    yes: string;
    no: string;
    readonly due: (filter: DueFilter, today: string) => string;
    readonly recurringToo: (count: number, tasks: string) => string;
    readonly overdueToo: (count: number, tasks: string) => string;
    noLead: string;
    hasLead: string;
    readonly leadCount: (op: '=' | '>=' | '<=', count: number) => string;
    readonly responsibleCount: (op: '=' | '>=' | '<=', count: number) => string;
    readonly unitCount: (op: '=' | '>=' | '<=', count: number) => string;
    readonly withoutUnits: (units: string, role: UnitRole | undefined) => string;
    numeric: string;
    notNumeric: string;
    readonly inSection: (section: string) => string;
    readonly among: (numbers: string) => string;
    readonly speaking: (words: string) => string;
    readonly quantity: (value: string) => string;
    readonly bracketed: (words: string) => string;
    readonly conditions: (parts: readonly string[]) => string;
  };
  readonly count: {
    readonly tasks: (condition: string, count: number, tasks: string) => string;
    readonly unitTasks: (unit: string, role: UnitRole | undefined, count: number, tasks: string) => string;
    readonly units: (count: number, collectives: string) => string;
    readonly roleUnits: (role: UnitRole, count: number) => string;
    readonly neverLead: (units: string, count: number) => string;
    readonly total: (count: number, sections: number) => string;
  };
  readonly rank: {
    readonly most: (unit: string, count: number, leads: number, responsible: number) => string;
    readonly mostRole: (unit: string, role: UnitRole, count: number) => string;
    readonly least: (units: string, count: number) => string;
    readonly taskMost: (task: Name, role: UnitRole | 'tasks', count: number) => string;
    readonly taskLeast: (tasks: string, count: number) => string;
    readonly row: (unit: string, count: number, leads: number, responsible: number) => string;
    readonly unitRow: (unit: string, count: number, tasks: string) => string;
    /** Of the units that are compared, the one with most. */
    readonly among: (units: string, first: string, role: UnitRole | undefined, count: number) => string;
    readonly equal: (units: string, role: UnitRole | undefined, count: number) => string;
  };
  readonly meta: Readonly<
    Record<Exclude<MetaFact, 'sections' | 'units' | 'summary'>, (value: string) => string>
  > & {
    readonly sections: (count: number) => string;
    readonly units: (count: number) => string;
    readonly summary: (title: string, tasks: number, sections: number) => string;
    readonly notPrinted: (fact: MetaFact) => string;
    readonly sectionRow: (section: string, first: number, last: number, count: number) => string;
    readonly titleNotPrinted: (described: string) => string;
  };
  readonly outside: Readonly<Record<OutsideTopic, string>>;
  readonly missing: {
    readonly task: (numbers: string, first: number, last: number) => string;
    readonly section: (numbers: string, count: number) => string;
    readonly topic: (words: string) => string;
    nothing: string;
    nearest: string;
    readonly stranger: (words: string) => string;
    readonly strangerNotAssigned: (words: string) => string;
    readonly status: (task: Name) => string;
    readonly money: (task: Name) => string;
    readonly moneyFound: (task: Name) => string;
    readonly retrieved: (task: Name) => string;
    retrievedOutside: string;
  };
  readonly offers: OfferWording;
  /** Where several documents are loaded. */
  readonly several: {
    readonly heading: (document: string, count: number) => string;
    readonly counted: (document: string, numbers: string, count: number) => string;
    /** `left`: documents that are not listed. */
    readonly narrow: (left: number) => string;
    /** Tasks of one document, in a sentence. */
    readonly tasksIn: (document: string, numbers: string) => string;
    readonly andMore: (documents: number) => string;
    readonly moreDocuments: (count: number) => string;
    /** A reply that rests on one of several documents and names none of its tasks. */
    readonly from: (document: string) => string;
    readonly using: (document: string) => string;
    readonly total: (documents: number, tasks: number) => string;
    /** The question is about one document, and nobody has said which. */
    readonly sayWhich: (documents: number) => string;
  };
  readonly talk: {
    readonly readAs: (written: string, read: string) => string;
    /** Beside a draft that a model wrote. */
    draftMark: string;
    whichTask: string;
    whichUnit: string;
    whichDocument: string;
    empty: string;
    tooLong: string;
    hello: string;
    thanks: string;
    bye: string;
    whoAreYou: string;
    help: string;
    examples: readonly string[];
    ask: Readonly<Record<'units' | 'deadline' | 'target' | 'content', string>>;
  };
}
