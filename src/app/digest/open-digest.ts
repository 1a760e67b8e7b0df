// The digest put together: the press on its stores, the reminders, and the desk put in front of whoever answers.
import type { Language, Message } from '../../domain/conversation/index.ts';
import { decodeMemory } from '../../domain/conversation/index.ts';
import {
  advanceIssues,
  createDigestDesk,
  listSlots,
  listUnreachable,
  sendNudges,
} from '../../domain/digest/index.ts';
import type {
  DigestAudit,
  DigestDesk,
  DigestStore,
  NudgeRooms,
  OfficeHours,
} from '../../domain/digest/index.ts';
import {
  createVoice,
  decodeLedgerMemory,
  encodeLedgerMemory,
  withLanguage,
} from '../../domain/ledger/index.ts';
import { readDigestCommand } from '../../understanding/commands/digest.ts';
import type { Office } from '../ledger/office.ts';
import { languageOf } from '../ledger/language-of.ts';
import type { Rooms } from '../pipeline.ts';
import { createNudgeRooms, createPress } from './digest-rooms.ts';
import type { DigestRooms } from './digest-rooms.ts';
import { loadCalendar } from './load-holidays.ts';

export interface Digest {
  /** What was published, for whoever shows it. */
  readonly store: DigestStore;
  /** Does whatever is due now, and nothing twice. */
  turn(now: Date): Promise<void>;
  /** When the next issue goes out. */
  nextIssueAt(now: Date): Date | undefined;
  /** Commands to the digest first; what is none is left to `respond`. */
  inFrontOf(respond: Rooms['respond']): Rooms['respond'];
}

/** Nobody waits for a reminder: the ledger is not projected once a minute for them. */
const NUDGE_EVERY_MS = 10 * 60_000;
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
    unreachable: (at, language) => sayUnreachable(rooms, nudges, at, language),
    hasTasks: () => register().tasks.length > 0,
    note: (message, record) => noteAudit(office, message, record),
  });
  let nudgedAtMs = 0;
  return {
    store: rooms.store,
    async turn(now) {
      if (register().tasks.length === 0) return;
      await advanceIssues(press, now);
      const sinceMs = Math.abs(now.getTime() - nudgedAtMs);
      if (!config.digest.nudges || sinceMs < NUDGE_EVERY_MS) return;
      nudgedAtMs = now.getTime();
      await sendNudges(nudges, now);
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

async function sayUnreachable(
  { config, register }: DigestRooms,
  nudges: NudgeRooms,
  at: Date,
  language: Language,
): Promise<readonly string[]> {
  if (!config.digest.nudges) return [];
  const voice = createVoice(register(), language);
  return (await listUnreachable(nudges, at)).map((unit) => voice.unit(unit));
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
