// Passage search as the bot builds it, for tests and benchmarks: in memory, or in a folder that the caller owns.
import { join } from 'node:path';
import { createPassageIndex } from '../../src/domain/answering/passages/index.ts';
import type { EmbeddingModel, PassageStore, VectorIndex } from '../../src/domain/answering/passages/index.ts';
import type { PassageIndex } from '../../src/domain/answering/passage-search.port.ts';
import { createLocalEmbeddings } from '../../src/models/langchain/embeddings-local.ts';
import { silentLogger } from '../../src/shared/logger.port.ts';
import type { Logger } from '../../src/shared/logger.port.ts';
import { createVectorIndex } from '../../src/stores/hnsw/vector-index.ts';
import { openPassageStore } from '../../src/stores/sqlite/passage-index/passage-store.ts';

export interface OpenPassages {
  readonly index: PassageIndex;
  readonly store: PassageStore;
  readonly vectors: VectorIndex;
  close(): Promise<void>;
}

export async function openPassages(
  options: {
    readonly folder?: string;
    readonly model?: EmbeddingModel;
    readonly logger?: Logger;
    /** A passage store whose dictionary is used instead of making one. */
    readonly lender?: Pick<PassageStore, 'dictionary' | 'prepare'>;
  } = {},
): Promise<OpenPassages> {
  const { folder, logger = silentLogger } = options;
  const file = folder === undefined ? undefined : join(folder, 'index.sqlite');
  const store = await openPassageStore(file, options.lender);
  const vectors = createVectorIndex({
    folder: folder === undefined ? undefined : join(folder, 'vectors'),
    model: options.model ?? createLocalEmbeddings(store.dictionary),
    logger,
  });
  return {
    index: createPassageIndex({ store, vectors, logger }),
    store,
    vectors,
    close: () => store.close(),
  };
}
