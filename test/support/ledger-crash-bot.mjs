// A bot in a process of its own for the crash test: messages come in as JSON lines, an id goes out when it was answered.
// It runs the built program's rooms: `npm run build` first. Arguments: the database file, the policy's text.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createOffice } from '../../dist/app/ledger/office.js';
import { createStreet } from '../../dist/app/pipeline.js';
import { defaultThresholds } from '../../dist/domain/ledger/index.js';
import { createRegister, readPolicy } from '../../dist/domain/policy/index.js';
import { silentLogger } from '../../dist/shared/logger.port.js';
import { createConversationStore } from '../../dist/stores/sqlite/conversation-store.js';
import { openDatabase } from '../../dist/stores/sqlite/database.js';
import { createLedgerStore } from '../../dist/stores/sqlite/ledger-store.js';
import { createPeopleStore } from '../../dist/stores/sqlite/people-store.js';

const [, , file, policyFile] = process.argv;
const database = await openDatabase(file);
const register = createRegister([
  readPolicy({ id: 'policy', source: 'policy.txt', text: readFileSync(policyFile, 'utf8') }),
]);
const office = createOffice({
  store: createLedgerStore(database),
  people: createPeopleStore(database),
  administrators: [],
  register: () => register,
  thresholds: defaultThresholds,
  zone: 'Asia/Shanghai',
});
const street = createStreet({
  conversations: createConversationStore(database),
  respond: office.inFrontOf((_, memory) =>
    Promise.resolve({
      reply: {
        kind: 'not_found',
        blocks: [],
        tasks: [],
        citations: [],
        made: 'looked-up',
        language: 'zh-Hans',
      },
      memory: memory ?? {},
    }),
  ),
  logger: silentLogger,
});

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  void street.handle({ ...message, at: new Date(message.at) }).then((reply) => {
    process.stdout.write(`${JSON.stringify({ id: message.id, kind: reply.kind })}\n`);
  });
}
