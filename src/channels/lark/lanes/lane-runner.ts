// Works through a durable queue: in order within a lane, side by side across lanes, a bounded number in memory. What
// does not fit is read from the store later; at a start that is simply everything.

export interface LaneItem {
  readonly sequence: number;
  readonly lane: string;
}

/** `later`: the item stays first in its lane and is tried again after the wait. */
export type Progress = { readonly kind: 'done' } | { readonly kind: 'later'; readonly waitMs: number };

export const DONE: Progress = { kind: 'done' };

export interface LaneRooms<Item extends LaneItem> {
  readonly load: (afterSequence: number, limit: number) => Promise<readonly Item[]>;
  /** Never throws: what goes wrong is part of the progress. */
  readonly work: (item: Item) => Promise<Progress>;
  /** The store could not be read; it is tried again. */
  readonly loadFailed: (error: unknown) => void;
  readonly maxParallel: number;
  readonly maxHeld: number;
}

const LOAD_LIMIT = 200;
const RELOAD_MS = 1_000;

export class LaneRunner<Item extends LaneItem> {
  readonly #rooms: LaneRooms<Item>;
  readonly #lanes = new Map<string, Item[]>();
  readonly #held = new Set<number>();
  /** Finished while a read was under way, which may still show them as waiting. */
  readonly #justDone = new Set<number>();
  readonly #ready: string[] = [];
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #loading: Promise<void> = Promise.resolve();
  /** The first item that waits in the store only; undefined: none does. */
  #behindFrom: number | undefined;
  #isLoading = false;
  #isOpen = false;

  constructor(rooms: LaneRooms<Item>) {
    this.#rooms = rooms;
  }

  /** Begins with what the store holds from before. */
  start(): void {
    this.#isOpen = true;
    this.#behindFrom = 0;
    this.#refill();
  }

  /** Something new stands in the store. */
  offer(item: Item): void {
    if (!this.#isOpen) return;
    const hasRoom = this.#held.size < this.#rooms.maxHeld;
    if (hasRoom && !this.#isLoading && this.#behindFrom === undefined) {
      this.#take(item);
      this.#pump();
    } else {
      this.#behindFrom = Math.min(this.#behindFrom ?? item.sequence, item.sequence);
      this.#refill();
    }
  }

  /** Begins nothing new and resolves when what is in hand is done; the rest stays in the store. */
  async stop(): Promise<void> {
    this.#isOpen = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    await this.#loading;
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #take(item: Item): void {
    if (this.#held.has(item.sequence) || this.#justDone.has(item.sequence)) return;
    this.#held.add(item.sequence);
    const lane = this.#lanes.get(item.lane);
    if (lane !== undefined) {
      lane.push(item);
      return;
    }
    this.#lanes.set(item.lane, [item]);
    this.#ready.push(item.lane);
  }

  #pump(): void {
    while (this.#isOpen && this.#running.size < this.#rooms.maxParallel) {
      const lane = this.#ready.shift();
      const item = lane === undefined ? undefined : this.#lanes.get(lane)?.[0];
      if (lane === undefined || item === undefined) return;
      const run = this.#run(lane, item).finally(() => {
        this.#running.delete(run);
        this.#pump();
        this.#refill();
      });
      this.#running.add(run);
    }
  }

  async #run(lane: string, item: Item): Promise<void> {
    const progress = await this.#rooms.work(item);
    if (progress.kind === 'later') {
      this.#after(progress.waitMs, () => {
        this.#ready.push(lane);
        this.#pump();
      });
      return;
    }
    const rest = (this.#lanes.get(lane) ?? []).slice(1);
    this.#held.delete(item.sequence);
    if (this.#isLoading) this.#justDone.add(item.sequence);
    if (rest.length === 0) {
      this.#lanes.delete(lane);
      return;
    }
    this.#lanes.set(lane, rest);
    this.#ready.push(lane);
  }

  #refill(): void {
    const from = this.#behindFrom;
    const isLow = this.#held.size <= this.#rooms.maxHeld / 2;
    if (!this.#isOpen || this.#isLoading || from === undefined || !isLow) return;
    this.#isLoading = true;
    this.#behindFrom = undefined;
    this.#loading = this.#load(from);
  }

  async #load(from: number): Promise<void> {
    try {
      const items = await this.#rooms.load(from - 1, LOAD_LIMIT);
      this.#isLoading = false;
      for (const item of items) this.#take(item);
      this.#justDone.clear();
      const last = items.at(-1);
      if (items.length === LOAD_LIMIT && last !== undefined) {
        this.#behindFrom = Math.min(this.#behindFrom ?? last.sequence + 1, last.sequence + 1);
      }
      this.#pump();
      this.#refill();
    } catch (error) {
      this.#isLoading = false;
      this.#justDone.clear();
      this.#behindFrom = Math.min(this.#behindFrom ?? from, from);
      this.#rooms.loadFailed(error);
      this.#after(RELOAD_MS, () => this.#refill());
    }
  }

  #after(waitMs: number, then: () => void): void {
    if (!this.#isOpen) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, waitMs);
    this.#timers.add(timer);
  }
}
