// `duban lark simulate`: the bot beside a simulated platform, which is built from the tests' own (npm run build).
import { join } from 'node:path';
import { createApp } from '../app/compose.ts';
import { createPinoLogger } from '../app/pino-logger.ts';
import { serve } from '../app/serve.ts';
import { WEBHOOK_PATH } from '../channels/lark/index.ts';
import { loadConfig } from '../config/load-config.ts';
import { UserError } from '../shared/errors.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** What this command needs of test/support/lark-platform. */
interface Simulator {
  readonly LarkPlatform: new () => Platform;
  readonly openOffice: (platform: Platform) => { readonly users: readonly SimulatedUser[] };
}
interface SimulatedUser {
  readonly openId: string;
  readonly name: string;
}
interface Platform {
  readonly webhook: { useUrl(url: string): void };
  start(options: { readonly port: number }): Promise<{ readonly url: string; stop(): Promise<void> }>;
  botSettings(url: string): Readonly<Record<string, string>>;
}

export async function simulate(terminal: Terminal, platformPort: number): Promise<void> {
  const { LarkPlatform, openOffice } = await loadSimulator();
  const platform = new LarkPlatform();
  const running = await platform.start({ port: platformPort });
  const own = loadConfig({ ...terminal.env, ...platform.botSettings(running.url), LARK_PROXY: '' });
  const administrator = openOffice(platform).users.at(-1);
  // Beside the real data, never in it; the people there are new at each start.
  const config = {
    ...own,
    dataDir: join(own.dataDir, 'simulated'),
    ledger: { ...own.ledger, administrators: administrator === undefined ? [] : [administrator.openId] },
  };
  const logger = createPinoLogger(config.logLevel);
  const app = await createApp(config, { logger });
  const server = await serve(app, config, logger);
  platform.webhook.useUrl(server.url + WEBHOOK_PATH);
  printLine(
    terminal.stderr,
    `Open ${running.url}/sim : a simulated Feishu with the bot in it (Ctrl+C stops both)`,
  );
  printLine(terminal.stderr, `The bot's own console is at ${server.url}`);
  printLine(
    terminal.stderr,
    `${administrator?.name ?? 'Nobody'} is the administrator: who says /bind and a unit there is bound once that card is pressed`,
  );
  terminal.onStop(async () => {
    await server.stop();
    await app.stop();
    await running.stop();
  });
}

async function loadSimulator(): Promise<Simulator> {
  const file = new URL('../simulator/index.js', import.meta.url);
  try {
    return (await import(file.href)) as Simulator;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UserError(
      'no-simulator',
      'The simulator is not built: run npm run build in a checkout, with its development packages.',
      { cause: error },
    );
  }
}
