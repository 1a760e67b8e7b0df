// `duban explain`: how an answer came about, step by step, and on which version of which document it rests.
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { oldestKept } from '../app/model/trace-keeper.ts';
import { withoutNames } from '../app/model/without-names.ts';
import { loadConfig } from '../config/load-config.ts';
import type { Trace, TraceStore } from '../domain/answering/index.ts';
import type { ConversationStore, Turn } from '../domain/conversation/index.ts';
import { createRegister } from '../domain/policy/index.ts';
import type { Register } from '../domain/policy/index.ts';
import { systemClock } from '../shared/clock.ts';
import { UserError } from '../shared/errors.ts';
import { createConversationStore } from '../stores/sqlite/conversation-store.ts';
import { openDatabase } from '../stores/sqlite/database.ts';
import type { Database } from '../stores/sqlite/database.ts';
import { createPeopleStore } from '../stores/sqlite/people-store.ts';
import { createRegisterStore } from '../stores/sqlite/register-store.ts';
import { createTraceStore } from '../stores/sqlite/trace-store.ts';
import { createVersionStore } from '../stores/sqlite/version-store.ts';
import { explainAgain, nameOf, nameTexts } from './explain-again.ts';
import type { Explained } from './explain-again.ts';
import { headOf, isRefusal, shortQuestion, spellStep } from './spell-trace.ts';
import { printLine } from './terminal.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly last: string;
  readonly refused?: boolean;
  readonly json?: boolean;
  readonly again?: boolean;
}

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .description('show how an answer came about: how it was read, what was searched, what a model did')
    .argument('[id]', "the message's id; without it, the last answers")
    .option('--last <count>', 'how many of the last answers', '10')
    .option('--refused', 'only answers for which a wording of the model was refused')
    .option('--again', 'answer it once more from the texts that it rested on, and compare the facts')
    .option('--json', 'print JSON, one value')
    .addHelpText(
      'after',
      `
The console's API returns a message's id; in Feishu and Lark it is om_…. Traces are kept for TRACE_DAYS days.
With --again the exit code is 1 where the facts are others; no model takes part.

Examples:
  duban explain
  duban explain om_dc13264520392913993dd051dba21dcf
  duban explain om_dc13264520392913993dd051dba21dcf --again
  duban explain --refused --last 50`,
    )
    .action(async (id: string | undefined, options: Options) => {
      const config = loadConfig(terminal.env);
      const database = await openDatabase(join(resolve(config.dataDir), 'duban.sqlite'));
      try {
        const rooms = openRooms(database);
        await rooms.traces.purge(oldestKept(config, systemClock.now()));
        if (id === undefined) await explainLast(rooms, options, terminal);
        else {
          const trace = await findTrace(rooms.traces, id);
          const rested = await nameTexts(trace, createVersionStore(database));
          const turn = await findTurn(rooms, trace);
          if (options.again === true) await explainAgain(config, { trace, rested, turn }, terminal);
          else await explainOne(rooms, { trace, rested, turn }, options, terminal);
        }
      } finally {
        await database.destroy();
      }
    });
}

interface Rooms {
  readonly traces: TraceStore;
  readonly conversations: Pick<ConversationStore, 'findTurn'>;
  /** Names of persons, which no line shows. */
  readonly names: () => Promise<readonly string[]>;
  readonly register: () => Promise<Register>;
}

function openRooms(database: Database): Rooms {
  return {
    traces: createTraceStore(database),
    conversations: createConversationStore(database),
    names: async () => (await createPeopleStore(database).listAll()).map(({ name }) => name),
    register: async () => createRegister(await createRegisterStore(database).loadAll()),
  };
}

async function findTrace(store: TraceStore, id: string): Promise<Trace> {
  const trace = await store.find(id);
  if (trace !== undefined) return trace;
  throw new UserError('no-trace', `No trace of ${id} is kept. duban explain lists the last ones.`);
}

function findTurn({ conversations }: Rooms, { channel, message }: Trace): Promise<Turn | undefined> {
  return conversations.findTurn({ channel, id: message });
}

async function explainOne(
  rooms: Rooms,
  { trace, rested, turn }: Explained,
  { json }: Options,
  { stdout }: Terminal,
): Promise<void> {
  if (json === true) {
    printLine(stdout, JSON.stringify({ ...trace, texts: rested }));
    return;
  }
  const register = await rooms.register();
  printLine(stdout, headOf(trace));
  if (turn !== undefined)
    printLine(stdout, `  asked: ${withoutNames(turn.message.text, await rooms.names())}`);
  for (const step of trace.steps) printLine(stdout, `  ${spellStep(register, step)}`);
  for (const one of rested) printLine(stdout, `  rested on ${nameOf(one)}`);
}

async function explainLast(
  rooms: Rooms,
  { last, refused = false, json }: Options,
  { stdout }: Terminal,
): Promise<void> {
  const limit = Number(last);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UserError('bad-last', '--last wants a whole number from 1.');
  const traces = await rooms.traces.loadLast(limit, { refused });
  const count = await rooms.traces.countRefused();
  if (json === true) {
    printLine(stdout, JSON.stringify({ refused: count, traces }));
    return;
  }
  const [register, names] = [await rooms.register(), await rooms.names()];
  for (const trace of traces) {
    const text = (await findTurn(rooms, trace))?.message.text;
    printLine(stdout, headOf(trace) + shortQuestion(text && withoutNames(text, names)));
    if (refused)
      for (const step of trace.steps.filter(isRefusal)) printLine(stdout, `  ${spellStep(register, step)}`);
  }
  printLine(stdout, `Wordings refused and kept: ${count}`);
}
