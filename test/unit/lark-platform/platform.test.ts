// The platform as a whole: its clock, its log, and a bot that is started with the settings that it hands out.
import { afterEach, describe, expect, it } from 'vitest';
import { LarkPlatform, openOffice, PlatformClock } from '../../support/lark-platform/index.ts';
import type { RunningPlatform } from '../../support/lark-platform/index.ts';
import { createRealClient, refusalOf } from './real-client.ts';

let running: RunningPlatform | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

describe('the clock', () => {
  it('does what falls due on the way, in order, and waits for it', async () => {
    const clock = new PlatformClock({ startMs: 1_000, runs: false });
    const seen: string[] = [];
    const note = (name: string) => async () => {
      await Promise.resolve();
      seen.push(`${name} at ${clock.nowMs()}`);
    };
    clock.schedule(300, note('late'));
    clock.schedule(100, async () => {
      await note('early')();
      clock.schedule(50, note('follow-up'));
    });
    const takeBack = clock.schedule(200, note('taken back'));
    takeBack();
    await clock.advance(400);
    expect(seen).toEqual(['early at 1100', 'follow-up at 1150', 'late at 1300']);
    expect(clock.nowMs()).toBe(1_400);
  });

  it('runs by itself when it may, and still jumps', async () => {
    const clock = new PlatformClock();
    const startMs = clock.nowMs();
    await new Promise<void>((resolve) => {
      clock.schedule(10, async () => {
        await Promise.resolve();
        resolve();
      });
    });
    expect(clock.nowMs() - startMs).toBeGreaterThanOrEqual(10);
    await clock.advance(60_000);
    expect(clock.now().getTime() - startMs).toBeGreaterThanOrEqual(60_010);
    clock.stop();
  });
});

describe('the log', () => {
  it('keeps every call as it came in and lets a test wait for what is to come', async () => {
    const platform = new LarkPlatform();
    running = await platform.start();
    const { group } = openOffice(platform);
    const client = createRealClient(platform, running.url);
    const soon = platform.log.waitForSent(1);
    await client.im.v1.message.create({
      params: { receive_id_type: 'chat_id' },
      data: { receive_id: group.chatId, msg_type: 'text', content: '{"text":"好"}', uuid: 'u' },
    });
    expect((await soon)[0]?.content).toBe('{"text":"好"}');
    const [call] = platform.log.calls('send');
    expect(call).toMatchObject({
      method: 'POST',
      path: '/open-apis/im/v1/messages',
      query: 'receive_id_type=chat_id',
      status: 200,
      code: 0,
    });
    expect(JSON.parse(call?.body ?? '')).toEqual({
      receive_id: group.chatId,
      msg_type: 'text',
      content: '{"text":"好"}',
      uuid: 'u',
    });
    expect(call?.userAgent).toContain('oapi-node-sdk');
    await expect(platform.log.waitForSent(2, 20)).rejects.toThrow('within 20 ms');
  });

  it('keeps planned faults to their API and their number', async () => {
    const platform = new LarkPlatform();
    running = await platform.start();
    const client = createRealClient(platform, running.url);
    platform.faults.failNext({ api: 'chats', code: 99991663, times: 2 });
    await client.request({ method: 'GET', url: '/open-apis/bot/v3/info' });
    expect((await refusalOf(client.im.v1.chat.list({}))).code).toBe(99991663);
    platform.faults.failNext({ api: 'chats', cut: 'before' });
    expect((await refusalOf(client.im.v1.chat.list({}))).code).toBe(99991663);
    await expect(client.im.v1.chat.list({})).rejects.toThrow();
    await client.im.v1.chat.list({});
  });
});

describe('the settings for a bot', () => {
  it('name this platform', async () => {
    const platform = new LarkPlatform({ transport: 'websocket' });
    running = await platform.start();
    expect(platform.botSettings(running.url)).toMatchObject({
      LARK_DOMAIN: running.url,
      LARK_APP_ID: 'cli_0123456789abcdef',
      LARK_TRANSPORT: 'websocket',
    });
  });
});
