// The digest put together: the press on its stores, the reminders, and the desk put in front of whoever answers.
import type { Config } from '../../config/config.ts';
import type { Message, PostOffice } from '../../domain/conversation/index.ts';
import { decodeMemory } from '../../domain/conversation/index.ts';
import {
  advanceIssues,
  createBrief,
  createDigestDesk,
  listSlots,
  sendNudges,
} from '../../domain/digest/index.ts';
import { toJson, toReply } from '../../domain/digest/index.ts';
import type {
  ComposeBrief,
  DigestAudit,
  DigestDesk,
  DigestStore,
  NudgeLog,
  NudgeRooms,
  OfficeHours,
  Press,
} from '../../domain/digest/index.ts';
import {
  createVoice,
  decodeLedgerMemory,
  encodeLedgerMemory,
  momentOf,
  withLanguage,
} from '../../domain/ledger/index.ts';
import { listPeople } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { readDigestCommand } from '../../understanding/commands/digest.ts';
import type { Office } from '../ledger/office.ts';
import { languageOf } from '../ledger/language-of.ts';
import type { Rooms } from '../pipeline.ts';
import { loadCalendar } from './load-holidays.ts';

export interface DigestRooms {
  readonly config: Config;
  readonly store: DigestStore;
  readonly nudges: NudgeLog;
  readonly office: Office;
  readonly register: () => Register;
  /** Asked for at each post: the channel is opened later than this. */
  readonly posts: () => PostOffice;
  readonly membersOf: (message: Message) => Promise<readonly string[] | undefined>;
  readonly logger: Logger;
}

export interface Digest {
  /** Does whatever is due now, and nothing twice. */
  turn(now: Date): Promise<void>;
  /** When the next issue goes out. */
  nextIssueAt(now: Date): Date | undefined;
  /** Commands to the digest first; what is none is left to `respond`. */
  inFrontOf(respond: Rooms['respond']): Rooms['respond'];
}

const LOOKS_AHEAD_MS = 45 * 24 * 3_600_000;

export function openDigest(rooms: DigestRooms): Digest {
  const { config, office, register, membersOf } = rooms;
  const { timeZone: zone } = config;
  const hours: OfficeHours = {
    calendar: loadCalendar(config.digest.holidaysFile),
    quiet: config.digest.quiet,
    zone,
  };
  const press = createPress(rooms, hours);
  const nudges = createNudgeRooms(rooms, press);
  const desk = createDigestDesk({
    press,
    people: office.people,
    membersOf,
    chatOf,
    roleName: (role, language) => createVoice(register(), language).role(role),
    hasTasks: () => register().tasks.length > 0,
    note: (message, record) => noteAudit(office, message, record),
  });
  return {
    async turn(now) {
      if (register().tasks.length === 0) return;
      await advanceIssues(press, now);
      if (config.digest.nudges) await sendNudges(nudges, now);
    },
    nextIssueAt(now) {
      const plan = { cron: config.digest.cron, zone, calendar: hours.calendar };
      const slots = listSlots(plan, now, new Date(now.getTime() + LOOKS_AHEAD_MS));
      return slots.find(({ isEmpty }) => !isEmpty)?.at;
    },
    inFrontOf: (respond) => putInFront(desk, respond),
  };
}

/** "lark:oc_1:omt_2" is a thread of "lark:oc_1": one group gets one post. */
function chatOf({ conversation }: Message): string {
  return conversation.split(':').slice(0, 2).join(':');
}

function createPress(
  { config, store, office, register, posts, logger }: DigestRooms,
  hours: OfficeHours,
): Press {
  const compose: ComposeBrief = async ({ week, version, unit, language, at, previous, issue }) => {
    const brief = createBrief(
      {
        book: await office.keeper.read(),
        projector: office.desk.projector(),
        register: register(),
        thresholds: config.ledger.thresholds,
        zone: config.timeZone,
        masthead: config.digest.masthead,
      },
      {
        week,
        version,
        language,
        at,
        lateUntil: at,
        ...(unit !== undefined && { unit }),
        ...(previous !== undefined && { previous }),
        ...(issue !== undefined && { issue }),
      },
    );
    return { reply: toReply(brief), json: toJson(brief) };
  };
  return {
    store,
    posts: {
      put: (post) => posts().put(post),
      find: (key) => posts().find(key),
      update: (key, reply, at) => posts().update(key, reply, at),
    },
    compose,
    head: async () => (await office.keeper.read()).head.sequence,
    people: () => listPeople(office.people),
    hours,
    settings: config.digest,
    logger,
  };
}

function createNudgeRooms(
  { config, nudges, office, register, logger }: DigestRooms,
  press: Press,
): NudgeRooms {
  return {
    log: nudges,
    posts: press.posts,
    state: async (at) =>
      office.desk.projector().state(await office.keeper.read(), momentOf(at, config.timeZone)),
    people: press.people,
    register,
    hours: press.hours,
    period: config.ledger.thresholds.period,
    language: config.digest.language,
    logger,
  };
}

function putInFront(desk: DigestDesk, respond: Rooms['respond']): Rooms['respond'] {
  return async (message, stored) => {
    const reading = readDigestCommand(message.text);
    if (reading === undefined) return respond(message, stored);
    const memory = decodeLedgerMemory(stored);
    const language = languageOf(message, undefined, memory, decodeMemory(stored)?.language);
    const reply = await desk.respond(message, reading, language);
    if (reply === undefined) return respond(message, stored);
    return { reply, memory: encodeLedgerMemory(stored ?? {}, withLanguage(memory, message.user, language)) };
  };
}

function noteAudit({ keeper }: Office, message: Message, record: DigestAudit): Promise<void> {
  const { person, result, subject, reason } = record;
  const { channel, id, user, at } = message;
  return keeper.note(
    { channel, message: id },
    {
      at: at.toISOString(),
      channel,
      message: id,
      user,
      ...(person !== undefined && { name: person.name, role: person.role, unit: person.unit }),
      command: 'digest',
      result,
      ...(subject !== undefined && { subject }),
      ...(reason !== undefined && { reason }),
    },
  );
}
