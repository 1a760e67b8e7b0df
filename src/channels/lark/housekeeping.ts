// Forgets what nobody will ask for again. The platform re-pushes for seven hours; a card can be pressed for 14 days.
import type { Inbox, Outbox } from '../../domain/conversation/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { describeError } from './describe-error.ts';

const HOUR_MS = 3_600_000;
const INBOX_MS = 48 * HOUR_MS;
const OUTBOX_MS = 15 * 24 * HOUR_MS;

export interface Housekeeping {
  start(): void;
  stop(): Promise<void>;
}

export interface HousekeepingRooms {
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly logger: Logger;
}

export function createHousekeeping(rooms: HousekeepingRooms): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let tidying = Promise.resolve();
  const begin = (): void => {
    tidying = tidying.then(() => tidy(rooms));
  };
  return {
    start() {
      begin();
      timer = setInterval(begin, HOUR_MS);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      return tidying;
    },
  };
}

async function tidy({ inbox, outbox, clock, logger }: HousekeepingRooms): Promise<void> {
  const now = clock.now().getTime();
  try {
    const arrivals = await inbox.purge(new Date(now - INBOX_MS));
    const letters = await outbox.purge(new Date(now - OUTBOX_MS));
    if (arrivals + letters > 0) logger.info({ arrivals, letters }, 'Lark: old deliveries were forgotten');
  } catch (error) {
    logger.warn({ error: describeError(error) }, 'Lark: old deliveries could not be forgotten');
  }
}
