// Tokens, scopes and the lists of people and chats, through the real SDK.
import type { Client } from '@larksuiteoapi/node-sdk';
import { withTenantToken } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { PlatformClock } from '../../support/lark-platform/platform-clock.ts';
import { createRealClient, refusalOf } from './real-client.ts';

const MINUTE = 60 * 1000;

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;

beforeEach(async () => {
  platform = new LarkPlatform({ clock: new PlatformClock({ runs: false }) });
  running = await platform.start();
  client = createRealClient(platform, running.url);
});
afterEach(async () => running.stop());

async function askToken(changes: object = {}): Promise<Record<string, unknown>> {
  const { appId, appSecret } = platform.context.settings;
  const body = JSON.stringify({ app_id: appId, app_secret: appSecret, ...changes });
  const response = await fetch(`${running.url}/open-apis/auth/v3/tenant_access_token/internal`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return (await response.json()) as Record<string, unknown>;
}
/** A token of one's own goes out only from a client whose token cache is off; otherwise the cached one replaces it. */
const botInfo = async (token?: string): Promise<unknown> => {
  const request = { method: 'GET', url: '/open-apis/bot/v3/info' };
  if (token === undefined) return client.request(request);
  return createRealClient(platform, running.url, { disableTokenCache: true }).request(
    request,
    withTenantToken(token),
  );
};

describe('the tenant token', () => {
  it('is flat, lives two hours, and is the same one while more than half an hour is left', async () => {
    const first = await askToken();
    expect(first).toMatchObject({ code: 0, msg: 'ok', expire: 7200 });
    await platform.clock.advance(89 * MINUTE);
    expect(await askToken()).toMatchObject({
      tenant_access_token: first['tenant_access_token'],
      expire: 31 * 60,
    });
    await platform.clock.advance(2 * MINUTE);
    const second = await askToken();
    expect(second['tenant_access_token']).not.toBe(first['tenant_access_token']);
    // The old one still works until its own end.
    await botInfo(String(first['tenant_access_token']));
    await platform.clock.advance(30 * MINUTE);
    expect((await refusalOf(botInfo(String(first['tenant_access_token'])))).code).toBe(99991663);
  });

  it('is refused when missing, misspelt or revoked', async () => {
    await botInfo();
    platform.context.tokens.invalidateAll();
    expect(await refusalOf(botInfo())).toMatchObject({ status: 400, code: 99991663 });
    expect((await refusalOf(botInfo('x-123'))).code).toBe(99991671);
    const bare = await fetch(`${running.url}/open-apis/bot/v3/info`);
    expect(await bare.json()).toMatchObject({ code: 99991661 });
  });

  it('goes to the right app only', async () => {
    expect(await askToken({ app_secret: 'wrong' })).toMatchObject({ code: 10014 });
    expect(await askToken({ app_id: 'cli_short' })).toMatchObject({ code: 10003 });
    await expect(
      createRealClient(platform, running.url, { appSecret: 'wrong' }).im.v1.chat.list({}),
    ).rejects.toThrow('10014');
  });
});

describe('who is who', () => {
  it('names the bot beside the code, not under data', async () => {
    expect(await botInfo()).toMatchObject({ code: 0, bot: { open_id: platform.context.state.botOpenId } });
  });

  it('leaves out the fields whose scopes are missing', async () => {
    const user = platform.people.addUser('王芳', { departmentIds: ['od-1'] });
    const read = async () => client.contact.v3.user.get({ path: { user_id: user.openId } });
    expect((await read()).data?.user).toMatchObject({ name: '王芳', department_ids: ['od-1'] });
    platform.context.state.scopes.delete('contact:user.base:readonly');
    platform.context.state.scopes.delete('contact:user.department:readonly');
    const fewer = (await read()).data?.user;
    expect(fewer).toMatchObject({ open_id: user.openId });
    expect(fewer).not.toHaveProperty('name');
    expect(fewer).not.toHaveProperty('department_ids');
    platform.context.state.scopes.delete('contact:contact.base:readonly');
    expect(await refusalOf(read())).toMatchObject({ status: 400, code: 99991672 });
  });

  it('lists groups page by page without the chats of two, and members without the bot', async () => {
    const user = platform.people.addUser('王芳');
    platform.people.peerChat(user);
    const chats = [1, 2, 3].map((number) => platform.people.addChat(`群${number}`, [user]));
    const page = await client.im.v1.chat.list({ params: { page_size: 2 } });
    expect(page.data).toMatchObject({ has_more: true, items: [{ name: '群1' }, { name: '群2' }] });
    const next = await client.im.v1.chat.list({
      params: { page_size: 2, page_token: page.data?.page_token ?? '' },
    });
    expect(next.data).toMatchObject({ has_more: false, items: [{ name: '群3' }] });
    const chatId = chats[0]?.chatId ?? '';
    const members = await client.im.v1.chatMembers.get({ path: { chat_id: chatId } });
    expect(members.data).toMatchObject({
      member_total: 1,
      items: [{ member_id: user.openId, name: '王芳' }],
    });
    expect((await client.im.v1.chat.get({ path: { chat_id: chatId } })).data).toMatchObject({
      chat_mode: 'group',
    });
    await platform.office.dissolveChat(chats[0] ?? platform.people.peerChat(user), user);
    expect((await refusalOf(client.im.v1.chat.get({ path: { chat_id: chatId } }))).code).toBe(232009);
  });
});
