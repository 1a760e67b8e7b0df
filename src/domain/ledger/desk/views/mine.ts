// What one's own unit owes: unreported first, red before the rest.
import type { Reply } from '../../../conversation/index.ts';
import { addDays, endOfPreviousPeriod } from '../../days.ts';
import { listDuties } from '../../questions/index.ts';
import type { MilestoneState } from '../../project/state.ts';
import { createReply, text } from '../reply.ts';
import type { BoundSession } from '../rooms.ts';
import { rowOf } from './rows.ts';

const ORDER = ['red', 'yellow', 'grey', 'green', 'claimed', 'closed'];

export function showMine(session: BoundSession): Reply {
  const { voice, moment, person } = session;
  const unit = voice.unit(person.unit);
  const state = session.projector.state(session.book, moment);
  const duties = [...listDuties(state, person.unit)].sort(
    (left, right) => ORDER.indexOf(left.light) - ORDER.indexOf(right.light),
  );
  if (duties.length === 0) return createReply(voice, 'answer', [text(voice.say('mineNone', { unit }))]);
  const from = addDays(endOfPreviousPeriod(moment.day, session.rooms.thresholds.period), 1);
  const isReported = (duty: MilestoneState): boolean =>
    duty.flow === 'closed' || (duty.parts.find((part) => part.unit === person.unit)?.freshOn ?? '') >= from;
  const owed = duties.filter((duty) => !isReported(duty));
  const reported = duties.filter(isReported);
  const rows = (states: readonly MilestoneState[]): { kind: 'list'; items: ReturnType<typeof rowOf>[] } => ({
    kind: 'list',
    items: states.map((one) => rowOf(session, one)),
  });
  return createReply(
    voice,
    'answer',
    [
      text(voice.say('mineTitle', { unit, day: moment.day })),
      ...(owed.length > 0 ? [text(voice.say('mineOwes', { count: owed.length })), rows(owed)] : []),
      ...(reported.length > 0
        ? [text(voice.say('mineReported', { count: reported.length })), rows(reported)]
        : []),
    ],
    duties.map(({ policy, task }) => ({ document: policy.id, task: task.number })),
  );
}
