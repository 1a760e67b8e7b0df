// Sending through the real SDK: what a good bot gets through, and each thing that the platform refuses.
import type { Client } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import type { SimChat, SimUser } from '../../support/lark-platform/platform-state.ts';
import { createRealClient, refusalOf } from './real-client.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;
let user: SimUser;
let chat: SimChat;

beforeEach(async () => {
  platform = new LarkPlatform({ clock: new PlatformClock({ runs: false }) });
  running = await platform.start();
  client = createRealClient(platform, running.url);
  user = platform.people.addUser('李晓');
  chat = platform.people.addChat('督办群', [user]);
});
afterEach(async () => running.stop());

const card = (text: string, extra: object = {}): string =>
  JSON.stringify({ schema: '2.0', body: { elements: [{ tag: 'markdown', content: text }] }, ...extra });

async function send(content: unknown, msgType = 'text', changes: object = {}, receiveIdType = 'chat_id') {
  const data = { receive_id: chat.chatId, msg_type: msgType, content, ...changes } as {
    receive_id: string;
    msg_type: string;
    content: string;
  };
  const answer = await client.im.v1.message.create({
    params: { receive_id_type: receiveIdType as 'chat_id' },
    data,
  });
  return answer.data?.message_id ?? '';
}
const text = (words: string): string => JSON.stringify({ text: words });

describe('sending', () => {
  it('accepts text to a chat and to a person, and keeps the exact request', async () => {
    const id = await send(text('你好'), 'text', { uuid: 'u-1' });
    await send(text('单聊'), 'text', { receive_id: user.openId }, 'open_id');
    const [first, second] = platform.log.sentMessages();
    expect(first).toMatchObject({ messageId: id, chatId: chat.chatId, content: text('你好'), uuid: 'u-1' });
    expect(first?.requestBody).toContain('"uuid":"u-1"');
    expect(second?.chatId).toBe(platform.people.peerChat(user).chatId);
  });

  it.each([
    ['an unknown receive_id_type', 99992402, text('x'), 'text', {}, 'phone'],
    ['content that is an object', 99992402, { text: 'x' }, 'text', {}, 'chat_id'],
    ['content that is no JSON', 230001, 'hello', 'text', {}, 'chat_id'],
    ['an unknown msg_type', 230001, text('x'), 'markdown', {}, 'chat_id'],
    ['empty text', 230001, text('  '), 'text', {}, 'chat_id'],
    ['a post without content', 230001, JSON.stringify({ zh_cn: { title: 'x' } }), 'post', {}, 'chat_id'],
    [
      'an image that was never uploaded',
      230001,
      JSON.stringify({ image_key: 'img_x' }),
      'image',
      {},
      'chat_id',
    ],
    ['a uuid of 51 characters', 99992402, text('x'), 'text', { uuid: 'u'.repeat(51) }, 'chat_id'],
    ['an unknown open_id', 99992351, text('x'), 'text', { receive_id: 'ou_nobody' }, 'open_id'],
    ['an unknown chat', 230034, text('x'), 'text', { receive_id: 'oc_nowhere' }, 'chat_id'],
    ['text over 150 KB', 230025, text('字'.repeat(60_000)), 'text', {}, 'chat_id'],
    ['a card over 30 KB', 230025, card('字'.repeat(11_000)), 'interactive', {}, 'chat_id'],
    ['a card with an unknown property', 230099, card('x', { footer: {} }), 'interactive', {}, 'chat_id'],
    [
      'a card entity that does not exist',
      230099,
      '{"type":"card","data":{"card_id":"1"}}',
      'interactive',
      {},
      'chat_id',
    ],
    [
      'an unknown template',
      230099,
      '{"type":"template","data":{"template_id":"AAq"}}',
      'interactive',
      {},
      'chat_id',
    ],
  ])('refuses %s', async (_, code, content, msgType, changes, idType) => {
    expect(await refusalOf(send(content, msgType, changes, idType))).toMatchObject({ status: 400, code });
    expect(platform.log.sentMessages()).toHaveLength(0);
  });

  it('measures the request body: quotes in a card are escaped once more', async () => {
    const quotes = JSON.stringify({
      schema: '2.0',
      body: { elements: [{ tag: 'markdown', content: '"'.repeat(9_000) }] },
    });
    expect(Buffer.byteLength(quotes)).toBeLessThan(30 * 1024);
    expect((await refusalOf(send(quotes, 'interactive'))).code).toBe(230025);
  });

  it.each([
    ['is not in the chat', 230002, { botIsMember: false }],
    ['is muted', 230018, { botIsMuted: true }],
    ['may send no cards there', 230054, { refusesCards: true }],
    ['finds the chat dissolved', 232009, { dissolved: true }],
  ])('refuses when the bot %s', async (_, code, change) => {
    Object.assign(chat, change);
    expect((await refusalOf(send(card('x'), 'interactive'))).code).toBe(code);
  });

  it.each([
    ['outside-range', 230013],
    ['resigned', 230029],
    ['stopped-bot', 230053],
  ] as const)('refuses a person who is %s', async (standing, code) => {
    user.standing = standing;
    expect((await refusalOf(send(text('x'), 'text', { receive_id: user.openId }, 'open_id'))).code).toBe(
      code,
    );
  });

  it('refuses sensitive words and, with the leak guard on, phone numbers', async () => {
    platform.context.state.sensitiveWords.add('机密');
    expect((await refusalOf(send(text('这是机密')))).code).toBe(230022);
    platform.context.state.leakGuard = true;
    expect((await refusalOf(send(text('电话 13800138000')))).code).toBe(230028);
  });
});

describe('uuid', () => {
  it('makes one message of two requests within the hour, two after it', async () => {
    const first = await send(text('一'), 'text', { uuid: 'same' });
    expect(await send(text('一'), 'text', { uuid: 'same' })).toBe(first);
    expect(platform.log.duplicatesByUuid()).toEqual([{ uuid: 'same', messageId: first, repeats: 1 }]);
    await platform.clock.advance(HOUR);
    expect(await send(text('一'), 'text', { uuid: 'same' })).not.toBe(first);
    expect(platform.log.sentMessages()).toHaveLength(2);
  });

  it('saves a bot whose answer got lost: the call took effect, the retry finds it', async () => {
    platform.faults.failNext({ api: 'send', cut: 'after' });
    await expect(send(text('一'), 'text', { uuid: 'lost' })).rejects.toThrow();
    await send(text('一'), 'text', { uuid: 'lost' });
    expect(platform.log.sentMessages()).toHaveLength(1);
  });
});

describe('pace', () => {
  it('lets five a second into a chat, the sixth is 230020, and counts anew in the next second', async () => {
    for (let count = 0; count < 5; count += 1) await send(text(`${count}`));
    expect(await refusalOf(send(text('6')))).toMatchObject({ status: 400, code: 230020 });
    const other = platform.people.addChat('另一群', [user]);
    await send(text('7'), 'text', { receive_id: other.chatId });
    await platform.clock.advance(1000);
    await send(text('8'));
  });

  it('limits an API at the gateway with 429 and says how long to wait', async () => {
    platform.faults.limitNext('send', 3);
    const refusal = await refusalOf(send(text('x')));
    expect(refusal).toMatchObject({ status: 429, code: 99991400 });
    expect(refusal.headers['x-ogw-ratelimit-reset']).toBe('3');
  });

  it('limits by itself after fifty calls of one API in a second', async () => {
    for (let count = 0; count < 50; count += 1) await client.im.v1.chat.list({});
    expect(await refusalOf(client.im.v1.chat.list({}))).toMatchObject({ status: 429, code: 99991400 });
  });
});

describe('replying', () => {
  it('stays with its message, and in its thread', async () => {
    const { messageId } = await platform.people.userSays(chat, user, '谁牵头', { mention: ['bot'] });
    const reply = { content: text('答'), msg_type: 'text' };
    const plain = await client.im.v1.message.reply({ path: { message_id: messageId }, data: reply });
    expect(plain.data).toMatchObject({ parent_id: messageId, root_id: messageId, chat_id: chat.chatId });
    expect(plain.data?.thread_id).toBeUndefined();
    const threaded = await client.im.v1.message.reply({
      path: { message_id: messageId },
      data: { ...reply, reply_in_thread: true },
    });
    expect(threaded.data?.thread_id).toMatch(/^omt_/);
    const inside = await platform.people.userSays(chat, user, '再问', { inThreadOf: messageId });
    const third = await client.im.v1.message.reply({ path: { message_id: inside.messageId }, data: reply });
    expect(third.data).toMatchObject({ thread_id: threaded.data?.thread_id, parent_id: messageId });
    expect(platform.log.repliesTo(messageId)).toHaveLength(3);
  });

  it('refuses a message that was taken back or never was', async () => {
    const { messageId } = await platform.people.userSays(chat, user, '谁牵头', { mention: ['bot'] });
    await platform.office.userRecalls(messageId);
    const reply = async (id: string) =>
      client.im.v1.message.reply({
        path: { message_id: id },
        data: { content: text('答'), msg_type: 'text' },
      });
    expect((await refusalOf(reply(messageId))).code).toBe(230011);
    expect((await refusalOf(reply('om_never'))).code).toBe(230001);
  });
});

describe('changing', () => {
  const patch = async (id: string, content: string) =>
    client.im.v1.message.patch({ path: { message_id: id }, data: { content } });
  const edit = async (id: string, words: string) =>
    client.im.v1.message.update({
      path: { message_id: id },
      data: { msg_type: 'text', content: text(words) },
    });

  it('replaces a card, up to five times a second and for fourteen days', async () => {
    const id = await send(card('旧'), 'interactive');
    for (let count = 0; count < 5; count += 1) await patch(id, card(`新${count}`));
    expect(platform.log.sentMessages()[0]?.content).toBe(card('新4'));
    expect((await refusalOf(patch(id, card('六')))).code).toBe(230020);
    await platform.clock.advance(14 * DAY + 1);
    client = createRealClient(platform, running.url);
    expect((await refusalOf(patch(id, card('迟')))).code).toBe(230031);
  });

  it('checks the new card, its sharing and its schema', async () => {
    const id = await send(card('旧'), 'interactive');
    expect((await refusalOf(patch(id, card('x', { elements: [] })))).code).toBe(230099);
    expect((await refusalOf(patch(id, card('x', { config: { update_multi: false } })))).msg).toContain(
      '300302',
    );
    expect((await refusalOf(patch(id, JSON.stringify({ elements: [] })))).msg).toContain('200830');
    expect((await refusalOf(patch(id, 'no json'))).code).toBe(230001);
  });

  it('edits a text twenty times', async () => {
    const id = await send(text('0'));
    for (let count = 1; count <= 20; count += 1) await edit(id, String(count));
    expect((await refusalOf(edit(id, '21'))).code).toBe(230072);
  });

  it('keeps to own messages and to the right kind', async () => {
    const theirs = await platform.people.userSays(chat, user, '我的', { mention: ['bot'] });
    const mine = await send(text('文'));
    const shown = await send(card('卡'), 'interactive');
    expect((await refusalOf(edit(theirs.messageId, 'x'))).code).toBe(230027);
    expect((await refusalOf(patch(mine, card('x')))).code).toBe(230001);
    expect((await refusalOf(edit(shown, 'x'))).code).toBe(230001);
  });
});
