// Who has to hear of an entry: the unit head of a request, supervision of a confirmed one, the asker of a decided one.
import { permits } from '../../people/index.ts';
import type { Deed, Person } from '../../people/index.ts';
import type { Entry } from '../record/entry.ts';
import type { WordKey } from '../wording/words.ts';
import { createVoice } from '../wording/voice.ts';
import { describeEntry } from './describe-entry.ts';
import { buttons, createReply, text } from './reply.ts';
import type { BoundSession, Notice } from './rooms.ts';

export function noticesOf(
  session: BoundSession,
  entries: readonly Entry[],
  people: readonly Person[],
): readonly Notice[] {
  return entries.flatMap((entry) => noticesOfOne(session, entry, people));
}

function noticesOfOne(session: BoundSession, entry: Entry, people: readonly Person[]): readonly Notice[] {
  const { content } = entry;
  if (content.kind === 'request') {
    const isFromLiaison = entry.person.role === 'liaison';
    return isFromLiaison
      ? tell(session, entry, people, 'confirm-change', 'noticeConfirm')
      : tell(session, entry, people, 'verify', 'noticeVerify');
  }
  if (content.kind === 'terms' && content.proposed === true)
    return tell(session, entry, people, 'set-terms', 'noticeApprove');
  if ((content.kind === 'progress' || content.kind === 'no-change') && content.proposed === true) {
    return tell(session, entry, people, 'submit', 'noticeProposal');
  }
  if (content.kind !== 'decision') return [];
  const decided = session.book.find(content.ref);
  if (decided === undefined) return [];
  const onward =
    content.verdict === 'confirm'
      ? tell(session, decided, people, 'verify', 'noticeVerify')
      : content.verdict === 'verify' && decided.content.kind === 'request'
        ? tell(session, decided, people, approverOf(decided), 'noticeApprove')
        : [];
  return [...onward, ...tellAsker(session, decided, entry)];
}

/** A printed date is the leaders' to move. */
function approverOf({ content }: Entry): Deed {
  const isHigher = content.kind === 'request' && content.request === 'extension' && content.adjustment;
  return isHigher ? 'instruct-change' : 'decide-change';
}

function tell(
  session: BoundSession,
  entry: Entry,
  people: readonly Person[],
  deed: Deed,
  key: WordKey,
): readonly Notice[] {
  const voice = createVoice(session.register, 'zh-Hans');
  const number = `#${entry.sequence}`;
  const what = describeEntry({ ...session, voice }, entry);
  const line = voice.say(key, { entry: number, unit: voice.unit(entry.unit ?? ''), what });
  const press = buttons({ label: voice.say('buttonApprove', { entry: number }), say: `/approve ${number}` });
  return people
    .filter(
      (person) =>
        person.user !== entry.person.user &&
        person.user !== session.person.user &&
        permits(person, deed, entry.unit),
    )
    .map(({ user }) => ({ user, reply: createReply(voice, 'answer', [text(line), press], refs(entry)) }));
}

function tellAsker(session: BoundSession, decided: Entry, decision: Entry): readonly Notice[] {
  if (decided.person.user === session.person.user) return [];
  const voice = createVoice(session.register, 'zh-Hans');
  const what = describeEntry({ ...session, voice }, decision);
  const line = voice.say('noticeDecided', { ref: `#${decided.sequence}`, what });
  return [{ user: decided.person.user, reply: createReply(voice, 'answer', [text(line)], refs(decided)) }];
}

function refs({ subject }: Entry): readonly { document: string; task: number }[] {
  return subject === undefined ? [] : [{ document: subject.document, task: subject.task }];
}
