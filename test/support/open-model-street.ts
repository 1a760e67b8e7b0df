// The street with a model behind it, over the bundled policy and without disk: real client, real HTTP, simulated service.
import { onTestFinished } from 'vitest';
import { createAssistant } from '../../src/app/model/assistant.ts';
import { createBudget } from '../../src/app/model/budget.ts';
import { loadPrompts } from '../../src/app/model/load-prompts.ts';
import { createStreet } from '../../src/app/pipeline.ts';
import type { Street } from '../../src/app/pipeline.ts';
import { createResponder } from '../../src/app/respond.ts';
import type { LanguageModel, PassageSearch, Trace } from '../../src/domain/answering/index.ts';
import type { Message, Reply, Watch } from '../../src/domain/conversation/index.ts';
import type { Register } from '../../src/domain/policy/index.ts';
import { createChatModel } from '../../src/models/langchain/chat/chat-model.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import { createConversationStore } from '../../src/stores/sqlite/conversation-store.ts';
import { openDatabase } from '../../src/stores/sqlite/database.ts';
import { createModelUsageStore } from '../../src/stores/sqlite/model-usage-store.ts';
import { ASKED_AT, loadWeihai, noPassages, ZONE } from './ask-weihai.ts';
import { startModelServer } from './model-server/index.ts';
import type { Behaviour, ModelServer } from './model-server/index.ts';

export interface ModelStreetOptions {
  readonly register?: Register;
  readonly passages?: PassageSearch;
  readonly timeoutMs?: number;
  readonly answerLimitMs?: number;
  readonly callsPerDay?: number;
  readonly callsPerPerson?: number;
  readonly names?: readonly string[];
  /** False: it only reads questions. */
  readonly words?: boolean;
}

export interface ModelStreet {
  readonly server: ModelServer;
  readonly street: Street;
  readonly traces: readonly Trace[];
  readonly store: ReturnType<typeof createConversationStore>;
  readonly ask: (text: string, conversation?: string, watch?: Watch) => Promise<Reply>;
  /** The same street without a model: what every answer is measured against. */
  readonly askRules: (text: string, conversation?: string) => Promise<Reply>;
}

export function createMessage(text: string, id: number, conversation: string, user = 'u'): Message {
  return { id: String(id), channel: 'replay', conversation, user, text, at: ASKED_AT, audience: 'private' };
}

export async function openModelStreet(
  behaviour: Behaviour,
  options: ModelStreetOptions = {},
): Promise<ModelStreet> {
  const { register = loadWeihai(), passages = noPassages } = options;
  const server = await startModelServer(behaviour);
  const database = await openDatabase(':memory:');
  const traces: Trace[] = [];
  const knowledge = { register: () => register, passages };
  const store = createConversationStore(database);
  const assistant = createAssistant({
    model: connect(server, options),
    prompts: loadPrompts(),
    logger: silentLogger,
    reads: true,
    words: options.words ?? true,
    answerLimitMs: options.answerLimitMs ?? 60_000,
    outlineLimit: 4_000,
    budget: createBudget(createModelUsageStore(database), {
      callsPerDay: options.callsPerDay ?? 1_000_000,
      callsPerPerson: options.callsPerPerson ?? 1_000_000,
    }),
    names: () => Promise.resolve(options.names ?? []),
  });
  const keeper = { keep: (trace: Trace) => void traces.push(trace), flush: () => Promise.resolve() };
  const street = createStreet({
    conversations: store,
    logger: silentLogger,
    respond: createResponder(knowledge, ZONE, { assistant, traces: keeper }),
  });
  const rules = createStreet({
    conversations: store,
    logger: silentLogger,
    respond: createResponder(knowledge, ZONE),
  });
  onTestFinished(async () => {
    await street.drain();
    await database.destroy();
    await server.close();
  });
  let count = 0;
  return {
    server,
    street,
    traces,
    store,
    ask: (text, conversation = `c${(count += 1)}`, watch) =>
      street.handle(createMessage(text, (count += 1), conversation), watch),
    askRules: (text, conversation = `r${(count += 1)}`) =>
      rules.handle(createMessage(text, (count += 1), conversation)),
  };
}

function connect({ baseUrl }: ModelServer, { timeoutMs = 60_000 }: ModelStreetOptions): LanguageModel {
  const settings = {
    baseUrl,
    apiKey: 'sk-secret-key',
    model: 'm',
    timeoutMs,
    ca: undefined,
    proxy: undefined,
    temperature: undefined,
    contextTokens: 8_000,
    maxAnswerTokens: 500,
  };
  // Nobody waits in a test: pauses and rests are over at once.
  let now = ASKED_AT.getTime();
  const clock = { now: () => new Date((now += 60_000)) };
  return createChatModel(settings, { clock, random: () => 0.5, sleep: () => Promise.resolve() });
}
