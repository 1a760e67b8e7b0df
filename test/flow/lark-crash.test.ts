import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isBuilt, runCrashRounds } from '../support/lark-crash.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

describe('a bot that is killed under load', () => {
  it('answers everything that it acknowledged, exactly once', { timeout: 120_000 }, async (context) => {
    if (!isBuilt(main)) context.skip('dist/main.js is missing: npm run build');
    const rounds = await runCrashRounds({
      main,
      dataDir: createTemporaryFolder(),
      rounds: 2,
      connections: 6,
      killAfterMs: [300, 900],
      random: Math.random,
    });
    expect(rounds).toHaveLength(2);
    for (const round of rounds) {
      expect(round).toMatchObject({ lost: 0, twice: 0 });
      expect(round.acknowledged).toBeGreaterThan(10);
    }
  });
});
