// Looking at the digest: a preview of this week for those who draft it, one's own part for a unit, and what was
// published for everybody who may see the whole ledger.
import { localDay } from '../../../shared/local-day.ts';
import { permits } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import type { BriefVersion } from '../brief/order.ts';
import { weekOf } from '../calendar/week.ts';
import { postedVersions } from '../issue/issue.ts';
import type { Contents, PostedVersion } from '../issue/issue.ts';
import { noticeReply } from '../issue/tell-supervision.ts';
import type { DigestCommand } from './command.ts';
import { denied, mayGroupSeeAll, mayGroupSeeDrafts, refusal } from './session.ts';
import type { DigestEnding, DigestSession } from './session.ts';

type Preview = Extract<DigestCommand, { kind: 'preview' }>;
type Published = Extract<DigestCommand, { kind: 'published' }>;

export async function preview(session: DigestSession, command: Preview): Promise<DigestEnding> {
  const { rooms, words, person, message } = session;
  const version = versionFor(person, command.version);
  if (version === undefined) {
    // Who may see the whole ledger but no drafts, reads what was published.
    if (permits(person, 'see-entries') && command.version !== 'unit') {
      const { language, version: wanted } = command;
      return showPublished(session, {
        kind: 'published',
        ...(wanted !== undefined && { version: wanted }),
        ...(language !== undefined && { language }),
      });
    }
    return denied(session, 'denied_preview');
  }
  if (!mayGroupSeeDrafts(session)) return denied(session, 'denied_group');
  if (!rooms.hasTasks()) return { reply: refusal(words, 'noTasks'), result: 'refused', reason: 'noTasks' };
  const week = await currentWeek(session);
  const { reply } = await rooms.press.compose({
    week,
    version,
    ...(version === 'unit' && { unit: person.unit }),
    language: command.language ?? words.language,
    at: message.at,
  });
  const title = noticeReply(words, [
    words.say('previewTitle', { week, version: words.say(`version_${version}`) }),
  ]);
  return { reply: { ...reply, blocks: [...title.blocks, ...reply.blocks] }, result: 'shown', subject: week };
}

/** The week whose draft waits for approval, otherwise this week. */
async function currentWeek({ rooms, message }: DigestSession): Promise<string> {
  const recent = await rooms.press.store.listRecent(4);
  const open = recent.find(({ state }) => state === 'draft' || state === 'approved');
  return open?.week ?? weekOf(localDay(message.at, rooms.press.hours.zone));
}

/** What this person may see of what is not published yet; his own unit's part where he may not see all of it. */
function versionFor(person: Person, wanted: BriefVersion | undefined): BriefVersion | undefined {
  const mayDraft = permits(person, 'draft-brief');
  if (mayDraft && wanted !== 'unit') return wanted ?? 'leader';
  const isOwn = permits(person, 'see-drafts', person.unit) || permits(person, 'preview-brief', person.unit);
  return !mayDraft && isOwn && (wanted === undefined || wanted === 'unit') ? 'unit' : undefined;
}

export async function showPublished(session: DigestSession, command: Published): Promise<DigestEnding> {
  const { rooms, words, person } = session;
  if (!permits(person, 'see-entries')) return denied(session, 'denied_subscribe');
  if (!mayGroupSeeAll(session)) return denied(session, 'denied_group');
  const contents = await findPublished(session, command);
  if (contents === undefined) {
    return { reply: noticeReply(words, [words.say('nonePublished')]), result: 'shown' };
  }
  const { week, version, reply } = contents;
  const day = localDay(contents.at, rooms.press.hours.zone);
  const title = noticeReply(words, [
    words.say('publishedTitle', { week, version: words.say(`version_${version}`), day }),
  ]);
  return { reply: { ...reply, blocks: [...title.blocks, ...reply.blocks] }, result: 'shown', subject: week };
}

/** The latest published week, in the wanted form where it was published in that form, otherwise in another. */
async function findPublished(
  { rooms, words }: DigestSession,
  { version, language }: Published,
): Promise<Contents | undefined> {
  const { store } = rooms.press;
  const issues = await store.listRecent(8);
  const issue = issues.find(({ publishedAt }) => publishedAt !== undefined);
  if (issue === undefined) return undefined;
  const wanted: readonly PostedVersion[] = version === undefined ? postedVersions : [version];
  for (const one of [...wanted, ...postedVersions]) {
    for (const other of [language ?? words.language, 'zh-Hans', 'zh-Hant', 'en'] as const) {
      const contents = await store.findContents(issue.week, { version: one, language: other });
      if (contents !== undefined) return contents;
    }
  }
  return undefined;
}
