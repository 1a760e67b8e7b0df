// What happened since the period began: who has not reported, which lights changed.
import type { Reply } from '../../../conversation/index.ts';
import type { View } from '../../command.ts';
import { endOfPreviousPeriod, momentAtEndOf } from '../../days.ts';
import { findChanges, findUnreported } from '../../questions/index.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { refs, SHOWN } from './list-states.ts';
import { mayShowNumbers } from './rows.ts';

export function showUnreported(session: Session, { unit }: Extract<View, { view: 'unreported' }>): Reply {
  const { voice, moment, viewer } = session;
  // Who has not reported is about entries: a unit sees its own.
  const seen = viewer.sees === 'all' ? unit : viewer.unit;
  const { from, units } = findUnreported(
    session.projector.state(session.book, moment),
    session.rooms.thresholds.period,
    seen,
  );
  const title = voice.say('unreportedTitle', { from, day: moment.day });
  if (units.length === 0 || (viewer.sees !== 'all' && seen === undefined)) {
    return createReply(voice, 'answer', [text(title, voice.say('unreportedNone'))]);
  }
  const items = units.map(({ unit: name, states }) => ({
    text: voice.say('unreportedRow', {
      unit: voice.unit(name),
      labels: voice.list(states.map((state) => voice.label(state))),
    }),
  }));
  return createReply(
    voice,
    'answer',
    [text(title), { kind: 'list', items }],
    refs(units.flatMap(({ states }) => states)),
  );
}

export function showChanges(session: Session, { since }: Extract<View, { view: 'changes' }>): Reply {
  const { voice, moment, viewer, book, projector } = session;
  const then = momentAtEndOf(endOfPreviousPeriod(moment.day, since), moment.zone);
  const changes = findChanges(projector.state(book, then), projector.state(book, moment));
  const period = { from: then.day, day: moment.day };
  const made = book.entries.filter(
    ({ recordedAt }) => recordedAt > then.cutoff && recordedAt <= moment.cutoff,
  ).length;
  const count = viewer.sees === 'all' ? [text(voice.say('changesReports', { count: made }))] : [];
  if (changes.length === 0)
    return createReply(voice, 'answer', [text(voice.say('changesNone', period)), ...count]);
  const items = changes.slice(0, SHOWN).map(({ before, after }) => ({
    text: voice.say('changesRow', {
      label: voice.label(after),
      metric: voice.metric(after.goal.metric),
      before: voice.light(before.light),
      after: voice.light(after.light),
      reason: mayShowNumbers(viewer, after) ? voice.reason(after) : after.rule,
    }),
    task: { document: after.policy.id, task: after.task.number },
  }));
  return createReply(
    voice,
    'answer',
    [text(voice.say('changesTitle', period)), { kind: 'list', items }, ...count],
    refs(changes.map(({ after }) => after)),
  );
}
