// `duban replay`: messages from standard input through the real street, one reply a line. Conversations are not kept;
// the ledger is, where the messages are those of given people and no real ledger stands in the data folder.
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { createApp } from '../app/compose.ts';
import type { App } from '../app/compose.ts';
import { loadConfig } from '../config/load-config.ts';
import { renderPlainText } from '../domain/conversation/index.ts';
import type { Message, Reply } from '../domain/conversation/index.ts';
import { REPLAY_OPERATOR } from '../stores/sqlite/replayed-ledger.ts';
import { silentLogger } from '../shared/logger.port.ts';
import { loadPeople } from '../app/ledger/load-people.ts';
import { AS_OF_FLAG, AS_OF_HELP, readAsOf, tellHeld } from './as-of.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const line = z.object({
  conversation: z.string().min(1),
  user: z.string().min(1),
  text: z.string(),
  at: z.iso.datetime({ offset: true }),
  /** The platform's id of the message: given twice, it is a re-delivery. */
  id: z.string().min(1).optional(),
  audience: z.enum(['private', 'group']).default('private'),
});

interface ReplayOptions {
  readonly people?: string;
  readonly continue?: true;
  readonly asOf?: string;
}

const HELP = `
A message: {"conversation":"c1","user":"u1","text":"who leads task 13?","at":"2026-11-23T09:00:00+08:00"}
Its "at" is the clock for its answer. It may carry an "id" (the same id twice is a re-delivery) and
"audience":"group".

Without --people nothing is stored. With it, the ledger that the messages make stays in the data folder, so that
duban ledger, export and backup work on it; the next replay begins anew. Where a real ledger stands, it is never
touched: then nothing is stored, either.

With --as-of the messages are answered from the texts that held then; their "at" stays their clock.

Examples:
  duban replay < messages.jsonl > replies.jsonl
  duban replay --as-of 2026-01-05 < messages.jsonl > replies-then.jsonl
  duban replay --people people.json < a-month.jsonl > replies.jsonl && duban ledger --json --at 2026-11-30`;

const NOT_KEPT =
  'The data folder holds a real ledger: this replay is kept in memory only. Set DUBAN_DATA_DIR to another folder to keep it.';

export function addReplayCommand(program: Command, terminal: Terminal): void {
  program
    .command('replay')
    .description('answer messages from standard input, one JSON reply a line')
    .option('--people <file>', 'people.json or people.csv: whose messages these are, with unit and role')
    .option('--continue', 'with --people: go on behind the ledger of the last replay')
    .option(AS_OF_FLAG, AS_OF_HELP)
    .addHelpText('after', HELP)
    .action(async (options: ReplayOptions) => {
      const config = loadConfig(terminal.env);
      const asOf = readAsOf(options.asOf, config.timeZone);
      const app = await createApp(config, {
        logger: silentLogger,
        conversations: 'memory',
        ...(asOf !== undefined && { asOf }),
        ...(options.people !== undefined && { replayedLedger: options.continue ? 'continued' : 'anew' }),
      });
      try {
        tellHeld(app, terminal);
        if (options.people !== undefined) {
          if (!app.isLedgerKept) printLine(terminal.stderr, NOT_KEPT);
          await bindPeople(app, options.people);
        }
        await replay(app, terminal);
      } finally {
        await app.stop();
      }
    });
}

/** Bound before the first message, whenever that was said. */
async function bindPeople(app: App, file: string): Promise<void> {
  const people = await loadPeople(file, app.knowledge.register());
  await app.office.people.people.replace(people, { by: REPLAY_OPERATOR, at: new Date(0) });
}

async function replay(app: App, terminal: Terminal): Promise<void> {
  const firstId = (await app.office.keeper.read()).head.sequence;
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
      id: input.id ?? `${firstId}-${lineNumber}`,
      channel: 'replay',
      at: new Date(input.at),
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
