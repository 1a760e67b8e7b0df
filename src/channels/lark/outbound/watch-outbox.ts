// Letters that another process has put into the outbox, or has left there: a subcommand that posts without a channel, a
// second bot that was killed. Young ones are left alone, as whoever put them is about to send them.
import type { Outbox, OutboxItem } from '../../../domain/conversation/index.ts';
import type { Clock } from '../../../shared/clock.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { describeError } from '../describe-error.ts';

const LOOK_EVERY_MS = 3_000;
const YOUNG_MS = 5_000;
const LIMIT = 200;

export interface OutboxWatch {
  start(): void;
  stop(): Promise<void>;
}

export interface WatchRooms {
  readonly outbox: Outbox;
  readonly posted: (letter: OutboxItem) => void;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createOutboxWatch(rooms: WatchRooms): OutboxWatch {
  let timer: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  return {
    start() {
      timer = setInterval(() => {
        looking = looking.then(() => look(rooms));
      }, LOOK_EVERY_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      return looking;
    },
  };
}

async function look({ outbox, posted, clock, logger }: WatchRooms): Promise<void> {
  const youngMs = clock.now().getTime() - YOUNG_MS;
  try {
    for (const letter of await outbox.loadWaiting(0, LIMIT))
      if (letter.at.getTime() < youngMs) posted(letter);
  } catch (error) {
    logger.warn({ error: describeError(error) }, 'Lark: the outbox could not be read');
  }
}
