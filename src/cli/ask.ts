// `duban ask`: one answer in the terminal, or a conversation with history.
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { renderPlainText } from '../domain/conversation/index.ts';
import type { Clock } from '../shared/clock.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { AS_OF_FLAG, AS_OF_HELP, readAsOf, tellHeld } from './as-of.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

/** The conversation of everybody who asks in this installation's terminal: its history is the up arrow's. */
const CONVERSATION = 'terminal';
const HISTORY_LENGTH = 200;

export function addAskCommand(program: Command, terminal: Terminal): void {
  program
    .command('ask')
    .description('ask the policy in the terminal; without a question, a conversation')
    .argument('[question...]', 'the question, in Chinese or English')
    .option(AS_OF_FLAG, AS_OF_HELP)
    .addHelpText(
      'after',
      '\nWith --as-of the clock stands at that moment, and nothing of the question is kept.\n\nExamples:\n  duban ask "who leads task 13?"\n  duban ask 财政局牵头哪几项\n  duban ask --as-of 2026-01-05 第13项谁牵头\n  duban ask',
    )
    .action(async (words: string[], options: { asOf?: string }) => {
      const config = loadConfig(terminal.env);
      const asOf = readAsOf(options.asOf, config.timeZone);
      const app = await createApp(config, {
        logger: silentLogger,
        ...(asOf !== undefined && { asOf }),
        onProgress: ({ stage, done, total }) => {
          printLine(terminal.stderr, `${stage} ${done}/${total}`);
        },
      });
      try {
        const question = words.join(' ');
        const clock = asOf === undefined ? systemClock : { now: () => asOf.at };
        tellHeld(app, terminal);
        if (question === '') await converse(app, clock, terminal);
        else
          printLine(
            terminal.stdout,
            await askOnce({ app, clock, stderr: terminal.stderr }, question, createRandomId()),
          );
      } finally {
        await app.stop();
      }
    });
}

interface Asking {
  readonly app: App;
  readonly clock: Clock;
  readonly stderr: Terminal['stderr'];
}

async function askOnce({ app, clock, stderr }: Asking, text: string, conversation: string): Promise<string> {
  const reply = await app.street.handle({
    id: createRandomId(),
    channel: 'terminal',
    conversation,
    user: 'terminal',
    text,
    at: clock.now(),
    audience: 'private',
  });
  if (reply.made === 'worded-by-model') printLine(stderr, '(worded by a model, checked against the facts)');
  if (reply.read === 'by-model')
    printLine(stderr, '(a model read the question: see whether this answers it)');
  return renderPlainText(reply);
}

async function converse(app: App, clock: Clock, terminal: Terminal): Promise<void> {
  const turns = await app.conversations.loadTurns(CONVERSATION, HISTORY_LENGTH);
  const lines = createInterface({
    input: terminal.stdin,
    output: terminal.stderr,
    history: turns.map((turn) => turn.message.text).reverse(),
    historySize: HISTORY_LENGTH,
    prompt: '督办> ',
  });
  printLine(terminal.stderr, 'Ask in Chinese or English. 中英文均可提问。 Ctrl+D ends.');
  lines.prompt();
  for await (const text of lines) {
    if (text.trim() !== '')
      printLine(
        terminal.stdout,
        `${await askOnce({ app, clock, stderr: terminal.stderr }, text, CONVERSATION)}\n`,
      );
    lines.prompt();
  }
}
