// `duban lark`: the check-up of the app in Feishu or Lark, and a simulated platform to try the bot without an account.
import type { Command } from 'commander';
import { listLedgerCommands } from '../app/lark-commands.ts';
import { createPinoLogger } from '../app/pino-logger.ts';
import type { Finding } from '../channels/lark/index.ts';
import { loadConfig } from '../config/load-config.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const MARKS: Readonly<Record<Finding['state'], string>> = {
  ok: '✓',
  missing: '✗',
  advice: '!',
  unknown: '?',
};

export function addLarkCommand(program: Command, terminal: Terminal): void {
  const lark = program
    .command('lark')
    .description('the bot in Feishu and Lark: set it up, or try it on a simulated platform');
  lark
    .command('setup')
    .description('check credentials, permissions, events, address and keys; register the slash commands')
    .option('--url <address>', 'the public address of the webhook, to try it')
    .option('--json', 'print the findings as one JSON value')
    .addHelpText(
      'after',
      `
✓ is fine, ✗ must change, ! would be better, ? could not be looked at. Exit code 2 where anything must change.

Examples:
  duban lark setup
  duban lark setup --url https://bot.example.gov.cn/webhook/lark`,
    )
    .action(async (options: { url?: string; json?: boolean }) => {
      const config = loadConfig(terminal.env);
      if (config.lark === undefined) {
        throw new UserError('no-lark', 'Set LARK_APP_ID and LARK_APP_SECRET first: see docs/lark-setup.md.');
      }
      const logger = createPinoLogger(config.logLevel === 'info' ? 'error' : config.logLevel);
      // The platform's SDK is large: only this command needs it.
      const { checkSetup } = await import('../channels/lark/index.ts');
      const findings = await checkSetup({
        settings: config.lark,
        clock: systemClock,
        logger,
        url: options.url,
        commands: listLedgerCommands(),
      });
      if (options.json === true) printLine(terminal.stdout, JSON.stringify(findings));
      else for (const finding of findings) printLine(terminal.stdout, spell(finding));
      const count = findings.filter(({ state }) => state === 'missing').length;
      if (count > 0)
        throw new UserError('lark-setup', `Must change before the bot can work: ${count} (marked ✗).`);
    });
  lark
    .command('simulate')
    .description('start the bot on a simulated platform, with a page that shows its cards; no account needed')
    .option('--platform-port <port>', 'port of the simulated platform and its page', '4000')
    .addHelpText(
      'after',
      `
Everything stays on this machine. What is said goes to a data folder of its own, simulated/ beside the real data.

Example:
  duban lark simulate`,
    )
    .action(async (options: { platformPort: string }) => {
      const { simulate } = await import('./lark-simulate.ts');
      await simulate(terminal, Number(options.platformPort));
    });
}

function spell({ state, about, words }: Finding): string {
  return `${MARKS[state]} ${about}: ${words}`;
}
