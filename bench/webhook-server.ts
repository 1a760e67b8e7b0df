// One server under load, in a process of its own: node webhook-server.js VARIANT DATABASE. Writes its port, and its
// memory when it is told to stop.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createFrontDoor } from '../src/channels/lark/door/front-door.ts';
import type { ReceivedEvent } from '../src/channels/lark/door/front-door.ts';
import { createLarkCipher, createSecretCheck } from '../src/channels/lark/door/lark-cipher.ts';
import { Refusals } from '../src/channels/lark/door/refusals.ts';
import { createReceiver } from '../src/channels/lark/inbound/receive-event.ts';
import type { Inbox } from '../src/domain/conversation/index.ts';
import { systemClock } from '../src/shared/clock.ts';
import { silentLogger } from '../src/shared/logger.port.ts';
import { openDatabase } from '../src/stores/sqlite/database.ts';
import { DurableConnection } from '../src/stores/sqlite/durable-connection.ts';
import { createInboxStore } from '../src/stores/sqlite/inbox-store.ts';
import { BENCH_APP } from './webhook-bodies.ts';

const [variant = 'duban', file = '', preload = '0'] = process.argv.slice(2);

/** What a user of the SDK writes first. */
async function createSdkServer(): Promise<RequestListener> {
  // Loaded here only: its memory would count for the others, too.
  const { EventDispatcher, LoggerLevel, adaptExpress } = await import('@larksuiteoapi/node-sdk');
  const dispatcher = new EventDispatcher({
    encryptKey: BENCH_APP.encryptKey,
    verificationToken: BENCH_APP.verificationToken,
    loggerLevel: LoggerLevel.error,
  }).register({ 'im.message.receive_v1': () => Promise.resolve({}) });
  const app = express();
  app.use(express.json());
  app.use('/webhook/lark', adaptExpress(dispatcher, { autoChallenge: true }));
  return app as RequestListener;
}

function createDoorServer(receive: (event: ReceivedEvent) => Promise<object>): RequestListener {
  const app = express() as RequestListener;
  const door = createFrontDoor({
    keys: {
      appId: BENCH_APP.appId,
      isVerificationToken: createSecretCheck(BENCH_APP.verificationToken),
      cipher: createLarkCipher(BENCH_APP.encryptKey),
    },
    receive,
    refusals: new Refusals(silentLogger, systemClock),
    clock: systemClock,
    logger: silentLogger,
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    if (!door(request, response)) app(request, response);
  };
}

async function createDurableServer(): Promise<RequestListener> {
  const database = await openDatabase(file);
  await database.destroy();
  const inbox = createInboxStore(await DurableConnection.open(file));
  await fill(inbox, Number(preload));
  const receive = createReceiver({
    inbox,
    clock: systemClock,
    accepted: () => undefined,
    press: () => Promise.resolve({}),
  });
  return createDoorServer(receive);
}

/** What a busy office leaves behind in two days. */
async function fill(inbox: Inbox, count: number): Promise<void> {
  const payload = 'x'.repeat(1_000);
  for (let done = 0; done < count; done += 5_000) {
    const batch = Array.from({ length: 5_000 }, async () => {
      const eventId = randomBytes(16).toString('hex');
      const arrival = { eventId, messageId: `om_${eventId}`, lane: 'l', payload, at: new Date() };
      const accepted = await inbox.accept(arrival);
      if (accepted.kind === 'new') await inbox.complete(accepted.sequence);
    });
    await Promise.all(batch);
  }
}

async function createListener(): Promise<RequestListener> {
  switch (variant) {
    case 'http':
      return (request, response) => {
        request.resume().on('end', () => response.end('{}'));
      };
    case 'sdk':
      return createSdkServer();
    case 'door':
      return createDoorServer(() => Promise.resolve({}));
    default:
      return createDurableServer();
  }
}

const server = createServer(await createListener());
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.once('data', () => {
  const usage = process.resourceUsage();
  const figures = {
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
    cpuMs: Math.round((usage.userCPUTime + usage.systemCPUTime) / 1000),
  };
  process.stdout.write(`${JSON.stringify(figures)}\n`, () => process.exit(0));
});
