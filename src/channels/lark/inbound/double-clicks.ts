// A double click is one press: the same person, the same card, the same button, within a moment.
import type { Clock } from '../../../shared/clock.ts';

const MOMENT_MS = 3_000;

export class DoubleClicks {
  readonly #clock: Clock;
  readonly #recent = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** True for the first of them. */
  take(press: string): boolean {
    const nowMs = this.#clock.now().getTime();
    for (const [key, atMs] of this.#recent) if (atMs <= nowMs - MOMENT_MS) this.#recent.delete(key);
    if (this.#recent.has(press)) return false;
    this.#recent.set(press, nowMs);
    return true;
  }

  /** The press came to nothing: the next click counts. */
  release(press: string): void {
    this.#recent.delete(press);
  }
}
