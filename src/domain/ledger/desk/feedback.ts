// 意见: kept as an entry, told to supervision at once, and listed for whoever reads them.
import { listPeople, permits } from '../../people/index.ts';
import { localDay } from '../days.ts';
import type { Entry } from '../record/entry.ts';
import { createEntryId } from '../record/seal-entry.ts';
import { createVoice } from '../wording/voice.ts';
import { auditOf } from './audit-of.ts';
import { finish } from './finish.ts';
import { sayLack } from './help.ts';
import { createReply, text } from './reply.ts';
import type { BoundSession, DeskResponse, Notice } from './rooms.ts';

const SHOWN = 20;

export async function keepFeedback(session: BoundSession, note: string): Promise<DeskResponse> {
  const { message, person, voice, rooms } = session;
  const source = { channel: message.channel, message: message.id, ordinal: 0, text: message.text };
  const id = createEntryId(source);
  const draft = {
    id,
    recordedAt: message.at.toISOString(),
    person,
    source,
    content: { kind: 'feedback', note } as const,
  };
  const audit = auditOf(session, { command: 'feedback', result: 'recorded', entries: [id] });
  const { entries } = await rooms.keeper.write({ channel: message.channel, message: message.id }, () => ({
    drafts: [draft],
    audit,
    outcome: undefined,
  }));
  const line = voice.say('feedbackThanks', { entry: entries.map(({ sequence }) => `#${sequence}`).join() });
  return {
    reply: createReply(voice, 'answer', [text(line)]),
    notices: await tellReaders(session, entries),
    memory: session.memory,
  };
}

async function tellReaders(session: BoundSession, entries: readonly Entry[]): Promise<readonly Notice[]> {
  const voice = createVoice(session.register, 'zh-Hans');
  const readers = (await listPeople(session.rooms.people)).filter(
    (reader) => reader.user !== session.person.user && permits(reader, 'verify'),
  );
  const lines = entries.map((entry) => voice.say('noticeFeedback', sayFeedback(session, entry)));
  return readers.map(({ user }) => ({ user, reply: createReply(voice, 'answer', [text(...lines)]) }));
}

/** For supervision, in private; who only says something is told how. */
export function showFeedback(session: BoundSession): Promise<DeskResponse> {
  const { voice, person, message, book, moment } = session;
  const mayRead = permits(person, 'verify') && message.audience === 'private';
  if (!mayRead) {
    return finish(session, {
      reply: sayLack(session, 'feedback', 'text'),
      outcome: { command: 'feedback', result: 'unclear', reason: 'lacks text' },
    });
  }
  const all = book.entries.filter(
    ({ content, recordedAt }) => content.kind === 'feedback' && recordedAt <= moment.cutoff,
  );
  const items = all
    .slice(-SHOWN)
    .reverse()
    .map((entry) => ({ text: voice.say('feedbackRow', sayFeedback(session, entry)) }));
  const title = text(voice.say(all.length === 0 ? 'feedbackNone' : 'feedbackTitle', { count: all.length }));
  return finish(session, {
    reply: createReply(voice, 'answer', items.length === 0 ? [title] : [title, { kind: 'list', items }]),
    outcome: { command: 'feedback', result: 'shown' },
  });
}

function sayFeedback(
  { voice, moment }: BoundSession,
  { sequence, recordedAt, person, content }: Entry,
): Readonly<Record<string, string | number>> {
  return {
    entry: `#${sequence}`,
    day: localDay(new Date(recordedAt), moment.zone),
    unit: voice.unit(person.unit),
    name: person.name,
    note: content.kind === 'feedback' ? content.note : '',
  };
}
