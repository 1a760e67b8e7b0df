// The real web server in front of the fake street: for tests of the console itself, not of answers.
import { createServer, startServer } from '../../src/app/server.ts';
import type { ListenOptions, RunningServer } from '../../src/app/server.ts';
import type { Street } from '../../src/channels/channel.port.ts';
import type { Readiness } from '../../src/channels/console/index.ts';
import type { Clock } from '../../src/shared/clock.ts';
import { systemClock } from '../../src/shared/clock.ts';
import type { CreateId } from '../../src/shared/ids.ts';
import { createRandomId } from '../../src/shared/ids.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import type { Logger } from '../../src/shared/logger.port.ts';
import {
  closedLedger,
  emptyPosts,
  fewCommands,
  nobody,
  noChanges,
  noDigests,
  noReviews,
} from './fake-console-rooms.ts';
import { fakeRegister } from './fake-register.ts';
import { createFakeStreet } from './fake-street.ts';
import type { FakeStreet } from './fake-street.ts';

export interface FakeConsoleOptions {
  readonly token?: string;
  readonly clock?: Clock;
  readonly createId?: CreateId;
  readonly street?: Street;
  readonly readiness?: Readiness;
  readonly logger?: Logger;
  readonly before?: NonNullable<ListenOptions['before']>;
}

export interface FakeConsole extends RunningServer {
  readonly street: FakeStreet;
}

export async function startFakeConsole(options: FakeConsoleOptions = {}): Promise<FakeConsole> {
  const host = '127.0.0.1';
  const street = createFakeStreet();
  const app = createServer({
    street: options.street ?? street,
    conversations: street,
    register: fakeRegister,
    people: nobody,
    ledger: closedLedger,
    digests: noDigests,
    reviews: noReviews,
    posts: emptyPosts,
    commands: fewCommands,
    changes: noChanges,
    clock: options.clock ?? systemClock,
    createId: options.createId ?? createRandomId,
    logger: options.logger ?? silentLogger,
    checkReady: () => Promise.resolve(options.readiness ?? { kind: 'ready' }),
    version: '0.0.0',
    host,
    token: options.token,
  });
  const listen = options.before === undefined ? {} : { before: options.before };
  const server = await startServer(app, { host, port: 0, ...listen });
  return { ...server, street };
}
