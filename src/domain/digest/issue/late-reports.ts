// Until it is frozen a posted issue follows late reports: the card changes in place, what was published is kept.
import { composeEdition } from './compose-edition.ts';
import { RENEW_MS } from './draft.ts';
import { editionsOf } from './issue.ts';
import type { Contents, Edition, Issue } from './issue.ts';
import { HOUR_MS } from './press.ts';
import type { Press } from './press.ts';

export async function tendPublished(press: Press, issue: Issue, now: Date): Promise<void> {
  const { store, settings, logger } = press;
  const { week, publishedAt } = issue;
  if (publishedAt === undefined) return;
  const age = now.getTime() - publishedAt.getTime();
  const isOver = age >= settings.freezeHours * HOUR_MS;
  // A card that changes as soon as it is there, nobody has read.
  if (!isOver && age >= RENEW_MS) await followReports(press, week, now);
  if (isOver && (await store.move(week, ['published'], 'frozen', 'clock', now))) {
    logger.info({ week }, 'digest: frozen');
  }
}

async function followReports(press: Press, week: string, now: Date): Promise<void> {
  const postings = await press.store.listPostings(week);
  for (const edition of editionsOf(postings)) {
    const latest = await latestContents(press, week, edition, now);
    if (latest === undefined) continue;
    for (const posting of postings) {
      const isOther = posting.version !== edition.version || posting.language !== edition.language;
      if (isOther || posting.state !== 'sent' || posting.revision >= latest.revision) continue;
      await press.posts.update(posting.key, latest.reply, now);
      await press.store.noteShown(posting.key, latest.revision);
    }
  }
}

async function latestContents(
  press: Press,
  week: string,
  edition: Edition,
  now: Date,
): Promise<Contents | undefined> {
  const known = await press.store.findContents(week, edition);
  const head = await press.head();
  if (known === undefined || known.head >= head || now.getTime() - known.at.getTime() < RENEW_MS)
    return known;
  const fresh = await composeEdition(
    press,
    { week, version: edition.version, language: edition.language },
    known.revision,
    now,
    head,
  );
  await press.store.addContents({ ...fresh, kind: 'update' });
  return press.store.findContents(week, edition);
}
