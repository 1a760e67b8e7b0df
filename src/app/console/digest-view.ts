// The weekly digest as the console shows it. What was published is shown as it was published; what was not is a draft,
// for those who draft it, and a unit sees its own part at any time.
import type { DigestOrder, DigestView, DigestVersion } from '../../channels/console/index.ts';
import type { Config } from '../../config/config.ts';
import type { Language } from '../../domain/conversation/index.ts';
import { briefStyle, createBrief, decodeBrief, toDocx, toHtml, weekOf } from '../../domain/digest/index.ts';
import type { Brief, DigestStore } from '../../domain/digest/index.ts';
import { findPerson, permits } from '../../domain/people/index.ts';
import type { Person } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Clock } from '../../shared/clock.ts';
import type { CreateId } from '../../shared/ids.ts';
import type { Office } from '../ledger/office.ts';

export interface DigestViewRooms {
  readonly office: Office;
  readonly store: DigestStore;
  readonly register: () => Register;
  readonly config: Pick<Config, 'timeZone' | 'ledger' | 'digest'>;
  readonly clock: Clock;
  readonly createId: CreateId;
}

type Found = { readonly kind: 'brief'; readonly brief: Brief } | { readonly kind: 'denied' | 'none' };

const WEEKS = 12;

export function createDigestView(rooms: DigestViewRooms): DigestView {
  const find = (user: string, order: DigestOrder, language: Language): Promise<Found> =>
    findBrief(rooms, { ...order, user, language });
  return {
    list: (user) => listWeeks(rooms, user),
    async read(user, order, language) {
      const found = await find(user, order, language);
      if (found.kind !== 'brief') return found;
      return { kind: 'page', html: toHtml(found.brief), style: briefStyle };
    },
    async readFile(user, order, language) {
      const found = await find(user, order, language);
      if (found.kind !== 'brief') return found;
      const { period, version } = found.brief;
      return { kind: 'file', name: `duban-${period}-${version}.docx`, bytes: await toDocx(found.brief) };
    },
  };
}

async function listWeeks(
  { office, store, clock, config }: DigestViewRooms,
  user: string,
): ReturnType<DigestView['list']> {
  const person = await findPerson(office.people, user);
  const versions = person === undefined ? [] : versionsOf(person);
  if (person === undefined || versions.length === 0) return undefined;
  const published = (await store.listRecent(WEEKS))
    .filter(({ publishedAt }) => publishedAt !== undefined)
    .map(({ week }) => ({ week, state: 'published' as const }));
  const current = weekOf(clock.now(), config.timeZone);
  const isOpen = mayDraft(person) || versions.includes('unit');
  const isListed = published.some(({ week }) => week === current);
  return {
    weeks: [...(isOpen && !isListed ? [{ week: current, state: 'draft' as const }] : []), ...published],
    versions,
  };
}

async function findBrief(
  rooms: DigestViewRooms,
  order: DigestOrder & { readonly user: string; readonly language: Language },
): Promise<Found> {
  const person = await findPerson(rooms.office.people, order.user);
  const version = person && (order.version ?? versionsOf(person)[0]);
  if (person === undefined || version === undefined || !versionsOf(person).includes(version)) {
    await note(rooms, person, order.user, order.week ?? '', 'denied');
    return { kind: 'denied' };
  }
  const listed = await listWeeks(rooms, order.user);
  const week = order.week ?? listed?.weeks[0]?.week;
  if (week === undefined) return { kind: 'none' };
  const brief =
    (version === 'unit' ? undefined : await findPublished(rooms, week, version, order.language)) ??
    (version === 'unit' || mayDraft(person)
      ? await draft(rooms, { week, version, language: order.language, person })
      : undefined);
  if (brief === undefined) return { kind: 'none' };
  await note(rooms, person, order.user, `${week} ${version}`, 'shown');
  return { kind: 'brief', brief };
}

/** In the reader's language, otherwise in any in which it was published. */
async function findPublished(
  { store }: DigestViewRooms,
  week: string,
  version: Exclude<DigestVersion, 'unit'>,
  language: Language,
): Promise<Brief | undefined> {
  for (const one of [language, 'zh-Hans', 'zh-Hant', 'en'] as const) {
    const contents = await store.findPublished(week, { version, language: one });
    if (contents !== undefined) return decodeBrief(contents.json);
  }
  return undefined;
}

async function draft(
  { office, register, config, clock }: DigestViewRooms,
  {
    week,
    version,
    language,
    person,
  }: {
    readonly week: string;
    readonly version: DigestVersion;
    readonly language: Language;
    readonly person: Person;
  },
): Promise<Brief | undefined> {
  const at = clock.now();
  if (week > weekOf(at, config.timeZone)) return undefined;
  const { thresholds } = config.ledger;
  const book = await office.keeper.read();
  const sources = { book, projector: office.desk.projector(), register: register(), thresholds };
  return createBrief(
    { ...sources, zone: config.timeZone, masthead: config.digest.masthead },
    { week, version, language, at, ...(version === 'unit' && { unit: person.unit }) },
  );
}

function mayDraft(person: Person): boolean {
  return permits(person, 'draft-brief');
}

function versionsOf(person: Person): readonly DigestVersion[] {
  const isOwn = permits(person, 'see-drafts', person.unit) || permits(person, 'preview-brief', person.unit);
  if (permits(person, 'see-entries') || mayDraft(person)) return ['leader', 'office'];
  return isOwn ? ['unit'] : [];
}

/** Who read the digest, or tried to, stands in the audit, as with the command. */
async function note(
  { office, clock, createId }: DigestViewRooms,
  person: Person | undefined,
  user: string,
  subject: string,
  result: 'shown' | 'denied',
): Promise<void> {
  const key = { channel: 'console', message: createId() } as const;
  await office.keeper.note(key, {
    ...key,
    at: clock.now().toISOString(),
    user,
    ...(person !== undefined && { name: person.name, role: person.role, unit: person.unit }),
    command: 'digest',
    subject,
    result,
  });
}
