// A model that fails again and again is left alone for a while: each answer that waited for it would come late.
import type { Clock } from '../../../shared/clock.ts';
import { UpstreamError } from '../../../shared/errors.ts';

const FAILURES_IN_A_ROW = 3;
const REST_MS = 30_000;

export interface Breaker {
  /** Throws while the model rests; after that one request at a time finds out whether it is back. */
  enter(): void;
  succeeded(): void;
  failed(): void;
}

export function createBreaker(clock: Clock): Breaker {
  let failures = 0;
  let restsUntil = 0;
  return {
    enter() {
      const now = clock.now().getTime();
      if (now < restsUntil) {
        throw new UpstreamError('model-resting', 'The chat model failed a moment ago and is left alone.', {
          retryable: true,
        });
      }
      // Whoever comes while this one tries finds the model resting still.
      if (failures >= FAILURES_IN_A_ROW) restsUntil = now + REST_MS;
    },
    succeeded() {
      failures = 0;
      restsUntil = 0;
    },
    failed() {
      failures += 1;
      if (failures >= FAILURES_IN_A_ROW) restsUntil = clock.now().getTime() + REST_MS;
    },
  };
}
