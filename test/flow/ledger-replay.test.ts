// A month replayed from a file stays in the data folder: the ledger, its export and its proof are those of the messages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { expect, it } from 'vitest';
import { openLedgerTerminal } from '../support/ledger-terminal.ts';
import type { LedgerTerminal } from '../support/ledger-terminal.ts';

const PEOPLE = 'test/fixtures/ledger/people.json';
const month = readFileSync('test/fixtures/ledger/november.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as object);

interface State {
  readonly milestones: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly light: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

async function stateOf(terminal: LedgerTerminal): Promise<State> {
  return JSON.parse((await terminal.run('ledger', '--json', '--at', '2026-11-30')).stdout) as State;
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, one) => total + (typeof one === 'number' ? one : 0), 0);
}

it('leaves a ledger whose export adds up to it; the next replay begins anew', async () => {
  const terminal = await openLedgerTerminal([]);
  const first = await terminal.replay(month, '--people', PEOPLE);
  expect(first.failure).toBeUndefined();
  expect(first.stdout.trim().split('\n')).toHaveLength(month.length);
  const state = await stateOf(terminal);
  expect(state.milestones.find(({ id }) => id === '8-2')?.value).toBe(200);

  const file = join(terminal.folder, 'november.xlsx');
  await terminal.run('export', '--out', file, '--at', '2026-11-30');
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.worksheets[0];
  const columns = sheet?.getRow(2).values as string[];
  const values = sheet?.getColumn(columns.indexOf('本期值')).values ?? [];
  expect(sum(values)).toBeCloseTo(sum(state.milestones.map(({ value }) => value)), 6);

  await terminal.replay(month, '--people', PEOPLE);
  expect(await stateOf(terminal)).toEqual(state);
  expect((await terminal.run('ledger', 'verify')).stdout).toContain('entries: valid');
});

it('goes on where it is told to, takes the same id once, and never touches a real ledger', async () => {
  const terminal = await openLedgerTerminal([]);
  const say = (text: string, id: string): object => {
    return { conversation: 'c', user: 'data', text, at: '2026-11-20T10:00:00+08:00', id };
  };
  await terminal.replay([say('/p 12 6个', 'm1')], '--people', PEOPLE);
  const more = [say('/p 12 6个', 'm1'), say('/p 12 8个', 'm2'), say('/p 12 8个', 'm2')];
  const { stdout } = await terminal.replay(more, '--people', PEOPLE, '--continue');
  expect(stdout).toContain('此前已记录 #1');
  expect((await terminal.run('ledger', 'verify')).stdout).toContain('entries: valid, 2');

  const bot = await terminal.startBot();
  await terminal.run('people', 'unbind', 'finance');
  await terminal.run('people', 'import', PEOPLE);
  await bot.stop();
  const real = await terminal.replay([say('/p 12 9个', 'm3')], '--people', PEOPLE);
  expect(real.stderr).toContain('real ledger');
  expect(real.stdout).toContain('已记录 #1');
  expect((await terminal.run('ledger', 'verify')).stdout).toContain('entries: valid, 2');
});

it('leaves nothing where nobody speaks', async () => {
  const terminal = await openLedgerTerminal([]);
  const { stdout } = await terminal.replay(month.slice(0, 2));
  expect(stdout).toContain('/bind');
  expect((await terminal.run('ledger', 'verify')).stdout).toContain('entries: valid, 0');
});
