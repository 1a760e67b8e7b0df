// The digest in a process of its own, for the test that kills it: real stores, the real Lark channel, the clock and the
// point of death as the test wants them. It runs the built program's rooms: `npm run build` first.
// Arguments: the database file, the policy's text, and what to do as JSON {settings, now, dieAt}.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openDigest } from '../../dist/app/digest/open-digest.js';
import { createOffice } from '../../dist/app/ledger/office.js';
import { createLarkChannel } from '../../dist/channels/lark/index.js';
import { loadConfig } from '../../dist/config/load-config.js';
import { createRegister, readPolicy } from '../../dist/domain/policy/index.js';
import { silentLogger } from '../../dist/shared/logger.port.js';
import { createChannelMemoryStore } from '../../dist/stores/sqlite/channel-memory-store.js';
import { openDatabase } from '../../dist/stores/sqlite/database.js';
import { createDigestStore } from '../../dist/stores/sqlite/digest/digest-store.js';
import { createNudgeLog } from '../../dist/stores/sqlite/digest/nudge-log.js';
import { DurableConnection } from '../../dist/stores/sqlite/durable-connection.js';
import { createInboxStore } from '../../dist/stores/sqlite/inbox-store.js';
import { createLedgerStore } from '../../dist/stores/sqlite/ledger-store.js';
import { createOutboxStore } from '../../dist/stores/sqlite/outbox-store.js';
import { createPeopleStore } from '../../dist/stores/sqlite/people-store.js';

const [, , file, policyFile, orders] = process.argv;
const { settings, now, dieAt } = JSON.parse(orders);
const startedMs = performance.now();
const clock = { now: () => new Date(Date.parse(now) + performance.now() - startedMs) };
const config = loadConfig({ DIGEST_AUTO_PUBLISH: 'on', NUDGES: 'off', ...settings });

/** Nothing of this process comes behind. */
async function die() {
  process.kill(process.pid, 'SIGKILL');
  await wait(60_000);
}

function dyingAt(point, call) {
  return async (...given) => {
    const result = await call(...given);
    if (dieAt === point) await die();
    return result;
  };
}

const database = await openDatabase(file);
const connection = await DurableConnection.open(file);
const policy = readPolicy({ id: 'policy', source: 'policy.txt', text: readFileSync(policyFile, 'utf8') });
const register = createRegister([policy]);
const office = createOffice({
  store: createLedgerStore(database),
  people: createPeopleStore(database),
  administrators: [],
  register: () => register,
  thresholds: config.ledger.thresholds,
  zone: config.timeZone,
});
const lark = createLarkChannel({
  settings: config.lark,
  street: { handle: () => Promise.reject(new Error('nobody speaks here')) },
  inbox: createInboxStore(connection),
  outbox: createOutboxStore(connection),
  memory: createChannelMemoryStore(database),
  logger: silentLogger,
  clock,
});
const store = createDigestStore(database);
const digest = openDigest({
  config,
  store: {
    ...store,
    publish: dyingAt('claimed', store.publish),
    async settle(key, settlement) {
      if (dieAt === 'sent' && settlement.state === 'sent') await die();
      await store.settle(key, settlement);
    },
  },
  nudges: createNudgeLog(database),
  office,
  register: () => register,
  posts: () => ({ ...lark.posts, put: dyingAt('handed-in', lark.posts.put) }),
  membersOf: () => Promise.resolve(undefined),
  logger: silentLogger,
});
await lark.start();
process.stdout.write('ready\n');
for (;;) {
  await digest.turn(clock.now());
  const [issue] = await store.listRecent(1);
  const posts = issue === undefined ? [] : await store.listPostings(issue.week);
  if (posts.length > 0 && posts.every(({ state }) => state === 'sent')) break;
  await wait(50);
}
await lark.stop();
await connection.close();
await database.destroy();
process.stdout.write('sent\n');
