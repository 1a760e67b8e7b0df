// The long connection, with the real WSClient on the other end.
import { EventDispatcher, LoggerLevel, WSClient } from '@larksuiteoapi/node-sdk';
import { WebSocket } from 'ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import type { PlatformOptions } from '../../support/lark-platform/platform-options.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import type { SimChat, SimUser } from '../../support/lark-platform/platform-state.ts';
import { createRealClient, silentLogger } from './real-client.ts';

type Handler = (data: Record<string, unknown>) => unknown;

let platform: LarkPlatform;
let running: RunningPlatform;
let user: SimUser;
let chat: SimChat;
let clients: WSClient[];

async function prepare(options: PlatformOptions = {}): Promise<void> {
  platform = new LarkPlatform({
    transport: 'websocket',
    clock: new PlatformClock({ runs: false }),
    ackTimeoutMs: 500,
    clientConfig: { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0, PingInterval: 1 },
    ...options,
  });
  running = await platform.start();
  user = platform.people.addUser('李晓');
  chat = platform.people.addChat('督办群', [user]);
}
beforeEach(async () => {
  clients = [];
  await prepare();
});
afterEach(async () => {
  for (const client of clients) client.close({ force: true });
  await running.stop();
});

async function connect(handlers: Readonly<Record<string, Handler>>, changes: object = {}): Promise<WSClient> {
  const { appId, appSecret } = platform.context.settings;
  const quiet = { logger: silentLogger, loggerLevel: LoggerLevel.error };
  const client = new WSClient({ appId, appSecret, domain: running.url, ...quiet, ...changes });
  clients.push(client);
  const eventDispatcher = new EventDispatcher(quiet);
  eventDispatcher.register(handlers);
  await client.start({ eventDispatcher });
  return client;
}
const ask = async (variant = {}) =>
  platform.people.userSays(chat, user, '第13项谁牵头', { mention: ['bot'], variant });
const heardBy = (heard: string[]): Record<string, Handler> => ({
  'im.message.receive_v1': (data) => {
    heard.push((data['message'] as { message_id: string }).message_id);
  },
});

describe('the long connection', () => {
  it('opens with a ticket, pings, and gets its events', async () => {
    const heard: string[] = [];
    const client = await connect(heardBy(heard));
    const [connection] = await platform.longConnection.waitForConnections(1);
    const said = await ask();
    expect(said.push?.state).toBe('delivered');
    expect(heard).toEqual([said.messageId]);
    await platform.log.waitFor(() => ((connection?.pings ?? 0) >= 2 ? true : undefined));
    expect(client.getConnectionStatus().state).toBe('connected');
  });

  it('puts pieces together again', async () => {
    const heard: string[] = [];
    await connect(heardBy(heard));
    await platform.longConnection.waitForConnections(1);
    const said = await ask({ chunks: 7 });
    expect(heard).toEqual([said.messageId]);
  });

  it('takes a thrown handler for a failure and comes again later', async () => {
    let count = 0;
    await connect({
      'im.message.receive_v1': () => {
        count += 1;
        if (count === 1) throw new Error('not now');
      },
    });
    await platform.longConnection.waitForConnections(1);
    const { push } = await ask();
    expect(push?.attempts[0]?.outcome).toMatchObject({ kind: 'answered', status: 500 });
    await platform.clock.advance(15_000);
    expect(push?.state).toBe('delivered');
  });

  it('waits no longer than the platform does', async () => {
    await connect({
      'im.message.receive_v1': async () => new Promise((resolve) => setTimeout(resolve, 900)),
    });
    await platform.longConnection.waitForConnections(1);
    expect((await ask()).push?.attempts[0]?.outcome.kind).toBe('timeout');
  });

  it('sends each event to one connection, not to all', async () => {
    const [left, right]: [string[], string[]] = [[], []];
    await connect(heardBy(left));
    await connect(heardBy(right));
    await platform.longConnection.waitForConnections(2);
    for (let count = 0; count < 40; count += 1) await ask();
    expect(left.length + right.length).toBe(40);
    expect(Math.min(left.length, right.length)).toBeGreaterThan(0);
  });

  it('is opened again after it was cut; what happened meanwhile comes later', async () => {
    const heard: string[] = [];
    let reconnected = 0;
    await connect(heardBy(heard), { onReconnected: () => (reconnected += 1) });
    await platform.longConnection.waitForConnections(1);
    platform.longConnection.drop();
    await platform.log.waitFor(() => (platform.longConnection.connections().length === 0 ? true : undefined));
    const { push, messageId } = await ask();
    expect(push?.attempts[0]?.outcome.kind).toBe('unreachable');
    await platform.longConnection.waitForConnections(1);
    await platform.clock.advance(15_000);
    expect(heard).toEqual([messageId]);
    expect(reconnected).toBe(1);
  });

  it('carries clicks and their answers', async () => {
    await connect({
      'card.action.trigger': (data) => ({
        toast: { type: 'info', content: JSON.stringify((data['action'] as { value: object }).value) },
      }),
    });
    await platform.longConnection.waitForConnections(1);
    const client = createRealClient(platform, running.url);
    const button = {
      tag: 'button',
      text: { tag: 'plain_text', content: '全文' },
      behaviors: [{ type: 'callback', value: { id: 13 } }],
    };
    const sent = await client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: {
        receive_id: chat.chatId,
        msg_type: 'interactive',
        content: JSON.stringify({ schema: '2.0', body: { elements: [button] } }),
      },
    });
    const outcome = await platform.hands.userClicks(sent.data?.message_id ?? '', user, '全文');
    expect(outcome).toMatchObject({ kind: 'ok', toast: { content: '{"id":13}' } });
  });
});

describe('the endpoint', () => {
  it('gives no address to a wrong secret', async () => {
    const errors: string[] = [];
    await connect({}, { appSecret: 'wrong', onError: (error: Error) => errors.push(error.message) });
    await platform.log.waitFor(() => (platform.log.calls('ws-endpoint').length > 0 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors[0]).toContain('514');
    expect(platform.longConnection.connections()).toHaveLength(0);
  });

  it('refuses on demand, and one connection too many', async () => {
    await running.stop();
    await prepare({ limits: { connections: 1 } });
    const errors: string[] = [];
    const onError = (error: Error): number => errors.push(error.message);
    platform.longConnection.endpoint.refuseNext(403);
    await connect({}, { onError });
    await connect({}, { onError });
    await platform.longConnection.waitForConnections(1);
    await connect({}, { onError });
    await platform.log.waitFor(() => (platform.log.calls('ws-endpoint').length === 3 ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors.map((message) => /code=(\d+)/.exec(message)?.[1])).toEqual(['403', '1000040350']);
  });

  it('takes each ticket once', async () => {
    const response = await fetch(`${running.url}/callback/ws/endpoint`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        AppID: platform.context.settings.appId,
        AppSecret: platform.context.settings.appSecret,
      }),
    });
    const { data } = (await response.json()) as { data: { URL: string } };
    expect(data.URL).toMatch(/\?fpid=\d+&aid=\d+&device_id=/);
    const open = async (): Promise<string> =>
      new Promise((resolve) => {
        const socket = new WebSocket(data.URL);
        socket.on('open', () => {
          socket.close();
          resolve('open');
        });
        socket.on('error', () => resolve('refused'));
      });
    expect(await open()).toBe('open');
    expect(await open()).toBe('refused');
  });
});
