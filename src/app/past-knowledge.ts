// What the bot knew at an instant: the texts that held then, as they were read, with the corrections of then. Nothing of it
// can be changed, and looking back changes nothing of today.
import { holding, applyCorrections, versionAt } from '../domain/policy/index.ts';
import type {
  CorrectionStore,
  KeptVersion,
  NumberedRecord,
  Policy,
  RegisterStore,
  VersionStore,
} from '../domain/policy/index.ts';
import type { PassageIndex } from '../domain/answering/index.ts';
import { UserError } from '../shared/errors.ts';
import { localDay } from '../shared/local-day.ts';
import type { Knowledge } from './knowledge.ts';
import { layRegister } from './lay-register.ts';

export interface AsOf {
  readonly at: Date;
  /** Texts that are known to have been answered from, by document: they go before what the clock says. */
  readonly texts?: ReadonlyMap<string, string>;
}

export interface PastRooms {
  readonly versions: VersionStore;
  readonly corrections: CorrectionStore;
  readonly registers: Pick<RegisterStore, 'listVersions'>;
  /** Where the office's list of unit names stands. */
  readonly folder: string;
  /** Over the texts of today. */
  readonly passages: PassageIndex;
  readonly zone: string;
  /** An index of its own, for other texts. */
  readonly openPassages: () => Promise<PassageIndex>;
}

/** @throws UserError where nothing held at that instant. */
export async function loadPastKnowledge(rooms: PastRooms, asOf: AsOf): Promise<Knowledge> {
  const held = await findHeld(rooms, asOf);
  const stored: Policy[] = [];
  for (const { id, ordinal } of held) {
    const policy = await rooms.versions.find(id, ordinal);
    if (policy !== undefined) stored.push(policy);
  }
  const records = (await rooms.corrections.list()).filter((one) => isMadeBy(one, asOf.at));
  const corrections = holding(records);
  const { register } = await layRegister(stored, {
    folder: rooms.folder,
    corrections: {
      apply: (policies) =>
        Promise.resolve(
          corrections.length === 0 ? policies : policies.map((one) => applyCorrections(one, corrections)),
        ),
    },
  });
  const passages = (await isToday(rooms, held)) ? rooms.passages : await rooms.openPassages();
  await passages.rebuild(stored);
  const refuse = (): Promise<never> =>
    Promise.reject(new UserError('past', 'What held in the past can be asked, not changed.'));
  return {
    held,
    register: () => register,
    passages,
    ingest: refuse,
    publish: refuse,
    forget: refuse,
    refresh: refuse,
    catchUp: () => Promise.resolve(),
  };
}

async function findHeld(rooms: PastRooms, { at, texts }: AsOf): Promise<readonly KeptVersion[]> {
  const versions = await rooms.versions.list();
  const instant = at.toISOString();
  const held: KeptVersion[] = [];
  for (const document of new Set(versions.map(({ id }) => id))) {
    const own = versions.filter(({ id }) => id === document);
    const text = texts?.get(document);
    const known = text === undefined ? undefined : own.findLast(({ hash }) => hash === text);
    const version = known ?? versionAt(own, instant) ?? (await findIssued(rooms, own[0], instant));
    if (version !== undefined) held.push(version);
  }
  if (held.length > 0) return held;
  const [first] = versions.map(({ heldFrom }) => heldFrom).sort();
  throw new UserError(
    'nothing-held',
    first === undefined
      ? 'No document has been read yet. Run duban ingest first.'
      : `No document held at ${instant}: the first one was read at ${first}. duban review DOC --versions lists them.`,
  );
}

/** A paper holds from the day of its issue, though it was read here later. */
async function findIssued(
  { versions, zone }: PastRooms,
  first: KeptVersion | undefined,
  instant: string,
): Promise<KeptVersion | undefined> {
  if (first === undefined || first.heldFrom <= instant) return undefined;
  const issuedOn = (await versions.find(first.id, first.ordinal))?.issuedOn;
  return issuedOn !== undefined && issuedOn <= localDay(new Date(instant), zone) ? first : undefined;
}

function isMadeBy({ record }: NumberedRecord, at: Date): boolean {
  const madeAt = record.kind === 'correction' ? record.correction.at : record.at;
  return madeAt <= at.toISOString();
}

async function isToday({ registers }: PastRooms, held: readonly KeptVersion[]): Promise<boolean> {
  const today = new Map((await registers.listVersions()).map(({ id, hash }) => [id, hash]));
  return today.size === held.length && held.every(({ id, hash }) => today.get(id) === hash);
}
