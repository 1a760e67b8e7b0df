// Who the bot is, as the platform counts: without it nobody in a group is answered, and their messages wait.
import type { Logger } from '../../../shared/logger.port.ts';
import type { LarkApi } from '../api/lark-api.ts';

const FIRST_WAIT_MS = 1_000;
const MAX_WAIT_MS = 60_000;

export interface OwnId {
  find(): string | undefined;
  /** Asks until it is known. */
  start(): void;
  stop(): void;
}

export function createOwnId(api: LarkApi, logger: Logger): OwnId {
  let known: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOpen = false;

  const ask = async (waitMs: number): Promise<void> => {
    try {
      known = await api.getOwnId();
      logger.info({}, 'Lark: the bot knows its own id');
    } catch (error) {
      const words = error instanceof Error ? error.message : 'unknown';
      logger.warn({ reason: words }, "Lark: the bot's own id could not be fetched; groups wait");
      if (!isOpen) return;
      timer = setTimeout(() => void ask(Math.min(waitMs * 2, MAX_WAIT_MS)), waitMs);
    }
  };

  return {
    find: () => known,
    start() {
      isOpen = true;
      void ask(FIRST_WAIT_MS);
    },
    stop() {
      isOpen = false;
      clearTimeout(timer);
    },
  };
}
