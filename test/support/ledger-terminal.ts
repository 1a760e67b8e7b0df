// The ledger's subcommands in a fresh data folder that knows the real policy, with a terminal that keeps what was printed.
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { Command } from 'commander';
import { createOffice } from '../../src/app/ledger/office.ts';
import { addBackupCommand, addRestoreCommand } from '../../src/cli/backup.ts';
import { addDigestCommand } from '../../src/cli/digest.ts';
import { addExportCommand } from '../../src/cli/export.ts';
import { addLedgerCommand } from '../../src/cli/ledger.ts';
import { addPeopleCommand } from '../../src/cli/people.ts';
import { addReplayCommand } from '../../src/cli/replay.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import { defaultThresholds } from '../../src/domain/ledger/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import { createRandomId } from '../../src/shared/ids.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
import { createRegisterStore } from '../../src/stores/sqlite/register-store.ts';
import { fillDataFolder } from './data-folder.ts';
import { loadWeihai, ZONE } from './ledger-book.ts';
import { PEOPLE } from './ledger-office.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import { nothingFound } from './nothing-found.ts';

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  /** The message of the error that ended it. */
  readonly failure: string | undefined;
}

export interface LedgerTerminal {
  readonly folder: string;
  run(...args: readonly string[]): Promise<Ran>;
  /** Messages on standard input, one JSON value each. */
  replay(messages: readonly object[], ...args: readonly string[]): Promise<Ran>;
  /** A bot that runs on the same data meanwhile. */
  startBot(): Promise<RunningBot>;
}

export interface RunningBot {
  readonly database: Database;
  say(user: string, text: string, at?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function openLedgerTerminal(
  people = PEOPLE,
  settings: Readonly<Record<string, string>> = {},
): Promise<LedgerTerminal> {
  const folder = createTemporaryFolder();
  const dataDir = fillDataFolder(join(folder, 'data'), 'dictionary');
  const file = join(dataDir, 'duban.sqlite');
  const database = await openDatabase(file);
  await createRegisterStore(database).save(loadWeihai(), 'test');
  await createPeopleStore(database).replace(people, { by: 'operator', at: new Date('2026-01-01T00:00:00Z') });
  await database.destroy();
  const env = { ...settings, DUBAN_DATA_DIR: dataDir };
  return {
    folder,
    run: (...args) => run(env, args),
    replay: (messages, ...args) =>
      run(env, ['replay', ...args], messages.map((one) => JSON.stringify(one)).join('\n')),
    startBot: () => startBot(file),
  };
}

async function run(env: Readonly<Record<string, string>>, args: readonly string[], input = ''): Promise<Ran> {
  const stdout = createPaper();
  const stderr = createPaper();
  const terminal: Terminal = {
    env,
    stdin: Readable.from([input]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    onStop: () => undefined,
  };
  const program = new Command('duban').exitOverride();
  for (const add of [
    addLedgerCommand,
    addPeopleCommand,
    addExportCommand,
    addDigestCommand,
    addBackupCommand,
    addRestoreCommand,
    addReplayCommand,
  ]) {
    add(program, terminal);
  }
  let failure: string | undefined;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    failure = error instanceof Error ? error.message : String(error);
  }
  return { stdout: stdout.read(), stderr: stderr.read(), failure };
}

/** Keeps whatever is printed on it. */
function createPaper(): { readonly stream: Writable; readonly read: () => string } {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString('utf8');
      done();
    },
  });
  return { stream, read: () => text };
}

async function startBot(file: string): Promise<RunningBot> {
  const database = await openDatabase(file);
  const register = createRegister([loadWeihai()]);
  const office = createOffice({
    store: createLedgerStore(database),
    people: createPeopleStore(database),
    administrators: [],
    register: () => register,
    thresholds: defaultThresholds,
    zone: ZONE,
  });
  const respond = office.inFrontOf(() => Promise.resolve({ reply: nothingFound, memory: {} }));
  return {
    database,
    async say(user, text, at = '2026-11-23T10:00:00+08:00') {
      const message = {
        id: createRandomId(),
        channel: 'replay',
        conversation: user,
        user,
        text,
        at: new Date(at),
        audience: 'private',
      } as const;
      return renderPlainText((await respond(message, undefined)).reply);
    },
    stop: () => database.destroy(),
  };
}
