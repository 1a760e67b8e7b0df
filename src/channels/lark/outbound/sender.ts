// Takes letters from the outbox to the platform: in order within a lane, side by side across lanes. Each kind of
// letter has its own way of being sent; what goes wrong in our own store is tried again like anything else.
import type { OutboxItem } from '../../../domain/conversation/index.ts';
import { describeError } from '../describe-error.ts';
import { LaneRunner } from '../lanes/lane-runner.ts';
import type { Progress } from '../lanes/lane-runner.ts';
import { Pacing } from './pacing.ts';
import { sendLetter } from './send-letter.ts';
import { sendUpdate } from './send-update.ts';
import { backOff } from './sending.ts';
import type { Attempts, SenderRooms, Sending } from './sending.ts';

const MAX_PARALLEL = 16;
const MAX_HELD = 1_000;

export function createSender(rooms: SenderRooms): LaneRunner<OutboxItem> {
  const sending: Sending = { ...rooms, pacing: new Pacing() };
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
      const progress = await sendSafely(sending, letter, state);
      if (progress.kind === 'done') attempts.delete(letter.sequence);
      return progress;
    },
  });
}

async function sendSafely(sending: Sending, letter: OutboxItem, state: Attempts): Promise<Progress> {
  try {
    return letter.target === undefined
      ? await sendLetter(sending, letter, state)
      : await sendUpdate(sending, { ...letter, target: letter.target }, state);
  } catch (error) {
    // Our own store failed, not the platform.
    sending.logger.error(
      { letter: letter.sequence, error: describeError(error) },
      'Lark: the outbox could not be written',
    );
    return backOff(sending, state);
  }
}
