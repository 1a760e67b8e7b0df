// What a number meant before the document had its text of today, and where that task stands now.
import type { FormerTask, Policy, Task } from '../../policy/index.ts';
import { daysBetween, localDay } from '../days.ts';
import type { Subject } from '../record/entry.ts';
import type { Session } from './rooms.ts';
import { sayVersion } from './say-origin.ts';

interface About {
  readonly policy: Policy;
  readonly task: Task;
}

type Teller = Pick<Session, 'voice' | 'moment' | 'book'>;

/** Whoever looks for it under its old number finds it; empty where nobody said anything under that number. */
export function formerNote(session: Teller, { policy, task }: About): string {
  const former = session.book.succession.of(policy.id)?.formerly(task.number);
  if (former === undefined) return '';
  const isKnown = session.book.entries.some(
    ({ recordedFor }) =>
      recordedFor?.version === former.version &&
      recordedFor.place.document === policy.id &&
      recordedFor.place.task === task.number,
  );
  return isKnown ? sayFormer(session, task.number, former) : '';
}

export function sayFormer(
  teller: Pick<Session, 'voice' | 'moment'>,
  number: number,
  former: FormerTask,
): string {
  const { voice } = teller;
  const key = former.now.length === 0 ? 'formerRemoved' : 'formerMoved';
  return voice.say(key, formerParams(teller, number, former));
}

export function formerParams(
  teller: Pick<Session, 'voice' | 'moment'>,
  number: number,
  former: FormerTask,
): Readonly<Record<string, string | number>> {
  const { voice } = teller;
  return {
    number,
    title: voice.shown(former.title),
    version: sayVersion(teller, former),
    ordinal: former.version,
    now: voice.list(former.now.map(String)),
  };
}

export function whereNow({ voice }: Pick<Session, 'voice'>, { now }: FormerTask): string {
  return now.length === 0
    ? voice.say('nowRemoved')
    : voice.say('nowMoved', { now: voice.list(now.map(String)) });
}

/** For as long are people reminded that a number is another task's now. */
const NEWS_FOR_DAYS = 30;

/** For whoever has just typed a number that meant another task a short time ago. */
export function newsOf(session: Teller, subject: Subject): string {
  const { book, moment } = session;
  const history = book.succession.of(subject.document);
  if (history === undefined || history.current.heldFrom === '') return '';
  const since = daysBetween(localDay(new Date(history.current.heldFrom), moment.zone), moment.day);
  const former = since > NEWS_FOR_DAYS ? undefined : history.formerly(subject.task);
  return former === undefined ? '' : sayFormer(session, subject.task, former);
}
