// What is due in a window of days, and what comes next where nothing is.
import type { Reply } from '../../../conversation/index.ts';
import type { DueWindow, View } from '../../command.ts';
import { findDue, listMilestones } from '../../questions/index.ts';
import type { MilestoneState } from '../../project/state.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { more, refs, SHOWN } from './list-states.ts';
import { mayShowNumbers } from './rows.ts';

export function showDue(session: Session, { window, unit }: Extract<View, { view: 'due' }>): Reply {
  const { voice, moment, viewer } = session;
  const states = listMilestones(
    session.projector.state(session.book, moment),
    unit === undefined ? {} : { unit },
  );
  const found = findDue(states, window, moment.day);
  const what = [sayWindow(session, window), unit === undefined ? '' : voice.unit(unit)];
  const shown = what.filter((part) => part !== '').map((part) => voice.say('statusOf', { what: part }));
  const title = text(voice.say('dueTitle', { day: moment.day, of: shown.join('') }));
  if (found.length === 0) {
    return createReply(voice, 'answer', [title, text(voice.say('dueNone'), sayNext(session, states))]);
  }
  const items = found.slice(0, SHOWN).map((state) => ({
    text: voice.say('dueRow', {
      due: state.goal.due?.day ?? '',
      label: voice.label(state),
      metric: voice.metric(state.goal.metric),
      light: voice.light(state.light),
      late:
        state.overdueDays > 0 && mayShowNumbers(viewer, state)
          ? voice.say('dueLate', { days: state.overdueDays })
          : '',
    }),
    task: { document: state.policy.id, task: state.task.number },
  }));
  return createReply(voice, 'answer', [title, { kind: 'list', items }, ...more(session, found)], refs(found));
}

function sayWindow({ voice }: Session, window: DueWindow): string {
  switch (window.kind) {
    case 'open':
      return '';
    case 'overdue':
    case 'month':
      return voice.say(`window_${window.kind}`);
    case 'year':
      return voice.say('window_year', { year: window.year });
    case 'days':
      return voice.say('window_days', { days: window.days });
  }
}

/** Where nothing is due in the window: what is due next. */
function sayNext({ voice, moment }: Session, states: readonly MilestoneState[]): string {
  const coming = findDue(states, { kind: 'open' }, moment.day).filter(
    ({ daysLeft }) => daysLeft !== undefined,
  );
  const [first] = coming;
  if (first === undefined) return '';
  const due = first.goal.due?.day ?? '';
  const labels = coming.filter(({ goal }) => goal.due?.day === due).map((state) => voice.label(state));
  return voice.say('dueNext', { due, days: first.daysLeft ?? 0, labels: voice.list(labels) });
}
