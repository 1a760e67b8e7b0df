// `duban ask`: one answer in the terminal, or a conversation with history.
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { renderPlainText } from '../domain/conversation/index.ts';
import { systemClock } from '../shared/clock.ts';
import { createRandomId } from '../shared/ids.ts';
import { silentLogger } from '../shared/logger.port.ts';
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
    .addHelpText(
      'after',
      '\nExamples:\n  duban ask "who leads task 13?"\n  duban ask 财政局牵头哪几项\n  duban ask',
    )
    .action(async (words: string[]) => {
      const app = await createApp(loadConfig(terminal.env), {
        logger: silentLogger,
        onProgress: ({ stage, done, total }) => {
          printLine(terminal.stderr, `${stage} ${done}/${total}`);
        },
      });
      try {
        const question = words.join(' ');
        if (question === '') await converse(app, terminal);
        else printLine(terminal.stdout, await askOnce(app, question, createRandomId()));
      } finally {
        await app.stop();
      }
    });
}

async function askOnce(app: App, text: string, conversation: string): Promise<string> {
  const reply = await app.street.handle({
    id: createRandomId(),
    channel: 'terminal',
    conversation,
    user: 'terminal',
    text,
    at: systemClock.now(),
    audience: 'private',
  });
  return renderPlainText(reply);
}

async function converse(app: App, terminal: Terminal): Promise<void> {
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
    if (text.trim() !== '') printLine(terminal.stdout, `${await askOnce(app, text, CONVERSATION)}\n`);
    lines.prompt();
  }
}
