// What every way of sending shares: the rooms, what is known of a letter between its attempts, and how long to wait.
import type { Outbox } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { FileApi } from '../api/file-api.ts';
import type { LarkApi } from '../api/lark-api.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import type { DeadChats } from './dead-chats.ts';
import type { Verdict } from './judge-failure.ts';
import type { Pacing } from './pacing.ts';

export interface SenderRooms {
  readonly outbox: Outbox;
  readonly api: LarkApi;
  readonly files: FileApi;
  readonly dead: DeadChats;
  readonly cards: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** 0 to 1: spreads retries, so that they do not come in step. */
  readonly random: () => number;
}

export type Sending = SenderRooms & { readonly pacing: Pacing };

/** What is known of a letter while it waits for its next attempt. */
export interface Attempts {
  count: number;
  unclearSince: Date | undefined;
  asText: boolean;
  /** Of the letter's file, where this process uploaded it. */
  fileKey?: string;
}

const MINUTE = 60_000;
const MAX_WAIT_MS = MINUTE;
/** What could not be said for a day is no longer worth saying. */
export const OLDEST_MS = 24 * 60 * MINUTE;

export function backOff({ random }: Pick<SenderRooms, 'random'>, state: Attempts): Progress {
  const waitMs = Math.min(MAX_WAIT_MS, 500 * 2 ** Math.min(state.count, 10));
  return { kind: 'later', waitMs: Math.floor(waitMs * (0.75 + random() / 2)) };
}

/** The platform has said how long: for this place only, or for everything. */
export function pause(
  sending: Sending,
  verdict: Extract<Verdict, { kind: 'wait' }>,
  state: Attempts,
  place: string,
): Progress {
  if (verdict.waitMs === undefined) return backOff(sending, state);
  const untilMs = sending.clock.now().getTime() + verdict.waitMs;
  if (verdict.scope === 'all') sending.pacing.pauseAll(untilMs);
  else sending.pacing.pauseChat(place, untilMs);
  return { kind: 'later', waitMs: verdict.waitMs + Math.floor(sending.random() * 200) };
}
