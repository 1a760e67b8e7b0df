// The whole bot, built by hand: every room gets what it needs from here, and nobody reaches for anything else.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LarkChannel } from '../channels/lark/index.ts';
import type { Config } from '../config/config.ts';
import { createPassageIndex } from '../domain/answering/index.ts';
import type { ConversationStore } from '../domain/conversation/index.ts';
import { createApiEmbeddings } from '../models/langchain/embeddings-api.ts';
import { createLocalEmbeddings } from '../models/langchain/embeddings-local.ts';
import type { Logger } from '../shared/logger.port.ts';
import { createVectorIndex } from '../stores/hnsw/vector-index.ts';
import { createConversationStore } from '../stores/sqlite/conversation-store.ts';
import { openDatabase } from '../stores/sqlite/database.ts';
import { openPassageStore } from '../stores/sqlite/passage-index/passage-store.ts';
import { createRegisterStore } from '../stores/sqlite/register-store.ts';
import { loadKnowledge } from './knowledge.ts';
import type { Knowledge, Progress } from './knowledge.ts';
import { openLark } from './lark.ts';
import { createStreet } from './pipeline.ts';
import type { Street } from './pipeline.ts';
import { createResponder } from './respond.ts';
import { bundledKnowledge, readVersion } from './version.ts';

export interface App {
  readonly street: Street;
  readonly knowledge: Knowledge;
  readonly conversations: ConversationStore;
  /** Undefined where the settings name no app, and in a replay. Not started yet. */
  readonly lark: LarkChannel | undefined;
  /** Finishes what is in hand, then closes the stores. */
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly logger: Logger;
  /** `memory`: nothing that is said is kept (a replay). */
  readonly conversations?: 'disk' | 'memory';
  readonly onProgress?: (progress: Progress) => void;
}

export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const { logger } = options;
  const dataFile = (name: string): string => join(resolve(config.dataDir), name);
  const database = await openDatabase(dataFile('duban.sqlite'));
  const talk = options.conversations === 'memory' ? await openDatabase(':memory:') : database;
  const store = await openPassageStore(dataFile('index.sqlite'));
  const model =
    config.embeddings === undefined
      ? createLocalEmbeddings(store.dictionary)
      : createApiEmbeddings(config.embeddings);
  const vectors = createVectorIndex({ folder: dataFile('vectors'), model, logger });
  const knowledge = await loadKnowledge({
    registers: createRegisterStore(database),
    passages: createPassageIndex({ store, vectors, logger }),
    reader: readVersion(),
    folder: config.knowledgeDir ?? fileURLToPath(bundledKnowledge),
    ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
  });
  const conversations = createConversationStore(talk);
  const street = createStreet({
    conversations,
    logger,
    respond: createResponder(knowledge, config.timeZone),
  });
  const file = dataFile('duban.sqlite');
  const lark =
    config.lark === undefined || options.conversations === 'memory'
      ? undefined
      : await openLark({ settings: config.lark, street, database, file, logger });
  return {
    street,
    knowledge,
    conversations,
    lark,
    stop: async () => {
      await lark?.stop();
      await street.drain();
      await Promise.all([...new Set([database, talk])].map((each) => each.destroy()));
      await store.close();
    },
  };
}
