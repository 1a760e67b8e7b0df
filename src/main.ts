#!/usr/bin/env node
// The process: arguments, environment, signals, exit code. Everything else is built from here and handed in.
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { CommanderError } from 'commander';
import { readVersion } from './app/version.ts';
import { createProgram } from './cli/program.ts';
import type { Terminal } from './cli/terminal.ts';
import { ConfigError, UpstreamError, UserError } from './shared/errors.ts';

// LangChain sends traces to a service on the internet, or prints prompts, where these are set for another program.
for (const name of Object.keys(process.env)) {
  if (/^(?:LANGCHAIN|LANGSMITH)_/u.test(name)) Reflect.deleteProperty(process.env, name);
}

const stopWork: (() => Promise<void>)[] = [];

const terminal: Terminal = {
  env: { ...readEnvFile('.env'), ...process.env },
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onStop: (work) => stopWork.push(work),
};

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void Promise.allSettled(stopWork.map((work) => work())).then((results) => {
      process.exitCode = results.some((result) => result.status === 'rejected') ? 1 : 0;
      if (stopWork.length === 0) process.exit(130);
    });
  });
}

// A reader that has seen enough (`duban ledger | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await createProgram(terminal, readVersion()).parseAsync(process.argv);
} catch (error) {
  process.exitCode = reportFailure(error);
}

function readEnvFile(path: string): NodeJS.Dict<string> {
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}

/** What a person can mend is said in plain words; anything else keeps its stack for whoever reports it. */
function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode;
  if (error instanceof ConfigError) {
    process.stderr.write(`These settings need a change (see .env.example):\n${error.message}\n`);
    return 2;
  }
  if (error instanceof UserError || error instanceof UpstreamError) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof UserError ? 2 : 1;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
