// The Lark channel as a running bot on real stores and a real port, with a street that the test can read and steer.
// Stopped and started again it is the same installation.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createLarkChannel } from '../../src/channels/lark/index.ts';
import type { LarkChannel, LarkSettings } from '../../src/channels/lark/index.ts';
import type { Block, Message, Outbox, Reply } from '../../src/domain/conversation/index.ts';
import type { Street } from '../../src/channels/channel.port.ts';
import type { LogFields, Logger } from '../../src/shared/logger.port.ts';
import { createChannelMemoryStore } from '../../src/stores/sqlite/channel-memory-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { DurableConnection } from '../../src/stores/sqlite/durable-connection.ts';
import { createInboxStore } from '../../src/stores/sqlite/inbox-store.ts';
import { createOutboxStore } from '../../src/stores/sqlite/outbox-store.ts';
import { LarkPlatform } from './lark-platform/lark-platform.ts';
import type { PlatformOptions } from './lark-platform/platform-options.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

export type Answer = (message: Message) => readonly Block[] | Promise<readonly Block[]>;

/** `show` shows as much as is written; undefined: nothing better came of it, and the reply stands. */
export type Better = (
  message: Message,
  show: (blocks: readonly Block[]) => void,
) => Promise<readonly Block[] | undefined>;

export interface Office {
  readonly platform: LarkPlatform;
  readonly platformUrl: string;
  /** What reached the street, in order. */
  readonly heard: Message[];
  /** Every line that the bot logged. */
  readonly logged: { readonly level: string; readonly fields: LogFields; readonly words: string }[];
  /** Replaces how the street answers: at first it repeats what was said. */
  answerWith(answer: Answer): void;
  /** From now on files are taken where this says so; at first the street has no use for them. */
  takeFiles(takes: (message: Message) => boolean): void;
  /** From now on each reply is followed by a better wording. */
  followWith(better: Better): void;
  bot: RunningBot | undefined;
  startBot(overrides?: Partial<LarkSettings>): Promise<RunningBot>;
  /** One more process on the same database, which is pushed nothing; `isIdle`: it only puts posts into the outbox. */
  startAnother(options?: { readonly isIdle?: boolean }): Promise<RunningBot>;
  stopBot(): Promise<void>;
}

export interface RunningBot {
  readonly channel: LarkChannel;
  readonly url: string;
  stop(): Promise<void>;
}

const WEBHOOK = '/webhook/lark';

/** A platform with a bot on it, both gone when the test ends. */
export async function openOffice(
  options: PlatformOptions & {
    readonly settings?: Partial<LarkSettings>;
    readonly withoutBot?: boolean;
    /** What was sent is noted as sent only after this. */
    readonly beforeReceipt?: () => Promise<void>;
  } = {},
): Promise<Office> {
  const platform = new LarkPlatform(options);
  const running = await platform.start();
  const folder = createTemporaryFolder();
  let answer: Answer = (message) => [{ kind: 'text', text: `答：${message.text}` }];
  let takes: ((message: Message) => boolean) | undefined;
  let better: Better | undefined;
  let port = 0;
  const heard: Message[] = [];
  const logged: Office['logged'] = [];
  const office: Office = {
    platform,
    platformUrl: running.url,
    heard,
    logged,
    bot: undefined,
    answerWith(next) {
      answer = next;
    },
    takeFiles(next) {
      takes = next;
    },
    followWith(next) {
      better = next;
    },
    async startBot(overrides = {}) {
      const settings = { ...settingsOf(platform, running.url), ...options.settings, ...overrides };
      const handle: Street['handle'] = async (message, watch) => {
        heard.push(message);
        const reply = createReply(await answer(message), message);
        if (better === undefined || watch === undefined) return reply;
        watch({ kind: 'working' });
        const show = (blocks: readonly Block[]): void => {
          watch({ kind: 'partial', reply: createReply(blocks, message) });
        };
        void better(message, show).then((blocks) => {
          watch({ kind: 'final', reply: blocks === undefined ? reply : createReply(blocks, message) });
        });
        return reply;
      };
      const bot = await startBot({
        folder,
        port,
        settings,
        street: {
          handle,
          takes: (message) => Promise.resolve(takes?.(message) === true),
        },
        platform,
        logger: createTestLogger(logged),
        beforeReceipt: options.beforeReceipt,
      });
      port = Number(new URL(bot.url).port);
      office.bot = bot;
      platform.webhook.useUrl(bot.url + WEBHOOK);
      return bot;
    },
    async startAnother({ isIdle = false } = {}) {
      const settings = { ...settingsOf(platform, running.url), ...options.settings };
      const logger = createTestLogger(logged);
      const handle = (): Promise<Reply> => Promise.reject(new Error('nobody speaks to this one'));
      const bot = await startBot({ folder, port: 0, settings, street: { handle }, platform, logger, isIdle });
      onTestFinished(() => bot.stop());
      return bot;
    },
    async stopBot() {
      await office.bot?.stop();
      office.bot = undefined;
    },
  };
  onTestFinished(async () => {
    await office.stopBot();
    await running.stop();
  });
  if (options.withoutBot !== true) await office.startBot();
  return office;
}

function settingsOf(platform: LarkPlatform, url: string): LarkSettings {
  const { appId, appSecret, encryptKey, verificationToken, transport } = platform.context.settings;
  return {
    appId,
    appSecret,
    encryptKey: encryptKey === '' ? undefined : encryptKey,
    verificationToken,
    domain: url,
    transport,
    cards: true,
    proxy: undefined,
  };
}

interface BotParts {
  readonly folder: string;
  readonly port: number;
  readonly settings: LarkSettings;
  readonly street: Street;
  readonly platform: LarkPlatform;
  readonly logger: Logger;
  readonly isIdle?: boolean;
  readonly beforeReceipt?: (() => Promise<void>) | undefined;
}

async function startBot(parts: BotParts): Promise<RunningBot> {
  const file = join(parts.folder, 'duban.sqlite');
  const database = await openDatabase(file);
  const connection = await DurableConnection.open(file);
  const channel = createLarkChannel({
    settings: parts.settings,
    street: parts.street,
    inbox: createInboxStore(connection),
    outbox: holdReceipts(createOutboxStore(connection), parts.beforeReceipt),
    memory: createChannelMemoryStore(database),
    logger: parts.logger,
    clock: parts.platform.clock,
  });
  const server = createServer((request, response) => {
    if (!channel.handleRequest(request, response)) response.writeHead(404).end();
  });
  await listen(server, parts.port);
  const stop = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await channel.stop();
    await connection.close();
    await database.destroy();
  };
  try {
    if (parts.isIdle !== true) await channel.start();
  } catch (error) {
    await stop();
    throw error;
  }
  return { channel, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

function holdReceipts(outbox: Outbox, before: BotParts['beforeReceipt']): Outbox {
  if (before === undefined) return outbox;
  return {
    ...outbox,
    async settle(sequence, delivery) {
      await before();
      await outbox.settle(sequence, delivery);
    },
  };
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function createReply(blocks: readonly Block[], message: Message): Reply {
  return {
    kind: 'answer',
    blocks,
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: message.language ?? 'zh-Hans',
  };
}

function createTestLogger(lines: Office['logged']): Logger {
  const log =
    (level: string) =>
    (fields: LogFields, words: string): void => {
      lines.push({ level, fields, words });
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}
