// Writes down how answers came about. The answer does not wait for that: traces are gathered and written together.
import type { Trace, TraceStore } from '../../domain/answering/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { withoutPersons } from './without-persons.ts';

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
  /** Names of persons, which no trace holds. */
  readonly names: () => Promise<readonly string[]>;
}

const PAUSE_MS = 300;
const DAY_MS = 86_400_000;
/** Old traces are looked for so often, and as soon as something is written after a start. */
const PURGE_EVERY_MS = 3_600_000;

export function oldestKept({ traceDays }: { readonly traceDays: number }, now: Date): Date {
  return new Date(now.getTime() - traceDays * DAY_MS);
}

export function createTraceKeeper({ store, clock, logger, names, keepDays }: TraceKeeperRooms): TraceKeeper {
  let waiting: Trace[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let purgedAtMs = -Infinity;
  const write = async (): Promise<void> => {
    const traces = waiting;
    waiting = [];
    try {
      const known = await names();
      await store.save(traces.map((trace) => withoutPersons(trace, known)));
      const now = clock.now();
      if (now.getTime() - purgedAtMs < PURGE_EVERY_MS) return;
      await store.purge(oldestKept({ traceDays: keepDays }, now));
      purgedAtMs = now.getTime();
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
