// The short form of bench/webhook-crash.ts: killed under load, nothing acknowledged is lost or answered twice.
import { describe, expect, it } from 'vitest';
import { runCrashRounds } from '../support/lark-crash.ts';
import { builtMain } from '../support/run-duban.ts';
import { createDataFolder } from '../support/data-folder.ts';

describe('a bot that is killed under load', () => {
  it('answers everything that it acknowledged, exactly once', async () => {
    const rounds = await runCrashRounds({
      main: builtMain,
      dataDir: createDataFolder('bundled'),
      rounds: 2,
      connections: 2,
      killAfterMs: [100, 250],
      random: Math.random,
    });
    expect(rounds).toHaveLength(2);
    for (const round of rounds) {
      expect(round).toMatchObject({ lost: 0, twice: 0 });
      expect(round.acknowledged).toBeGreaterThan(5);
    }
  });
});
