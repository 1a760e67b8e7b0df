// The bot's web side: the composed app behind the web server, from first request to last.
import type { Readiness } from '../channels/console/index.ts';
import type { Config } from '../config/config.ts';
import { systemClock } from '../shared/clock.ts';
import type { Logger } from '../shared/logger.port.ts';
import type { App } from './compose.ts';
import { openConsole } from './console/open-console.ts';
import { clearOldPosts } from './deliver.ts';
import { startSchedule } from './schedule.ts';
import { createServer, startServer } from './server.ts';
import type { RunningServer } from './server.ts';

/** A post of the console, and the file with it, can be read for this long. */
const KEEP_POSTS_MS = 90 * 24 * 60 * 60 * 1000;

export async function serve(app: App, config: Config, logger: Logger): Promise<RunningServer> {
  const { host, port, token } = config.web;
  await clearOldPosts(app.consolePosts, new Date(systemClock.now().getTime() - KEEP_POSTS_MS));
  const rooms = openConsole(app, config, logger);
  const express = createServer({
    ...rooms,
    checkReady: () => Promise.resolve(checkReady(app)),
    host,
    token,
    logger,
  });
  const before = app.lark?.handleRequest;
  const server = await startServer(express, {
    host,
    port,
    ...(before === undefined ? {} : { before }),
    onStop: () => rooms.changes.close(),
  });
  // Only now: the platform may call as soon as it knows the bot.
  try {
    await app.lark?.start();
  } catch (error) {
    await server.stop();
    throw error;
  }
  const { digest, knowledge, versionNotices } = app;
  const turn = async (now: Date): Promise<void> => {
    await knowledge.catchUp();
    await digest.turn(now);
    await versionNotices.send(now);
  };
  const schedule = startSchedule({ ...digest, turn }, systemClock, logger);
  return {
    ...server,
    async stop() {
      await schedule.stop();
      await server.stop();
    },
  };
}

function checkReady(app: App): Readiness {
  const lark = app.lark?.readiness();
  const next = app.digest.nextIssueAt(systemClock.now());
  const digest = next === undefined ? {} : { digest: { next: next.toISOString() } };
  const details = { details: { ...digest, ...(lark !== undefined && { lark }) } };
  if (app.knowledge.register().tasks.length === 0) {
    return { kind: 'not-ready', reason: 'no document has been read: run duban ingest', ...details };
  }
  if (lark?.ready === false) return { kind: 'not-ready', reason: 'Lark is not connected yet', ...details };
  return { kind: 'ready', ...details };
}
