// Slows down whoever guesses the access token: after some failures an address must wait until the oldest is forgotten.
import type { Clock } from '../../shared/clock.ts';

const MAX_FAILURES = 8;
const WINDOW_MS = 60_000;
/** So that a flood of addresses can't fill the memory. */
const MAX_ADDRESSES = 10_000;

export interface FailureThrottle {
  /** Seconds that the address has to wait; 0: it may try. */
  waitSeconds(address: string): number;
  fail(address: string): void;
}

export function createFailureThrottle(clock: Clock): FailureThrottle {
  const failures = new Map<string, readonly number[]>();

  function recent(address: string): readonly number[] {
    const since = clock.now().getTime() - WINDOW_MS;
    return (failures.get(address) ?? []).filter((at) => at > since);
  }

  return {
    waitSeconds(address) {
      const times = recent(address);
      const oldest = times.at(-MAX_FAILURES);
      if (oldest === undefined) return 0;
      return Math.max(1, Math.ceil((oldest + WINDOW_MS - clock.now().getTime()) / 1000));
    },
    fail(address) {
      const times = [...recent(address), clock.now().getTime()].slice(-MAX_FAILURES);
      failures.delete(address);
      failures.set(address, times);
      const oldest = failures.keys().next();
      if (failures.size > MAX_ADDRESSES && oldest.done !== true) failures.delete(oldest.value);
    },
  };
}
