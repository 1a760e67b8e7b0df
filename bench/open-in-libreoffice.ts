// The exported month opened by a real spreadsheet program: LibreOffice reads the file back, and its totals must be those
// of `duban ledger --json`. Run by hand where LibreOffice is installed; see docs/performance.md for the command.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import papaparse from 'papaparse';

const AT = '2026-11-30';
const MAIN = 'dist/main.js';
/** Every sheet to a file of its own, as UTF-8, numbers as they are and not as they look. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
const LIGHTS = {
  red: '红灯',
  yellow: '黄灯',
  green: '绿灯',
  grey: '灰灯',
  claimed: '待审',
  closed: '已销号',
};

interface State {
  readonly milestones: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly light: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
}

const folder = mkdtempSync(join(tmpdir(), 'duban-office-'));
try {
  process.exitCode = compare() ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(): boolean {
  const month = readFileSync('test/fixtures/ledger/november.jsonl');
  duban(['replay', '--people', 'test/fixtures/ledger/people.json'], month);
  const state = JSON.parse(duban(['ledger', '--json', '--at', AT])) as State;
  duban(['export', '--at', AT, '--out', join(folder, 'month.xlsx')]);
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    CSV,
    '--outdir',
    folder,
    join(folder, 'month.xlsx'),
  ]);
  const [header = [], ...rows] = readSheet('台账');
  const entries = readSheet('记录').slice(1);
  const cell = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? '';
  const own = rows.filter((row) => cell(row, '子目标') !== '');
  const results = [
    check('milestones', own.length, state.milestones.length),
    check(
      'sum of values',
      sum(own.map((row) => Number(cell(row, '本期值').replaceAll(',', '')))),
      sum(state.milestones.map(({ value }) => value ?? 0)),
    ),
    ...Object.entries(LIGHTS).map(([light, word]) =>
      check(word, own.filter((row) => cell(row, '灯') === word).length, state.counts[light] ?? 0),
    ),
    check('entries', entries.length, Number(/valid, (\d+)/.exec(duban(['ledger', 'verify']))?.[1])),
  ];
  return results.every(Boolean);
}

function duban(args: readonly string[], input?: Buffer): string {
  const env = { ...process.env, DUBAN_DATA_DIR: join(folder, 'data') };
  return execFileSync(process.execPath, [MAIN, ...args], { env, encoding: 'utf8', ...(input && { input }) });
}

/** Without the watermark in the first row. */
function readSheet(name: string): readonly (readonly string[])[] {
  const text = readFileSync(join(folder, `month-${name}.csv`), 'utf8');
  return papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data.slice(1);
}

function sum(values: readonly number[]): number {
  return Number(values.reduce((total, value) => total + value, 0).toFixed(6));
}

function check(what: string, inSheet: number, inLedger: number): boolean {
  const isEqual = inSheet === inLedger;
  process.stdout.write(
    `${what}: ${String(inSheet)} in the sheet, ${String(inLedger)} in the ledger${isEqual ? '' : '  DIFFERENT'}\n`,
  );
  return isEqual;
}
