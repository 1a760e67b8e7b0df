// One turn of the clock: whatever is due is done, and nothing twice. It may run at any time, late, early, in two
// processes at once, or after a crash in the middle of the last turn.
import { tendDraft } from './draft.ts';
import type { Issue } from './issue.ts';
import { tendPublished } from './late-reports.ts';
import { openDueIssues, sayMissed } from './open-issues.ts';
import type { Press } from './press.ts';
import { handIn, publishDue } from './publish.ts';
import { isOfficeTime } from '../calendar/office-hours.ts';

/** More weeks than can be open at once. */
const RECENT = 6;

export async function advanceIssues(press: Press, now: Date): Promise<void> {
  await step(press, 'open', () => openDueIssues(press, now));
  for (const { week } of await press.store.listRecent(RECENT)) {
    await step(press, 'draft', () => withIssue(press, week, (issue) => tend(press, issue, now)));
  }
  await step(press, 'post', () => handIn(press, now));
  for (const { week } of await press.store.listRecent(RECENT)) {
    await step(press, 'update', () =>
      withIssue(press, week, async (issue) => {
        if (issue.state === 'published') await tendPublished(press, issue, now);
      }),
    );
  }
}

async function tend(press: Press, issue: Issue, now: Date): Promise<void> {
  if (issue.state === 'missed' && issue.toldAt === undefined && isOfficeTime(press.hours, now)) {
    await sayMissed(press, issue, now);
  }
  if (issue.state !== 'draft' && issue.state !== 'approved') return;
  await tendDraft(press, issue, now);
  await publishDue(press, issue, now);
}

/** Read just before: another process may have moved it. */
async function withIssue(press: Press, week: string, work: (issue: Issue) => Promise<void>): Promise<void> {
  const issue = await press.store.find(week);
  if (issue !== undefined) await work(issue);
}

/** What fails now is tried again at the next turn, and does not hold up the rest. */
async function step(press: Press, name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    press.logger.error({ step: name, error: stack }, 'digest: a step failed; it is tried again');
  }
}
