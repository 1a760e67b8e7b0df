// Which issues are due: the latest one is opened as a draft; one that nobody was there for is said to be missed.
import { listSlots } from './slot.ts';
import type { Slot } from './slot.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, slotPlanOf } from './press.ts';
import type { Press } from './press.ts';
import { listReaders } from './readers.ts';
import { noticeReply, tellSupervision, warnOfNobody } from './tell-supervision.ts';
import type { Issue, Subscription } from './issue.ts';

/** Weeks further back are nobody's loss any more. */
const LOOKS_BACK_MS = 28 * DAY_MS;

export async function openDueIssues(press: Press, now: Date): Promise<void> {
  const { store, settings } = press;
  const subscriptions = await listReaders(press);
  if (subscriptions.length === 0) return;
  const leadMs = settings.draftMinutes * MINUTE_MS;
  const slots = listSlots(
    slotPlanOf(press),
    new Date(now.getTime() - LOOKS_BACK_MS),
    new Date(now.getTime() + leadMs),
  ).filter((slot) => isAwaited(slot, subscriptions));
  const latest = slots.findLast(({ isEmpty }) => !isEmpty);
  for (const slot of slots) {
    if ((await store.find(slot.week)) !== undefined) continue;
    await openOne(press, slot, slot === latest, now);
  }
}

/** Somebody had subscribed before its moment: otherwise nobody misses it. */
function isAwaited({ at }: Slot, subscriptions: readonly Subscription[]): boolean {
  return subscriptions.some((subscription) => subscription.at <= at);
}

async function openOne(press: Press, slot: Slot, isLatest: boolean, now: Date): Promise<void> {
  const { store, settings, logger } = press;
  const isLate = now.getTime() - slot.at.getTime() > settings.catchUpHours * HOUR_MS;
  const state = slot.isEmpty ? 'empty' : isLatest && !isLate ? 'draft' : 'missed';
  const isOpened = await store.open({ week: slot.week, state, slotAt: slot.at, openedAt: now });
  if (!isOpened) return;
  logger.info({ week: slot.week, state, slot: slot.at.toISOString() }, 'digest: issue opened');
  if (state === 'draft') await lapseOlder(press, slot.week, now);
}

/** What was never approved until the next issue is due is not posted any more. */
async function lapseOlder({ store, logger }: Press, week: string, now: Date): Promise<void> {
  for (const issue of await store.listRecent(8)) {
    if (issue.week >= week || (issue.state !== 'draft' && issue.state !== 'approved')) continue;
    if (await store.move(issue.week, ['draft', 'approved'], 'missed', 'clock', now)) {
      logger.warn({ week: issue.week }, 'digest: an issue was never approved; it lapses');
    }
  }
}

/** Said once: the word stands in the outbox before it is noted as said. */
export async function sayMissed(press: Press, { week }: Issue, now: Date): Promise<void> {
  press.logger.warn({ week }, 'digest: an issue was missed: nobody was there within the catch-up window');
  const told = await tellSupervision(press, `digest missed ${week}`, now, (words) =>
    noticeReply(
      words,
      [words.say('missed', { week, hours: press.settings.catchUpHours })],
      [{ label: words.say('buttonPublish'), say: `/digest publish ${week}` }],
    ),
  );
  warnOfNobody(press, told, week);
  await press.store.noteTold(week, now);
}
