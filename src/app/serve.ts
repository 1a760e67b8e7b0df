// The bot's web side: the composed app behind the web server, from first request to last.
import type { Readiness } from '../channels/console/index.ts';
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
    checkReady: () => Promise.resolve(checkReady(app)),
    clock: systemClock,
    createId: createRandomId,
    version: readVersion(),
    host,
    token,
    logger,
  });
  const before = app.lark?.handleRequest;
  const server = await startServer(express, { host, port, ...(before === undefined ? {} : { before }) });
  // Only now: the platform may call as soon as it knows the bot.
  try {
    await app.lark?.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

function checkReady(app: App): Readiness {
  const lark = app.lark?.readiness();
  const details = lark === undefined ? {} : { details: { lark } };
  if (app.knowledge.register().tasks.length === 0) {
    return { kind: 'not-ready', reason: 'no document has been read: run duban ingest', ...details };
  }
  if (lark?.ready === false) return { kind: 'not-ready', reason: 'Lark is not connected yet', ...details };
  return { kind: 'ready', ...details };
}
