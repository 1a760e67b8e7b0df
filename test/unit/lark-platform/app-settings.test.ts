// What a setup check reads and writes: scopes, subscriptions, the slash picker.
import type { Client } from '@larksuiteoapi/node-sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { createRealClient, refusalOf } from './real-client.ts';

const PATH = '/open-apis/application/v7/app_slash_commands';

let platform: LarkPlatform;
let running: RunningPlatform;
let client: Client;

beforeEach(async () => {
  platform = new LarkPlatform();
  running = await platform.start();
  client = createRealClient(platform, running.url);
});
afterEach(async () => running.stop());

describe('the slash picker', () => {
  const describeAs = (words: string) => ({ default_value: words, i18n: { zh_cn: words } });
  const create = async (command: string) =>
    client.request<{ data: { command_id: string } }>({
      method: 'POST',
      url: PATH,
      data: { command, description: describeAs('查询') },
    });
  const list = async () =>
    (await client.request<{ data: { items: object[] } }>({ method: 'GET', url: PATH })).data.items;

  it('is made, listed, changed and cleared', async () => {
    const made = await create('查询');
    const url = `${PATH}/${made.data.command_id}`;
    await client.request({ method: 'PATCH', url, data: { description: describeAs('查任务') } });
    expect(await list()).toMatchObject([{ command: '查询', description: { default_value: '查任务' } }]);
    await client.request({ method: 'DELETE', url });
    expect(await list()).toEqual([]);
    expect((await refusalOf(client.request({ method: 'DELETE', url }))).status).toBe(400);
  });

  it('refuses a slash, a second one of the name, the hundred and first, and a missing scope', async () => {
    expect((await refusalOf(create('/查询'))).code).toBe(99992402);
    await create('查询');
    expect((await refusalOf(create('查询'))).status).toBe(400);
    for (let count = 1; count < 100; count += 1) {
      const entry = { commandId: String(count), command: `c${count}`, description: {}, icon: undefined };
      platform.context.state.commands.set(entry.commandId, entry);
    }
    expect((await refusalOf(create('第一百零一'))).status).toBe(400);
    platform.context.state.scopes.delete('application:app_slash_command:write');
    expect((await refusalOf(create('再一'))).code).toBe(99991672);
  });
});

describe('a setup check', () => {
  it('sees which scopes are granted', async () => {
    platform.context.state.scopes.delete('im:message');
    const { data } = await client.application.v6.scope.list();
    expect(data?.scopes).toContainEqual({ scope_name: 'im:message', grant_status: 2 });
    expect(data?.scopes).toContainEqual({ scope_name: 'im:resource', grant_status: 1 });
  });

  it('sees address, subscriptions and keys, given the scope', async () => {
    platform.webhook.useUrl('http://127.0.0.1:1/webhook/lark');
    const { appId } = platform.context.settings;
    const read = async () =>
      client.application.v6.application.get({ path: { app_id: appId }, params: { lang: 'zh_cn' } });
    expect((await refusalOf(read())).code).toBe(99991672);
    platform.context.state.scopes.add('application:application:self_manage');
    expect((await read()).data?.app).toMatchObject({
      event: { subscription_type: 'webhook', request_url: 'http://127.0.0.1:1/webhook/lark' },
      callback: { subscribed_callbacks: ['card.action.trigger'] },
      encryption: { encryption_key: platform.context.settings.encryptKey },
    });
  });

  it('explains silence: what is not subscribed is not pushed', async () => {
    platform.context.state.subscribedEvents.delete('application.bot.menu_v6');
    expect((await platform.office.clicksMenu(platform.people.addUser('李晓'), 'digest')).state).toBe(
      'unsubscribed',
    );
  });
});
