// A bot that runs follows what the command line changes beside it: a document read, replaced or forgotten, a correction.
import { setTimeout as wait } from 'node:timers/promises';
import type { Policy, RegisterStore } from '../domain/policy/index.ts';

export interface Corrector {
  apply(policies: readonly Policy[]): Promise<readonly Policy[]>;
  stamp(): Promise<string>;
}

interface Followed {
  readonly registers: Pick<RegisterStore, 'listVersions'>;
  readonly corrections?: Pick<Corrector, 'stamp'>;
  readonly now: () => Date;
  readonly onLate?: (error: unknown) => void;
}

const LOOK_EVERY_MS = 1_000;
/** Whoever reads many files writes them one after the other. */
const SETTLED_AFTER_MS = 200;
const MOST_PATIENCE_MS = 2_000;

/** Another as soon as the register would be another. */
export async function stampOf({ registers, corrections }: Followed): Promise<string> {
  const versions = await registers.listVersions();
  const texts = versions.map(({ id, hash, reader, file }) => [id, hash, reader, file ?? ''].join(' '));
  return [...texts, (await corrections?.stamp()) ?? ''].join('\n');
}

/** Calls at the same time share one look; an error is told and the next look tries again. */
export function createFollower(
  rooms: Followed,
  known: () => string,
  refresh: () => Promise<void>,
): () => Promise<void> {
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    if ((await stampOf(rooms)) === known()) return;
    await settle(rooms);
    await refresh();
  };
  return () => {
    const now = rooms.now().getTime();
    if (looking === undefined && Math.abs(now - lookedAt) < LOOK_EVERY_MS) return Promise.resolve();
    lookedAt = now;
    looking ??= look()
      .catch((error: unknown) => rooms.onLate?.(error))
      .finally(() => (looking = undefined));
    return looking;
  };
}

async function settle(rooms: Followed): Promise<void> {
  let before = await stampOf(rooms);
  for (let waited = 0; waited < MOST_PATIENCE_MS; waited += SETTLED_AFTER_MS) {
    await wait(SETTLED_AFTER_MS);
    const now = await stampOf(rooms);
    if (now === before) return;
    before = now;
  }
}
