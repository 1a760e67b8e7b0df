// The vector ranker: passages embedded by whatever model is configured, found again by cosine.
import type {
  EmbeddingModel,
  NumberedPassage,
  RankedPassage,
  RankOptions,
  VectorIndex,
} from '../../domain/answering/passages/index.ts';
import type { HnswVectorStore } from './hnsw-vector-store.ts';
import { dropVectors, hasVectors, loadVectors, saveVectors, sweepVectors } from './vector-folder.ts';
import type { OpenVectors, VectorRooms } from './vector-folder.ts';

/** Passages that are embedded between two reports of progress. */
const BATCH = 64;

export function createVectorIndex(rooms: VectorRooms): VectorIndex {
  const open = new Map<string, OpenVectors>();
  const find = async (key: string): Promise<OpenVectors | undefined> => {
    const known = open.get(key);
    if (known !== undefined) return known;
    const loaded = await loadVectors(rooms, key);
    if (loaded === undefined) return undefined;
    // Another process has built a newer list: the one in memory will not be asked again.
    open.clear();
    open.set(key, loaded);
    return loaded;
  };
  const has = async (key: string): Promise<boolean> => open.has(key) || (await hasVectors(rooms, key));
  return {
    weight: rooms.model.weight,
    most: rooms.model.most ?? Infinity,
    has,
    async prepare(key, passages, progress) {
      if (await has(key)) return;
      const vectors = await embedPassages(rooms.model, passages, progress);
      await saveVectors(rooms, key, vectors);
      open.set(key, vectors);
    },
    async prune(key) {
      for (const other of open.keys()) if (other !== key) open.delete(other);
      await sweepVectors(rooms, key);
    },
    async rank(key, question, options) {
      const vectors = await find(key);
      if (vectors === undefined) return [];
      const query = await vectors.embeddings.embedQuery(question[rooms.model.reads]);
      if (query.length === vectors.store.dimensions) return rank(vectors.store, query, options);
      // The same name, another model behind it: these vectors are worth nothing now, and the next build makes new ones.
      rooms.logger.warn(
        { model: rooms.model.name, dimensions: query.length },
        'the embedding model has changed',
      );
      open.delete(key);
      await dropVectors(rooms, key);
      return [];
    },
  };
}

async function rank(
  store: HnswVectorStore,
  query: number[],
  { limit, documents }: RankOptions,
): Promise<readonly RankedPassage[]> {
  if (query.every((value) => value === 0)) return [];
  const filter =
    documents === undefined
      ? undefined
      : ({ metadata }: { metadata: Record<string, unknown> }) =>
          documents.includes(String(metadata['document']));
  const found = await store.similaritySearchVectorWithScore(query, limit, filter);
  return found
    .map(([{ metadata }, score]) => ({ id: Number(metadata['passage']), score }))
    .filter(({ score }) => score > 0);
}

async function embedPassages(
  model: EmbeddingModel,
  passages: readonly NumberedPassage[],
  progress: (done: number, total: number) => void,
): Promise<OpenVectors> {
  const { HnswVectorStore } = await import('./hnsw-vector-store.ts');
  const embeddings = await model.fit(passages.map(({ text }) => text));
  let store: HnswVectorStore | undefined;
  for (let from = 0; from < passages.length; from += BATCH) {
    const batch = passages.slice(from, from + BATCH);
    const vectors = await embeddings.embedDocuments(batch.map(({ text }) => text));
    store ??= new HnswVectorStore(embeddings, vectors[0]?.length ?? 0);
    await store.addVectors(
      vectors,
      batch.map(({ document, text, id }) => ({ pageContent: text, metadata: { document, passage: id } })),
    );
    progress(Math.min(from + BATCH, passages.length), passages.length);
  }
  return { store: store ?? new HnswVectorStore(embeddings, 1), embeddings };
}
