// How many answers a second leave the house, from the push to the platform's receipt, with the real street.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LarkPlatform } from '../test/support/lark-platform/lark-platform.ts';

const { values: options } = parseArgs({
  options: {
    messages: { type: 'string', default: '2000' },
    chats: { type: 'string', default: '32' },
    main: { type: 'string', default: 'dist/main.js' },
  },
});
const count = Number(options.messages);
const limits = {
  perChatPerSecond: 1e9,
  perMessagePerSecond: 1e9,
  perApiPerSecond: 1e9,
  perApiPerMinute: 1e9,
};
const dataDir = mkdtempSync(join(tmpdir(), 'duban-answers-'));
const platform = new LarkPlatform({ limits });
const { url, stop } = await platform.start();
const child = spawn(process.execPath, [resolve(options.main), 'start'], {
  env: { PATH: process.env['PATH'], ...platform.botSettings(url), DUBAN_DATA_DIR: dataDir, PORT: '0' },
  stdio: ['ignore', 'ignore', 'pipe'],
});
const address = await new Promise<string>((found) => {
  child.stderr.on('data', (chunk: Buffer) => {
    const match = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk.toString());
    if (match !== null) found(match[0]);
  });
});
platform.webhook.useUrl(`${address}/webhook/lark`);
const startedAt = performance.now();
const speak = async (_: unknown, index: number): Promise<void> => {
  const user = platform.people.addUser(`甲${index}`);
  const chat = platform.people.peerChat(user);
  for (let said = index; said < count; said += Number(options.chats)) {
    await platform.people.userSays(chat, user, `第${(said % 29) + 1}项谁牵头`);
  }
};
await Promise.all(Array.from({ length: Number(options.chats) }, speak));
const pushedAt = performance.now();
await platform.log.waitForSent(count, 600_000);
const endedAt = performance.now();
console.log(
  `${count} messages: acknowledged in ${((pushedAt - startedAt) / 1000).toFixed(1)} s, all answered in ${((endedAt - startedAt) / 1000).toFixed(1)} s (${Math.round((count / (endedAt - startedAt)) * 1000)}/s)`,
);
const cpu = process.cpuUsage();
console.log(`CPU of the platform's process: ${((cpu.user + cpu.system) / 1e6).toFixed(1)} s`);
child.kill('SIGKILL');
await stop();
rmSync(dataDir, { recursive: true, force: true });
