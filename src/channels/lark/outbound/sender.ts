// Takes letters from the outbox to the platform: in order within a chat, and never one twice. Before each attempt a
// trace is written; the uuid makes the platform drop a repetition for an hour; after that we had rather be silent.
import type { Delivery, Outbox, OutboxItem } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import type { LarkApi } from '../api/lark-api.ts';
import { DONE, LaneRunner } from '../work/lane-runner.ts';
import type { Progress } from '../work/lane-runner.ts';
import { decodeAddress } from './address.ts';
import type { LarkAddress } from './address.ts';
import type { DeadChats } from './dead-chats.ts';
import { encodeMessage } from './encode-message.ts';
import { judgeFailure } from './judge-failure.ts';
import type { Verdict } from './judge-failure.ts';
import { Pacing } from './pacing.ts';
import { describeError } from '../describe-error.ts';

export interface SenderRooms {
  readonly outbox: Outbox;
  readonly api: LarkApi;
  readonly dead: DeadChats;
  readonly cards: boolean;
  readonly clock: Clock;
  readonly logger: Logger;
  /** 0 to 1: spreads retries, so that they do not come in step. */
  readonly random: () => number;
}

/** What is known of a letter while it waits for its next attempt. */
interface Attempts {
  count: number;
  unclearSince: Date | undefined;
  asText: boolean;
}

const MINUTE = 60_000;
/** The platform forgets a uuid after an hour. */
const UNCLEAR_MS = 50 * MINUTE;
const OLDEST_MS = 24 * 60 * MINUTE;
const MAX_WAIT_MS = MINUTE;
const MAX_PARALLEL = 16;
const MAX_HELD = 1_000;

export function createSender(rooms: SenderRooms): LaneRunner<OutboxItem> {
  const pacing = new Pacing();
  const attempts = new Map<number, Attempts>();
  return new LaneRunner<OutboxItem>({
    load: (afterSequence, limit) => rooms.outbox.loadWaiting(afterSequence, limit),
    loadFailed: (error) =>
      rooms.logger.error({ error: describeError(error) }, 'Lark: the outbox could not be read'),
    maxParallel: MAX_PARALLEL,
    maxHeld: MAX_HELD,
    async work(letter) {
      const state = attempts.get(letter.sequence) ?? {
        count: 0,
        unclearSince: letter.unclearSince,
        asText: !rooms.cards,
      };
      attempts.set(letter.sequence, state);
      const progress = await sendSafely(rooms, pacing, letter, state);
      if (progress.kind === 'done') attempts.delete(letter.sequence);
      return progress;
    },
  });
}

async function sendSafely(
  rooms: SenderRooms,
  pacing: Pacing,
  letter: OutboxItem,
  state: Attempts,
): Promise<Progress> {
  try {
    return await send(rooms, pacing, letter, state);
  } catch (error) {
    // Our own store failed, not the platform.
    rooms.logger.error(
      { letter: letter.sequence, error: describeError(error) },
      'Lark: the outbox could not be written',
    );
    return backOff(rooms, state);
  }
}

async function send(
  rooms: SenderRooms,
  pacing: Pacing,
  letter: OutboxItem,
  state: Attempts,
): Promise<Progress> {
  const address = decodeAddress(letter.address);
  const place = address.chat ?? address.user ?? letter.lane;
  const now = rooms.clock.now();
  const end = await findEnd(rooms, letter, state, place, now);
  if (end !== undefined) return fail(rooms, letter, end);
  const waitMs = pacing.take(place, now.getTime());
  if (waitMs > 0) return { kind: 'later', waitMs };
  await rooms.outbox.startAttempt(letter.sequence, now);
  state.count += 1;
  try {
    const receipt = await deliver(rooms.api, address, letter, !state.asText).finally(() =>
      pacing.finish(place, rooms.clock.now().getTime()),
    );
    await settle(rooms, letter, { kind: 'sent', receipt, at: rooms.clock.now() });
    return DONE;
  } catch (error) {
    if (error instanceof SettleError) throw error;
    return decide(rooms, pacing, { letter, state, place, verdict: judgeFailure(error), attemptedAt: now });
  }
}

/** Why this letter goes out no more, or nothing. */
async function findEnd(
  rooms: SenderRooms,
  letter: OutboxItem,
  state: Attempts,
  place: string,
  now: Date,
): Promise<string | undefined> {
  if (await rooms.dead.isDead(place)) return 'dead-chat';
  if (state.unclearSince !== undefined) {
    // It may have arrived, and the platform would no longer know it again.
    return now.getTime() - state.unclearSince.getTime() > UNCLEAR_MS ? 'unclear' : undefined;
  }
  return now.getTime() - letter.at.getTime() > OLDEST_MS ? 'expired' : undefined;
}

async function deliver(
  api: LarkApi,
  address: LarkAddress,
  letter: OutboxItem,
  asCard: boolean,
): Promise<string> {
  const message = encodeMessage(letter, asCard);
  if (address.replyTo !== undefined) return api.reply(address.replyTo, message, address.inThread);
  if (address.chat !== undefined) return api.send({ type: 'chat_id', id: address.chat }, message);
  return api.send({ type: 'open_id', id: address.user ?? letter.lane }, message);
}

interface Failed {
  readonly letter: OutboxItem;
  readonly state: Attempts;
  readonly place: string;
  readonly verdict: Verdict;
  readonly attemptedAt: Date;
}

async function decide(rooms: SenderRooms, pacing: Pacing, failed: Failed): Promise<Progress> {
  const { letter, state, place, verdict } = failed;
  if (verdict.kind === 'unclear') {
    state.unclearSince ??= failed.attemptedAt;
    return backOff(rooms, state);
  }
  if (verdict.kind === 'never') {
    if (verdict.isChatDead) await rooms.dead.bury(place, rooms.clock.now());
    return fail(rooms, letter, verdict.reason);
  }
  if (verdict.kind === 'no-card' && state.asText) return fail(rooms, letter, verdict.reason);
  // Certainly not taken: the trace of this attempt is wiped out, unless an earlier one is unclear.
  if (state.unclearSince === undefined) await rooms.outbox.settle(letter.sequence, { kind: 'refused' });
  if (verdict.kind === 'no-card') {
    rooms.logger.warn(
      { letter: letter.sequence, reason: verdict.reason },
      'Lark: a card was refused; sent as text',
    );
    state.asText = true;
    return { kind: 'later', waitMs: 0 };
  }
  if (verdict.waitMs === undefined) return backOff(rooms, state);
  const untilMs = rooms.clock.now().getTime() + verdict.waitMs;
  if (verdict.scope === 'all') pacing.pauseAll(untilMs);
  else pacing.pauseChat(place, untilMs);
  return { kind: 'later', waitMs: verdict.waitMs + Math.floor(rooms.random() * 200) };
}

function backOff({ random }: SenderRooms, state: Attempts): Progress {
  const waitMs = Math.min(MAX_WAIT_MS, 500 * 2 ** Math.min(state.count, 10));
  return { kind: 'later', waitMs: Math.floor(waitMs * (0.75 + random() / 2)) };
}

async function fail(rooms: SenderRooms, letter: OutboxItem, reason: string): Promise<Progress> {
  rooms.logger.error({ letter: letter.sequence, reason }, 'Lark: a reply was not delivered');
  await settle(rooms, letter, { kind: 'failed', reason, at: rooms.clock.now() });
  return DONE;
}

/** Sent, but not noted: the next attempt carries the same uuid, and the platform drops it. */
class SettleError extends Error {}

async function settle(rooms: SenderRooms, letter: OutboxItem, delivery: Delivery): Promise<void> {
  try {
    await rooms.outbox.settle(letter.sequence, delivery);
  } catch (cause) {
    throw new SettleError('the outbox could not be written', { cause });
  }
}
