// What was promised: the task, its source, the metric and the date, in the document's words and in the ledger's.
import { labelOf } from '../../project/state.ts';
import type { MilestoneState } from '../../project/state.ts';
import { day, number, text, word } from './column-of.ts';
import type { ColumnOf } from './column-of.ts';

export const goalColumns: readonly ColumnOf[] = [
  word('columnId', 11, (_, state) =>
    state.instance === undefined ? labelOf(state) : `${labelOf(state)}(${state.instance.label})`,
  ),
  text('columnTaskText', 44, ({ voice }, { task }) => voice.shown(task.text)),
  text(
    'columnSource',
    20,
    ({ voice }, { policy, task }) => `${voice.shown(policy.documentNumber ?? policy.title)} ${task.label}`,
  ),
  text('columnMilestone', 30, ({ voice }, { milestone }) => voice.shown(milestone?.quote ?? '')),
  word('columnKind', 7, ({ voice }, state) => voice.say(`kind_${kindOf(state)}`)),
  text('columnMetric', 22, ({ voice }, { goal }) => voice.metric(goal.metric)),
  word('columnUnit', 7, ({ voice }, { goal }) => voice.measure(goal.unit ?? '')),
  text('columnCounting', 14, ({ voice }, { goal }) =>
    goal.owing.length > 1 && (goal.target !== undefined || goal.unit !== undefined)
      ? voice.say(`term_combine_${goal.combine}`)
      : '',
  ),
  text('columnDataSource', 18, ({ voice }, { goal }) => voice.units(goal.owing)),
  number('columnBase', (_, { goal }) => (goal.isBaseKnown ? goal.base : null)),
  number('columnTarget', (_, { goal }) => goal.target ?? null),
  text('columnDueText', 11, ({ voice }, { goal, milestone }) =>
    voice.shown(goal.due?.text ?? milestone?.due?.text ?? ''),
  ),
  day('columnDue', (_, { goal }) => goal.due?.day ?? null),
  word('columnDueFrom', 7, ({ voice }, { goal }) =>
    goal.due === undefined ? '' : voice.say(`due_${goal.due.from}`),
  ),
];

function kindOf({ goal, instance }: MilestoneState): 'once' | 'yearly' | 'qualitative' {
  if (goal.target === undefined) return 'qualitative';
  return instance === undefined ? 'once' : 'yearly';
}
