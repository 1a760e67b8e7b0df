// One suite, three tiers (unit, contract, flow) plus the browser tests, and a closing line that a gate can read.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Much of a flow test is waiting for another process: every core has one.
    maxWorkers: '100%',
  },
});
