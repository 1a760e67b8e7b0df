// The draft: composed when the issue opens, composed anew when the ledger moves, shown to supervision for approval, and
// reminded of once.
import type { Reply } from '../../conversation/index.ts';
import { isOfficeTime } from '../calendar/office-hours.ts';
import { addAssistedSentence, hasAssistedSentence, withoutAssistedSentence } from './assisted-sentence.ts';
import { composeEdition } from './compose-edition.ts';
import { editionsOf } from './issue.ts';
import type { Contents, Edition, Issue, Subscription } from './issue.ts';
import { MINUTE_MS } from './press.ts';
import type { Press } from './press.ts';
import { listReaders } from './readers.ts';
import { noticeReply, tellSupervision, warnOfNobody } from './tell-supervision.ts';
import type { DigestWords } from '../wording/wording.ts';

/** No draft and no card is renewed more often. */
export const RENEW_MS = 10 * MINUTE_MS;

export async function tendDraft(press: Press, issue: Issue, now: Date): Promise<void> {
  // What is approved goes out as it was approved.
  if (issue.state !== 'draft') return;
  const subscriptions = await listReaders(press);
  const editions = editionsOf(subscriptions);
  const best = chooseShown(press, editions);
  let isRenewed = false;
  for (const edition of editions)
    isRenewed = (await renewDraft(press, issue.week, edition, now, edition === best)) || isRenewed;
  if (press.settings.autoPublish || !isOfficeTime(press.hours, now)) return;
  const shown = best && (await press.store.findContents(issue.week, best));
  if (shown === undefined) return;
  const told = await tellSupervision(press, draftKey(issue.week), now, (words) =>
    draftCard(words, issue, shown, subscriptions),
  );
  if (isRenewed) warnOfNobody(press, told, issue.week);
  if (isRenewed) for (const key of told.known) await press.posts.update(key, told.reply, now);
  await remindOnce(press, issue, now);
}

/** The draft's card, one a person: see tellSupervision. */
export function draftKey(week: string): string {
  return `digest draft ${week}`;
}

/** What was shown for approval; composed now where nothing was. */
export async function contentsOf(press: Press, week: string, edition: Edition, now: Date): Promise<Contents> {
  const shown = await press.store.findContents(week, edition);
  if (shown !== undefined) return shown;
  await renewDraft(press, week, edition, now, false);
  const contents = await press.store.findContents(week, edition);
  if (contents === undefined) throw new Error(`the draft of ${week} was not kept`);
  return contents;
}

/** Takes a model's sentence off the draft; false where there is none. */
export async function dropAssistedSentence(press: Press, issue: Issue, now: Date): Promise<boolean> {
  const subscriptions = await listReaders(press);
  const best = chooseShown(press, editionsOf(subscriptions));
  const shown = best && (await press.store.findContents(issue.week, best));
  if (shown === undefined || !hasAssistedSentence(shown.reply)) return false;
  const plain = { ...shown, ...withoutAssistedSentence(shown), revision: shown.revision + 1 };
  await press.store.addContents({ ...plain, kind: 'draft' });
  const told = await tellSupervision(press, draftKey(issue.week), now, (words) =>
    draftCard(words, issue, { ...plain, kind: 'draft' }, subscriptions),
  );
  for (const key of told.known) await press.posts.update(key, told.reply, now);
  return true;
}

/** True where new contents were written. `isShown`: somebody reads this page before it goes out. */
async function renewDraft(
  press: Press,
  week: string,
  edition: Edition,
  now: Date,
  isShown: boolean,
): Promise<boolean> {
  const known = await press.store.findContents(week, edition);
  const head = await press.head();
  if (known !== undefined && (known.head >= head || now.getTime() - known.at.getTime() < RENEW_MS))
    return false;
  const composed = await composeEdition(press, { week, ...edition }, known?.revision ?? 0, now, head);
  const contents = isShown ? await addAssistedSentence(press, composed, known) : composed;
  return press.store.addContents({ ...contents, kind: 'draft' });
}

/** One page is enough to approve by: the leaders', where somebody gets it. */
function chooseShown({ settings }: Press, editions: readonly Edition[]): Edition | undefined {
  return (
    editions.find(({ version, language }) => version === 'leader' && language === settings.language) ??
    editions.find(({ version }) => version === 'leader') ??
    editions[0]
  );
}

function draftCard(
  words: DigestWords,
  issue: Issue,
  { reply }: Contents,
  subscriptions: readonly Subscription[],
): Reply {
  const { week } = issue;
  const head = noticeReply(words, [words.say('draftTitle', { week, count: subscriptions.length })]);
  const isAssisted = hasAssistedSentence(reply);
  const foot = noticeReply(
    words,
    [words.say('draftAsk'), isAssisted ? words.say('assistedAsk') : ''],
    [
      { label: words.say('buttonApprove'), say: `/digest approve ${week}` },
      { label: words.say('buttonPublish'), say: `/digest publish ${week}` },
      ...(isAssisted ? [{ label: words.say('buttonPlain'), say: `/digest plain ${week}` }] : []),
    ],
  );
  const own = reply.blocks.filter(({ kind }) => kind !== 'buttons');
  return { ...reply, blocks: [...head.blocks, ...own, ...foot.blocks] };
}

async function remindOnce(press: Press, issue: Issue, now: Date): Promise<void> {
  const { store, settings, logger } = press;
  const isTime = now.getTime() - issue.slotAt.getTime() >= settings.remindMinutes * MINUTE_MS;
  if (!isTime || issue.toldAt !== undefined) return;
  logger.warn({ week: issue.week }, 'digest: the draft waits for approval; reminded');
  const told = await tellSupervision(press, `digest reminder ${issue.week}`, now, (words) =>
    noticeReply(
      words,
      [words.say('reminder', { week: issue.week })],
      [{ label: words.say('buttonPublish'), say: `/digest publish ${issue.week}` }],
    ),
  );
  warnOfNobody(press, told, issue.week);
  await store.noteTold(issue.week, now);
}
