// One question to the model, with what an unsteady service asks for: a time limit, two more tries, a pause of uneven
// length before each, and no try at all while it rests.
import type { UpstreamError } from '../../../shared/errors.ts';
import { readStatus, translateModelError } from '../model-error.ts';
import type { Breaker } from './breaker.ts';

const RETRIES = 2;
const FIRST_PAUSE_MS = 300;

export interface Patience {
  readonly breaker: Breaker;
  readonly timeoutMs: number;
  /** From 0 to 1: many bots must not come back in the same moment. */
  readonly random: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

export async function askPatiently<T>(
  patience: Patience,
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  for (let requests = 1; ; requests += 1) {
    patience.breaker.enter();
    try {
      const value = await ask(AbortSignal.any([signal, AbortSignal.timeout(patience.timeoutMs)]));
      patience.breaker.succeeded();
      return value;
    } catch (error) {
      const failure = translateModelError('chat', error);
      if (isIllness(failure)) patience.breaker.failed();
      if (signal.aborted || !failure.retryable || requests > RETRIES) throw failure;
      await patience.sleep(pauseMs(requests, patience.random()), signal);
    }
  }
}

/** A request that the service does not understand says nothing about its health; a key that it refuses does. */
function isIllness(failure: UpstreamError): boolean {
  const status = readStatus(failure);
  return failure.retryable || status === 401 || status === 403;
}

function pauseMs(attempt: number, random: number): number {
  return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random);
}
