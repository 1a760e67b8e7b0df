// Reminders go out in office hours: each is claimed, handed to the post office under its one key, and noted.
import type { Language, PostOffice } from '../../conversation/index.ts';
import { addDays } from '../../ledger/index.ts';
import type { LedgerState } from '../../ledger/index.ts';
import type { Person } from '../../people/index.ts';
import type { Register } from '../../policy/index.ts';
import { localDay } from '../../../shared/local-day.ts';
import type { Logger } from '../../../shared/logger.port.ts';
import { isOfficeTime } from '../calendar/office-hours.ts';
import type { OfficeHours } from '../calendar/office-hours.ts';
import { nudgeKey } from './nudge.ts';
import type { NudgeLog, NudgeRecord } from './nudge.ts';
import { findUnreachable, planNudges } from './plan-nudges.ts';
import type { NudgeFacts } from './plan-nudges.ts';
import { sayNudge } from './say-nudge.ts';

export interface NudgeRooms {
  readonly log: NudgeLog;
  readonly posts: PostOffice;
  readonly state: (at: Date) => Promise<LedgerState>;
  readonly people: () => Promise<readonly Person[]>;
  readonly register: () => Register;
  readonly hours: OfficeHours;
  readonly period: 'month' | 'week';
  readonly language: Language;
  readonly logger: Logger;
}

/** From the first stage before a date to the last, and a week behind it, holidays included. */
const REMEMBERED_DAYS = 60;

export async function sendNudges(rooms: NudgeRooms, now: Date): Promise<void> {
  const { log, hours, language } = rooms;
  if (!isOfficeTime(hours, now)) return;
  const day = localDay(now, hours.zone);
  for (const record of await log.listClaimed()) await handIn(rooms, record, day, now);
  const sent = await log.listSince(addDays(day, -REMEMBERED_DAYS));
  for (const nudge of planNudges({ ...(await gatherFacts(rooms, now)), sent })) {
    const reply = sayNudge(rooms.register(), nudge, language);
    if (!(await log.claim(nudge, reply, now))) continue;
    await handIn(rooms, { ...nudge, reply, at: now, state: 'claimed' }, day, now);
  }
}

/** Units whose reminders reach nobody, as things stand. */
export async function listUnreachable(rooms: Omit<NudgeRooms, 'log'>, now: Date): Promise<readonly string[]> {
  return findUnreachable(await gatherFacts(rooms, now));
}

async function gatherFacts(rooms: Omit<NudgeRooms, 'log'>, now: Date): Promise<Omit<NudgeFacts, 'sent'>> {
  const { gazetteer } = rooms.register();
  return {
    state: await rooms.state(now),
    people: await rooms.people(),
    calendar: rooms.hours.calendar,
    unitKey: (unit) => gazetteer.find(unit)?.key ?? unit,
    period: rooms.period,
  };
}

/** What a crash left behind is sent on its own day, or never. */
async function handIn(
  { posts, log, logger }: NudgeRooms,
  record: NudgeRecord,
  day: string,
  at: Date,
): Promise<void> {
  const { user, reply, items } = record;
  if (record.day !== day) {
    await log.settle(record, 'missed');
    return;
  }
  await posts.put({ key: nudgeKey(record), to: { kind: 'person', user }, reply, at });
  await log.settle(record, 'handed');
  logger.info({ day, items: items.length }, 'digest: a reminder was sent');
}
