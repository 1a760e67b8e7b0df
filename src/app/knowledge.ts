// What the bot knows: the policies in the register, and the index over their passages, kept equal to each other.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PassageIndex, PassageSearch } from '../domain/answering/index.ts';
import { createRegister } from '../domain/policy/index.ts';
import type { KeptVersion, Policy, Register } from '../domain/policy/index.ts';
import { KeyedQueue } from '../shared/keyed-queue.ts';
import { createFollower, stampOf } from './follow-documents.ts';
import type { Corrector } from './follow-documents.ts';
import { expandPaths, ingestFiles } from './ingest.ts';
import type { Ingested, IngestRooms, Refused } from './ingest.ts';
import { idOf, listSources } from './read-source.ts';
import { layRegister } from './lay-register.ts';

export interface KnowledgeRooms extends IngestRooms {
  readonly passages: PassageIndex;
  /** Absolute path of the folder of policies. */
  readonly folder: string;
  /** Absolute path of the folder of what was handed in and published; it goes before `folder`. */
  readonly published: string;
  /** Lays the office's corrections over what was read; `stamp` is another once there is another correction. */
  readonly corrections?: Corrector;
  readonly onProgress?: (progress: Progress) => void;
  /** A file of the folders that can't be read, while everything else can. */
  readonly onRefused?: (refused: Refused) => void;
  /** What another process changed could not be taken over yet; it is tried again. */
  readonly onLate?: (error: unknown) => void;
}

export interface Progress {
  readonly stage: 'read' | 'index';
  readonly done: number;
  readonly total: number;
  /** The file that was read; empty while indexing. */
  readonly what: string;
}

export interface Knowledge {
  /** Of what was known in the past: the versions that are answered from. */
  readonly held?: readonly KeptVersion[];
  readonly register: () => Register;
  readonly passages: PassageSearch;
  /** Reads files and folders (none: the folders of policies) and brings the index up to date. */
  ingest(
    paths: readonly string[],
    options: { readonly force: boolean; readonly replaces?: string },
  ): Promise<Ingested>;
  /** Keeps the file among the published ones, and reads it. */
  publish(name: string, bytes: Uint8Array): Promise<Ingested>;
  /** Takes a document out of the register and the index; false where there is none of that id. */
  forget(id: string): Promise<boolean>;
  /** Lays corrections and the list of units over the register anew. */
  refresh(): Promise<void>;
  /** Takes over what another process has read, corrected or forgotten meanwhile. Looks once a second at most. */
  readonly catchUp: () => Promise<void>;
}

/** Opens the knowledge; `fresh` first reads whatever in its folders is new or was read by other rules. */
export async function loadKnowledge(rooms: KnowledgeRooms, fresh: boolean): Promise<Knowledge> {
  let register = createRegister([]);
  // Two changes at once would each build an index without the other's document.
  const queue = new KeyedQueue();
  const alone = <Result>(change: () => Promise<Result>): Promise<Result> => queue.run('knowledge', change);
  let stamp = '';
  const refresh = async (): Promise<void> => {
    // First: what changes while the register is built is seen at the next look.
    const now = await stampOf(rooms);
    register = await buildRegister(rooms);
    stamp = now;
  };
  const ingest: Knowledge['ingest'] = async (paths, options) => {
    const files = paths.length > 0 ? await expandPaths(paths) : await listFolders(rooms);
    const ingested = await ingestFiles(rooms, files, {
      ...options,
      onProgress: ({ done, total, source }) =>
        rooms.onProgress?.({ stage: 'read', done, total, what: source }),
    });
    await refresh();
    return ingested;
  };
  if (fresh) for (const refused of (await ingest([], { force: false })).refused) rooms.onRefused?.(refused);
  else await refresh();
  return {
    register: () => register,
    passages: rooms.passages,
    ingest: (paths, options) => alone(() => ingest(paths, options)),
    publish: (name, bytes) =>
      alone(async () => ingest([await keepFile(rooms.published, name, bytes)], { force: true })),
    forget: (id) =>
      alone(async () => {
        const isKnown = register.findPolicy(id) !== undefined;
        await rooms.versions?.giveUp(id, rooms.now());
        await rooms.registers.remove(id);
        await dropFiles(rooms.published, id);
        await refresh();
        return isKnown;
      }),
    refresh: () => alone(refresh),
    catchUp: createFollower(
      rooms,
      () => stamp,
      () => alone(refresh),
    ),
  };
}

async function buildRegister(rooms: KnowledgeRooms): Promise<Register> {
  const stored = await rooms.registers.loadAll();
  await rebuildIndex(rooms, stored);
  const { register, refused } = await layRegister(stored, rooms);
  if (refused !== undefined) rooms.onRefused?.(refused);
  return register;
}

const ATTEMPTS = 4;
const PAUSE_MS = 250;

/** Another process may be writing the very same index at this moment: whoever comes second finds it done. */
async function rebuildIndex(rooms: KnowledgeRooms, stored: readonly Policy[]): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rooms.passages.rebuild(stored, (done, total) =>
        rooms.onProgress?.({ stage: 'index', done, total, what: '' }),
      );
      return;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await wait(PAUSE_MS);
    }
  }
}

/** What was published later stands for a file of the same name. */
async function listFolders({ folder, published }: KnowledgeRooms): Promise<readonly string[]> {
  const own = existsSync(published) ? await listSources(published) : [];
  const taken = new Set(own.map((path) => idOf(basename(path))));
  return [...(await listSources(folder)).filter((path) => !taken.has(idOf(basename(path)))), ...own];
}

/** Written whole or not at all; another file of the same document goes. */
async function keepFile(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, basename(name));
  await mkdir(folder, { recursive: true });
  await dropFiles(folder, idOf(name));
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return path;
}

async function dropFiles(folder: string, id: string): Promise<void> {
  if (!existsSync(folder)) return;
  for (const path of await listSources(folder))
    if (idOf(basename(path)) === id) await rm(path, { force: true });
}
