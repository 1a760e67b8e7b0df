// Entries that are words and no number: no change, a blocker, its end, its escalation, a date that will be missed.
import type { Act } from '../../command.ts';
import { isEmptyPhrase } from '../../project/empty-phrases.ts';
import type { EntryContent } from '../../record/entry.ts';
import type { MilestoneState } from '../../project/state.ts';
import { findTarget, subjectOf } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import type { Item, PrepareOptions, Problem } from '../item.ts';
import { speakFor } from '../rights.ts';
import type { Speaker } from '../rights.ts';
import type { BoundSession } from '../rooms.ts';
import { deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { lastReport } from './progress.ts';

type Words = Extract<
  Act,
  { kind: 'no-change' | 'blocker' | 'unblock' | 'escalation' | 'forecast' | 'same-as-last' }
>;

/** The words with everything that was found out about them. */
interface Spoken {
  readonly session: BoundSession;
  readonly target: Target;
  readonly state: MilestoneState;
  readonly speaker: Speaker;
  readonly options: PrepareOptions;
}

export function prepareWords(
  session: BoundSession,
  act: Words,
  options: PrepareOptions,
): readonly Item[] | Stop {
  const asOf = session.moment.day;
  const target = findTarget(session, act.aim, { wholeTask: act.kind !== 'same-as-last', asOf });
  if (isStop(target)) return target;
  const state = session.projector.milestone(session.book, session.moment, target);
  const speaker = speakFor(session, target, state, options.onBehalfOf);
  if (isStop(speaker)) return speaker;
  const spoken: Spoken = { session, target, state, speaker, options };
  if (act.kind === 'no-change') return [noChange(spoken, act.note)];
  if (speaker.isProposal) return deny('onlyReportsOnBehalf', { unit: session.voice.unit(speaker.unit) });
  switch (act.kind) {
    case 'blocker':
    case 'forecast':
      return [create(spoken, { kind: act.kind, note: act.note })];
    case 'unblock':
    case 'escalation':
      return aboutBlockers(spoken, act);
    case 'same-as-last':
      return sameAsLast(spoken);
  }
}

function create(
  { session, target, speaker, options }: Spoken,
  content: EntryContent,
  problems: readonly Problem[] = [],
): Item {
  const unit = session.voice.unit(speaker.unit);
  return {
    subject: subjectOf(target),
    unit: speaker.unit,
    content,
    problems: options.isAccepted ? [] : problems,
    target,
    remarks: speaker.isProposal ? [{ key: 'remarkProposal', params: { unit } }] : [],
  };
}

function noChange(spoken: Spoken, note: string): Item {
  const proposed = spoken.speaker.isProposal ? { proposed: true as const } : {};
  const problems: readonly Problem[] = isEmptyPhrase(note)
    ? [{ code: 'askReason', params: {}, needs: 'reason' }]
    : [];
  return create(spoken, { kind: 'no-change', note, ...proposed }, problems);
}

/** The unit's own open blockers; an escalation may bring its blocker along. */
function aboutBlockers(
  spoken: Spoken,
  act: Extract<Words, { kind: 'unblock' | 'escalation' }>,
): readonly Item[] | Stop {
  const { session, target, state, speaker, options } = spoken;
  const refs = state.blockers.filter(({ entry }) => entry.unit === speaker.unit).map(({ entry }) => entry.id);
  if (refs.length > 0) return [create(spoken, { kind: act.kind, refs, note: act.note })];
  if (act.kind === 'unblock' || act.note === '') {
    return refuse('noBlocker', { task: session.voice.taskName(target.policy, target.task) });
  }
  const blocker = options.idOf(options.before.length);
  return [
    create(spoken, { kind: 'blocker', note: act.note }),
    create(spoken, { kind: 'escalation', refs: [blocker], note: '' }),
  ];
}

function sameAsLast(spoken: Spoken): readonly Item[] | Stop {
  const { session, state, speaker } = spoken;
  const { voice, moment } = session;
  const last = lastReport(state, speaker.unit);
  if (last === undefined) return refuse('nothingReportedYet', { label: voice.label(state) });
  const { value, unit, note, asOf } = last.progress;
  const said = value === undefined ? {} : { value, unit: unit ?? '' };
  const params = { value: voice.amount(value, unit), day: asOf, note };
  return [
    create(spoken, { kind: 'progress', ...said, asOf: moment.day, note }, [
      { code: 'askSameAsLast', params },
    ]),
  ];
}
