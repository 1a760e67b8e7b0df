// The ledger in memory, indexed as questions need it. It only grows, entry by entry, as the chain does. Where a document
// has a newer text, each entry is found where its task stands now.
import { neverChanged } from '../policy/index.ts';
import type { Succession } from '../policy/index.ts';
import type { ChainHead } from './record/chain.ts';
import { emptyHead } from './record/chain.ts';
import type { Entry } from './record/entry.ts';
import type { MessageKey } from './record/ledger-store.port.ts';
import { createEntryPool } from './record/seal-entry.ts';
import { referencesOf, standingEntries } from './record/standing-entries.ts';

export interface Book {
  readonly head: ChainHead;
  /** Where old numbers stand now. */
  readonly succession: Succession;
  /** `entries[i]` has sequence i + 1; what stands in several places is found in its first. */
  readonly entries: readonly Entry[];
  find(id: string): Entry | undefined;
  findNumber(sequence: number): Entry | undefined;
  ofMessage(key: MessageKey): readonly Entry[];
  /** Entries on the task and on its milestones, in order. */
  ofTask(document: string, task: number): readonly Entry[];
  /** Entries on tasks that are not in the document any more, in order. */
  removedFrom(document: string): readonly Entry[];
  /** Corrections, withdrawals, decisions and doubts about an entry, in order. */
  about(id: string): readonly Entry[];
  /** When the last of them was said: an ISO instant, empty where there are none. */
  latestOf(document: string, task: number): string;
  /** Since when the office watches the document, as an ISO instant. */
  openedAt(document: string): string | undefined;
  /** The book as it was when this entry was the last. */
  upTo(sequence: number): Book;
}

export class GrowingBook implements Book {
  readonly pool = createEntryPool();
  readonly succession: Succession;
  readonly #recorded: Entry[] = [];
  readonly #entries: Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  readonly #byMessage = new Map<string, Entry[]>();
  readonly #byTask = new Map<string, Entry[]>();
  readonly #removed = new Map<string, Entry[]>();
  readonly #about = new Map<string, Entry[]>();
  /** Of entries that stand in several places. */
  readonly #divided = new Map<string, readonly Entry[]>();
  readonly #latest = new Map<string, string>();
  readonly #openings = new Map<string, string>();

  constructor(succession: Succession = neverChanged) {
    this.succession = succession;
  }

  get head(): ChainHead {
    const last = this.#entries.at(-1);
    return last === undefined ? emptyHead : { sequence: last.sequence, hash: last.hash };
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** `recorded`: as it was recorded. The succession must be loaded. */
  add(recorded: Entry): void {
    const places = this.#placesOf(recorded);
    const first = places[0] ?? recorded;
    this.#recorded.push(recorded);
    this.#entries.push(first);
    this.#byId.set(first.id, first);
    if (places.length > 1) this.#divided.set(first.id, places);
    push(this.#byMessage, messageKey(first.source), first);
    if ('ref' in first.content) push(this.#about, first.content.ref, first);
    for (const entry of places) this.#place(entry);
  }

  #place(entry: Entry): void {
    const { subject, recordedFor, recordedAt, content } = entry;
    if (subject !== undefined) {
      const task = `${subject.document}\n${subject.task}`;
      push(this.#byTask, task, entry);
      if (recordedAt > (this.#latest.get(task) ?? '')) this.#latest.set(task, recordedAt);
    } else if (recordedFor !== undefined) {
      push(this.#removed, recordedFor.place.document, entry);
    } else if (content.kind === 'opening' && !this.#openings.has(content.document)) {
      this.#openings.set(content.document, recordedAt);
    }
  }

  /** Where its task stands, and wherever stands what it speaks about: a decision holds for all parts of what was divided. */
  #placesOf(recorded: Entry): readonly Entry[] {
    const own = standingEntries(recorded, this.succession);
    const others = referencesOf(recorded).flatMap((id) => this.#standingOf(id));
    const places = own.filter(({ subject }) => subject !== undefined);
    for (const { subject } of others) {
      if (subject === undefined || places.some((one) => isSameTask(one, subject))) continue;
      places.push({ ...(own[0] ?? recorded), subject });
    }
    if (places.length > 0) return places;
    // What is said about an entry on a removed task is told with it.
    const lost = own[0]?.recordedFor ?? others.find(({ recordedFor }) => recordedFor)?.recordedFor;
    return lost === undefined ? own : [{ ...(own[0] ?? recorded), recordedFor: lost }];
  }

  #standingOf(id: string): readonly Entry[] {
    const entry = this.#byId.get(id);
    return this.#divided.get(id) ?? (entry === undefined ? [] : [entry]);
  }

  /** The same entries under another register's texts; this book, where they are the same. */
  under(succession: Succession): GrowingBook {
    return succession === this.succession ? this : this.#copy(succession, this.#recorded);
  }

  upTo(sequence: number): Book {
    if (sequence >= this.#entries.length) return this;
    return this.#copy(this.succession, this.#recorded.slice(0, sequence));
  }

  #copy(succession: Succession, recorded: readonly Entry[]): GrowingBook {
    const copy = new GrowingBook(succession);
    for (const entry of recorded) copy.add(entry);
    return copy;
  }

  find(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  findNumber(sequence: number): Entry | undefined {
    return this.#entries[sequence - 1];
  }

  ofMessage(key: MessageKey): readonly Entry[] {
    return this.#byMessage.get(messageKey(key)) ?? [];
  }

  ofTask(document: string, task: number): readonly Entry[] {
    return this.#byTask.get(`${document}\n${task}`) ?? [];
  }

  removedFrom(document: string): readonly Entry[] {
    return this.#removed.get(document) ?? [];
  }

  about(id: string): readonly Entry[] {
    return this.#about.get(id) ?? [];
  }

  latestOf(document: string, task: number): string {
    return this.#latest.get(`${document}\n${task}`) ?? '';
  }

  openedAt(document: string): string | undefined {
    return this.#openings.get(document);
  }
}

function isSameTask({ subject }: Entry, other: NonNullable<Entry['subject']>): boolean {
  return subject?.document === other.document && subject.task === other.task;
}

function messageKey({ channel, message }: MessageKey): string {
  return `${channel}\n${message}`;
}

function push(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}
