// How long a message takes through the real street, and how long the bot takes to be ready. See docs/performance.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const QUESTIONS = [
  'who leads task 13?',
  '财政局牵头哪几项',
  '第14項幾時到期',
  '有哪些事项的期限落在2025年?',
  'What percentage applies to gas cylinders in task 15?',
  '没有写牵头单位的有哪几项',
  '小公司想做数字化改造,有没有便宜的方案?',
  'Who looks after delivery riders?',
  '第5项是不是大数据局单独牵头?',
  '鲁统码哪年全覆盖',
  'shuju biaozhu shui qiantou',
  '明天会下雨吗',
];
const ROUNDS = 50;
const WARM_UP = QUESTIONS.length;
const STARTS = 5;

const dataDir = mkdtempSync(join(tmpdir(), 'duban-bench-'));
const env = { ...process.env, DUBAN_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent' };
try {
  console.log(`first start, documents read and indexed: ${await timeStart()} ms`);
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i += 1) starts.push(await timeStart());
  console.log(`start once ingested, ${STARTS} times: ${describe(starts)}`);
  console.log(
    `a message, ${QUESTIONS.length * ROUNDS} of them: ${describe((await replay()).slice(WARM_UP))}`,
  );
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function timeStart(): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['dist/main.js', 'start'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  for await (const line of createInterface({ input: child.stderr })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    const response = await fetch(new URL('/readyz', url));
    if (!response.ok) throw new Error(`/readyz answered ${response.status}`);
    break;
  }
  const ms = performance.now() - startedAt;
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return Math.round(ms);
}

async function replay(): Promise<number[]> {
  const child = spawn(process.execPath, ['dist/main.js', 'replay'], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  for (let i = 0; i < QUESTIONS.length * ROUNDS; i += 1) {
    const text = QUESTIONS[i % QUESTIONS.length] ?? '';
    const message = { conversation: `c${i}`, user: 'u', text, at: '2026-11-23T09:00:00+08:00' };
    child.stdin.write(`${JSON.stringify(message)}\n`);
  }
  child.stdin.end();
  const times: number[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    times.push((JSON.parse(line) as { ms: number }).ms);
  }
  return times;
}

function describe(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`;
}
