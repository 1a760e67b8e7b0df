// How every message at the desk ends: with one audit record, a reply, and what is to be remembered.
import type { Reply } from '../../conversation/index.ts';
import type { WordKey } from '../wording/words.ts';
import { auditOf } from './audit-of.ts';
import type { Outcome } from './audit-of.ts';
import type { LedgerMemory } from './memory.ts';
import { createReply, text } from './reply.ts';
import type { DeskResponse, Notice, Session } from './rooms.ts';
import { sayStop } from './say-outcome.ts';
import type { Stop } from './stop.ts';

export interface Ending {
  readonly reply: Reply;
  readonly outcome: Outcome;
  readonly memory?: LedgerMemory;
  readonly notices?: readonly Notice[];
}

/** For everything that makes no entry: those are noted together with the entry. */
export async function finish(
  session: Session,
  { reply, outcome, memory, notices = [] }: Ending,
): Promise<DeskResponse> {
  const { message, rooms } = session;
  const audit = auditOf(session, outcome);
  await rooms.keeper.note({ channel: message.channel, message: message.id }, audit);
  return { reply, notices, memory: memory ?? session.memory };
}

export function finishStopped(
  session: Session,
  command: Outcome['command'],
  stop: Stop,
): Promise<DeskResponse> {
  return finish(session, {
    reply: sayStop(session, stop),
    outcome: { command, result: stop.result, reason: stop.reason },
  });
}

export function finishRefused(
  session: Session,
  command: Outcome['command'],
  result: 'denied' | 'refused' | 'asked',
  reason: WordKey,
): Promise<DeskResponse> {
  const role = session.person === undefined ? '' : session.voice.role(session.person.role);
  const kind = result === 'asked' ? 'clarify' : 'refused';
  const reply = createReply(session.voice, kind, [text(session.voice.say(reason, { role }))]);
  return finish(session, { reply, outcome: { command, result, reason } });
}

export function refuseSecret(session: Session): Promise<DeskResponse> {
  return finishRefused(session, 'secret', 'refused', 'secret');
}
