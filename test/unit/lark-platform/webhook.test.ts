// Pushes: the bytes, the signature, the ladder of retries, and what the real SDK's own receiver makes of them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adaptDefault, AESCipher, EventDispatcher, LoggerLevel } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import type { PlatformOptions } from '../../support/lark-platform/platform-options.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import type { SimChat, SimUser } from '../../support/lark-platform/platform-state.ts';
import { encrypt, sign } from '../../support/lark-platform/push/encode-push.ts';
import { silentLogger } from './real-client.ts';
import type { Received, Receiver } from './receiver.ts';
import { startReceiver } from './receiver.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const KEY = 'simulated-encrypt-key';

let platform: LarkPlatform;
let running: RunningPlatform;
let bot: Receiver;
let user: SimUser;
let chat: SimChat;

async function prepare(options: PlatformOptions = {}): Promise<void> {
  platform = new LarkPlatform({ clock: new PlatformClock({ runs: false }), ...options });
  running = await platform.start();
  bot = await startReceiver();
  platform.webhook.useUrl(bot.url);
  user = platform.people.addUser('李晓');
  chat = platform.people.addChat('督办群', [user]);
}
async function tidy(): Promise<void> {
  await running.stop();
  await bot.stop();
}
beforeEach(async () => prepare());
afterEach(tidy);
/** With the waits cut short, for the tests that let them run out. */
const hurry = async (): Promise<void> => {
  await tidy();
  await prepare({ ackTimeoutMs: 200, challengeTimeoutMs: 200 });
};

const ask = async (variant = {}) =>
  platform.people.userSays(chat, user, '第13项谁牵头', { mention: ['bot'], variant });
const plainOf = ({ body }: Received): string =>
  new AESCipher(KEY).decrypt((JSON.parse(body.toString()) as { encrypt: string }).encrypt);
const signatureOf = ({ headers, body }: Received): string =>
  sign(KEY, String(headers['x-lark-request-timestamp']), String(headers['x-lark-request-nonce']), body);

describe('a push', () => {
  it('is encrypted and signed over its raw bytes', async () => {
    const { message } = await ask();
    const [request] = bot.received;
    if (request === undefined) throw new Error('nothing was pushed');
    const envelope = JSON.parse(plainOf(request)) as { header: object; event: object };
    expect(request.headers['x-lark-signature']).toBe(signatureOf(request));
    expect(envelope.header).toMatchObject({
      event_type: 'im.message.receive_v1',
      app_id: platform.context.settings.appId,
      token: platform.context.settings.verificationToken,
    });
    expect(envelope.event).toMatchObject({
      sender: { sender_type: 'user', sender_id: { open_id: user.openId } },
      message: {
        message_id: message.messageId,
        chat_type: 'group',
        content: JSON.stringify({ text: '@_user_1 第13项谁牵头' }),
        mentions: [
          { key: '@_user_1', id: { open_id: platform.context.state.botOpenId }, mentioned_type: 'bot' },
        ],
      },
    });
    expect(envelope.event).not.toHaveProperty('message.parent_id');
  });

  it('encrypts as documented', () => {
    expect(new AESCipher('test key').decrypt('P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=')).toBe(
      'hello world',
    );
    expect(new AESCipher('test key').decrypt(encrypt('test key', '你好'))).toBe('你好');
  });

  it('comes spaced and escaped, still signed over what is sent', async () => {
    await ask({ spacedJson: true, unicodeEscapes: true });
    const [request] = bot.received;
    if (request === undefined) throw new Error('nothing was pushed');
    expect(request.body.toString()).toContain('\\u0065ncrypt');
    expect(request.headers['x-lark-signature']).toBe(signatureOf(request));
    expect(plainOf(request)).toContain('\\u7b2c');
    expect(JSON.stringify(JSON.parse(plainOf(request)))).toContain('第13项谁牵头');
  });

  it('comes in pieces cut inside a character', async () => {
    await ask({ encrypted: false, chunks: 3 });
    const [request] = bot.received;
    expect(request?.pieces.length).toBeGreaterThan(1);
    expect(request?.pieces[0]?.toString('utf8')).toContain('\ufffd');
    expect(request?.body.toString('utf8')).toContain('第13项谁牵头');
  });

  it('comes with a bad, a missing and a stale signature', async () => {
    await ask({ signature: 'bad' });
    await ask({ signature: 'missing' });
    await ask({ timestampShiftSeconds: -3600 });
    const [bad, missing, stale] = bot.received;
    if (bad === undefined || stale === undefined) throw new Error('nothing was pushed');
    expect(bad.headers['x-lark-signature']).not.toBe(signatureOf(bad));
    expect(missing?.headers).not.toHaveProperty('x-lark-signature');
    expect(Number(stale.headers['x-lark-request-timestamp'])).toBe(
      Math.floor(platform.clock.nowMs() / 1000) - 3600,
    );
  });
});

describe('the ladder', () => {
  it('pushes again after 15 s, 5 min, 1 h and 6 h, then gives up', async () => {
    bot.answer = () => ({ status: 500 });
    const { push } = await ask();
    const startMs = platform.clock.nowMs();
    for (const [waitMs, count] of [
      [15_000, 2],
      [5 * MINUTE, 3],
      [HOUR, 4],
      [6 * HOUR, 5],
    ] as const) {
      await platform.clock.advance(waitMs - 1);
      expect(bot.received).toHaveLength(count - 1);
      await platform.clock.advance(1);
      expect(bot.received).toHaveLength(count);
    }
    await platform.clock.advance(24 * HOUR);
    expect(bot.received).toHaveLength(5);
    expect(push?.state).toBe('given-up');
    const moments = push?.attempts.map(({ atMs }) => atMs - startMs);
    expect(moments).toEqual([0, 15_000, 315_000, 3_915_000, 25_515_000]);
  });

  it('stops at the first 200 and keeps the same event', async () => {
    bot.answer = (_, count) => ({ status: count < 3 ? 503 : 200 });
    const { push } = await ask();
    await platform.clock.advance(24 * HOUR);
    expect(push?.state).toBe('delivered');
    expect(bot.received).toHaveLength(3);
    expect(new Set(bot.received.map(plainOf)).size).toBe(1);
  });

  it('takes an answer after the time for none, and a closed door too', async () => {
    await hurry();
    bot.answer = (_, count) => ({ delayMs: count === 1 ? 600 : 0 });
    const { push } = await ask();
    expect(push?.attempts[0]?.outcome.kind).toBe('timeout');
    await bot.stop();
    await platform.clock.advance(15_000);
    expect(push?.attempts[1]?.outcome.kind).toBe('unreachable');
    expect(push?.state).toBe('waiting');
  });
});

describe('disorder', () => {
  it('repeats an event, or its message under a new event_id', async () => {
    const { push, messageId } = await ask();
    await platform.pusher.repeat(push?.eventId ?? '');
    await platform.pusher.repeat(push?.eventId ?? '', { newEventId: true });
    const envelopes = bot.received.map(
      (request) => JSON.parse(plainOf(request)) as { header: { event_id: string } },
    );
    expect(new Set(envelopes.map(({ header }) => header.event_id)).size).toBe(2);
    expect(bot.received.every((request) => plainOf(request).includes(messageId))).toBe(true);
  });

  it('delivers in reverse', async () => {
    platform.pusher.hold();
    const first = await ask();
    const second = await ask();
    expect(bot.received).toHaveLength(0);
    await platform.pusher.release('reversed');
    expect(bot.received.map((request) => plainOf(request).includes(first.messageId))).toEqual([false, true]);
    expect(second.push?.state).toBe('delivered');
  });
});

describe('the request URL', () => {
  const echo = (request: Received) => {
    const text = request.body.toString();
    const plain = text.includes('encrypt') ? plainOf(request) : text;
    return { body: JSON.stringify({ challenge: (JSON.parse(plain) as { challenge: string }).challenge }) };
  };

  it('is saved when the challenge comes back, encrypted or plain, and is never signed', async () => {
    bot.answer = echo;
    expect(await platform.webhook.saveUrl(bot.url)).toEqual({ kind: 'saved' });
    expect(await platform.webhook.saveUrl(bot.url, { encrypted: false })).toEqual({ kind: 'saved' });
    for (const { headers } of bot.received) expect(headers).not.toHaveProperty('x-lark-signature');
  });

  it('is refused on a wrong echo and another status', async () => {
    bot.answer = () => ({ body: '{"challenge":"other"}' });
    expect(await platform.webhook.saveUrl(bot.url)).toMatchObject({ kind: 'refused' });
    bot.answer = (request) => ({ ...echo(request), status: 401 });
    expect(await platform.webhook.saveUrl(bot.url)).toEqual({ kind: 'refused', reason: 'HTTP 401' });
  });

  it('is refused on a late answer', async () => {
    await hurry();
    bot.answer = (request) => ({ ...echo(request), delayMs: 600 });
    expect(await platform.webhook.saveUrl(bot.url)).toEqual({ kind: 'refused', reason: 'timeout' });
  });
});

describe('what arrives', () => {
  it('depends on scopes, on being addressed and on being there', async () => {
    const silent = await platform.people.userSays(chat, user, '大家好');
    expect(silent.push).toBeUndefined();
    expect((await platform.people.userSays(chat, user, '开会', { mention: ['all'] })).push).toBeDefined();
    platform.context.state.scopes.add('im:message.group_msg');
    expect((await platform.people.userSays(chat, user, '大家好')).push).toBeDefined();
    platform.context.state.scopes.delete('im:message.p2p_msg:readonly');
    expect(
      (await platform.people.userSays(platform.people.peerChat(user), user, '在吗')).push,
    ).toBeUndefined();
    await platform.office.removeBotFromChat(chat, user);
    expect((await ask()).push).toBeUndefined();
  });

  it('numbers mentions and leaves @_all without an entry', async () => {
    const other = platform.people.addUser('王芳');
    const { message } = await platform.people.userSays(chat, user, '{1} 请 {0} 查 {2}', {
      mention: [other, 'bot', 'all'],
    });
    expect(message.content).toBe(JSON.stringify({ text: '@_user_2 请 @_user_1 查 @_all' }));
    expect(message.mentions.map(({ name }) => name)).toEqual(['王芳', '督办小助手']);
  });

  it('includes posts, images, files, menus, entries and invitations', async () => {
    const peer = platform.people.peerChat(user);
    await platform.people.userPosts(
      chat,
      user,
      { content: [[{ tag: 'text', text: ' 谁牵头' }]] },
      { mention: ['bot'] },
    );
    await platform.people.userSendsImage(peer, user, Buffer.from('x'));
    await platform.people.userSendsFile(peer, user, { name: 'a.pdf', bytes: Buffer.from('x') });
    await platform.people.userSends(peer, user, 'sticker', { file_key: 'file_v3_x' });
    await platform.office.userEntersP2p(user);
    await platform.office.clicksMenu(user, 'digest', 'string');
    await platform.office.addBotToChat(chat, user);
    const events = bot.received.map(
      (request) => JSON.parse(plainOf(request)) as { header: { event_type: string }; event: object },
    );
    expect(events.map(({ header }) => header.event_type)).toEqual([
      'im.message.receive_v1',
      'im.message.receive_v1',
      'im.message.receive_v1',
      'im.message.receive_v1',
      'im.chat.access_event.bot_p2p_chat_entered_v1',
      'application.bot.menu_v6',
      'im.chat.member.bot.added_v1',
    ]);
    expect(events[0]?.event).toMatchObject({
      message: {
        message_type: 'post',
        content: JSON.stringify({
          title: '',
          content: [
            [
              { tag: 'at', user_id: '@_user_1', user_name: '督办小助手', style: [] },
              { tag: 'text', text: ' 谁牵头' },
            ],
          ],
        }),
      },
    });
    expect(events[5]?.event).toMatchObject({
      event_key: 'digest',
      timestamp: String(Math.floor(platform.clock.nowMs() / 1000)),
    });
    expect(events[5]?.event).not.toHaveProperty('chat_id');
  });
});

describe('the SDK’s own receiver', () => {
  it('understands a compact push and drops a spaced one with an empty 200', async () => {
    const heard: string[] = [];
    const dispatcher = new EventDispatcher({
      encryptKey: KEY,
      logger: silentLogger,
      loggerLevel: LoggerLevel.error,
    });
    dispatcher.register({
      'im.message.receive_v1': ({ message }) => {
        heard.push(message.message_id);
      },
    });
    const adapt = adaptDefault('/hook', dispatcher, { autoChallenge: true });
    const server = createServer((request, response) => void adapt(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    expect(await platform.webhook.saveUrl(url)).toEqual({ kind: 'saved' });
    const compact = await ask();
    const spaced = await ask({ spacedJson: true });
    expect(heard).toEqual([compact.messageId]);
    expect(spaced.push?.state).toBe('delivered');
    server.closeAllConnections();
    server.close();
  });
});
