// What the bot knows: the policies in the register, and the index over their passages, kept equal to each other.
import type { PassageIndex, PassageSearch } from '../domain/answering/index.ts';
import { createRegister } from '../domain/policy/index.ts';
import type { Policy, Register, RegisterStore } from '../domain/policy/index.ts';
import { expandPaths, ingestFiles } from './ingest.ts';
import { listSources } from './read-source.ts';

export interface KnowledgeRooms {
  readonly registers: RegisterStore;
  readonly passages: PassageIndex;
  /** Which release reads. */
  readonly reader: string;
  /** Absolute path of the folder of policies. */
  readonly folder: string;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly stage: 'read' | 'index';
  readonly done: number;
  readonly total: number;
  /** The file that was read; empty while indexing. */
  readonly what: string;
}

export interface Knowledge {
  readonly register: () => Register;
  readonly passages: PassageSearch;
  /** Reads files and folders (none: the knowledge folder), brings the index up to date, and returns what was read. */
  ingest(paths: readonly string[], options: { readonly force: boolean }): Promise<readonly Policy[]>;
  /** Takes a document out of the register and the index; false where there is none of that id. */
  forget(id: string): Promise<boolean>;
}

/** Opens the knowledge; `fresh` first reads whatever in its folder is new or was read by another release. */
export async function loadKnowledge(rooms: KnowledgeRooms, fresh: boolean): Promise<Knowledge> {
  let register = createRegister([]);
  const refresh = async (): Promise<void> => {
    const policies = await rooms.registers.loadAll();
    await rooms.passages.rebuild(policies, (done, total) =>
      rooms.onProgress?.({ stage: 'index', done, total, what: '' }),
    );
    register = createRegister(policies);
  };
  const ingest: Knowledge['ingest'] = async (paths, { force }) => {
    const files = paths.length > 0 ? await expandPaths(paths) : await listSources(rooms.folder);
    const read = await ingestFiles(rooms, files, {
      force,
      onProgress: ({ done, total, source }) =>
        rooms.onProgress?.({ stage: 'read', done, total, what: source }),
    });
    await refresh();
    return read;
  };
  if (fresh) await ingest([], { force: false });
  else await refresh();
  return {
    register: () => register,
    passages: rooms.passages,
    ingest,
    async forget(id) {
      const isKnown = register.findPolicy(id) !== undefined;
      await rooms.registers.remove(id);
      await refresh();
      return isKnown;
    },
  };
}
