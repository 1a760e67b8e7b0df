// The bot's web side: the composed app behind the web server, from first request to last.
import type { Config } from '../config/config.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import type { Logger } from '../shared/logger.port.ts';
import type { App } from './compose.ts';
import { createRegisterView } from './register-view.ts';
import { createServer, startServer } from './server.ts';
import type { RunningServer } from './server.ts';
import { readVersion } from './version.ts';

export async function serve(app: App, config: Config, logger: Logger): Promise<RunningServer> {
  const { host, port, token } = config.web;
  const express = createServer({
    street: app.street,
    conversations: app.conversations,
    register: createRegisterView({
      register: app.knowledge.register,
      clock: systemClock,
      timeZone: config.timeZone,
    }),
    checkReady: () =>
      Promise.resolve(
        app.knowledge.register().tasks.length > 0
          ? { kind: 'ready' }
          : { kind: 'not-ready', reason: 'no document has been read: run duban ingest' },
      ),
    clock: systemClock,
    createId: createRandomId,
    version: readVersion(),
    host,
    token,
    logger,
  });
  return startServer(express, { host, port });
}
