// A person approves: the issue goes out at its moment; or publishes: it goes out now.
import { permits } from '../../people/index.ts';
import { isOfficeTime } from '../calendar/office-hours.ts';
import { dropAssistedSentence } from '../issue/draft.ts';
import type { Issue } from '../issue/issue.ts';
import { DAY_MS, slotPlanOf } from '../issue/press.ts';
import { publish } from '../issue/publish.ts';
import { listSlots } from '../issue/slot.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import type { DigestWord } from '../wording/wording.ts';
import { denied } from './session.ts';
import type { DigestEnding, DigestSession } from './session.ts';
import { sayMoment, sayNextSlot } from './status.ts';

/** Older weeks are history. */
const OLDEST_MS = 35 * DAY_MS;

export async function approve(session: DigestSession, week: string | undefined): Promise<DigestEnding> {
  const { rooms, words, person, message } = session;
  if (!permits(person, 'publish')) return denied(session, 'denied_publish');
  const issue = await findIssue(session, week);
  if (issue?.state !== 'draft') return sayState(session, issue);
  const { press } = rooms;
  if (!(await press.store.move(issue.week, ['draft'], 'approved', person.user, message.at))) {
    return sayState(session, await press.store.find(issue.week));
  }
  if (message.at >= issue.slotAt && isOfficeTime(press.hours, message.at)) {
    return publishIssue(session, issue.week);
  }
  const when = sayMoment(session, issue.slotAt > message.at ? issue.slotAt : nextOfficeTime(session));
  const reply = noticeReply(words, [words.say('approvedWaits', { week: issue.week, when })]);
  return { reply, result: 'recorded', subject: issue.week };
}

export async function publishNow(session: DigestSession, week: string | undefined): Promise<DigestEnding> {
  if (!permits(session.person, 'publish')) return denied(session, 'denied_publish');
  const issue = (await findIssue(session, week)) ?? (await openPast(session, week));
  const isOpen = issue !== undefined && ['draft', 'approved', 'missed'].includes(issue.state);
  return isOpen ? publishIssue(session, issue.week) : sayState(session, issue);
}

/** The draft stays, without the sentence that a model wrote. */
export async function takeSentenceOut(
  session: DigestSession,
  week: string | undefined,
): Promise<DigestEnding> {
  const { rooms, words, person, message } = session;
  if (!permits(person, 'publish')) return denied(session, 'denied_publish');
  const issue = await findIssue(session, week);
  if (issue?.state !== 'draft') return sayState(session, issue);
  const isOut = await dropAssistedSentence(rooms.press, issue, message.at);
  if (!isOut) return say(session, 'plainNone', issue.week);
  const reply = noticeReply(words, [words.say('plainDone', { week: issue.week })]);
  return { reply, result: 'recorded', subject: issue.week };
}

/** A week whose moment passed before anybody had subscribed may still be published, by its name. */
async function openPast(
  { rooms, message }: DigestSession,
  week: string | undefined,
): Promise<Issue | undefined> {
  const { press } = rooms;
  const from = new Date(message.at.getTime() - OLDEST_MS);
  const slot = listSlots(slotPlanOf(press), from, message.at).find((one) => one.week === week);
  if (slot === undefined || slot.isEmpty) return undefined;
  await press.store.open({ week: slot.week, state: 'missed', slotAt: slot.at, openedAt: message.at });
  await press.store.noteTold(slot.week, message.at);
  return press.store.find(slot.week);
}

async function publishIssue(session: DigestSession, week: string): Promise<DigestEnding> {
  const { rooms, words, person, message } = session;
  const { press } = rooms;
  const outcome = await publish(press, week, person.user, message.at);
  if (outcome === 'nobody') return say(session, 'nobody', week);
  if (outcome === 'not-open') return sayState(session, await press.store.find(week));
  const count = (await press.store.listPostings(week)).length;
  const hours = press.settings.freezeHours;
  const reply = noticeReply(words, [words.say('published', { week, count, hours })]);
  return { reply, result: 'recorded', subject: week };
}

/** The named issue; otherwise the one that waits, otherwise the latest. */
async function findIssue({ rooms }: DigestSession, week: string | undefined): Promise<Issue | undefined> {
  const { store } = rooms.press;
  if (week !== undefined) return store.find(week);
  const recent = await store.listRecent(8);
  return recent.find(({ state }) => state === 'draft' || state === 'approved') ?? recent[0];
}

function sayState(session: DigestSession, issue: Issue | undefined): DigestEnding {
  switch (issue?.state) {
    case 'published':
    case 'frozen':
      return say(session, 'alreadyOut', issue.week);
    case 'approved':
      return say(session, 'alreadyApproved', issue.week);
    case 'empty':
      return say(session, 'emptyWeek', issue.week);
    case 'draft':
    case 'missed':
    case undefined:
      return say(session, 'noDraft', issue?.week);
  }
}

function say(session: DigestSession, word: DigestWord, week: string | undefined): DigestEnding {
  const { words } = session;
  const reply = noticeReply(words, [words.say(word, { week: week ?? '', next: sayNextSlot(session) })]);
  return { reply, result: 'refused', reason: word, ...(week !== undefined && { subject: week }) };
}

/** The first minute in which the bot may speak again, looked for in steps that are no finer than people care for. */
function nextOfficeTime({ rooms, message }: DigestSession): Date {
  const stepMs = 5 * 60_000;
  let at = new Date(Math.ceil(message.at.getTime() / stepMs) * stepMs);
  for (let count = 0; count < 20_000 && !isOfficeTime(rooms.press.hours, at); count += 1) {
    at = new Date(at.getTime() + stepMs);
  }
  return at;
}
