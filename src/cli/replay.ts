// `duban replay`: messages from standard input through the real street, one reply a line; nothing is kept.
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { renderPlainText } from '../domain/conversation/index.ts';
import type { Message, Reply } from '../domain/conversation/index.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { loadPeople } from './people.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const line = z.object({
  conversation: z.string().min(1),
  user: z.string().min(1),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
});

export function addReplayCommand(program: Command, terminal: Terminal): void {
  program
    .command('replay')
    .description('answer messages from standard input, one JSON reply a line; nothing is stored')
    .option('--people <file>', 'people.json or people.csv: whose messages these are, with unit and role')
    .addHelpText(
      'after',
      `
A message: {"conversation":"c1","user":"u1","text":"who leads task 13?","at":"2026-11-23T09:00:00+08:00"}
Its "at" is the clock for its answer.

Example:
  duban replay < messages.jsonl > replies.jsonl
  duban replay --people people.json < a-month.jsonl > replies.jsonl`,
    )
    .action(async (options: { people?: string }) => {
      const app = await createApp(loadConfig(terminal.env), {
        logger: silentLogger,
        conversations: 'memory',
      });
      try {
        if (options.people !== undefined) await bindPeople(app, options.people);
        await replay(app, terminal);
      } finally {
        await app.stop();
      }
    });
}

/** Bound before the first message, whenever that was said. */
async function bindPeople(app: App, file: string): Promise<void> {
  const people = await loadPeople(file, { register: app.knowledge.register() });
  await app.office.people.people.replace(people, { by: 'replay', at: new Date(0) });
}

async function replay(app: App, terminal: Terminal): Promise<void> {
  const counts = new Map<string, number>();
  let lineNumber = 0;
  for await (const text of createInterface({ input: terminal.stdin, crlfDelay: Infinity })) {
    lineNumber += 1;
    if (text.trim() === '') continue;
    const input = decodeLine(text);
    if (input === undefined) {
      printLine(terminal.stderr, `line ${lineNumber} is no message and was skipped: see duban replay --help`);
      continue;
    }
    const index = counts.get(input.conversation) ?? 0;
    counts.set(input.conversation, index + 1);
    const message: Message = {
      ...input,
      id: `${lineNumber}`,
      channel: 'replay',
      at: new Date(input.at),
      audience: 'private',
    };
    const startedAt = performance.now();
    const reply = await app.street.handle(message);
    const ms = Math.round((performance.now() - startedAt) * 100) / 100;
    printLine(
      terminal.stdout,
      JSON.stringify({ conversation: input.conversation, index, reply: encodeReply(reply), ms }),
    );
  }
}

function decodeLine(text: string): z.output<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function encodeReply(reply: Reply): object {
  return {
    kind: reply.kind,
    text: renderPlainText(reply),
    tasks: reply.tasks.map(({ task }) => task),
    citations: reply.citations.map(({ task, quote }) => ({ task: task ?? null, quote })),
  };
}
