// One edition of an issue, composed on what the issue before rested on. Where it can't be composed (its totals don't add
// up, say), nothing goes out, and supervision hears of it once.
import { localDay } from '../../../shared/local-day.ts';
import { addDays } from '../../ledger/index.ts';
import { mondayOf } from '../calendar/week.ts';
import type { Contents, Edition, IssueOrder } from './issue.ts';
import type { Press } from './press.ts';
import { noticeReply, tellSupervision } from './tell-supervision.ts';

export async function composeEdition(
  press: Press,
  edition: Edition & { readonly week: string },
  known: number,
  at: Date,
  head: number,
): Promise<Omit<Contents, 'kind'>> {
  const { count, last } = await press.store.findBefore(edition.week);
  const order: IssueOrder = {
    ...edition,
    at,
    issue: count + 1,
    ...(last !== undefined && { previous: foundationOf(last, press.hours.zone) }),
  };
  const brief = await press.compose(order).catch(async (error: unknown) => {
    await sayBroken(press, edition.week, at, error);
    throw error;
  });
  return { ...edition, ...brief, revision: known + 1, at, head };
}

/** Lights of a week that is over are told as of its last day, whenever its page was made. */
function foundationOf({ week, at, head }: Contents, zone: string): NonNullable<IssueOrder['previous']> {
  const sunday = addDays(mondayOf(week), 6);
  const day = localDay(at, zone);
  return { at, day: day < sunday ? day : sunday, sequence: head };
}

async function sayBroken(press: Press, week: string, at: Date, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  await tellSupervision(press, `digest broken ${week}`, at, (words) =>
    noticeReply(words, [words.say('broken', { week, reason })]),
  );
}
