// When the next issue comes, how far the last ones have come, and what the calendar does not know.
import { DateTime } from 'luxon';
import { localDay } from '../../../shared/local-day.ts';
import { permits } from '../../people/index.ts';
import { DAY_MS, slotPlanOf } from '../issue/press.ts';
import { listSlots } from '../issue/slot.ts';
import type { Slot } from '../issue/slot.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import { denied, mayGroupSeeDrafts } from './session.ts';
import type { DigestEnding, DigestSession } from './session.ts';

const LOOKS_AHEAD_DAYS = 45;
const SHOWN = 4;

export async function showStatus(session: DigestSession): Promise<DigestEnding> {
  const { rooms, words, person } = session;
  if (!permits(person, 'draft-brief')) return denied(session, 'denied_preview');
  if (!mayGroupSeeDrafts(session)) return denied(session, 'denied_group');
  const { store, hours } = rooms.press;
  const subscriptions = await store.listSubscriptions();
  const issues = await store.listRecent(SHOWN);
  const slot = findNextSlot(session);
  const year = localDay(slot?.at ?? session.message.at, hours.zone).slice(0, 4);
  const unreachable = await rooms.unreachable(session.message.at, words.language);
  const lines = [
    words.say('statusTitle', { next: sayNextSlot(session), count: subscriptions.length }),
    ...issues.map(({ week, state }) =>
      words.say('statusIssue', { week, state: words.say(`state_${state}`) }),
    ),
    unreachable.length === 0
      ? ''
      : words.say('statusUnreachable', { units: unreachable.join(words.say('comma')) }),
    hours.calendar.isOfficial(year) ? '' : words.say('statusProvisional', { year }),
  ];
  return { reply: noticeReply(words, lines), result: 'shown' };
}

export function sayNextSlot(session: DigestSession): string {
  const slot = findNextSlot(session);
  return slot === undefined ? '—' : sayMoment(session, slot.at);
}

export function sayMoment({ rooms }: DigestSession, at: Date): string {
  return DateTime.fromJSDate(at, { zone: rooms.press.hours.zone }).toFormat('yyyy-MM-dd HH:mm');
}

function findNextSlot({ rooms, message }: DigestSession): Slot | undefined {
  const until = new Date(message.at.getTime() + LOOKS_AHEAD_DAYS * DAY_MS);
  return listSlots(slotPlanOf(rooms.press), message.at, until).find(({ isEmpty }) => !isEmpty);
}
