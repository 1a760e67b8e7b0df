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
import type { OpenPassageStore } from '../stores/sqlite/passage-index/passage-store.ts';

export interface OpenPassages {
  readonly index: PassageIndex;
  /** Another index, over other texts: in memory, gone with the process, with the dictionary of this one. */
  readonly openBeside: () => Promise<PassageIndex>;
}

export async function openPassageIndex(
  config: Config,
  logger: Logger,
  closing: (() => Promise<void>)[],
  folder: string,
): Promise<OpenPassages> {
  const store = await openPassageStore(join(folder, 'index.sqlite'));
  closing.push(() => store.close());
  const model =
    config.embeddings === undefined
      ? createLocalEmbeddings(store.dictionary)
      : createApiEmbeddings(readEmbeddingsSettings(config.embeddings));
  const createIndex = (words: OpenPassageStore, vectors?: string): PassageIndex =>
    createPassageIndex({
      store: words,
      vectors: createVectorIndex({ folder: vectors, model, logger }),
      logger,
    });
  return {
    index: createIndex(store, join(folder, 'vectors')),
    async openBeside() {
      const beside = await openPassageStore(undefined, store);
      closing.push(() => beside.close());
      return createIndex(beside);
    },
  };
}
