// What leaves the desk otherwise than as an entry on a task: a file to take away, a complaint to keep.
import { permits } from '../../people/index.ts';
import type { Command } from '../command.ts';
import { createEntryId } from '../record/seal-entry.ts';
import { auditOf } from './audit-of.ts';
import { finish, finishRefused } from './finish.ts';
import { createReply, text } from './reply.ts';
import type { BoundSession, DeskResponse } from './rooms.ts';

export async function orderExport(
  session: BoundSession,
  { format }: Extract<Command, { kind: 'export' }>,
): Promise<DeskResponse> {
  const { person, viewer, voice, message, moment } = session;
  if (!permits(person, 'export', person.unit))
    return finishRefused(session, 'export', 'denied', 'roleMayNotExport');
  if (viewer.sees === 'none') return finishRefused(session, 'export', 'refused', 'notInGroup');
  const line = voice.say('exportReady', { format, day: moment.day });
  const ended = await finish(session, {
    reply: createReply(voice, 'answer', [text(line)]),
    outcome: { command: 'export', result: 'shown', subject: format },
  });
  const orderedBy = [person.name, voice.unit(person.unit)].filter((part) => part !== '').join(' ');
  return {
    ...ended,
    file: { format, language: voice.language, viewer, orderedBy, at: message.at.toISOString() },
  };
}

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
  return { reply: createReply(voice, 'answer', [text(line)]), notices: [], memory: session.memory };
}
