// The passage index put together: words in SQLite, vectors in hnswlib, with whatever embedding model is configured.
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { createPassageIndex } from '../domain/answering/index.ts';
import type { PassageIndex } from '../domain/answering/index.ts';
import { createApiEmbeddings } from '../models/langchain/embeddings-api.ts';
import { createLocalEmbeddings } from '../models/langchain/embeddings-local.ts';
import type { Logger } from '../shared/logger.port.ts';
import { readEmbeddingsSettings } from './model/open-model.ts';
import { createVectorIndex } from '../stores/hnsw/vector-index.ts';
import { openPassageStore } from '../stores/sqlite/passage-index/passage-store.ts';

/** Without a folder it lives in memory, and goes with the process. */
export async function openPassageIndex(
  config: Config,
  logger: Logger,
  closing: (() => Promise<void>)[],
  folder?: string,
): Promise<PassageIndex> {
  const store = await openPassageStore(folder && join(folder, 'index.sqlite'));
  closing.push(() => store.close());
  const model =
    config.embeddings === undefined
      ? createLocalEmbeddings(store.dictionary)
      : createApiEmbeddings(readEmbeddingsSettings(config.embeddings));
  const vectors = createVectorIndex({ folder: folder && join(folder, 'vectors'), model, logger });
  return createPassageIndex({ store, vectors, logger });
}
