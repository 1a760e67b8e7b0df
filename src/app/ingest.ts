// Documents → register and index. Reads only what is new, unless told to read everything again.
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { readPolicy } from '../domain/policy/index.ts';
import type { Policy, RegisterStore } from '../domain/policy/index.ts';
import { UserError } from '../shared/errors.ts';
import { listSources, readSource } from './read-source.ts';

export interface IngestRooms {
  readonly registers: RegisterStore;
  /** Which release reads: a register read by another release is read again. */
  readonly reader: string;
}

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly source: string;
}

/** Reads these files into the register and returns what was read. `force` reads unchanged ones again, too. */
export async function ingestFiles(
  rooms: IngestRooms,
  paths: readonly string[],
  options: { readonly force: boolean; readonly onProgress?: (progress: IngestProgress) => void },
): Promise<readonly Policy[]> {
  const known = new Map((await rooms.registers.listVersions()).map((version) => [version.id, version]));
  const seen = new Map<string, string>();
  const read: Policy[] = [];
  for (const [index, path] of paths.entries()) {
    const source = await readSource(path);
    const twin = seen.get(source.id);
    if (twin !== undefined) {
      throw new UserError(
        'same-name',
        `${twin} and ${source.source} have the same name. Rename one: the name is the document's id.`,
      );
    }
    seen.set(source.id, source.source);
    const version = known.get(source.id);
    const hash = createHash('sha256').update(source.text).digest('hex');
    if (options.force || version?.hash !== hash || version.reader !== rooms.reader) {
      const policy = readPolicy(source);
      await rooms.registers.save(policy, rooms.reader);
      read.push(policy);
      options.onProgress?.({ done: index + 1, total: paths.length, source: source.source });
    }
  }
  return read;
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
