// Every sentence that the bot says, once per language: a missing one does not compile. Names, dates and quotes come in
// ready for the reader; nothing here decides what is true.
import type { DueFilter, MetaFact, OutsideTopic, UnitRole } from '../../conversation/index.ts';

/** A task as the reader sees it: 第13项“…” or Task 13, … */
type Name = string;

export interface Wording {
  readonly label: Readonly<Record<UnitRole | 'deadline' | 'target' | 'section' | 'units', string>>;
  readonly role: Readonly<Record<UnitRole, string>>;
  /** Joins names: A、B或 A, B and C. */
  join(names: readonly string[]): string;
  /** Joins what stands beside each other without "and". */
  row(parts: readonly string[]): string;
  quoted(words: string): string;
  taskNumber(number: number): string;
  taskNumbers(numbers: readonly number[]): string;
  taskName(number: number, title: string): Name;
  inDocument(name: Name, document: string): Name;
  sectionName(number: number, title: string): string;

  readonly lead: {
    one(task: Name, unit: string): string;
    many(task: Name, count: number, units: string): string;
    none(task: Name, count: number, units: string): string;
    responsibleOnly(task: Name, count: number, units: string): string;
    noUnits(task: Name): string;
    noCooperating(task: Name): string;
    cooperating(task: Name, units: string): string;
    responsible(task: Name, count: number, units: string): string;
    noResponsible(task: Name): string;
  };
  readonly due: {
    one(task: Name, due: string): string;
    many(task: Name, count: number): string;
    none(task: Name): string;
    noneButNumbers(task: Name): string;
    elsewhere(words: string): string;
    /** The printed words, with our reading beside them. */
    printed(words: string, year: number | undefined, isEnd: boolean): string;
    recurrence: Readonly<
      Record<'yearly' | 'half-yearly' | 'quarterly' | 'monthly' | 'weekly' | 'daily' | 'once', string>
    >;
    past(date: string, today: string, days: number): string;
    pastInRow(days: number): string;
    upcoming(date: string, days: number): string;
    promise(what: string, due: string): string;
    noDate: string;
  };
  readonly target: {
    one(task: Name, target: string): string;
    many(task: Name, count: number): string;
    also(task: Name): string;
    none(task: Name): string;
    onlyWords(task: Name): string;
    elsewhere(words: string): string;
    /** 跨境电商规模达到200亿元（到2027年） */
    promise(what: string, due: string | undefined): string;
    /** An English reading of "达到200亿元", empty in Chinese. */
    reading(metric: string | undefined, amount: string | undefined): string;
  };
  readonly content: {
    whole(task: Name): string;
    about(task: Name, words: string): string;
    speaksOf(terms: string): string;
    number(words: string, task: Name, section: string | undefined): string;
    plain(task: Name, section: string | undefined): string;
    alsoIn(tasks: string): string;
    nearWord(said: string, found: string): string;
    moreTasks(tasks: string): string;
  };
  readonly check: {
    yes: string;
    no: string;
    partly: string;
    notInTask(task: Name): string;
    onlyAs(role: UnitRole, task: Name, unit: string): string;
    notAlone(task: Name): string;
    asLead(task: Name, unit: string): string;
    asRole(role: UnitRole, task: Name, unit: string): string;
    stranger(words: string): string;
    quantity(target: string): string;
    noQuantity(task: Name): string;
    date(due: string): string;
    overdue(due: string): string;
    notOverdue(due: string): string;
    count(role: UnitRole | 'units', count: number): string;
    mentioned(words: string, task: Name): string;
    notMentioned(words: string): string;
    hasDeadline(due: string): string;
  };
  readonly list: {
    unitRole(unit: string, role: UnitRole, count: number): string;
    unitAll(unit: string, count: number, leads: number, responsible: number, cooperating: number): string;
    unitNone(unit: string): string;
    unitNoRole(unit: string, role: UnitRole): string;
    unitOtherRole(unit: string, roles: string): string;
    together(units: string, role: UnitRole | undefined, count: number): string;
    onlyResponsible(unit: string, count: number): string;
    catchAll(count: number, tasks: string, collective: string): string;
    all(count: number): string;
    filtered(condition: string, count: number): string;
    none(condition: string): string;
    withRole(task: string, role: UnitRole): string;
    withNote(task: string, note: string): string;
    yes: string;
    no: string;
    due(filter: DueFilter, today: string): string;
    recurringToo(count: number, tasks: string): string;
    overdueToo(count: number, tasks: string): string;
    noLead: string;
    hasLead: string;
    leadCount(op: '=' | '>=' | '<=', count: number): string;
    responsibleCount(op: '=' | '>=' | '<=', count: number): string;
    unitCount(op: '=' | '>=' | '<=', count: number): string;
    numeric: string;
    notNumeric: string;
    inSection(section: string): string;
    speaking(words: string): string;
    quantity(value: string): string;
    conditions(parts: readonly string[]): string;
  };
  readonly count: {
    tasks(condition: string, count: number, tasks: string): string;
    unitTasks(unit: string, role: UnitRole | undefined, count: number, tasks: string): string;
    units(count: number, collectives: string): string;
    roleUnits(role: UnitRole, count: number): string;
    total(count: number, sections: number): string;
  };
  readonly rank: {
    most(unit: string, count: number, leads: number, responsible: number): string;
    mostRole(unit: string, role: UnitRole, count: number): string;
    least(units: string, count: number): string;
    taskMost(task: Name, role: UnitRole | 'tasks', count: number): string;
    taskLeast(tasks: string, count: number): string;
    row(unit: string, count: number, leads: number, responsible: number): string;
    unitRow(unit: string, count: number, tasks: string): string;
  };
  readonly meta: Readonly<
    Record<Exclude<MetaFact, 'sections' | 'units' | 'summary'>, (value: string) => string>
  > & {
    sections(count: number): string;
    units(count: number): string;
    summary(title: string, tasks: number, sections: number): string;
    notPrinted(fact: MetaFact): string;
    sectionRow(section: string, first: number, last: number, count: number): string;
    titleNotPrinted(described: string): string;
  };
  readonly outside: Readonly<Record<OutsideTopic, string>>;
  readonly missing: {
    task(numbers: string, first: number, last: number): string;
    section(numbers: string, count: number): string;
    topic(words: string): string;
    nothing: string;
    nearest: string;
    stranger(words: string): string;
    strangerNotAssigned(words: string): string;
    status(task: Name): string;
    money(task: Name): string;
    moneyFound(task: Name): string;
    retrieved(task: Name): string;
    retrievedOutside: string;
  };
  readonly talk: {
    readAs(written: string, read: string): string;
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
