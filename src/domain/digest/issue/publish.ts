// From draft to posts. Publication is one transaction with one winner; a post is then handed in under its one key as
// often as it takes, and the post office keeps that to one.
import { isOfficeTime } from '../calendar/office-hours.ts';
import { wordingOf } from '../wording/wording.ts';
import { contentsOf, draftKey } from './draft.ts';
import { editionsOf, postingKey } from './issue.ts';
import type { Contents, Issue, IssueState, Posting } from './issue.ts';
import { HOUR_MS, MINUTE_MS } from './press.ts';
import type { Press } from './press.ts';
import { listReaders } from './readers.ts';
import { noticeReply, tellSupervision } from './tell-supervision.ts';

export type PublishOutcome = 'published' | 'not-open' | 'nobody';

const OPEN: readonly IssueState[] = ['draft', 'approved', 'missed'];

/** What is approved, or needs no approval, at its moment. */
export async function publishDue(press: Press, issue: Issue, now: Date): Promise<void> {
  const { settings, store } = press;
  const isReady = issue.state === 'approved' || (issue.state === 'draft' && settings.autoPublish);
  if (!isReady || now < issue.slotAt || !isOfficeTime(press.hours, now)) return;
  const isLate = now.getTime() - issue.slotAt.getTime() > settings.catchUpHours * HOUR_MS;
  if (isLate && issue.state === 'draft') {
    await store.move(issue.week, ['draft'], 'missed', 'clock', now);
    return;
  }
  const outcome = await publish(press, issue.week, issue.approvedBy ?? 'clock', now);
  if (outcome === 'published') await press.noteClock(issue.week, now);
}

/** At once, whatever the hour: somebody asked for it, or its moment has come. */
export async function publish(press: Press, week: string, by: string, at: Date): Promise<PublishOutcome> {
  const issue = await press.store.find(week);
  if (issue === undefined || !OPEN.includes(issue.state)) return 'not-open';
  const subscriptions = await listReaders(press);
  if (subscriptions.length === 0) return 'nobody';
  const contents: Contents[] = [];
  for (const edition of editionsOf(subscriptions)) {
    const draft = await contentsOf(press, week, edition, at);
    contents.push({ ...draft, revision: draft.revision + 1, kind: 'published' });
  }
  const postings = subscriptions.map(({ to, version, language }): Posting => {
    const held = contents.find((one) => one.version === version && one.language === language);
    return {
      key: postingKey(week, version, to),
      week,
      to,
      version,
      language,
      state: 'claimed',
      claimedAt: at,
      receipt: undefined,
      revision: held?.revision ?? 0,
    };
  });
  const isPublished = await press.store.publish({ week, by, at, contents, postings });
  if (!isPublished) return 'not-open';
  press.logger.info({ week, posts: postings.length }, 'digest: published');
  await handIn(press, at);
  await closeDraftCards(press, week, at);
  return 'published';
}

/** The card that asked for approval says that it has it: its buttons would do nothing any more. */
async function closeDraftCards({ posts, people, settings }: Press, week: string, at: Date): Promise<void> {
  const words = wordingOf(settings.language);
  const reply = noticeReply(words, [words.say('draftDone', { week })]);
  for (const { user } of await people()) await posts.update(`${draftKey(week)} ${user}`, reply, at);
}

/** Published this lately, a post goes out whatever the hour: somebody asked for it, or its moment has just come. */
const FRESH_MS = 10 * MINUTE_MS;

/** Claimed posts go to the post office; what became of the others is noted with the platform's id. */
export async function handIn(press: Press, now: Date): Promise<void> {
  for (const posting of await press.store.listUnsettled()) {
    if (posting.state === 'handed') await follow(press, posting, now);
    else if (isFresh(posting, now) || isOfficeTime(press.hours, now)) await handInOne(press, posting, now);
  }
}

/** What a crash left behind waits for the morning. */
function isFresh({ claimedAt }: Posting, now: Date): boolean {
  return now.getTime() - claimedAt.getTime() <= FRESH_MS;
}

async function handInOne(press: Press, posting: Posting, now: Date): Promise<void> {
  const { store, posts, settings } = press;
  const { key, to } = posting;
  const isLate = now.getTime() - posting.claimedAt.getTime() > settings.catchUpHours * HOUR_MS;
  if (isLate && (await posts.find(key)) === undefined) {
    await store.settle(key, { state: 'missed', reason: 'late' });
    await sayUnsent(press, posting, 'late', now);
    return;
  }
  const contents = await store.findPublished(posting.week, posting);
  if (contents === undefined) throw new Error(`the published contents of ${posting.week} are gone`);
  if (!isLate) await posts.put({ key, to, reply: contents.reply, at: now });
  await store.settle(key, { state: 'handed' });
}

async function follow(press: Press, posting: Posting, now: Date): Promise<void> {
  const state = await press.posts.find(posting.key);
  if (state === undefined || state.kind === 'waiting') return;
  if (state.kind === 'sent') {
    await press.store.settle(posting.key, { state: 'sent', receipt: state.receipt });
    press.logger.info({ week: posting.week, version: posting.version }, 'digest: posted');
    return;
  }
  await sayUnsent(press, posting, state.reason, now);
  await press.store.settle(posting.key, { state: 'failed', reason: state.reason });
}

async function sayUnsent(press: Press, posting: Posting, reason: string, now: Date): Promise<void> {
  const { week, to } = posting;
  press.logger.error({ week, reason }, 'digest: a post did not go out');
  const place = to.kind === 'chat' ? to.chat : to.user;
  await tellSupervision(press, `unsent ${posting.key}`, now, (words) =>
    noticeReply(words, [words.say('unsent', { week, place, reason })]),
  );
}
