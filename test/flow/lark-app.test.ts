// The channel inside the whole bot: the webhook in front of the console, and what /readyz says of both.
import { describe, expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app/compose.ts';
import { serve } from '../../src/app/serve.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';
import { createDataFolder } from '../support/data-folder.ts';

async function start(transport: 'webhook' | 'websocket') {
  const platform = new LarkPlatform({ transport });
  const { url, stop } = await platform.start();
  onTestFinished(stop);
  const env = { ...platform.botSettings(url), DUBAN_DATA_DIR: createDataFolder('bundled'), PORT: '0' };
  const config = loadConfig(env);
  const app = await createApp(config, { logger: silentLogger });
  const server = await serve(app, config, silentLogger);
  onTestFinished(async () => {
    await server.stop();
    await app.stop();
  });
  const readyz = async () => {
    const answer = await fetch(`${server.url}/readyz`);
    return { status: answer.status, body: (await answer.json()) as { lark: object } };
  };
  return { platform, server, readyz };
}

describe('the bot with Lark', () => {
  it('answers pushes on its one port, beside the console, and counts what it refuses', async () => {
    const { platform, server, readyz } = await start('webhook');
    const webhook = `${server.url}/webhook/lark`;
    expect(await platform.webhook.saveUrl(webhook)).toEqual({ kind: 'saved' });
    expect((await fetch(webhook, { method: 'POST', body: '{"encrypt":"AAAA"}' })).status).toBe(401);
    expect((await fetch(`${server.url}/`)).status).toBe(200);
    const user = platform.people.addUser('张三');
    const said = await platform.people.userSays(platform.people.peerChat(user), user, '第13项谁牵头');
    const reply = await platform.log.waitForReply(said.messageId);
    for (const unit of ['市发展改革委', '市财政局', '市人力资源社会保障局', '市市场监管局', '市大数据局']) {
      expect(reply.content).toContain(unit);
    }
    expect(await readyz()).toMatchObject({
      status: 200,
      body: { ok: true, lark: { transport: 'webhook', knowsItself: true, refused: { unsigned: 1 } } },
    });
  });

  it('is ready by long connection for as long as it is connected', async () => {
    const { platform, readyz } = await start('websocket');
    expect(await readyz()).toMatchObject({ status: 200, body: { lark: { connection: 'connected' } } });
    platform.longConnection.endpoint.refuseNext(1000040343);
    platform.longConnection.drop();
    await expect.poll(async () => (await readyz()).status).toBe(503);
    expect((await readyz()).body.lark).toMatchObject({ connection: 'reconnecting' });
  });
});
