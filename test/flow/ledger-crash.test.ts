// SIGKILL in the middle of 500 commands, five times: what was acknowledged is there once, and the chain holds.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { createKeeper, readAll, verifyChain } from '../../src/domain/ledger/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const BUILT = 'dist/app/ledger/office.js';
const POLICY = 'knowledge/weihai-data-and-digital-transformation.txt';
const COMMANDS = 500;
const ROUNDS = 5;
const PEOPLE = Array.from({ length: 10 }, (_, index): Person => ({
  user: `u${String(index)}`,
  name: 'n',
  unit: '市大數據局',
  role: 'liaison',
}));

interface Line {
  readonly id: string;
  readonly user: string;
}

const messages = Array.from({ length: COMMANDS }, (_, index) => {
  const user = `u${String(index % PEOPLE.length)}`;
  return {
    id: `m${String(index)}`,
    channel: 'replay',
    conversation: user,
    user,
    text: `/block 12 缺第${String(index)}份数据`,
    at: new Date(Date.UTC(2026, 10, 1, 0, index)).toISOString(),
    audience: 'private',
  };
});

/** Feeds what is open, twice as the platform may, until `enough` were acknowledged; then kills without warning. */
async function runRound(
  file: string,
  open: readonly Line[],
  enough: number,
  acknowledged: Map<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, ['test/support/ledger-crash-bot.mjs', file, POLICY]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  // The pipe breaks when the process is killed; that is the point of the test.
  child.stdin.on('error', () => undefined);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready')
      for (const message of [...open, ...open.slice(0, 20)])
        child.stdin.write(`${JSON.stringify(message)}\n`);
    else {
      const { id, kind } = JSON.parse(line) as { id: string; kind: string };
      acknowledged.set(id, kind);
      if (acknowledged.size >= enough) child.kill('SIGKILL');
    }
  }
  await ended;
  expect(stderr).toBe('');
}

it('keeps each acknowledged command once over five kills', async () => {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run npm run build first`);
  const file = join(createTemporaryFolder(), 'duban.sqlite');
  const prepared = await openDatabase(file);
  await createPeopleStore(prepared).replace(PEOPLE, { by: 'operator', at: new Date('2026-01-01T00:00:00Z') });
  await prepared.destroy();
  const acknowledged = new Map<string, string>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const open = messages.filter(({ id }) => !acknowledged.has(id));
    await runRound(file, open, (COMMANDS / ROUNDS) * round - (round === ROUNDS ? 0 : 37), acknowledged);
  }
  expect([...new Set(acknowledged.values())]).toEqual(['answer']);
  expect(acknowledged.size).toBe(COMMANDS);
  const database = await openDatabase(file);
  const store = createLedgerStore(database);
  const { entries } = await createKeeper(store).read();
  expect(entries.map(({ source }) => source.message).sort()).toEqual(messages.map(({ id }) => id).sort());
  for (const chain of [store.entries, store.audit]) {
    expect(await verifyChain(readAll(chain), await chain.loadHead())).toMatchObject({
      kind: 'valid',
      length: COMMANDS,
    });
  }
  await database.destroy();
});
