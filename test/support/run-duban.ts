// Runs the built command line as a person would: `duban …`, with a data folder of its own, which knows the bundled
// documents unless told otherwise, and no other settings.
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createDataFolder } from './data-folder.ts';

export const builtMain = 'dist/main.js';

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly dataDir?: string;
  /** Arguments of node itself. */
  readonly nodeArguments?: readonly string[];
}

export function spawnDuban(
  args: readonly string[],
  options: RunOptions = {},
): ChildProcessWithoutNullStreams {
  if (!existsSync(builtMain)) throw new Error(`${builtMain} is missing: run npm run build first`);
  const child = spawn(process.execPath, [...(options.nodeArguments ?? []), builtMain, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DUBAN_DATA_DIR: options.dataDir ?? createDataFolder('bundled'),
      PORT: '0',
      ...options.env,
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

export async function runDuban(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const child = spawnDuban(args, options);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.end(options.input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, stdout, stderr };
}

/** Starts the bot and waits until it says where it answers. */
export async function startDuban(options: RunOptions = {}): Promise<{
  readonly url: string;
  readonly child: ChildProcessWithoutNullStreams;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
}> {
  const child = spawnDuban(['start'], options);
  let output = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string): void => {
      output += text;
      const address = /http:\/\/[^\s]+/.exec(output)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    void exited.then((code) => reject(new Error(`duban start ended with ${String(code)}:\n${output}`)));
  });
  return { url, child, output: () => output, exited };
}
