// The desk with everything behind it, in memory: people say things, and the test reads what they read.
import { createOffice } from '../../src/app/ledger/office.ts';
import type { Office } from '../../src/app/ledger/office.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { ConversationMemory, Message, Reply } from '../../src/domain/conversation/index.ts';
import { decodeAudit, defaultThresholds, readAll } from '../../src/domain/ledger/index.ts';
import type {
  AuditRecord,
  Entry,
  LedgerState,
  LedgerStore,
  Notice,
  Thresholds,
} from '../../src/domain/ledger/index.ts';
import { momentOf } from '../../src/domain/ledger/index.ts';
import type { PeopleStore, Person, Role } from '../../src/domain/people/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import type { Policy, Register } from '../../src/domain/policy/index.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import type { Database } from '../../src/stores/sqlite/database.ts';
import { createLedgerStore } from '../../src/stores/sqlite/ledger-store.ts';
import { createVersionStore } from '../../src/stores/sqlite/version-store.ts';
import { createPeopleStore } from '../../src/stores/sqlite/people-store.ts';
import { loadWeihai, ZONE } from './ledger-book.ts';

export interface Said {
  readonly reply: Reply;
  readonly text: string;
  readonly notices: readonly Notice[];
}

export interface TestOffice {
  readonly office: Office;
  readonly store: LedgerStore;
  readonly people: PeopleStore;
  readonly database: Database;
  /** In a private chat, unless told otherwise; the clock is the day's ten o'clock. */
  say(user: string, text: string, options?: SayOptions): Promise<Said>;
  entries(): Promise<readonly Entry[]>;
  audit(): Promise<readonly AuditRecord[]>;
  state(day?: string): Promise<LedgerState>;
  /** A newer text of a document, or a new document, which holds from that instant on. */
  publish(policy: Policy, at: string): Promise<void>;
  readonly register: () => Register;
  close(): Promise<void>;
}

export interface SayOptions {
  readonly day?: string;
  readonly at?: string;
  readonly id?: string;
  readonly conversation?: string;
  readonly audience?: Message['audience'];
  readonly language?: Message['language'];
}

export const UNITS = {
  data: '市大數據局',
  finance: '市財政局',
  market: '市市場監管局',
  commerce: '市商務局',
} as const;

/** One person a role; liaisons and unit heads of three units. */
export const PEOPLE: readonly Person[] = [
  person('wang', 'liaison', UNITS.data),
  person('zhang', 'unit-head', UNITS.data),
  person('qian', 'liaison', UNITS.finance),
  person('sun', 'unit-head', UNITS.finance),
  person('li', 'liaison', UNITS.market),
  person('zhou', 'unit-head', UNITS.market),
  person('wu', 'liaison', UNITS.commerce),
  person('leader', 'leader', '市政府办公室'),
  person('council', 'council', '数字威海建设联席会议'),
  person('supervisor', 'supervisor', '督查室'),
  person('head', 'supervision-head', '督查室'),
  person('district', 'district', '环翠区'),
  person('sysadmin', 'system-admin', '信息中心'),
  person('admin', 'security-admin', '信息中心'),
  person('auditor', 'auditor', '审计办'),
];

function person(user: string, role: Role, unit: string): Person {
  return { user, name: user, unit, role };
}

export async function openTestOffice(
  options: {
    readonly people?: readonly Person[];
    readonly administrators?: readonly string[];
    readonly thresholds?: Partial<Thresholds>;
    readonly members?: readonly string[];
    readonly file?: string;
    /** Beside the usual one. */
    readonly policies?: readonly Policy[];
  } = {},
): Promise<TestOffice> {
  const database = await openDatabase(options.file ?? ':memory:');
  const store = createLedgerStore(database);
  const people = createPeopleStore(database);
  await people.replace(options.people ?? PEOPLE, { by: 'operator', at: new Date('2026-01-01T00:00:00Z') });
  const versions = createVersionStore(database);
  let register = createRegister([loadWeihai(), ...(options.policies ?? [])]);
  for (const policy of register.policies) await versions.keep(policy, new Date('2026-01-05T00:00:00+08:00'));
  const { members } = options;
  const delivered: Notice[] = [];
  const office = createOffice({
    store,
    people,
    administrators: options.administrators ?? [],
    register: () => register,
    versions,
    thresholds: { ...defaultThresholds, ...options.thresholds },
    zone: ZONE,
    ...(members !== undefined && { membersOf: () => Promise.resolve(members) }),
    deliver: (_, { notices }) => {
      delivered.push(...notices);
      return Promise.resolve();
    },
  });
  const policy = {
    reply: {
      kind: 'not_found',
      blocks: [{ kind: 'text', text: 'POLICY' }],
      tasks: [],
      citations: [],
      made: 'looked-up',
      language: 'zh-Hans',
    } as Reply,
    memory: {},
  };
  const respond = office.inFrontOf(() => Promise.resolve(policy));
  const memories = new Map<string, ConversationMemory>();
  let count = 0;
  return {
    office,
    store,
    people,
    database,
    async say(user, text, said = {}) {
      count += 1;
      const conversation = said.conversation ?? `private ${user}`;
      const message: Message = {
        id: said.id ?? `m${count}`,
        channel: 'replay',
        conversation,
        user,
        text,
        at: new Date(said.at ?? `${said.day ?? '2026-11-23'}T10:00:00+08:00`),
        audience: said.audience ?? 'private',
        ...(said.language !== undefined && { language: said.language }),
      };
      delivered.length = 0;
      const { reply, memory } = await respond(message, memories.get(conversation));
      memories.set(conversation, JSON.parse(JSON.stringify(memory)) as ConversationMemory);
      return { reply, text: renderPlainText(reply), notices: [...delivered] };
    },
    entries: async () => (await office.keeper.read()).entries,
    async audit() {
      const records: AuditRecord[] = [];
      for await (const link of readAll(store.audit)) records.push(decodeAudit(link));
      return records;
    },
    async state(day = '2026-11-23') {
      const moment = momentOf(new Date(`${day}T23:00:00+08:00`), ZONE);
      return office.desk.projector().state(await office.keeper.read(), moment);
    },
    async publish(policy, at) {
      await versions.keep(policy, new Date(at));
      const others = register.policies.filter(({ id }) => id !== policy.id);
      register = createRegister([...others, policy]);
    },
    register: () => register,
    close: () => database.destroy(),
  };
}
