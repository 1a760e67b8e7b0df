// What makes a report odd enough to ask once before it is recorded.
import { fold } from '../../../text/fold.ts';
import type { Report } from '../project/facts.ts';
import { isEmptyPhrase } from '../project/empty-phrases.ts';
import type { MilestoneState } from '../project/state.ts';
import type { Progress } from '../record/entry.ts';
import type { Problem } from './item.ts';
import type { BoundSession } from './rooms.ts';

export interface Checked {
  readonly content: Progress;
  readonly state: MilestoneState;
  /** The unit's last report on the same milestone. */
  readonly last: Report | undefined;
  readonly isGuess: boolean;
}

export function checkReport(session: BoundSession, checked: Checked): readonly Problem[] {
  const { content, state } = checked;
  const { day } = session.moment;
  const problems: Problem[] = [];
  if (content.asOf > day) problems.push({ code: 'askFuture', params: { day: content.asOf, today: day } });
  if (checked.isGuess) {
    problems.push({
      code: 'askMilestone',
      params: { milestone: state.milestone?.id ?? '', metric: session.voice.metric(state.goal.metric) },
    });
  }
  return [
    ...problems,
    ...(content.value === undefined ? checkWords(checked) : checkNumber(session, checked, content.value)),
  ];
}

function checkNumber(
  session: BoundSession,
  { content, state, last }: Checked,
  value: number,
): readonly Problem[] {
  const { goal } = state;
  const { jumpFactor } = session.rooms.thresholds;
  const before = last?.progress.value;
  const unit = session.voice.measure(content.unit ?? '');
  const problems: Problem[] = [];
  if (goal.unit === '%' && value > 100) problems.push({ code: 'askOver100', params: { value } });
  const isCeiling = goal.comparator === '<=' || goal.comparator === '<';
  const isNewer = last === undefined || content.asOf >= last.progress.asOf;
  if (before !== undefined && isNewer && !isCeiling && value < before) {
    problems.push({ code: 'askFalling', params: { value, before, unit, day: last?.progress.asOf ?? '' } });
  }
  const reference = before !== undefined && before > 0 ? before : goal.target;
  if (reference !== undefined && reference > 0 && value >= reference * jumpFactor) {
    problems.push({
      code: 'askJump',
      params: { value, before: reference, unit, times: Math.round(value / reference) },
    });
  }
  if (isNewer && value === before && fold(content.note) === fold(last?.progress.note ?? '')) {
    problems.push({ code: 'askSameText', params: { day: last?.progress.asOf ?? '' } });
  }
  return problems;
}

function checkWords({ content, state, last }: Checked): readonly Problem[] {
  if (content.evidence !== undefined && content.note === '') return [];
  if (isEmptyPhrase(content.note))
    return [{ code: 'askSubstance', params: { words: content.note }, needs: 'number' }];
  if (fold(content.note) === fold(last?.progress.note ?? '')) {
    return [{ code: 'askSameText', params: { day: last?.progress.asOf ?? '' } }];
  }
  return state.goal.target === undefined
    ? []
    : [{ code: 'askNumber', params: { metric: state.goal.metric } }];
}
