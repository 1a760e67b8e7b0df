// Writes down how answers came about. The answer does not wait for that: traces are gathered and written together.
import type { Trace, TraceStore } from '../../domain/answering/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.port.ts';

export interface TraceKeeper {
  keep(trace: Trace): void;
  /** Resolves when everything handed in is written. */
  flush(): Promise<void>;
}

export interface TraceKeeperRooms {
  readonly store: TraceStore;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly keepDays: number;
}

const PAUSE_MS = 300;
const DAY_MS = 86_400_000;
/** Old traces are looked for with every so many writings. */
const PURGE_EVERY = 100;

export function createTraceKeeper({ store, clock, logger, keepDays }: TraceKeeperRooms): TraceKeeper {
  let waiting: Trace[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let writings = 0;
  const write = async (): Promise<void> => {
    const traces = waiting;
    waiting = [];
    try {
      await store.save(traces);
      if (writings % PURGE_EVERY === 0)
        await store.purge(new Date(clock.now().getTime() - keepDays * DAY_MS));
      writings += 1;
    } catch (error) {
      // An answer that cannot be explained later is still an answer.
      logger.warn({ error: error instanceof Error ? error.message : String(error) }, 'traces were not kept');
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(() => (waiting.length === 0 ? undefined : write()));
    return writing;
  };
  return {
    keep(trace) {
      waiting.push(trace);
      timer ??= setTimeout(() => void flush(), PAUSE_MS).unref();
    },
    flush,
  };
}
