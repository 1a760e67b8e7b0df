// One reading, one way: the table of what is done for each kind of message.
import { permits } from '../../people/index.ts';
import type { Answer, Command, CommandReading, View } from '../command.ts';
import { createEntryId } from '../record/seal-entry.ts';
import { applyAnswer } from './apply-answer.ts';
import { auditOf } from './audit-of.ts';
import { bind, decideOnBinding, unbind } from './bindings.ts';
import type { Bound } from './bindings.ts';
import { subjectOf } from './find-target.ts';
import { finish, finishRefused, finishStopped } from './finish.ts';
import { sayHelp, sayLack, sayUnknown } from './help.ts';
import { findPending, withLast, withPending } from './memory.ts';
import type { Pending } from './memory.ts';
import { createReply, text } from './reply.ts';
import type { BoundSession, DeskResponse, Session } from './rooms.ts';
import { isStop } from './stop.ts';
import { undertake } from './undertake.ts';
import { showMine } from './views/mine.ts';
import { showTaskView } from './views/of-task.ts';
import { showChanges, showDue, showLights, showStatus, showUnreported } from './views/overviews.ts';
import type { Reply } from '../../conversation/index.ts';

export async function respondTo(
  session: Session,
  reading: CommandReading,
): Promise<DeskResponse | undefined> {
  const { person } = session;
  switch (reading.kind) {
    case 'command':
      return runCommand(session, reading.command, reading.way);
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

async function runCommand(
  session: Session,
  command: Command,
  way: 'slash' | 'sentence',
): Promise<DeskResponse | undefined> {
  const { person } = session;
  switch (command.kind) {
    case 'help':
      return finish(session, {
        reply: sayHelp(session, command.about),
        outcome: { command: 'help', result: 'shown' },
      });
    case 'bind':
      return finishBound(session, await bind(session, command));
    case 'decide-binding':
      return finishBound(session, await decideOnBinding(session, command));
    case 'unbind':
      return finishBound(session, await unbind(session, command));
    case 'acts':
    case 'view':
    case 'export':
    case 'feedback':
  }
  // In words, a stranger asks the policy; only a command tells him that he is not bound.
  if (person === undefined) {
    return way === 'sentence'
      ? undefined
      : finishRefused(session, command.name, 'denied', 'strangerMayAskOnly');
  }
  const bound: BoundSession = { ...session, person };
  switch (command.kind) {
    case 'acts':
      return undertake(bound, {
        command,
        source: session.message,
        isAccepted: false,
        isPreviewed: way === 'sentence',
      });
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
      });
  }
}

function askAgain({ asks }: Pending): 'askReason' | 'whichTask' | 'previewAsk' {
  if (asks === 'reason') return 'askReason';
  return asks === 'task' ? 'whichTask' : 'previewAsk';
}

async function showView(
  session: BoundSession,
  command: Extract<Command, { kind: 'view' }>,
  way: 'slash' | 'sentence',
): Promise<DeskResponse | undefined> {
  const { viewer, message } = session;
  if (viewer.sees === 'none') {
    if (way === 'sentence') return undefined;
    return message.audience === 'group'
      ? finishRefused(session, command.name, 'refused', 'notInGroup')
      : finishRefused(session, command.name, 'denied', 'roleMayNotSee');
  }
  const { view } = command;
  if (view.view === 'task' || view.view === 'history' || view.view === 'who') {
    const shown = await showTaskView(session, view);
    if (isStop(shown)) return finishStopped(session, command.name, shown);
    const subject = subjectOf(shown.target);
    const outcome = {
      command: command.name,
      result: 'shown' as const,
      subject: subject.milestone ?? String(subject.task),
    };
    return finish(session, {
      reply: shown.reply,
      outcome,
      memory: withLast(session.memory, message.user, subject),
    });
  }
  return finish(session, {
    reply: showOverview(session, view),
    outcome: { command: command.name, result: 'shown' },
  });
}

function showOverview(
  session: BoundSession,
  view: Exclude<View, { view: 'task' | 'history' | 'who' }>,
): Reply {
  switch (view.view) {
    case 'mine':
      return showMine(session);
    case 'due':
      return showDue(session, view);
    case 'status':
      return showStatus(session, view);
    case 'lights':
      return showLights(session, view);
    case 'unreported':
      return showUnreported(session, view);
    case 'changes':
      return showChanges(session, view);
  }
}

async function orderExport(
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

async function keepFeedback(session: BoundSession, note: string): Promise<DeskResponse> {
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

function finishBound(session: Session, { reply, notices, outcome }: Bound): Promise<DeskResponse> {
  return finish(session, { reply, notices, outcome });
}
