// Tells open pages that something they show has changed, as server-sent events. Nothing of the ledger travels here: only
// a version that is another than before, and how many posts are unread. Looks at the stores only while somebody listens.
import type { Request, Response } from 'express';
import type { Logger } from '../../shared/logger.port.ts';
import { createApiError } from './api-error.ts';
import type { Visitor } from './people-view.port.ts';

export interface ChangeFeedDeps {
  /** Another as soon as anything of the ledger may look different. */
  readonly version: () => Promise<string>;
  readonly countUnread: (visitor: Visitor) => Promise<number>;
  readonly logger: Logger;
}

export interface ChangeFeed {
  open(request: Request, response: Response, visitor: Visitor): Promise<void>;
  /** Looks at once: something was just done. */
  look(): Promise<void>;
  /** Ends every stream; pages come back by themselves once the server is there again. */
  close(): void;
}

interface Listener {
  readonly visitor: Visitor;
  readonly response: Response;
  told: string;
}

const LOOK_EVERY_MS = 1_500;
/** Proxies close connections that say nothing. */
const BREATHE_EVERY_MS = 20_000;
const COME_BACK_AFTER_MS = 2_000;
const MAX_LISTENERS = 500;

export function createChangeFeed(deps: ChangeFeedDeps): ChangeFeed {
  const listeners = new Set<Listener>();
  let timers: readonly NodeJS.Timeout[] = [];
  let looking: Promise<void> | undefined;

  const describe = async ({ visitor }: Listener, version: string): Promise<string> => {
    const maySee = visitor.person !== undefined && visitor.person.sees !== 'none';
    const unread = visitor.person === undefined ? 0 : await deps.countUnread(visitor);
    return JSON.stringify({ ...(maySee && { ledger: version }), unread });
  };
  const tellAll = async (): Promise<void> => {
    if (listeners.size === 0) return;
    const version = await deps.version();
    for (const listener of listeners) {
      const news = await describe(listener, version);
      if (news === listener.told) continue;
      listener.told = news;
      listener.response.write(`data: ${news}\n\n`);
    }
  };
  const look = async (): Promise<void> => {
    looking ??= tellAll()
      .catch((error: unknown) => deps.logger.error({ error: String(error) }, 'looking for changes failed'))
      .finally(() => (looking = undefined));
    await looking;
  };
  const start = (): void => {
    if (timers.length > 0) return;
    const breathe = (): void => listeners.forEach(({ response }) => response.write(':\n\n'));
    timers = [setInterval(() => void look(), LOOK_EVERY_MS), setInterval(breathe, BREATHE_EVERY_MS)];
  };
  const leave = (listener: Listener): void => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    timers.forEach((timer) => clearInterval(timer));
    timers = [];
  };

  return {
    async open(request, response, visitor) {
      if (request.method === 'HEAD') {
        response.type('text/event-stream').end();
        return;
      }
      if (listeners.size >= MAX_LISTENERS) throw createApiError('too_many_attempts');
      const listener: Listener = { visitor, response, told: '' };
      const first = await describe(listener, await deps.version());
      response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
      response.flushHeaders();
      response.write(`retry: ${COME_BACK_AFTER_MS}\ndata: ${first}\n\n`);
      listener.told = first;
      listeners.add(listener);
      response.once('close', () => leave(listener));
      start();
    },
    look,
    close() {
      for (const { response } of listeners) response.end();
    },
  };
}
