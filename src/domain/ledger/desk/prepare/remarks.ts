// Entries that are words and no number: no change, a blocker, its end, its escalation, a date that will be missed.
import type { Act } from '../../command.ts';
import { isEmptyPhrase } from '../../project/empty-phrases.ts';
import type { EntryContent } from '../../record/entry.ts';
import { findTarget, subjectOf } from '../find-target.ts';
import type { Item, PrepareOptions, Problem } from '../item.ts';
import { speakFor } from '../rights.ts';
import type { BoundSession } from '../rooms.ts';
import { deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { lastReport } from './progress.ts';

type Remark = Extract<
  Act,
  { kind: 'no-change' | 'blocker' | 'unblock' | 'escalation' | 'forecast' | 'same-as-last' }
>;

export function prepareRemark(
  session: BoundSession,
  act: Remark,
  options: PrepareOptions,
): readonly Item[] | Stop {
  const asOf = session.moment.day;
  const target = findTarget(session, act.aim, { wholeTask: act.kind !== 'same-as-last', asOf });
  if (isStop(target)) return target;
  const state = session.projector.milestone(session.book, session.moment, target);
  const speaker = speakFor(session, target, state, options.onBehalfOf);
  if (isStop(speaker)) return speaker;
  const { unit } = speaker;
  const create = (content: EntryContent, problems: readonly Problem[] = []): Item => ({
    subject: subjectOf(target),
    unit,
    content,
    problems: options.isAccepted ? [] : problems,
    target,
    remarks: speaker.isProposal
      ? [{ key: 'remarkProposal', params: { unit: session.voice.unit(unit) } }]
      : [],
  });
  if (speaker.isProposal && act.kind !== 'no-change')
    return deny('onlyReportsOnBehalf', { unit: session.voice.unit(unit) });
  const open = state.blockers.filter((blocker) => blocker.entry.unit === unit).map(({ entry }) => entry.id);
  switch (act.kind) {
    case 'no-change': {
      const proposed = speaker.isProposal ? { proposed: true as const } : {};
      const isSilent = isEmptyPhrase(act.note);
      const problems: readonly Problem[] = isSilent
        ? [{ code: 'askReason', params: {}, needs: 'reason' }]
        : [];
      return [create({ kind: 'no-change', note: act.note, ...proposed }, problems)];
    }
    case 'blocker':
      return [create({ kind: 'blocker', note: act.note })];
    case 'unblock':
      if (open.length === 0)
        return refuse('noBlocker', { task: session.voice.taskName(target.policy, target.task) });
      return [create({ kind: 'unblock', refs: open, note: act.note })];
    case 'escalation': {
      if (open.length > 0) return [create({ kind: 'escalation', refs: open, note: act.note })];
      if (act.note === '')
        return refuse('noBlocker', { task: session.voice.taskName(target.policy, target.task) });
      const blocker = options.idOf(options.before.length);
      return [
        create({ kind: 'blocker', note: act.note }),
        create({ kind: 'escalation', refs: [blocker], note: '' }),
      ];
    }
    case 'forecast':
      return [create({ kind: 'forecast', note: act.note })];
    case 'same-as-last': {
      const last = lastReport(state, unit);
      if (last === undefined) return refuse('nothingReportedYet', { label: session.voice.label(state) });
      const { value, unit: measure, note } = last.progress;
      const said = value === undefined ? {} : { value, unit: measure ?? '' };
      const params = { value: session.voice.amount(value, measure), day: last.progress.asOf, note };
      return [create({ kind: 'progress', ...said, asOf, note }, [{ code: 'askSameAsLast', params }])];
    }
  }
}
