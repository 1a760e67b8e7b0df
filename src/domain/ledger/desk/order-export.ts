// A file to take away: ordered here, written and delivered by the channel's side.
import { permits } from '../../people/index.ts';
import type { Command } from '../command.ts';
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
