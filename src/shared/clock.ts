// Time is handed in, so that a test, a replay and a digest can each say what day it is.

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still, for replays and tests. */
export function createFixedClock(at: Date): Clock {
  return { now: () => at };
}
