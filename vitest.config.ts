// One suite, three tiers (unit, contract, flow) plus the browser tests, and a closing line that a gate can read.
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import DearestRoomsFirst from './test/support/dearest-rooms-first.ts';

/** Guards against a test that hangs, and against nothing else: a busy machine may be ten times slower than an idle one. */
const HANGS_MS = 180_000;
const NEVER_COMES_MS = 60_000;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/support/prepare-data.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: NEVER_COMES_MS } },
    pool: 'forks',
    // A worker imports the product once, not once a file: modules here keep no state that a test could leave behind.
    isolate: false,
    // Much of a flow test is waiting, for a disk or another process: one more than there are cores keeps them busy.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: DearestRoomsFirst },
  },
});
