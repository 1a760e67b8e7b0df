// Many documents: how fast they are read and indexed, what they take on disk and in memory, and how long a question takes.
// `node dist/bench/bench/documents.js [DOCUMENTS]`; see docs/performance.md.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../src/app/compose.ts';
import type { App } from '../src/app/compose.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { silentLogger } from '../src/shared/logger.port.ts';
import { writePolicy } from '../test/support/synthetic-policies/index.ts';

const DOCUMENTS = Number(process.argv[2] ?? 1_000);
const TASKS = 30;
const ROUNDS = 21;
const QUESTIONS = [
  '市财政局牵头哪些任务',
  '哪些任务2026年到期',
  '第3项任务谁负责',
  '推进智慧社区建设由谁牵头',
  '电梯维保',
  '没有写牵头单位的有哪几项',
  '一共有多少项任务',
  '市大数据局要做什么',
  '哪个单位牵头最多',
  'who leads smart communities?',
  'which tasks does the Finance Bureau lead?',
  '小公司想做数字化改造,有没有便宜的方案?',
  '明天会下雨吗',
  '养老服务谁牵头',
  'shuju gongxiang shui qiantou',
  '哪些任务提到养老服务',
  '第一部分有哪些任务',
  '养老服务、老旧小区改造分别由谁负责',
  '哪些单位负责信用体系建设',
  '指标达到90%的任务',
];

const [, , , given] = process.argv;
const root = given ?? mkdtempSync(join(tmpdir(), 'duban-documents-'));
const knowledge = join(root, 'knowledge');
const data = join(root, 'data');
const env = { ...process.env, DUBAN_DATA_DIR: data, DUBAN_KNOWLEDGE_DIR: knowledge };
if (given !== undefined) await startAndAsk();
else {
  try {
    await ingest();
    // A process of its own: what the first reading left in memory is none of the office's every day.
    spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? '', String(DOCUMENTS), root], {
      stdio: 'inherit',
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function ingest(): Promise<void> {
  const written = writeDocuments();
  console.log(
    `${DOCUMENTS} documents, ${written.tasks} tasks, ${Math.round(written.letters / 1_000)} thousand letters`,
  );
  const { app, ms } = await open();
  const { policies, tasks } = app.knowledge.register();
  console.log(
    `read and indexed: ${seconds(ms)}, ${Math.round((1_000 * policies.length) / ms)} documents a second (${tasks.length} tasks found); ${describeMemory()}`,
  );
  await app.stop();
  console.log(`on disk: ${megabytes(sizeOf(data))}`);
}

async function startAndAsk(): Promise<void> {
  const { app, ms } = await open();
  console.log(`start once ingested: ${seconds(ms)}; memory: ${describeMemory()}`);
  for (const line of await ask(app)) console.log(line);
  console.log(`memory after the questions: ${describeMemory()}`);
  writeFileSync(join(knowledge, 'one-more.txt'), writePolicy(DOCUMENTS, TASKS).text);
  const startedAt = performance.now();
  await app.knowledge.ingest([], { force: false });
  await put(app, 'one-more', QUESTIONS[0] ?? '');
  console.log(`one more document, until it answers: ${seconds(performance.now() - startedAt)}`);
  await app.stop();
}

function writeDocuments(): { readonly tasks: number; readonly letters: number } {
  mkdirSync(knowledge);
  let tasks = 0;
  let letters = 0;
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const policy = writePolicy(number, TASKS);
    tasks += policy.tasks.length;
    letters += policy.text.length;
    writeFileSync(join(knowledge, `${String(number).padStart(4, '0')}.txt`), policy.text);
  }
  return { tasks, letters };
}

async function open(): Promise<{ readonly app: App; readonly ms: number }> {
  const startedAt = performance.now();
  const app = await createApp(loadConfig(env), { logger: silentLogger });
  return { app, ms: performance.now() - startedAt };
}

interface Times {
  readonly wall: number[];
  /** Of all threads: what a busy machine does not stretch. */
  readonly processor: number[];
}

/** One line a question and two for all: medians and the slow end. The first round warms up. */
async function ask(app: App): Promise<string[]> {
  const times = new Map<string, Times>(QUESTIONS.map((question) => [question, { wall: [], processor: [] }]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of QUESTIONS) {
      const [startedAt, used] = [performance.now(), process.cpuUsage()];
      await put(app, `${round}-${question}`, question);
      const [ms, { user, system }] = [performance.now() - startedAt, process.cpuUsage(used)];
      if (round === 0) continue;
      times.get(question)?.wall.push(ms);
      times.get(question)?.processor.push((user + system) / 1_000);
    }
  }
  const all = (which: keyof Times): number[] => [...times.values()].flatMap((one) => one[which]);
  return [
    `a question, ${QUESTIONS.length} kinds: ${describe(all('wall'))}`,
    `processor time of a question: ${describe(all('processor'))}`,
    ...[...times].map(([question, { wall }]) => `  ${describe(wall)}  ${question}`),
  ];
}

/** A question in a conversation of its own. */
async function put(app: App, id: string, text: string): Promise<void> {
  const at = new Date('2026-11-23T01:00:00Z');
  const conversation = `c-${id}`;
  await app.street.handle({
    id,
    conversation,
    text,
    at,
    user: 'bench',
    channel: 'replay',
    audience: 'private',
  });
}

function describe(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
}

function describeMemory(): string {
  (globalThis as { gc?: () => void }).gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  return `${megabytes(rss)} resident, ${megabytes(heapUsed)} heap, ${megabytes(arrayBuffers)} buffers`;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_048_576)} MB`;
}
