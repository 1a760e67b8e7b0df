// A ledger for tests of the projection: the real policy, and entries written with as few words as they need.
import { readFileSync } from 'node:fs';
import {
  createEntryId,
  createProjector,
  decodeEntry,
  defaultThresholds,
  GrowingBook,
  momentAtEndOf,
  sealEntry,
} from '../../src/domain/ledger/index.ts';
import type {
  AgreedTerms,
  Entry,
  EntryContent,
  LedgerState,
  MilestoneState,
  TaskState,
  Thresholds,
  Verdict,
} from '../../src/domain/ledger/index.ts';
import type { Person, Role } from '../../src/domain/people/index.ts';
import { readPolicy } from '../../src/domain/policy/index.ts';
import type { Policy } from '../../src/domain/policy/index.ts';

export const ZONE = 'Asia/Shanghai';
export const DATA_BUREAU = '市大數據局';

const SOURCE = 'weihai-data-and-digital-transformation';

export function loadWeihai(): Policy {
  const text = readFileSync(`knowledge/${SOURCE}.txt`, 'utf8');
  return readPolicy({ id: SOURCE, source: `${SOURCE}.txt`, text });
}

export interface TestBook {
  readonly book: GrowingBook;
  readonly policy: Policy;
  /** Adds an entry on "12-1" (or task "12"), said on a day; its unit is the task's first owing one unless named. */
  add(day: string, about: string, content: EntryContent, options?: AddOptions): Entry;
  progress(
    day: string,
    about: string,
    value: number,
    options?: AddOptions & { asOf?: string; note?: string },
  ): Entry;
  agree(day: string, about: string, terms: AgreedTerms): Entry;
  decide(day: string, entry: Entry, verdict: Verdict, role?: Role): Entry;
  /** Since that day the office watches the document. */
  open(day: string): void;
  state(day: string): LedgerState;
  milestone(day: string, id: string): MilestoneState;
  task(day: string, number: number): TaskState;
}

interface AddOptions {
  readonly unit?: string;
  readonly role?: Role;
  readonly instance?: string;
}

export function createTestBook(thresholds: Partial<Thresholds> = {}): TestBook {
  const policy = loadWeihai();
  const book = new GrowingBook();
  const projector = createProjector({
    policies: [policy],
    thresholds: { ...defaultThresholds, ...thresholds },
    zone: ZONE,
  });
  const append = (
    day: string,
    content: EntryContent,
    about: string | undefined,
    options: AddOptions,
  ): Entry => {
    const source = { channel: 'replay', message: String(book.entries.length), ordinal: 0, text: '' } as const;
    const subject = about === undefined ? undefined : subjectOf(policy, about, day, options.instance);
    const unit = options.unit ?? (about === undefined ? undefined : firstUnit(policy, about));
    const role = options.role ?? 'liaison';
    const person: Person = { user: role, name: role, unit: unit ?? '', role };
    const recordedAt = new Date(`${day}T10:00:00+08:00`).toISOString();
    const draft = {
      id: createEntryId(source),
      recordedAt,
      person,
      source,
      content,
      ...(subject && { subject }),
      ...(unit && { unit }),
    };
    const entry = decodeEntry(sealEntry(draft, book.head));
    book.add(entry);
    return entry;
  };
  const state = (day: string): LedgerState => projector.state(book, momentAtEndOf(day, ZONE));
  const task = (day: string, number: number): TaskState =>
    state(day).tasks.find((one) => one.task.number === number) as TaskState;
  return {
    book,
    policy,
    add: (day, about, content, options = {}) => append(day, content, about, options),
    progress: (day, about, value, { asOf = day, note = '', ...options } = {}) =>
      append(day, { kind: 'progress', value, asOf, note }, about, { instance: asOf.slice(0, 4), ...options }),
    agree: (day, about, terms) =>
      append(day, { kind: 'terms', terms, note: '' }, about, { role: 'supervision-head' }),
    decide: (day, entry, verdict, role = 'supervision-head') =>
      append(
        day,
        { kind: 'decision', ref: entry.id, verdict, note: '' },
        entry.subject?.milestone ?? String(entry.subject?.task),
        { role },
      ),
    open: (day) => {
      append(
        day,
        { kind: 'opening', document: policy.id, title: policy.title, textHash: policy.hash },
        undefined,
        {},
      );
    },
    state,
    task,
    milestone: (day, id) =>
      task(day, Number(id.split('-')[0])).milestones.find(
        (one) => one.milestone?.id === id,
      ) as MilestoneState,
  };
}

function subjectOf(
  policy: Policy,
  about: string,
  day: string,
  instance: string | undefined,
): Entry['subject'] {
  const number = Number(about.split('-')[0]);
  const milestone = policy.tasks.flatMap((task) => task.milestones).find(({ id }) => id === about);
  const subject = { document: policy.id, task: number };
  if (milestone === undefined) return subject;
  const isYearly = milestone.due?.recurrence === 'yearly';
  return { ...subject, milestone: about, ...(isYearly && { instance: instance ?? day.slice(0, 4) }) };
}

function firstUnit(policy: Policy, about: string): string {
  const task = policy.tasks.find(({ number }) => number === Number(about.split('-')[0]));
  return task?.assignments[0]?.unit ?? '';
}
