// `duban start`: the bot with its web console, until it is told to stop.
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import { createPinoLogger } from '../app/pino-logger.ts';
import { loadConfig } from '../config/load-config.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

export function addStartCommand(program: Command, terminal: Terminal): void {
  program
    .command('start')
    .description('start the bot with its web console')
    .addHelpText(
      'after',
      '\nExamples:\n  duban start\n  PORT=8080 duban start\n  HOST=0.0.0.0 DUBAN_TOKEN=$(openssl rand -hex 24) duban start',
    )
    .action(async () => {
      const config = loadConfig(terminal.env);
      const logger = createPinoLogger(config.logLevel);
      // Only this command needs the web server.
      const { serve } = await import('../app/serve.ts');
      const app = await createApp(config, { logger });
      const server = await serve(app, config, logger).catch(async (error: unknown) => {
        await app.stop();
        throw error;
      });
      printLine(terminal.stderr, `Duban answers at ${server.url} (Ctrl+C stops it)`);
      terminal.onStop(async () => {
        await server.stop();
        await app.stop();
      });
    });
}
