// The ledger in memory, indexed as questions need it. It only grows, entry by entry, as the chain does.
import type { ChainHead } from './record/chain.ts';
import { emptyHead } from './record/chain.ts';
import type { Entry } from './record/entry.ts';
import type { MessageKey } from './record/ledger-store.port.ts';
import { createEntryPool } from './record/seal-entry.ts';

export interface Book {
  readonly head: ChainHead;
  /** `entries[i]` has sequence i + 1. */
  readonly entries: readonly Entry[];
  find(id: string): Entry | undefined;
  findNumber(sequence: number): Entry | undefined;
  ofMessage(key: MessageKey): readonly Entry[];
  /** Entries on the task and on its milestones, in order. */
  ofTask(document: string, task: number): readonly Entry[];
  /** When the last of them was said: an ISO instant, empty where there are none. */
  latestOf(document: string, task: number): string;
  /** Since when the office watches the document, as an ISO instant. */
  openedAt(document: string): string | undefined;
}

export class GrowingBook implements Book {
  readonly pool = createEntryPool();
  readonly #entries: Entry[] = [];
  readonly #byId = new Map<string, Entry>();
  readonly #byMessage = new Map<string, Entry[]>();
  readonly #byTask = new Map<string, Entry[]>();
  readonly #latest = new Map<string, string>();
  readonly #openings = new Map<string, string>();

  get head(): ChainHead {
    const last = this.#entries.at(-1);
    return last === undefined ? emptyHead : { sequence: last.sequence, hash: last.hash };
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    this.#byId.set(entry.id, entry);
    push(this.#byMessage, messageKey(entry.source), entry);
    if (entry.subject !== undefined) {
      const task = `${entry.subject.document}\n${entry.subject.task}`;
      push(this.#byTask, task, entry);
      if (entry.recordedAt > (this.#latest.get(task) ?? '')) this.#latest.set(task, entry.recordedAt);
    } else if (entry.content.kind === 'opening' && !this.#openings.has(entry.content.document)) {
      this.#openings.set(entry.content.document, entry.recordedAt);
    }
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

  latestOf(document: string, task: number): string {
    return this.#latest.get(`${document}\n${task}`) ?? '';
  }

  openedAt(document: string): string | undefined {
    return this.#openings.get(document);
  }
}

function messageKey({ channel, message }: MessageKey): string {
  return `${channel}\n${message}`;
}

function push(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [entry]);
  else list.push(entry);
}
