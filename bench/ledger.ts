// A ledger of 100,000 entries: how long it loads, how fast it answers /status and takes a report, how long an export and
// a proof take. See docs/performance.md for the command and the figures.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createOffice } from '../src/app/ledger/office.ts';
import type { Office } from '../src/app/ledger/office.ts';
import { saveExport } from '../src/app/ledger/write-export.ts';
import type { Message, Reply } from '../src/domain/conversation/index.ts';
import {
  createEntryId,
  defaultThresholds,
  emptyHead,
  readAll,
  sealAudit,
  sealEntry,
  verifyChain,
} from '../src/domain/ledger/index.ts';
import type { ChainHead, EntryDraft, LedgerStore, Link } from '../src/domain/ledger/index.ts';
import { createRegister, readPolicy } from '../src/domain/policy/index.ts';
import type { Policy, Register } from '../src/domain/policy/index.ts';
import { openDatabase } from '../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../src/stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../src/stores/sqlite/people-store.ts';
import { createVersionStore } from '../src/stores/sqlite/version-store.ts';
import { nextText } from '../test/support/next-weihai.ts';
import { nothingFound } from '../test/support/nothing-found.ts';

const { values: options } = parseArgs({
  options: { entries: { type: 'string', default: '100000' }, runs: { type: 'string', default: '1500' } },
});
const ENTRIES = Number(options.entries);
const RUNS = Number(options.runs);
const ZONE = 'Asia/Shanghai';
const BATCH = 1_000;
const POLICY = 'knowledge/weihai-data-and-digital-transformation.txt';

const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const text = readFileSync(POLICY, 'utf8');
  let register = createRegister([read(text)]);
  const file = join(folder, 'duban.sqlite');
  const database = await openDatabase(file);
  const store = createLedgerStore(database);
  const versions = createVersionStore(database);
  await versions.keep(read(text), new Date(Date.UTC(2025, 6, 8)));
  await time(`${String(ENTRIES)} entries written in batches of ${String(BATCH)}`, () =>
    fill(store, register),
  );
  const people = createPeopleStore(database);
  await people.replace(
    [
      { user: 'head', name: '督查', unit: '督查室', role: 'supervision-head' },
      { user: 'wang', name: '王敏', unit: '市大數據局', role: 'liaison' },
    ],
    { by: 'bench', at: new Date(0) },
  );
  const office = createOffice({
    store,
    people,
    administrators: [],
    register: () => register,
    versions,
    thresholds: defaultThresholds,
    zone: ZONE,
  });
  const say = createSpeaker(office);
  await time('first read of the whole ledger', () => office.keeper.read());
  await time('first /status of the day', () => say('head', '/status'));
  await report('/status, nothing new', RUNS, () => say('head', '/status'));
  let value = 9;
  const written = await report('one command written', RUNS, () =>
    say('wang', `/p 12 ${String((value += 0.001))} 第${String(value)}次`),
  );
  const mixed = await report('/status after a write', RUNS, async () => {
    await say('wang', `/p 12 ${String((value += 0.001))} 第${String(value)}次`);
    return () => say('head', '/status');
  });
  await report('/history 12', 50, () => say('head', '/history 12'));
  const next = read(
    nextText((draft) => {
      draft.swap(12, 13);
      draft.remove(2);
    }),
  );
  await versions.keep(next, new Date(Date.UTC(2026, 10, 23)));
  register = createRegister([next]);
  await time('first read under a text that numbers every task anew', () => office.keeper.read());
  await time('first /status under it', () => say('head', '/status'));
  await report('/status under it, nothing new', RUNS, () => say('head', '/status'));
  // The task that was 17: on 12 there are by now far more entries than on any other.
  const renumbered = await report('one command written under it', RUNS, () =>
    say('wang', `/p 16 ${String((value += 0.001))} 第${String(value)}次`),
  );
  const order = {
    language: 'zh-Hans',
    viewer: { sees: 'all' },
    orderedBy: 'bench',
    at: new Date(Date.UTC(2026, 10, 23)).toISOString(),
  } as const;
  const rooms = {
    book: await office.keeper.read(),
    projector: office.desk.projector(),
    register,
    people: [],
    zone: ZONE,
  };
  for (const format of ['xlsx', 'csv', 'json'] as const) {
    const target = join(folder, `ledger.${format}`);
    await time(`export as ${format}`, () => saveExport(rooms, { ...order, format }, target));
    console.log(`  ${(statSync(target).size / 1e6).toFixed(1)} MB`);
  }
  await time('proof of the chain', async () =>
    verifyChain(readAll(store.entries), await store.entries.loadHead()),
  );
  console.log(
    `resident memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB, database ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  );
  console.log(
    written <= 10 && renumbered <= 10 && mixed <= 50
      ? 'within the bounds: write p95 <= 10 ms, /status p95 <= 50 ms'
      : 'OUTSIDE the bounds',
  );
  await database.destroy();
}

function read(text: string): Policy {
  return readPolicy({ id: 'weihai', source: 'weihai.txt', text });
}

/** Reports of every owing unit on every milestone, spread over two years. */
async function fill(store: LedgerStore, register: Register): Promise<void> {
  const subjects = register.tasks.flatMap(({ ref, task }) =>
    task.milestones.flatMap((milestone) =>
      task.assignments
        .filter(({ collective }) => !collective)
        .map(({ unit }) => ({
          ...ref,
          unit,
          milestone: milestone.id,
          isYearly: milestone.due?.recurrence === 'yearly',
        })),
    ),
  );
  const start = Date.UTC(2025, 6, 8);
  const stepMs = (Date.UTC(2026, 10, 22) - start) / ENTRIES;
  let head: ChainHead = emptyHead;
  for (let from = 0; from < ENTRIES; from += BATCH) {
    const links: Link[] = [];
    for (let index = from; index < Math.min(from + BATCH, ENTRIES); index += 1) {
      const draft = createDraft(
        subjects[index % subjects.length] ?? subjects[0],
        index,
        from,
        new Date(start + index * stepMs),
      );
      links.push(sealEntry(draft, links.at(-1) ?? head));
    }
    const key = { channel: 'replay', message: `batch ${String(from)}` } as const;
    const record = {
      ...key,
      at: new Date(0).toISOString(),
      user: 'bench',
      command: 'progress',
      result: 'recorded',
    } as const;
    await store.append({
      key,
      after: head,
      links,
      audit: { key, seal: (audit) => sealAudit(record, audit) },
    });
    head = links.at(-1) ?? head;
  }
}

type Subject =
  | {
      readonly document: string;
      readonly task: number;
      readonly milestone: string;
      readonly unit: string;
      readonly isYearly: boolean;
    }
  | undefined;

function createDraft(about: Subject, index: number, batch: number, at: Date): EntryDraft {
  if (about === undefined) throw new Error('The policy has no milestones.');
  const { document, task, milestone, unit, isYearly } = about;
  const day = at.toISOString().slice(0, 10);
  const source = {
    channel: 'replay',
    message: `batch ${String(batch)}`,
    ordinal: index - batch,
    text: `/进展 ${milestone} ${String(index % 90)} 截至${day} 本月进展第${String(index)}次`,
  } as const;
  return {
    id: createEntryId(source),
    recordedAt: at.toISOString(),
    subject: { document, task, milestone, ...(isYearly && { instance: day.slice(0, 4) }) },
    unit,
    person: { user: `u ${unit}`, name: '联络员', unit, role: 'liaison' },
    source,
    content: {
      kind: 'progress',
      value: Math.floor((index / ENTRIES) * 9),
      unit: '个',
      asOf: day,
      note: `本月进展第${String(index)}次`,
    },
  };
}

function createSpeaker(office: Office): (user: string, text: string) => Promise<Reply> {
  const respond = office.inFrontOf(() => Promise.resolve({ reply: nothingFound, memory: {} }));
  let count = 0;
  return async (user, text) => {
    count += 1;
    const message: Message = {
      id: `bench ${String(count)}`,
      channel: 'terminal',
      conversation: user,
      user,
      text,
      at: new Date(Date.UTC(2026, 10, 23, 2, 0, 0, count)),
      audience: 'private',
    };
    const { reply } = await respond(message, undefined);
    if (reply.kind !== 'answer') throw new Error(`${text}: ${JSON.stringify(reply.blocks)}`);
    return reply;
  };
}

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000;
  console.log(
    `${what}: ${(performance.now() - startedAt).toFixed(0)} ms (${cpuMs.toFixed(0)} ms of processor time)`,
  );
}

/** `work` may prepare first and give back what is measured. */
async function report(what: string, runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) {
    let startedAt = performance.now();
    const then = await work();
    if (typeof then === 'function') {
      startedAt = performance.now();
      await (then as () => Promise<unknown>)();
    }
    times.push(performance.now() - startedAt);
  }
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / runs;
  times.sort((left, right) => left - right);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  console.log(
    `${what}: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms, max ${(times.at(-1) ?? 0).toFixed(1)} ms, processor ${cpuMs.toFixed(1)} ms (${String(runs)})`,
  );
  return at(0.95);
}
