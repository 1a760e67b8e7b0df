// The histories of the documents of one register: loaded once, asked as often as one likes.
import type { Register } from '../register/register.ts';
import type { Policy, Task } from '../policy.ts';
import type { PastVersion } from './carry-place.ts';
import { createHistory } from './document-history.ts';
import type { DocumentHistory } from './document-history.ts';
import type { KeptVersion, VersionStore } from './version-store.port.ts';

export interface Succession {
  /** Has to resolve before anything is asked; costs nothing when it is asked for again. */
  load(): Promise<void>;
  /** Undefined: the document has had one text only, or is not in the register. */
  of(document: string): DocumentHistory | undefined;
}

export const neverChanged: Succession = { load: () => Promise.resolve(), of: () => undefined };

type Versions = Pick<VersionStore, 'list' | 'find'>;

interface Known {
  /** Which texts it was made of. */
  readonly key: string;
  readonly history: DocumentHistory;
}

/** One succession a register; what the last register needed is not worked out again for the next. */
export function createSuccessions(versions: Versions): (register: Register) => Succession {
  const known = new Map<string, Known>();
  let last: { readonly register: Register; readonly succession: Succession } | undefined;
  return (register) => {
    if (last?.register !== register) last = { register, succession: succeed(versions, register, known) };
    return last.succession;
  };
}

function succeed(versions: Versions, register: Register, known: Map<string, Known>): Succession {
  const histories = new Map<string, DocumentHistory>();
  let loading: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    for (const [document, kept] of groupById(await versions.list())) {
      const current = register.findPolicy(document);
      if (current === undefined || kept.every(({ hash }) => hash === current.hash)) continue;
      const key = [current.hash, ...kept.map(({ ordinal, hash }) => `${ordinal} ${hash}`)].join('\n');
      const before = known.get(document);
      const history = before?.key === key ? before.history : await read(versions, kept, current, register);
      known.set(document, { key, history });
      histories.set(document, history);
    }
  };
  return {
    load: () =>
      (loading ??= load().catch((error: unknown) => {
        // A store that was busy is asked again the next time.
        loading = undefined;
        throw error;
      })),
    of: (document) => histories.get(document),
  };
}

function groupById(all: readonly KeptVersion[]): ReadonlyMap<string, readonly KeptVersion[]> {
  const groups = new Map<string, KeptVersion[]>();
  for (const version of all) {
    const group = groups.get(version.id);
    if (group === undefined) groups.set(version.id, [version]);
    else group.push(version);
  }
  return groups;
}

async function read(
  versions: Versions,
  kept: readonly KeptVersion[],
  current: Policy,
  register: Register,
): Promise<DocumentHistory> {
  const past: PastVersion[] = [];
  for (const { id, ordinal, heldFrom } of kept) {
    const policy = await versions.find(id, ordinal);
    if (policy !== undefined) past.push({ ordinal, heldFrom, policy });
  }
  return createHistory(past, current, createNaming(register, current));
}

/** Whether a task of today names a unit, by whatever name. */
function createNaming({ gazetteer }: Register, policy: Policy): (task: Task, unit: string) => boolean {
  return (task, unit) => {
    const key = gazetteer.find(unit)?.key ?? gazetteer.identify(unit, policy);
    return task.assignments.some((one) => !one.collective && gazetteer.identify(one.unit, policy) === key);
  };
}
