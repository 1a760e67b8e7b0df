// The digest's desk in front of the ledger's, on real stores and the real policy: people say things, the clock turns.
import { openDigest } from '../../src/app/digest/open-digest.ts';
import type { Digest } from '../../src/app/digest/open-digest.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { ConversationMemory, Message, Reply } from '../../src/domain/conversation/index.ts';
import { openDocuments } from '../../src/domain/ledger/index.ts';
import { createRegister } from '../../src/domain/policy/index.ts';
import { createDigestStore } from '../../src/stores/sqlite/digest/digest-store.ts';
import { createNudgeLog } from '../../src/stores/sqlite/digest/nudge-log.ts';
import { at, createRecordingPosts, createTestLogger } from './digest-office.ts';
import type { DigestOffice, RecordingPosts } from './digest-office.ts';
import { loadWeihai } from './ledger-book.ts';
import { openTestOffice } from './ledger-office.ts';
import type { TestOffice } from './ledger-office.ts';

export interface DigestStreet {
  readonly digest: Digest;
  readonly posts: RecordingPosts;
  readonly ledger: TestOffice;
  readonly logged: DigestOffice['logged'];
  /** In private unless a group is named; at that moment of Shanghai. */
  say(user: string, text: string, moment: string, group?: string): Promise<{ reply: Reply; text: string }>;
  turn(moment: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDigestStreet(
  env: Readonly<Record<string, string>> = {},
  members?: readonly string[],
): Promise<DigestStreet> {
  const ledger = await openTestOffice();
  const register = createRegister([loadWeihai()]);
  await openDocuments(ledger.office.keeper, register.policies, at('2026-01-05 10:00'));
  const posts = createRecordingPosts();
  const logged: DigestOffice['logged'] = [];
  const digest = openDigest({
    config: loadConfig({ DIGEST_AUTO_PUBLISH: 'off', ...env }),
    store: createDigestStore(ledger.database),
    nudges: createNudgeLog(ledger.database),
    office: ledger.office,
    register: () => register,
    posts: () => posts,
    membersOf: () => Promise.resolve(members),
    logger: createTestLogger(logged),
  });
  const policy: Reply = {
    kind: 'not_found',
    blocks: [{ kind: 'text', text: 'POLICY' }],
    tasks: [],
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
  const respond = digest.inFrontOf(
    ledger.office.inFrontOf(() => Promise.resolve({ reply: policy, memory: {} })),
  );
  const memories = new Map<string, ConversationMemory>();
  let count = 0;
  return {
    digest,
    posts,
    ledger,
    logged,
    async say(user, text, moment, group) {
      count += 1;
      const conversation = group ?? `lark:${user}`;
      const message: Message = {
        id: `d${String(count)}`,
        channel: 'replay',
        conversation,
        user,
        text,
        at: at(moment),
        audience: group === undefined ? 'private' : 'group',
      };
      const { reply, memory } = await respond(message, memories.get(conversation));
      memories.set(conversation, JSON.parse(JSON.stringify(memory)) as ConversationMemory);
      return { reply, text: renderPlainText(reply) };
    },
    turn: (moment) => digest.turn(at(moment)),
    close: () => ledger.close(),
  };
}
