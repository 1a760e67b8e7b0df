// The full form of the crash test: 32 connections, SIGKILL at a random moment, five rounds; prints a line a round.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCrashRounds } from '../test/support/lark-crash.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    connections: { type: 'string', default: '32' },
    main: { type: 'string', default: 'dist/main.js' },
  },
});
const dataDir = mkdtempSync(join(tmpdir(), 'duban-crash-'));
try {
  const rounds = await runCrashRounds({
    main: resolve(options.main),
    dataDir,
    rounds: Number(options.rounds),
    connections: Number(options.connections),
    killAfterMs: [1_000, 3_000],
    random: Math.random,
  });
  for (const round of rounds) console.log(JSON.stringify(round));
  process.exitCode = rounds.some(({ lost, twice }) => lost + twice > 0) ? 1 : 0;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
