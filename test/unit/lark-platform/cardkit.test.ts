// CardKit entities through the real SDK: once sent, ever rising, ten minutes of streaming.
import type { Client } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import type { SimChat } from '../../support/lark-platform/platform-state.ts';
import { createRealClient, refusalOf } from './real-client.ts';

const MINUTE = 60 * 1000;
const CARD = {
  schema: '2.0',
  config: { streaming_mode: true },
  body: {
    elements: [
      { tag: 'markdown', element_id: 'answer', content: '' },
      { tag: 'hr', element_id: 'line' },
    ],
  },
};

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;
let chat: SimChat;

beforeEach(async () => {
  platform = new LarkPlatform({ clock: new PlatformClock({ runs: false }) });
  running = await platform.start();
  client = createRealClient(platform, running.url);
  chat = platform.people.addChat('督办群', [platform.people.addUser('李晓')]);
});
afterEach(async () => running.stop());

async function create(card: object = CARD): Promise<string> {
  const made = await client.cardkit.v1.card.create({
    data: { type: 'card_json', data: JSON.stringify(card) },
  });
  return made.data?.card_id ?? '';
}
const send = async (cardId: string) =>
  client.im.v1.message.create({
    params: { receive_id_type: 'chat_id' },
    data: {
      receive_id: chat.chatId,
      msg_type: 'interactive',
      content: JSON.stringify({ type: 'card', data: { card_id: cardId } }),
    },
  });
const write = async (cardId: string, content: string, sequence: number, element = 'answer', uuid?: string) =>
  client.cardkit.v1.cardElement.content({
    path: { card_id: cardId, element_id: element },
    data: { content, sequence, ...(uuid === undefined ? {} : { uuid }) },
  });
const configure = async (cardId: string, config: object, sequence: number) =>
  client.cardkit.v1.card.settings({
    path: { card_id: cardId },
    data: { settings: JSON.stringify({ config }), sequence },
  });

describe('a card entity', () => {
  it('is sent once and streams its text', async () => {
    const cardId = await create();
    await send(cardId);
    expect((await refusalOf(send(cardId))).code).toBe(230099);
    await write(cardId, '牵头', 1);
    await write(cardId, '牵头单位', 2);
    await configure(cardId, { streaming_mode: false }, 3);
    expect(platform.context.state.cards.get(cardId)?.card).toMatchObject({
      config: { streaming_mode: false },
      body: { elements: [{ content: '牵头单位' }, {}] },
    });
    expect((await refusalOf(write(cardId, '晚', 4))).code).toBe(300309);
  });

  it('wants a rising sequence over all operations and fresh uuids', async () => {
    const cardId = await create();
    await write(cardId, '一', 5, 'answer', 'u1');
    expect((await refusalOf(write(cardId, '二', 5))).code).toBe(300317);
    expect((await refusalOf(configure(cardId, {}, 4))).code).toBe(300317);
    expect((await refusalOf(write(cardId, '二', 6, 'answer', 'u1'))).code).toBe(200770);
    await write(cardId, '二', 6);
  });

  it('streams into texts that exist', async () => {
    const cardId = await create();
    expect((await refusalOf(write(cardId, 'x', 1, 'line'))).code).toBe(300310);
    expect((await refusalOf(write(cardId, 'x', 1, 'none'))).code).toBe(300313);
    expect((await refusalOf(write(cardId, 'x'.repeat(100_001), 1))).code).toBe(200860);
  });

  it('stops streaming after ten minutes and dies after fourteen days', async () => {
    const cardId = await create();
    await platform.clock.advance(10 * MINUTE + 1);
    expect((await refusalOf(write(cardId, 'x', 1))).code).toBe(200850);
    expect((await refusalOf(write(cardId, 'x', 1))).code).toBe(300309);
    await platform.clock.advance(14 * 24 * 60 * MINUTE);
    client = createRealClient(platform, running.url);
    expect((await refusalOf(configure(cardId, {}, 1))).code).toBe(200750);
  });

  it('takes ten operations a second', async () => {
    const cardId = await create();
    for (let sequence = 1; sequence <= 10; sequence += 1) await write(cardId, 'x', sequence);
    expect(await refusalOf(write(cardId, 'x', 11))).toMatchObject({ status: 429, code: 99991400 });
  });

  it('must be a good card of schema 2.0', async () => {
    expect((await refusalOf(create({ elements: [] }))).code).toBe(300303);
    expect((await refusalOf(create({ schema: '2.0', body: { elements: [{ tag: 'blink' }] } }))).code).toBe(
      230099,
    );
    const many = Array.from({ length: 201 }, () => ({ tag: 'hr' }));
    expect((await refusalOf(create({ schema: '2.0', body: { elements: many } }))).code).toBe(300305);
  });
});
