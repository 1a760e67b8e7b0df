// The subcommands on documents in a fresh data folder, in this process, with a terminal that keeps what was printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { createProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { fillDataFolder } from './data-folder.ts';
import { createTemporaryFolder } from './temporary-folder.ts';

export interface PolicyTerminal {
  /** The settings of the installation, for a bot that runs beside. */
  readonly env: Readonly<Record<string, string>>;
  /** The knowledge folder. */
  readonly folder: string;
  /** Writes a file into the knowledge folder, or elsewhere where the name says so; returns its path. */
  write(name: string, text: string): string;
  run(...args: readonly string[]): Promise<Printed>;
  /** The same with lines on standard input. */
  feed(lines: readonly string[], ...args: readonly string[]): Promise<Printed>;
}

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  /** The message of the error that ended it. */
  readonly failure: string | undefined;
}

function createPaper(): { stream: NodeJS.WritableStream; read: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream, read: () => text };
}

export function openPolicyTerminal(): PolicyTerminal {
  const root = createTemporaryFolder();
  const folder = join(root, 'knowledge');
  mkdirSync(folder);
  const dataDir = fillDataFolder(join(root, 'data'), 'dictionary');
  const env = { DUBAN_DATA_DIR: dataDir, DUBAN_KNOWLEDGE_DIR: folder };
  const run = async (args: readonly string[], input: readonly string[]): Promise<Printed> => {
    const [out, err] = [createPaper(), createPaper()];
    const terminal: Terminal = {
      env,
      stdin: Readable.from(input.map((line) => `${line}\n`)),
      stdout: out.stream,
      stderr: err.stream,
      onStop: () => undefined,
    };
    const program = createProgram(terminal, '0.0.0').exitOverride();
    const failure = await program.parseAsync([...args], { from: 'user' }).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    return { stdout: out.read(), stderr: err.read(), failure };
  };
  return {
    env,
    folder,
    write(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    },
    run: (...args) => run(args, []),
    feed: (lines, ...args) => run(args, lines),
  };
}
