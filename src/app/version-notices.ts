// A new version is told to the units that it concerns, each its own changes, and the whole of it to supervision. Done again
// at every turn of the clock: the post office knows each notice by its key and sends it once.
import type { Block, PostOffice, Reply } from '../domain/conversation/index.ts';
import { listPeople } from '../domain/people/index.ts';
import type { PeopleRooms, Person } from '../domain/people/index.ts';
import { comparePolicies, describeChange, noticesOf } from '../domain/policy/index.ts';
import type { Change, KeptVersion, PolicyDiff, Register, VersionStore } from '../domain/policy/index.ts';

export interface NoticeRooms {
  readonly versions: VersionStore;
  readonly people: PeopleRooms;
  readonly register: () => Register;
  readonly posts: () => PostOffice;
}

/** A version older than this is no news to anybody who is bound only now. */
const NEWS_FOR_MS = 7 * 24 * 60 * 60 * 1000;
const TOLD_IN_FULL = 30;

const isUnitsOwn = ({ role }: Person): boolean => role === 'liaison' || role === 'unit-head';
const isSupervision = ({ role }: Person): boolean => role === 'supervisor' || role === 'supervision-head';

function replyOf(version: KeptVersion, opening: string, changes: readonly Change[]): Reply {
  const told = changes.slice(0, TOLD_IN_FULL).map((change) => ({ text: describeChange(change, 'zh-Hans') }));
  const more = changes.length - told.length;
  const blocks: Block[] = [
    { kind: 'text', text: opening },
    { kind: 'list', items: [...told, ...(more > 0 ? [{ text: `……另有 ${more} 处变化` }] : [])] },
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
  { diff, version }: { readonly diff: PolicyDiff; readonly version: KeptVersion },
  people: readonly Person[],
  register: Register,
): readonly { readonly user: string; readonly reply: Reply }[] {
  const keyOf = (unit: string): string => register.gazetteer.find(unit)?.key ?? unit;
  const byUnit = new Map<string, readonly Change[]>(
    noticesOf(diff).map(({ unit, changes }) => [keyOf(unit), changes] as const),
  );
  const name = `《${version.title}》已有新版本（第${version.ordinal}版）`;
  return people.flatMap((person) => {
    const changes = isSupervision(person)
      ? diff.changes
      : isUnitsOwn(person)
        ? (byUnit.get(keyOf(person.unit)) ?? [])
        : [];
    if (changes.length === 0) return [];
    const opening = isSupervision(person)
      ? `${name}，任务变化如下：`
      : `${name}，与${person.unit}有关的变化：`;
    return [{ user: person.user, reply: replyOf(version, opening, changes) }];
  });
}

export function createVersionNotices(rooms: NoticeRooms): { send(now: Date): Promise<void> } {
  const done = new Set<string>();
  const tell = async (old: KeptVersion, version: KeptVersion, now: Date): Promise<void> => {
    const before = await rooms.versions.find(old.id, old.ordinal);
    const after = await rooms.versions.find(version.id, version.ordinal);
    if (before === undefined || after === undefined) return;
    const diff = comparePolicies(before, after);
    const people = await listPeople(rooms.people);
    for (const { user, reply } of noticesFor({ diff, version }, people, rooms.register())) {
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
        if (now.getTime() - Date.parse(version.heldFrom) <= NEWS_FOR_MS) await tell(old, version, now);
        done.add(name);
      }
    },
  };
}
