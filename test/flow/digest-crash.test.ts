// One post each, in the platform's own log: killed between claim, hand-in, send and record, and two processes at once.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createDigestStore } from '../../src/stores/sqlite/digest/digest-store.ts';
import { LarkPlatform } from '../support/lark-platform/lark-platform.ts';

const BUILT = 'dist/app/digest/open-digest.js';
const POLICY = 'knowledge/weihai-data-and-digital-transformation.txt';
const MONDAY = '2026-11-23T01:05:10Z';

interface Scene {
  readonly platform: LarkPlatform;
  readonly chatId: string;
  readonly file: string;
  /** Runs the bot until it has posted or died. */
  run(dieAt: string, now?: string): Bot;
}

interface Bot {
  readonly ended: Promise<'sent' | 'died'>;
  kill(): void;
}

/** The tests run side by side, so that what they opened is closed behind all of them. */
const closing: (() => void | Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.reverse()) await close();
});

async function openScene(): Promise<Scene> {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build first`);
  const platform = new LarkPlatform();
  const { url, stop } = await platform.start();
  closing.push(stop);
  const { chatId } = platform.people.addChat('督查工作群', [platform.people.addUser('张三')]);
  const folder = mkdtempSync(join(tmpdir(), 'duban-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'duban.sqlite');
  const database = await openDatabase(file);
  await createDigestStore(database).subscribe({
    to: { kind: 'chat', chat: `lark:${chatId}` },
    version: 'leader',
    language: 'zh-Hans',
    by: 'head',
    at: new Date('2026-11-18T02:00:00Z'),
  });
  await database.destroy();
  const settings = platform.botSettings(url);
  return { platform, chatId, file, run: (dieAt, now = MONDAY) => runBot(file, { settings, now, dieAt }) };
}

function runBot(file: string, orders: object): Bot {
  const script = 'test/support/digest-crash-bot.mjs';
  const child = spawn(process.execPath, [script, file, POLICY, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  closing.push(kill);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<'sent' | 'died'>((resolve, reject) => {
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve('died');
      else if (code === 0 && said.endsWith('sent\n')) resolve('sent');
      else reject(new Error(`the bot ended with ${String(code)} after "${said}"`));
    });
  });
  return { ended, kill };
}

async function postsOf({ platform, chatId, file }: Scene): Promise<readonly string[]> {
  const database = await openDatabase(file);
  const [posting] = await createDigestStore(database).listPostings('2026-W47');
  await database.destroy();
  const messages = platform.log.messagesIn(chatId).filter(({ sender }) => sender.kind === 'app');
  expect(messages.map(({ messageId }) => messageId)).toEqual([posting?.receipt]);
  return messages.map(({ content }) => content);
}

describe('the weekly post', () => {
  it.concurrent('is one, killed at every step in turn', async () => {
    const scene = await openScene();
    for (const point of ['claimed', 'handed-in', 'sent']) {
      expect(await scene.run(point).ended, point).toBe('died');
    }
    expect(await scene.run('never', '2026-11-23T01:20:00Z').ended).toBe('sent');
    const [content] = await postsOf(scene);
    expect(content).toContain('第47周');
  });

  it.concurrent('is one, killed as soon as the platform has it', async () => {
    const scene = await openScene();
    scene.platform.faults.failNext({ api: 'send', cut: 'after' });
    const bot = scene.run('never');
    await scene.platform.log.waitForSent(1);
    bot.kill();
    await bot.ended;
    expect(await scene.run('never', '2026-11-23T01:20:00Z').ended).toBe('sent');
    expect(await postsOf(scene)).toHaveLength(1);
  });

  it.concurrent('is one, from two processes at once on one database', async () => {
    const scene = await openScene();
    const [left, right] = [scene.run('never'), scene.run('never')];
    expect(await Promise.all([left.ended, right.ended])).toEqual(['sent', 'sent']);
    expect(await postsOf(scene)).toHaveLength(1);
  });
});
