// Natural group commit: whatever arrives while one write is in flight goes out together as the next one. There is
// no timer, so a lone arrival waits for nobody, and a crowd shares the price of one flush to the disk.

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

export class GroupCommit<Item, Outcome> {
  readonly #commit: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  readonly #maxItems: number;
  #waiting: Waiting<Item, Outcome>[] = [];
  #inFlight = false;

  /** `commit` gives one outcome for each item, in their order. */
  constructor(commit: (items: readonly Item[]) => Promise<readonly Outcome[]>, maxItems = 64) {
    this.#commit = commit;
    this.#maxItems = maxItems;
  }

  submit(item: Item): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#inFlight) return;
      this.#inFlight = true;
      // Not at once, but after everything that the same turn of the event loop brings: else the first of a crowd
      // commits alone, and all the others wait for it.
      setImmediate(() => void this.#flush());
    });
  }

  async #flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#maxItems);
      try {
        const outcomes = await this.#commit(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(outcomes[index] as Outcome));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#inFlight = false;
  }
}
