// What the digest is built from, and out of it the rooms of the press and of the reminders.
import type { Config } from '../../config/config.ts';
import type { Message, PostOffice } from '../../domain/conversation/index.ts';
import { createBrief, createSentenceCheck, decodeBrief, toJson, toReply } from '../../domain/digest/index.ts';
import type {
  ComposeBrief,
  DigestStore,
  NudgeLog,
  NudgeRooms,
  OfficeHours,
  Press,
} from '../../domain/digest/index.ts';
import { momentOf } from '../../domain/ledger/index.ts';
import { listPeople } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { localDay } from '../../shared/local-day.ts';
import type { Office } from '../ledger/office.ts';
import type { Drafter } from '../model/drafter.ts';

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
  /** Asked for at each draft; undefined: no model. */
  readonly drafter?: () => Drafter | undefined;
}

export function createPress(
  { config, store, office, register, posts, logger, drafter }: DigestRooms,
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
    summarise: async (page, at) => {
      const brief = decodeBrief(page.json);
      const holds = createSentenceCheck(brief, register().gazetteer);
      const order = { what: 'summary', digest: page.reply, holds } as const;
      const draft = await drafter?.()?.draft(order, {
        period: brief.period,
        channel: 'clock',
        at,
        day: localDay(at, config.timeZone),
      });
      return draft?.kind === 'drafted' ? draft.text.trim() : undefined;
    },
    head: async () => (await office.keeper.read()).head.sequence,
    people: () => listPeople(office.people),
    noteClock: (week, at) => {
      const key = { channel: 'clock', message: `digest ${week}` } as const;
      const record = { command: 'digest', subject: week, result: 'recorded' } as const;
      return office.keeper.note(key, { ...key, ...record, at: at.toISOString(), user: 'clock' });
    },
    hours,
    settings: config.digest,
    logger,
  };
}

export function createNudgeRooms(
  { config, nudges, office, register, logger }: DigestRooms,
  press: Press,
): NudgeRooms {
  return {
    log: nudges,
    posts: press.posts,
    state: async (at) => {
      const book = await office.keeper.read();
      return office.desk.projector().state(book, momentOf(at, config.timeZone));
    },
    people: press.people,
    register,
    hours: press.hours,
    period: config.ledger.thresholds.period,
    language: config.digest.language,
    logger,
  };
}
