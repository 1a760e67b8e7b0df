// A new version is told to the units that it concerns, each its own changes, and the whole of it to supervision. Done again
// at every turn of the clock: the post office knows each notice by its key and sends it once.
import type { Block, PostOffice, Reply } from '../domain/conversation/index.ts';
import { createVoice } from '../domain/ledger/index.ts';
import type { Voice } from '../domain/ledger/index.ts';
import { fold } from '../text/fold.ts';
import { listPeople } from '../domain/people/index.ts';
import type { PeopleRooms, Person } from '../domain/people/index.ts';
import { comparePolicies, describeChange, describeRenumbering, noticesOf } from '../domain/policy/index.ts';
import type { Change, KeptVersion, PolicyDiff, Register, VersionStore } from '../domain/policy/index.ts';

export interface NoticeRooms {
  readonly versions: VersionStore;
  readonly people: PeopleRooms;
  readonly register: () => Register;
  readonly posts: () => PostOffice;
  /** What a version does to the ledger, line by line. */
  readonly aftermath?: (news: News, now: Date) => Promise<readonly string[]>;
}

/** A version older than this is no news to anybody who is bound only now. */
const NEWS_FOR_MS = 7 * 24 * 60 * 60 * 1000;
const TOLD_IN_FULL = 30;

const isUnitsOwn = ({ role }: Person): boolean => role === 'liaison' || role === 'unit-head';
const isSupervision = ({ role }: Person): boolean => role === 'supervisor' || role === 'supervision-head';

export interface News {
  readonly diff: PolicyDiff;
  readonly version: KeptVersion;
}

interface Told {
  readonly opening: string;
  readonly changes: readonly Change[];
  /** Behind the changes; empty ones are left out. */
  readonly further: readonly (readonly string[])[];
}

function replyOf(voice: Voice, version: KeptVersion, { opening, changes, further }: Told): Reply {
  const told = changes
    .slice(0, TOLD_IN_FULL)
    .map((change) => ({ text: voice.shown(describeChange(change, 'zh-Hans')) }));
  const more = changes.length - told.length;
  const blocks: Block[] = [
    { kind: 'text', text: opening },
    { kind: 'list', items: [...told, ...(more > 0 ? [{ text: `……另有 ${more} 处变化` }] : [])] },
    ...further
      .filter((lines) => lines.length > 0)
      .map((lines): Block => ({ kind: 'text', text: lines.join('\n') })),
  ];
  const tasks = changes.flatMap((change) => ('new' in change ? [change.new.number] : []));
  return {
    kind: 'answer',
    blocks,
    tasks: [...new Set(tasks)].map((task) => ({ document: version.id, task })),
    citations: [],
    made: 'looked-up',
    language: 'zh-Hans',
  };
}

/** What each person is told; nobody who is not concerned is told anything. */
export function noticesFor(
  { diff, version }: News,
  people: readonly Person[],
  register: Register,
  aftermath: readonly string[] = [],
): readonly { readonly user: string; readonly reply: Reply }[] {
  const keyOf = (unit: string): string => register.gazetteer.find(unit)?.key ?? fold(unit);
  const byUnit = new Map<string, readonly Change[]>(
    noticesOf(diff).map(({ unit, changes }) => [keyOf(unit), changes] as const),
  );
  const voice = createVoice(register, 'zh-Hans');
  const numbersOf = (isTold: (old: number) => boolean): readonly string[] => {
    const numbers = describeRenumbering(diff, isTold);
    return numbers.length === 0 ? [] : [voice.say('renumbered', { numbers: voice.list(numbers) })];
  };
  const name = `《${voice.shown(version.title)}》已有新版本（第${version.ordinal}版）`;
  return people.flatMap((person) => {
    if (isSupervision(person)) {
      if (diff.changes.length === 0) return [];
      const further = [numbersOf(() => true), aftermath];
      const told = { opening: `${name}，任务变化如下：`, changes: diff.changes, further };
      return [{ user: person.user, reply: replyOf(voice, version, told) }];
    }
    const changes = isUnitsOwn(person) ? (byUnit.get(keyOf(person.unit)) ?? []) : [];
    if (changes.length === 0) return [];
    const names = namesOf(register, version.id, keyOf(person.unit));
    const isOwn = (old: number): boolean => (diff.numbers.get(old) ?? []).some((now) => names.has(now));
    const told = {
      opening: `${name}，与${voice.shown(person.unit)}有关的变化：`,
      changes,
      further: [numbersOf(isOwn)],
    };
    return [{ user: person.user, reply: replyOf(voice, version, told) }];
  });
}

/** The tasks of today that name the unit. */
function namesOf(register: Register, document: string, unit: string): ReadonlySet<number> {
  const tasks = register.tasksIn(document).filter(({ roles }) => roles.has(unit));
  return new Set(tasks.map(({ ref }) => ref.task));
}

export function createVersionNotices(rooms: NoticeRooms): { send(now: Date): Promise<void> } {
  const done = new Set<string>();
  const tell = async (old: KeptVersion, version: KeptVersion, now: Date): Promise<void> => {
    const before = await rooms.versions.find(old.id, old.ordinal);
    const after = await rooms.versions.find(version.id, version.ordinal);
    if (before === undefined || after === undefined) return;
    const diff = comparePolicies(before, after);
    const news = { diff, version };
    const aftermath = (await rooms.aftermath?.(news, now)) ?? [];
    const people = await listPeople(rooms.people);
    for (const { user, reply } of noticesFor(news, people, rooms.register(), aftermath)) {
      const key = `version:${version.id}:${version.ordinal}:${user}`;
      await rooms.posts().put({ key, to: { kind: 'person', user }, reply, at: now });
    }
  };
  return {
    async send(now) {
      const versions = await rooms.versions.list();
      for (const [i, version] of versions.entries()) {
        const old = versions[i - 1];
        const name = `${version.id}@${version.ordinal}`;
        if (old?.id !== version.id || done.has(name)) continue;
        if (!isTakenOver(rooms.register(), versions, version)) continue;
        if (now.getTime() - Date.parse(version.heldFrom) <= NEWS_FOR_MS) await tell(old, version, now);
        done.add(name);
      }
    },
  };
}

/** Nobody is told of a text from which the bot does not answer yet. */
function isTakenOver(register: Register, versions: readonly KeptVersion[], { id }: KeptVersion): boolean {
  const last = versions.findLast((version) => version.id === id);
  return register.findPolicy(id)?.hash === last?.hash;
}
