// Vectors of passages on disk: one folder for each list of passages and model, written aside and renamed when whole.
// A crash leaves the folders of before; what it left half-written is swept away with the next build.
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  EmbeddingModel,
  FittedEmbeddings,
  PassageText,
  RankedPassage,
  RankOptions,
  VectorIndex,
} from '../../domain/answering/passages/index.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { HnswVectorStore } from './hnsw-vector-store.ts';

export interface VectorRooms {
  /** Undefined: vectors live in memory only. */
  readonly folder: string | undefined;
  readonly model: EmbeddingModel;
  readonly logger: Logger;
}

interface OpenVectors {
  readonly store: HnswVectorStore;
  readonly embeddings: FittedEmbeddings;
}

const LEARNT_FILE = 'learnt.txt';
const ASIDE = 'aside-';
const ABANDONED_AFTER_MS = 600_000;
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
  return {
    weight: rooms.model.weight,
    has: async (key) => (await find(key)) !== undefined,
    async prepare(key, passages, progress) {
      if ((await find(key)) !== undefined) return;
      const vectors = await embedPassages(rooms.model, passages, progress);
      await saveVectors(rooms, key, vectors);
      open.set(key, vectors);
    },
    async prune(key) {
      for (const other of open.keys()) if (other !== key) open.delete(other);
      await sweep(rooms, key);
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
      if (rooms.folder !== undefined) await rm(folderOf(rooms, key), { recursive: true, force: true });
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
  passages: readonly PassageText[],
  progress: (done: number, total: number) => void,
): Promise<OpenVectors> {
  const embeddings = await model.fit(passages.map(({ text }) => text));
  let store: HnswVectorStore | undefined;
  for (let from = 0; from < passages.length; from += BATCH) {
    const batch = passages.slice(from, from + BATCH);
    const vectors = await embeddings.embedDocuments(batch.map(({ text }) => text));
    store ??= new HnswVectorStore(embeddings, vectors[0]?.length ?? 0);
    await store.addVectors(
      vectors,
      batch.map(({ document, text }, at) => ({
        pageContent: text,
        metadata: { document, passage: from + at },
      })),
    );
    progress(Math.min(from + BATCH, passages.length), passages.length);
  }
  return { store: store ?? new HnswVectorStore(embeddings, 1), embeddings };
}

async function saveVectors(
  rooms: VectorRooms,
  key: string,
  { store, embeddings }: OpenVectors,
): Promise<void> {
  if (rooms.folder === undefined) return;
  const aside = join(rooms.folder, `${ASIDE}${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  await store.save(aside);
  await writeFile(join(aside, LEARNT_FILE), embeddings.learnt);
  const folder = folderOf(rooms, key);
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
}

/** Undefined where there is no such folder, or one that can't be read: both are cured by a build. */
async function loadVectors(rooms: VectorRooms, key: string): Promise<OpenVectors | undefined> {
  if (rooms.folder === undefined) return undefined;
  const folder = folderOf(rooms, key);
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (!exists) return undefined;
  try {
    const embeddings = rooms.model.restore(await readFile(join(folder, LEARNT_FILE), 'utf8'));
    return { embeddings, store: await HnswVectorStore.load(folder, embeddings) };
  } catch (error) {
    rooms.logger.warn({ reason: String(error) }, 'the vectors on disk cannot be read and will be made anew');
    return undefined;
  }
}

async function sweep(rooms: VectorRooms, key: string): Promise<void> {
  if (rooms.folder === undefined) return;
  const current = folderOf(rooms, key);
  const entries = await readdir(rooms.folder).catch(() => []);
  for (const entry of entries) {
    const path = join(rooms.folder, entry);
    if (path === current || (await isInTheMaking(entry, path))) continue;
    await rm(path, { recursive: true, force: true });
  }
}

/** Another process may be writing beside us. */
async function isInTheMaking(entry: string, path: string): Promise<boolean> {
  if (!entry.startsWith(ASIDE)) return false;
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs < ABANDONED_AFTER_MS;
}

function folderOf(rooms: VectorRooms, key: string): string {
  const name = createHash('sha256')
    .update(JSON.stringify([key, rooms.model.name]))
    .digest('hex')
    .slice(0, 32);
  return join(rooms.folder ?? '', name);
}
