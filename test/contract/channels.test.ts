// Console and Lark, each before the same street: the suite that every channel passes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app/compose.ts';
import { serve } from '../../src/app/serve.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { fillDataFolder } from '../support/data-folder.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';
import { describeChannel } from './channel.contract.ts';
import type { OpenChannel, Truth } from './channel.contract.ts';

async function startBot(
  env: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close: () => Promise<void> }> {
  const dataDir = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
  const config = loadConfig({ DUBAN_DATA_DIR: dataDir, PORT: '0', ...env });
  const app = await createApp(config, { logger: silentLogger });
  const server = await serve(app, config, silentLogger);
  const close = async (): Promise<void> => {
    await server.stop();
    await app.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

async function openConsole(): Promise<OpenChannel> {
  const bot = await startBot();
  return {
    async say(text) {
      const answer = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ conversation: 'c1', text }),
      });
      return ((await answer.json()) as { reply: { text: string } }).reply.text;
    },
    close: bot.close,
  };
}

async function openLark(cards: 'on' | 'off'): Promise<OpenChannel> {
  const platform = new LarkPlatform();
  const { url, stop } = await platform.start();
  const bot = await startBot({ ...platform.botSettings(url), LARK_CARDS: cards });
  platform.webhook.useUrl(`${bot.url}/webhook/lark`);
  const user = platform.people.addUser('张三');
  return {
    async say(text) {
      const said = await platform.people.userSays(platform.people.peerChat(user), user, text);
      const reply = await platform.log.waitForReply(said.messageId);
      let shown = readContent(reply.content);
      while (platform.hands.buttonsOn(reply.messageId).some((label) => /下一页|下一頁|More/.test(label))) {
        const label =
          platform.hands.buttonsOn(reply.messageId).find((each) => /下一页|下一頁|More/.test(each)) ?? '';
        await platform.hands.userClicks(reply.messageId, user, label);
        shown += readContent(platform.context.state.messages.get(reply.messageId)?.content ?? '');
      }
      return shown;
    },
    async close() {
      await bot.close();
      await stop();
    },
  };
}

/** Every word in a card or a text, entities and markup resolved. */
function readContent(content: string): string {
  return readWords(JSON.parse(content))
    .replace(/<\/?font[^>]*>|\*\*/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function readWords(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (typeof value === 'number') return `${value}\n`;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(readWords).join('');
}

async function openTruth(): Promise<Truth> {
  const dataDir = fillDataFolder(mkdtempSync(join(tmpdir(), 'duban-')), 'bundled');
  const app = await createApp(loadConfig({ DUBAN_DATA_DIR: dataDir }), { logger: silentLogger });
  let count = 0;
  return {
    ask(text, conversation) {
      count += 1;
      const at = new Date();
      const id = String(count);
      return app.street.handle({
        id,
        channel: 'terminal',
        conversation,
        user: 'u',
        text,
        at,
        audience: 'private',
      });
    },
    async close() {
      await app.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

describeChannel('console', openConsole, openTruth);
describeChannel('lark, with cards', () => openLark('on'), openTruth);
describeChannel('lark, in plain text', () => openLark('off'), openTruth);
