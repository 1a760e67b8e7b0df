// Where the vectors of passages lie: one folder for each list of passages and model, written aside and renamed when
// whole. A crash leaves the folders of before; what it left half-written is swept away with a later build.
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbeddingModel, FittedEmbeddings } from '../../domain/answering/passages/index.ts';
import type { Logger } from '../../shared/logger.port.ts';
import type { HnswVectorStore } from './hnsw-vector-store.ts';
import { loadSavedDocuments } from './saved-documents.ts';

export interface VectorRooms {
  /** Undefined: vectors live in memory only. */
  readonly folder: string | undefined;
  readonly model: EmbeddingModel;
  readonly logger: Logger;
}

export interface OpenVectors {
  readonly store: HnswVectorStore;
  readonly embeddings: FittedEmbeddings;
}

const LEARNT_FILE = 'learnt.txt';
const ASIDE = 'aside-';
const ABANDONED_AFTER_MS = 600_000;

export async function saveVectors(
  rooms: VectorRooms,
  key: string,
  { store, embeddings }: OpenVectors,
): Promise<void> {
  if (rooms.folder === undefined) return;
  const aside = join(rooms.folder, `${ASIDE}${randomUUID()}`);
  await mkdir(aside, { recursive: true });
  await store.save(aside);
  await writeFile(join(aside, LEARNT_FILE), `${digest(embeddings.learnt)}\n${embeddings.learnt}`);
  const folder = folderOf(rooms, key);
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
}

export async function dropVectors(rooms: VectorRooms, key: string): Promise<void> {
  if (rooms.folder !== undefined) await rm(folderOf(rooms, key), { recursive: true, force: true });
}

/** Whether whole vectors lie there. They are not loaded yet, and neither is LangChain: a start needs neither. */
export async function hasVectors(rooms: VectorRooms, key: string): Promise<boolean> {
  const sound = await readFolder(rooms, key, async (folder) => {
    await Promise.all([loadLearnt(join(folder, LEARNT_FILE)), loadSavedDocuments(folder)]);
    return true;
  });
  return sound ?? false;
}

/** Undefined where there is no such folder, or one that can't be read: both are cured by a build. */
export async function loadVectors(rooms: VectorRooms, key: string): Promise<OpenVectors | undefined> {
  return readFolder(rooms, key, async (folder) => {
    const { HnswVectorStore } = await import('./hnsw-vector-store.ts');
    const embeddings = rooms.model.restore(await loadLearnt(join(folder, LEARNT_FILE)));
    return { embeddings, store: await HnswVectorStore.load(folder, embeddings) };
  });
}

async function readFolder<Result>(
  rooms: VectorRooms,
  key: string,
  read: (folder: string) => Promise<Result>,
): Promise<Result | undefined> {
  if (rooms.folder === undefined) return undefined;
  const folder = folderOf(rooms, key);
  const exists = await access(folder).then(
    () => true,
    () => false,
  );
  if (!exists) return undefined;
  try {
    return await read(folder);
  } catch (error) {
    rooms.logger.warn({ reason: String(error) }, 'the vectors on disk cannot be read and will be made anew');
    return undefined;
  }
}

async function loadLearnt(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  const learnt = text.slice(text.indexOf('\n') + 1);
  if (text !== `${digest(learnt)}\n${learnt}`) throw new Error(`${file} is damaged`);
  return learnt;
}

/** Drops every folder but this list's. */
export async function sweepVectors(rooms: VectorRooms, key: string): Promise<void> {
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
  return join(rooms.folder ?? '', digest(JSON.stringify([key, rooms.model.name])));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
