// A bot in a process of its own, under load, killed without warning and started again: what was acknowledged must be
// answered exactly once. The test keeps it small; bench/webhook-crash.ts is the full form.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Said } from './lark-platform/people/people.ts';
import { LarkPlatform } from './lark-platform/lark-platform.ts';

export interface CrashOptions {
  /** The program, built: dist/main.js. */
  readonly main: string;
  readonly dataDir: string;
  readonly rounds: number;
  readonly connections: number;
  /** The kill comes at a random moment between these. */
  readonly killAfterMs: readonly [number, number];
  readonly random: () => number;
}

export interface CrashRound {
  readonly acknowledged: number;
  readonly unacknowledged: number;
  readonly lost: number;
  readonly twice: number;
  /** Requests that only the uuid kept from becoming a second message. */
  readonly repeatedByUuid: number;
}

const NO_LIMITS = {
  perChatPerSecond: 1e9,
  perMessagePerSecond: 1e9,
  perApiPerSecond: 1e9,
  perApiPerMinute: 1e9,
} as const;
const START_WITHIN_MS = 120_000;
const QUIET_MS = 30_000;
const STEP_MS = 250;
const LEAST_ACKNOWLEDGED = 5;

export async function runCrashRounds(options: CrashOptions): Promise<readonly CrashRound[]> {
  if (!existsSync(options.main)) throw new Error(`${options.main} is missing: run npm run build first`);
  // Everything is pushed again soon after the restart, however long that takes: a busy machine is no lost event.
  const platform = new LarkPlatform({
    limits: NO_LIMITS,
    retryDelaysMs: Array.from({ length: 600 }, () => 300),
  });
  const { url, stop } = await platform.start();
  const bot = new BotProcess(options, { ...platform.botSettings(url), DUBAN_DATA_DIR: options.dataDir });
  const rounds: CrashRound[] = [];
  try {
    platform.webhook.useUrl(`${await bot.start()}/webhook/lark`);
    for (let round = 0; round < options.rounds; round += 1)
      rounds.push(await crashOnce(platform, bot, options));
  } finally {
    bot.kill();
    await stop();
  }
  return rounds;
}

async function crashOnce(
  platform: LarkPlatform,
  bot: BotProcess,
  options: CrashOptions,
): Promise<CrashRound> {
  const repeatsBefore = platform.log.duplicatesByUuid().length;
  const said: Said[] = [];
  let isOver = false;
  const speak = async (): Promise<void> => {
    const user = platform.people.addUser('张三');
    const chat = platform.people.peerChat(user);
    while (!isOver)
      said.push(await platform.people.userSays(chat, user, `第${(said.length % 29) + 1}项谁牵头`));
  };
  const crowd = Array.from({ length: options.connections }, speak);
  const [from, to] = options.killAfterMs;
  await wait(from + options.random() * (to - from));
  // A slow machine gets the time it needs to have anything at stake.
  await platform.log.waitFor(
    () => (said.filter(isAcknowledged).length > LEAST_ACKNOWLEDGED ? true : undefined),
    START_WITHIN_MS,
  );
  bot.kill();
  isOver = true;
  await Promise.all(crowd);
  const acknowledged = said.filter(isAcknowledged);
  await bot.start();
  await untilQuiet(platform, said);
  // Whatever would be sent twice gets its time.
  await wait(500);
  const replies = countReplies(platform);
  return {
    acknowledged: acknowledged.length,
    unacknowledged: said.length - acknowledged.length,
    lost: said.filter(({ messageId }) => !replies.has(messageId)).length,
    twice: said.filter(({ messageId }) => (replies.get(messageId) ?? 0) > 1).length,
    repeatedByUuid: platform.log.duplicatesByUuid().length - repeatsBefore,
  };
}

const isAcknowledged = ({ push }: Said): boolean => push?.state === 'delivered';

/** Resolves when all are answered, or when no answer has come for a while: then none will. */
async function untilQuiet(platform: LarkPlatform, said: readonly Said[]): Promise<void> {
  let open = said;
  for (let quietMs = 0; open.length > 0 && quietMs < QUIET_MS; quietMs += STEP_MS) {
    await wait(STEP_MS);
    const replies = countReplies(platform);
    const rest = open.filter(({ messageId }) => !replies.has(messageId));
    if (rest.length < open.length) quietMs = 0;
    open = rest;
  }
}

function countReplies(platform: LarkPlatform): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { parentId = '' } of platform.log.sentMessages())
    counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
  return counts;
}

class BotProcess {
  private readonly options: CrashOptions;
  private readonly env: Readonly<Record<string, string>>;
  private child: ChildProcess | undefined;
  private port = '0';

  constructor(options: CrashOptions, env: Readonly<Record<string, string>>) {
    this.options = options;
    this.env = env;
  }

  /** Resolves with its address when it listens; a restart listens on the same port. */
  async start(): Promise<string> {
    const child = spawn(process.execPath, [this.options.main, 'start'], {
      env: { PATH: process.env['PATH'], ...this.env, PORT: this.port, LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    const url = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stderr.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(text);
        if (found !== null) resolve(found[0]);
      });
      const fail = (): void => reject(new Error(`the bot did not start: ${text}`));
      child.once('exit', fail);
      setTimeout(fail, START_WITHIN_MS).unref();
    });
    this.port = new URL(url).port;
    return url;
  }

  kill(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }
}
