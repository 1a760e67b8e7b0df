// Commands and questions that only look: denied ones are told so, questions of those who may not look go to the policy.
import type { Reply } from '../../conversation/index.ts';
import type { Command, View } from '../command.ts';
import { subjectOf } from './find-target.ts';
import { finish, finishRefused, finishStopped } from './finish.ts';
import { showFeedback } from './feedback.ts';
import { withLast } from './memory.ts';
import type { BoundSession, DeskResponse } from './rooms.ts';
import { isStop } from './stop.ts';
import { showMine } from './views/mine.ts';
import { showTaskView } from './views/of-task.ts';
import { showDue } from './views/due.ts';
import { showChanges, showUnreported } from './views/since.ts';
import { showLights, showStatus } from './views/status.ts';

export async function showView(
  session: BoundSession,
  command: Extract<Command, { kind: 'view' }>,
  way: 'slash' | 'sentence',
): Promise<DeskResponse | undefined> {
  const { viewer, message } = session;
  if (command.view.view === 'feedback') return showFeedback(session);
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
    const subject = shown.target && subjectOf(shown.target);
    const outcome = {
      command: command.name,
      result: 'shown' as const,
      subject: subject?.milestone ?? String(subject?.task ?? view.aim.task),
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
  view: Exclude<View, { view: 'task' | 'history' | 'who' | 'feedback' }>,
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
