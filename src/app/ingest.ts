// Files → register. Reads only what is new, unless told to read everything again; a file that can't be read keeps no
// other one from being read.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readPolicy } from '../domain/policy/index.ts';
import type { Policy, PolicyVersion, RegisterStore, VersionStore } from '../domain/policy/index.ts';
import { UserError } from '../shared/errors.ts';
import { decodeSource, idOf, listSources, readBytes } from './read-source.ts';

export interface IngestRooms {
  readonly registers: RegisterStore;
  /** By which rules: a register read by others is read again. */
  readonly reader: string;
  /** Keeps every text that ever held. */
  readonly versions?: Pick<VersionStore, 'keep' | 'giveUp'>;
  readonly now: () => Date;
}

export interface IngestOptions {
  /** Reads unchanged files again, too. */
  readonly force: boolean;
  /** The one file is a new version of the document with this id. */
  readonly replaces?: string;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly source: string;
}

export interface Refused {
  /** The file's name. */
  readonly source: string;
  readonly error: UserError;
}

export interface Ingested {
  /** What was read, in order; a file that had not changed is not among them. */
  readonly read: readonly Policy[];
  readonly refused: readonly Refused[];
}

export async function ingestFiles(
  rooms: IngestRooms,
  paths: readonly string[],
  options: IngestOptions,
): Promise<Ingested> {
  const known = new Map((await rooms.registers.listVersions()).map((version) => [version.id, version]));
  const seen = new Map<string, string>();
  const read: Policy[] = [];
  const refused: Refused[] = [];
  for (const [index, path] of paths.entries()) {
    const source = basename(path);
    const id = options.replaces ?? idOf(source);
    try {
      const twin = seen.get(id);
      if (twin !== undefined) throw sameName(twin, source);
      seen.set(id, source);
      const policy = await readOne(rooms, path, id, options.force ? undefined : known.get(id));
      if (policy === undefined) continue;
      read.push(policy);
      options.onProgress?.({ done: index + 1, total: paths.length, source });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ source, error });
    }
  }
  return { read, refused };
}

/** Undefined where the very same bytes were read before, by the same rules. */
async function readOne(
  rooms: IngestRooms,
  path: string,
  id: string,
  known: PolicyVersion | undefined,
): Promise<Policy | undefined> {
  const bytes = await readBytes(path);
  const file = createHash('sha256').update(bytes).digest('hex');
  if (known?.file === file && known.reader === rooms.reader) return undefined;
  const policy = readPolicy({ ...(await decodeSource(basename(path), bytes)), id });
  // Kept first: should the process die in between, the file is read once more, and the version is there already.
  await rooms.versions?.keep(policy, rooms.now());
  await rooms.registers.save(policy, rooms.reader, file);
  return policy;
}

function sameName(twin: string, source: string): UserError {
  return new UserError(
    'same-name',
    `${twin} and ${source} have the same name. Rename one: the name is the document's id.`,
  );
}

/** Paths as a person names them: files stay, folders become the documents in them. */
export async function expandPaths(paths: readonly string[]): Promise<readonly string[]> {
  const expanded: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    expanded.push(...(isFolder ? await listSources(path) : [path]));
  }
  return expanded;
}
