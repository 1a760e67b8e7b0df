// Durable acknowledgements against a bare Express 5 with the SDK's adaptExpress and nothing behind it, in rounds
// that alternate on the same machine. See docs/performance.md for the command and the figures.
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    bodies: { type: 'string', default: '60000' },
    variants: { type: 'string', default: 'sdk,door,duban' },
    folder: { type: 'string', default: tmpdir() },
    preload: { type: 'string', default: '0' },
  },
});
const variants = options.variants.split(',');

interface Figures {
  readonly perSecond: number;
  readonly total: number;
  readonly ranOut: boolean;
  readonly p50: number;
  readonly p97: number;
  readonly p99: number;
  readonly max: number;
  readonly bad: number;
}
interface Cell extends Figures {
  readonly variant: string;
  readonly round: number;
  readonly rssMb: number;
  readonly cpuMs: number;
  readonly lone: Figures;
}

function start(file: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
  const script = new URL(file, import.meta.url).pathname;
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  child.stderr.pipe(process.stderr);
  return child;
}

async function readLine(child: ChildProcessWithoutNullStreams): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('the process ended without a word');
}

async function load(url: string, connections: number, seconds: number, bodies: number): Promise<Figures> {
  const args = [connections, seconds, bodies].map(String);
  return JSON.parse(await readLine(start('./webhook-load.js', url, ...args))) as Figures;
}

async function measure(variant: string, round: number): Promise<Cell> {
  const folder = mkdtempSync(join(options.folder, 'duban-bench-'));
  const server = start('./webhook-server.js', variant, join(folder, 'duban.sqlite'), options.preload);
  try {
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
    const url = `http://127.0.0.1:${(await lines.next()).value as string}`;
    await load(url, 32, 2, 20_000);
    const figures = await load(url, 32, Number(options.seconds), Number(options.bodies));
    const lone = await load(url, 1, 2, 8_000);
    server.stdin.write('stop\n');
    const memory = JSON.parse((await lines.next()).value as string) as { rssMb: number; cpuMs: number };
    return { variant, round, ...figures, lone, ...memory };
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const cells: Cell[] = [];
for (let round = 1; round <= Number(options.rounds); round += 1) {
  // Each round begins with another variant, so that no one always follows the same neighbour.
  const order = variants.map((_, index) => variants[(index + round) % variants.length] ?? '');
  for (const variant of order) {
    const cell = await measure(variant, round);
    cells.push(cell);
    console.error(JSON.stringify(cell));
  }
}

console.log(
  '| variant | req/s (min–max) | ÷ sdk (min–max) | p50 | p97.5 | p99 | max ms | 1 conn req/s, p99 ms | RSS MB | bad |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
for (const variant of variants) {
  const own = cells.filter((cell) => cell.variant === variant);
  const rates = own.map((cell) => cell.perSecond);
  const ratios = own.map((cell) => {
    const sdk = cells.find((other) => other.variant === 'sdk' && other.round === cell.round);
    return cell.perSecond / (sdk?.perSecond ?? Number.NaN);
  });
  const of = (pick: (cell: Cell) => number): string => String(Math.round(median(own.map(pick)) * 10) / 10);
  console.log(
    `| ${variant} | ${Math.round(median(rates))} (${Math.min(...rates)}–${Math.max(...rates)}) | ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}) | ${of((cell) => cell.p50)} | ${of((cell) => cell.p97)} | ${of((cell) => cell.p99)} | ${of((cell) => cell.max)} | ${of((cell) => cell.lone.perSecond)}, ${of((cell) => cell.lone.p99)} | ${of((cell) => cell.rssMb)} | ${own.reduce((sum, cell) => sum + cell.bad, 0)} |`,
  );
}
