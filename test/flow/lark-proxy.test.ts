// Which proxy is used: the one that LARK_PROXY names, and never the environment's.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openOffice } from '../support/lark-bot.ts';
import type { Office } from '../support/lark-bot.ts';

async function startProxy(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer();
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function converse(office: Office): Promise<void> {
  const { people, log } = office.platform;
  const user = people.addUser('张三');
  const said = await people.userSays(people.peerChat(user), user, '你好');
  await log.waitForReply(said.messageId);
}

function setEnvironmentProxy(url: string): void {
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) {
    const before = process.env[name];
    process.env[name] = url;
    onTestFinished(() => {
      if (before === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before;
    });
  }
}

describe('the proxy', () => {
  it('of the environment is left alone', async () => {
    setEnvironmentProxy('http://127.0.0.1:1');
    await converse(await openOffice());
  });

  it.each(['webhook', 'websocket'] as const)(
    'that the settings name carries everything, by %s',
    async (transport) => {
      const proxy = await startProxy();
      const office = await openOffice({ transport, settings: { proxy: proxy.url } });
      if (transport === 'websocket') await office.platform.longConnection.waitForConnections(1);
      await converse(office);
      const platform = new URL(office.platformUrl).host;
      expect(new Set(proxy.asked)).toEqual(new Set([platform]));
      expect(proxy.asked.length).toBeGreaterThan(transport === 'websocket' ? 1 : 0);
    },
  );
});
