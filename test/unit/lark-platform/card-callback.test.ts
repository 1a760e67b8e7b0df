// Clicks and forms: what the bot is asked, what its answer does, and the code that a person sees when it is wrong.
import type { Client } from '@larksuiteoapi/node-sdk';
import { AESCipher } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import type { SimUser } from '../../support/lark-platform/platform-state.ts';
import { createRealClient, refusalOf } from './real-client.ts';
import type { Receiver } from './receiver.ts';
import { startReceiver } from './receiver.ts';

const MINUTE = 60 * 1000;
const plain = (content: string) => ({ tag: 'plain_text', content });
const cardOf = (...elements: readonly object[]) => ({ schema: '2.0', body: { elements } });
const OLD = cardOf(
  {
    tag: 'button',
    text: plain('全文'),
    behaviors: [{ type: 'callback', value: { op: 'clause', id: '13' } }],
  },
  {
    tag: 'button',
    text: plain('网页'),
    behaviors: [{ type: 'open_url', default_url: 'https://example.org' }],
  },
  { tag: 'button', text: plain('停用'), disabled: true, behaviors: [{ type: 'callback', value: {} }] },
  {
    tag: 'form',
    name: 'report',
    elements: [
      { tag: 'input', name: 'words', required: true },
      { tag: 'select_static', name: 'state', options: [{ text: plain('完成'), value: 'done' }] },
      { tag: 'date_picker', name: 'day' },
      {
        tag: 'button',
        name: 'send',
        text: plain('提交'),
        form_action_type: 'submit',
        behaviors: [{ type: 'callback', value: { op: 'report' } }],
      },
    ],
  },
);
const NEW = cardOf({ tag: 'markdown', content: '已更新' });
const raw = (data: object) => JSON.stringify({ card: { type: 'raw', data } });

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;
let bot: Receiver;
let user: SimUser;
let messageId: string;

async function prepare(options = {}): Promise<void> {
  platform = new LarkPlatform({ clock: new PlatformClock({ runs: false }), ackTimeoutMs: 400, ...options });
  running = await platform.start();
  client = createRealClient(platform, running.url);
  bot = await startReceiver();
  platform.webhook.useUrl(bot.url);
  user = platform.people.addUser('李晓');
  const chat = platform.people.addChat('督办群', [user]);
  const sent = await client.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: { receive_id: chat.chatId, msg_type: 'interactive', content: JSON.stringify(OLD) },
  });
  messageId = sent.data?.message_id ?? '';
}
beforeEach(async () => prepare());
afterEach(async () => {
  await running.stop();
  await bot.stop();
});

function asked(): {
  header: Record<string, string>;
  event: { token: string; action: object; context: object };
} {
  const body = bot.received.at(-1)?.body.toString() ?? '{}';
  const { encrypt } = JSON.parse(body) as { encrypt: string };
  return JSON.parse(new AESCipher(platform.context.settings.encryptKey).decrypt(encrypt)) as ReturnType<
    typeof asked
  >;
}
const click = async () => platform.hands.userClicks(messageId, user, '全文');
const shown = () => platform.log.sentMessages()[0]?.content;
const update = async (token: string, card: object) =>
  client.request<{ code: number }>({
    method: 'POST',
    url: '/open-apis/interactive/v1/card/update',
    data: { token, card },
  });

describe('a click', () => {
  it('asks the bot once, with the value, the place and a time in microseconds', async () => {
    bot.answer = () => ({ body: '{"toast":{"type":"success","content":"好"}}' });
    expect(await click()).toMatchObject({
      kind: 'ok',
      toast: { type: 'success', content: '好' },
      cardReplaced: false,
    });
    const { header, event } = asked();
    expect(header).toMatchObject({
      event_type: 'card.action.trigger',
      create_time: `${platform.clock.nowMs()}000`,
    });
    expect(event).toMatchObject({
      operator: { open_id: user.openId },
      action: { tag: 'button', value: { op: 'clause', id: '13' } },
      context: { open_message_id: messageId },
    });
    expect(event.token).toMatch(/^c-/);
  });

  it('opens links itself and respects disabled buttons', async () => {
    expect(await platform.hands.userClicks(messageId, user, '网页')).toEqual({
      kind: 'link',
      url: 'https://example.org',
    });
    expect(await platform.hands.userClicks(messageId, user, '停用')).toMatchObject({ kind: 'blocked' });
    expect(await platform.hands.userClicks(messageId, user, '没有')).toMatchObject({ kind: 'blocked' });
    expect(bot.received).toHaveLength(0);
  });

  it('may be the same click again', async () => {
    await click();
    const first = asked();
    await platform.hands.userClicks(messageId, user, '全文', { again: true });
    expect(asked().header['event_id']).toBe(first.header['event_id']);
    await click();
    expect(asked().header['event_id']).not.toBe(first.header['event_id']);
  });

  it('replaces the card by the answer', async () => {
    bot.answer = () => ({ body: raw(NEW) });
    expect(await click()).toMatchObject({ kind: 'ok', cardReplaced: true });
    expect(shown()).toBe(JSON.stringify(NEW));
  });

  it.each([
    ['nothing in time', { delayMs: 900 }, 200341],
    ['another status', { status: 500 }, 200671],
    ['an empty body', { body: '' }, 200672],
    ['a body that is no object', { body: '"ok"' }, 200672],
    ['a toast of an unknown type', { body: '{"toast":{"type":"happy","content":"x"}}' }, 200672],
    ['a card without its type', { body: '{"card":{"data":{}}}' }, 200672],
    ['a bad card', { body: raw(cardOf({ tag: 'blink' })) }, 200673],
    ['an unknown template', { body: '{"card":{"type":"template","data":{"template_id":"AAq"}}}' }, 200673],
    ['a card of schema 1.0', { body: raw({ config: { update_multi: true }, elements: [] }) }, 200830],
  ])('answered with %s shows its code, is not repeated, and leaves the card', async (_, answer, code) => {
    bot.answer = () => answer;
    expect(await click()).toMatchObject({ kind: 'failed', code });
    await platform.clock.advance(10 * 60 * MINUTE);
    expect(bot.received).toHaveLength(1);
    expect(shown()).toBe(JSON.stringify(OLD));
  });

  it('shows 200340 without an address and 200342 behind a closed door', async () => {
    platform.webhook.useUrl(undefined);
    expect(await click()).toMatchObject({ kind: 'failed', code: 200340 });
    platform.webhook.useUrl('http://127.0.0.1:9/webhook/lark');
    expect(await click()).toMatchObject({ kind: 'failed', code: 200342 });
  });

  it('locks the card against updates until it is answered', async () => {
    const patch = async () =>
      client.im.v1.message.patch({ path: { message_id: messageId }, data: { content: JSON.stringify(NEW) } });
    let meanwhile = '';
    bot.answer = async () => {
      meanwhile = (await refusalOf(patch())).msg;
      return {};
    };
    await click();
    expect(meanwhile).toContain('card action is lock');
    await patch();
  });
});

describe('a form', () => {
  it('sends its values, dates with their zone', async () => {
    await platform.hands.userSubmitsForm(messageId, user, {
      words: '已办结',
      state: 'done',
      day: '2026-01-31',
    });
    expect(asked().event.action).toMatchObject({
      tag: 'button',
      name: 'send',
      value: { op: 'report' },
      form_value: { words: '已办结', state: 'done', day: '2026-01-31 +0800' },
    });
  });

  it('stays with the person while a required field is empty', async () => {
    expect(await platform.hands.userSubmitsForm(messageId, user, {})).toMatchObject({ kind: 'blocked' });
    expect(bot.received).toHaveLength(0);
  });
});

describe('a delayed update', () => {
  it('works twice within half an hour after the answer', async () => {
    await click();
    const { token } = asked().event;
    expect((await update(token, NEW)).code).toBe(0);
    expect((await update(token, OLD)).code).toBe(0);
    expect((await update(token, NEW)).code).toBe(300040);
    await click();
    await platform.clock.advance(30 * MINUTE + 1);
    expect((await update(asked().event.token, NEW)).code).toBe(300030);
    expect((await update('c-unknown', NEW)).code).toBe(300020);
    expect(shown()).toBe(JSON.stringify(OLD));
  });

  it('fails before the answer', async () => {
    let early = 0;
    bot.answer = async () => {
      early = (await update(asked().event.token, NEW)).code;
      return {};
    };
    await click();
    expect(early).toBe(300030);
  });

  it('or is taken back by the answer', async () => {
    await running.stop();
    await bot.stop();
    await prepare({ earlyDelayedUpdate: 'revert' });
    let early = -1;
    bot.answer = async () => {
      early = (await update(asked().event.token, NEW)).code;
      return {};
    };
    await click();
    expect(early).toBe(0);
    expect(shown()).toBe(JSON.stringify(OLD));
  });

  it('checks the card', async () => {
    await click();
    expect((await update(asked().event.token, cardOf({ tag: 'blink' }))).code).toBe(11311);
  });
});
