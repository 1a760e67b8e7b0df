// The clock as a channel: once a minute it asks what is due. Nothing depends on a single tick: a missed one is made good
// by the next, two at once are held apart by the stores.
import { Cron } from 'croner';
import type { Clock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.port.ts';
import type { Digest } from './digest/open-digest.ts';

export interface Schedule {
  /** Resolves when the turn in hand is over. */
  stop(): Promise<void>;
}

const EVERY_MINUTE = '* * * * *';

export function startSchedule(digest: Digest, clock: Clock, logger: Logger): Schedule {
  let inHand: Promise<void> | undefined;
  const turn = (): Promise<void> => {
    inHand ??= digest
      .turn(clock.now())
      .catch((error: unknown) => {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        logger.error({ error: stack }, 'schedule: a turn failed; the next one tries again');
      })
      .finally(() => {
        inHand = undefined;
      });
    return inHand;
  };
  logger.info(
    { next: digest.nextIssueAt(clock.now())?.toISOString() ?? null },
    'schedule: started; the next digest is due then, where a chat is subscribed',
  );
  const job = new Cron(EVERY_MINUTE, { unref: true, protect: true }, turn);
  void turn();
  return {
    async stop() {
      job.stop();
      await inHand;
    },
  };
}
