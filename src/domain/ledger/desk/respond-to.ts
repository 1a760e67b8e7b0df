// One reading, one way: the table of what is done for each kind of message.
import { permits } from '../../people/index.ts';
import type { Answer, Command, CommandReading } from '../command.ts';
import { aimByWords } from './aim-by-words.ts';
import { applyAnswer } from './apply-answer.ts';
import { bind, decideOnBinding, unbind } from './bindings.ts';
import { finish, finishRefused } from './finish.ts';
import { keepFeedback } from './feedback.ts';
import { orderExport } from './order-export.ts';
import { sayHelp, sayLack, sayUnknown } from './help.ts';
import { findPending, withPending } from './memory.ts';
import type { Pending } from './memory.ts';
import { createReply, text } from './reply.ts';
import type { BoundSession, DeskResponse, Session } from './rooms.ts';
import { showView } from './show-view.ts';
import { undertake } from './undertake.ts';

export async function respondTo(
  session: Session,
  reading: CommandReading,
): Promise<DeskResponse | undefined> {
  const { person } = session;
  switch (reading.kind) {
    case 'command':
      return runCommand(session, reading.command, reading);
    case 'answer':
      return person === undefined ? undefined : takeAnswer({ ...session, person }, reading.answer);
    case 'unknown':
      return finish(session, {
        reply: sayUnknown(session, reading.written, reading.nearest),
        outcome: { command: 'unknown', result: 'unclear' },
      });
    case 'incomplete':
      if (person === undefined) return finishRefused(session, reading.name, 'denied', 'strangerMayAskOnly');
      return finish(session, {
        reply: sayLack(session, reading.name, reading.lacks),
        outcome: { command: reading.name, result: 'unclear', reason: `lacks ${reading.lacks}` },
      });
    case 'empty-phrase':
    case 'all-done':
      if (!mayReport(session)) return undefined;
      return finishRefused(
        session,
        'sentence',
        'asked',
        reading.kind === 'all-done' ? 'allDoneWhich' : 'emptyPhrase',
      );
    case 'tampering':
      return person === undefined ? undefined : finishRefused(session, 'sentence', 'refused', 'tampering');
  }
}

function mayReport({ person }: Session): boolean {
  return permits(person, 'submit', person?.unit) || permits(person, 'propose-report');
}

type Way = Pick<Extract<CommandReading, { kind: 'command' }>, 'way' | 'isTentative'>;

async function runCommand(
  session: Session,
  command: Command,
  reading: Way,
): Promise<DeskResponse | undefined> {
  switch (command.kind) {
    case 'help':
      return finish(session, {
        reply: sayHelp(session, command),
        outcome: { command: 'help', result: 'shown' },
      });
    case 'bind':
      return finish(session, await bind(session, command));
    case 'decide-binding':
      return finish(session, await decideOnBinding(session, command));
    case 'unbind':
      return finish(session, await unbind(session, command));
    case 'acts':
    case 'view':
    case 'export':
    case 'feedback':
      return runForBound(session, command, reading);
  }
}

/** 哪些红了 and 谁还没报 mean nothing to a policy; in a group, silence about the ledger is better than a hint. */
function isOnlyOfLedger({ audience }: Session['message'], command: Command): boolean {
  return (
    audience === 'private' && command.kind === 'view' && ['lights', 'unreported'].includes(command.view.view)
  );
}

/** In words, a stranger asks the policy; only a command tells him that he is not bound. */
async function runForBound(
  session: Session,
  command: Extract<Command, { kind: 'acts' | 'view' | 'export' | 'feedback' }>,
  { way, isTentative }: Way,
): Promise<DeskResponse | undefined> {
  const { person, message } = session;
  if (person === undefined) {
    if (way === 'sentence' && !isOnlyOfLedger(message, command)) return undefined;
    return finishRefused(session, command.name, 'denied', 'strangerMayAskOnly');
  }
  const bound: BoundSession = { ...session, person };
  switch (command.kind) {
    case 'acts': {
      const acts = way === 'sentence' ? aimByWords(bound, command.acts) : undefined;
      if (isTentative === true && acts === undefined) return undefined;
      return undertake(bound, {
        command: { ...command, acts: acts ?? command.acts },
        source: message,
        isAccepted: false,
        isPreviewed: way === 'sentence',
      });
    }
    case 'view':
      return showView(bound, command, way);
    case 'export':
      return orderExport(bound, command);
    case 'feedback':
      return keepFeedback(bound, command.text);
  }
}

async function takeAnswer(session: BoundSession, answer: Answer): Promise<DeskResponse | undefined> {
  const { message, memory, voice } = session;
  const pending = findPending(memory, message.user, message.at);
  if (pending === undefined) return undefined;
  const applied = applyAnswer(pending, answer);
  switch (applied.kind) {
    case 'cancelled':
      return finish(session, {
        reply: createReply(voice, 'answer', [text(voice.say('cancelled'))]),
        outcome: { command: pending.command.name, result: 'cancelled' },
        memory: withPending(memory, message.user, undefined),
      });
    case 'no-answer':
      return finish(session, {
        reply: createReply(voice, 'clarify', [text(voice.say(askAgain(pending)))]),
        outcome: { command: 'answer', result: 'unclear' },
      });
    case 'command':
      return undertake(session, {
        command: applied.command,
        source: pending.source,
        isAccepted: applied.isAccepted,
        isPreviewed: false,
        isOutdated: isOutdated(session, pending),
      });
  }
}

/** A document got a newer text since the question was put. */
function isOutdated({ register, book }: Session, { askedAt }: Pending): boolean {
  return register.policies.some(({ id }) => (book.succession.of(id)?.current.heldFrom ?? '') > askedAt);
}

function askAgain({ asks }: Pending): 'askReason' | 'whichTask' | 'previewAsk' {
  if (asks === 'reason') return 'askReason';
  return asks === 'task' ? 'whichTask' : 'previewAsk';
}
