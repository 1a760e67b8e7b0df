// Whatever is delivered twice, late, or side by side: the ledger is the one that the distinct messages make in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOffice } from '../../src/app/ledger/office.ts';
import { createStreet } from '../../src/app/pipeline.ts';
import type { ConversationStore, Message } from '../../src/domain/conversation/index.ts';
import {
  createKeeper,
  createProjector,
  defaultThresholds,
  momentAtEndOf,
  readAll,
  toLedgerJson,
  verifyChain,
} from '../../src/domain/ledger/index.ts';
import type { Entry } from '../../src/domain/ledger/index.ts';
import type { Person } from '../../src/domain/people/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import { KeyedQueue } from '../../src/shared/keyed-queue.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { createConversationStore } from '../../src/stores/sqlite/conversation-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
import { loadWeihai, ZONE } from '../support/ledger-book.ts';
import { nothingFound } from '../support/nothing-found.ts';

/** Ten liaisons of ten units, each with the tasks that name the unit. */
const UNITS: readonly (readonly [string, readonly string[]])[] = [
  ['市大數據局', ['12', '17', '13-2']],
  ['市財政局', ['13-2', '6', '10-2']],
  ['市市場監管局', ['15-1', '15-2', '10-2']],
  ['市商務局', ['8-1', '8-2']],
  ['市農業農村局', ['8-3', '8-1']],
  ['市工業和信息化局', ['7', '9', '10-1']],
  ['市發展改革委', ['9', '13-2', '6']],
  ['市公安局', ['24-1', '24-2']],
  ['市教育局', ['14']],
  ['市行政審批服務局', ['11']],
];
const PEOPLE = UNITS.map(([unit], index): Person => ({
  user: `u${String(index)}`,
  name: unit,
  unit,
  role: 'liaison',
}));

/** Named for one of the ten only: whether somebody else asked first can't matter there. */
const ALONE = new Set(['12', '17', '15-1', '15-2', '7', '14', '11', '24-1', '24-2']);

const TEMPLATES: readonly ((task: string, value: number) => string)[] = [
  (task, value) => `/p ${task} ${String(value)}`,
  (task, value) => `更新 ${task} 已完成${String(value)}`,
  () => '确认',
  () => '确认',
  () => '取消',
  (task) => `/nochange ${task} 等文件`,
  (task, value) => `/block ${task} 缺数据${String(value)}`,
  (task) => `/unblock ${task}`,
  () => '/withdraw',
  (_, value) => `/correct ${String(value)}`,
  (task) => `/escalate ${task} 请协调`,
  (task) => `/miss ${task} 来不及`,
  (task) => (ALONE.has(task) ? `/extend ${task} 2028-03-31 招标流标` : `/history ${task}`),
  () => '/mine',
  () => '收到',
  () => '/status',
];

interface Step {
  readonly person: number;
  readonly template: number;
  readonly task: number;
  readonly value: number;
}

const steps = fc.array(
  fc.record({
    person: fc.nat(UNITS.length - 1),
    template: fc.nat(TEMPLATES.length - 1),
    task: fc.nat(5),
    value: fc.integer({ min: 1, max: 120 }),
  }),
  { minLength: 200, maxLength: 200 },
);

function toMessages(script: readonly Step[]): readonly Message[] {
  return script.map(({ person, template, task, value }, index) => {
    const [, tasks] = UNITS[person] ?? ['', []];
    const text = TEMPLATES[template]?.(tasks[task % tasks.length] ?? '', value) ?? '';
    const user = `u${String(person)}`;
    return {
      id: `m${String(index)}`,
      channel: 'replay',
      conversation: user,
      user,
      text,
      at: new Date(Date.UTC(2026, 9, 1, 1, index * 7)),
      audience: 'private',
    };
  });
}

/** Everybody's own messages in order, the people's streams merged by chance, each message perhaps again later. */
function shuffle(messages: readonly Message[], random: () => number): readonly Message[] {
  const streams = PEOPLE.map(({ user }) => messages.filter((message) => message.user === user));
  const delivered: Message[] = [];
  const places = streams.map(() => 0);
  while (places.some((place, index) => place < (streams[index]?.length ?? 0))) {
    const index = Math.floor(random() * streams.length);
    const message = streams[index]?.[places[index] ?? 0];
    if (message === undefined) continue;
    places[index] = (places[index] ?? 0) + 1;
    delivered.push(message);
    if (random() < 0.3) delivered.push(delivered[Math.floor(random() * delivered.length)] ?? message);
  }
  return delivered;
}

const register = createRegister([loadWeihai()]);

interface Ran {
  readonly entries: readonly unknown[];
  readonly state: object;
}

/** `crashes`: how often the answer to a message is lost after its entries were made, so that it is delivered anew. */
async function run(
  messages: readonly Message[],
  options: { readonly isConcurrent: boolean; readonly crashes: () => boolean },
): Promise<Ran> {
  const database = await openDatabase(':memory:');
  const store = createLedgerStore(database);
  const people = createPeopleStore(database);
  await people.replace(PEOPLE, { by: 'operator', at: new Date('2026-01-01T00:00:00Z') });
  const office = createOffice({
    store,
    people,
    administrators: [],
    register: () => register,
    thresholds: defaultThresholds,
    zone: ZONE,
  });
  const street = createStreet({
    conversations: createForgetfulStore(createConversationStore(database), options.crashes),
    respond: office.inFrontOf((_, memory) => Promise.resolve({ reply: nothingFound, memory: memory ?? {} })),
    logger: silentLogger,
  });
  const lanes = new KeyedQueue();
  const handle = (message: Message): Promise<void> =>
    lanes.run(message.conversation, async () => {
      try {
        await street.handle(message);
      } catch (error) {
        if (!(error instanceof CrashError)) throw error;
        await street.handle(message);
      }
    });
  if (options.isConcurrent) await Promise.all(messages.map(handle));
  else for (const message of messages) await handle(message);
  const live = toLedgerJson(office.desk.projector().state(await office.keeper.read(), END));
  const rebuilt = createProjector({ policies: register.policies, thresholds: defaultThresholds, zone: ZONE });
  expect(toLedgerJson(rebuilt.state(await createKeeper(store).read(), END))).toEqual(live);
  expect(await verifyChain(readAll(store.entries), await store.entries.loadHead())).toMatchObject({
    kind: 'valid',
  });
  const { entries } = await office.keeper.read();
  await database.destroy();
  return {
    entries: entries.map(comparable).sort((left, right) => left.id.localeCompare(right.id)),
    state: live,
  };
}

const END = momentAtEndOf('2026-12-31', ZONE);

class CrashError extends Error {}

/** The reply and the memory of some messages are lost once, as by a crash between the ledger's write and theirs. */
function createForgetfulStore(store: ConversationStore, crashes: () => boolean): ConversationStore {
  const crashed = new Set<string>();
  return {
    ...store,
    conclude: (message, reply, memory) => {
      if (crashed.has(message.id) || !crashes()) return store.conclude(message, reply, memory);
      crashed.add(message.id);
      return Promise.reject(new CrashError());
    },
  };
}

/** What an entry says; its place in the chain is that of its arrival. */
function comparable({ id, recordedAt, subject, unit, person, source, content }: Entry): {
  readonly id: string;
} {
  return { id, ...{ recordedAt, subject, unit, person, text: source.text, content } };
}

/** ROUNDS=100 npx vitest run test/flow/ledger-interleavings.test.ts: the long form, by hand. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 4);

const never = (): boolean => false;

describe('the ledger of 200 random commands by 10 people', () => {
  it('is the same however they interleave and however often they are delivered', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        async (script, chance) => {
          const random = (): number => chance.next().value as number;
          const messages = toMessages(script);
          const inOrder = await run(messages, { isConcurrent: false, crashes: never });
          expect(inOrder.entries.length).toBeGreaterThan(20);
          const delivered = shuffle(messages, random);
          expect(await run(delivered, { isConcurrent: true, crashes: () => random() < 0.1 })).toEqual(
            inOrder,
          );
        },
      ),
      { numRuns: ROUNDS, endOnFailure: true },
    );
  }, 3_600_000);
});
