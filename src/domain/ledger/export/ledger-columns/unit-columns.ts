// Who answers for it: as the document says, as was agreed, and by name.
import type { Person } from '../../../people/index.ts';
import { mayShowEntries } from '../../../people/index.ts';
import { assignmentsOf } from '../../../policy/index.ts';
import { localDay } from '../../days.ts';
import type { MilestoneState } from '../../project/state.ts';
import { text } from './column-of.ts';
import type { ColumnOf, LedgerSheet } from './column-of.ts';

export const unitColumns: readonly ColumnOf[] = [
  text('columnLead', 20, ({ voice }, { task }) =>
    voice.units(assignmentsOf(task, 'lead').map(({ unit }) => unit)),
  ),
  text('columnCollector', 16, (sheet, state) => sayCollector(sheet, state)),
  text('columnResponsible', 26, ({ voice }, { task }) =>
    voice.units(
      [...assignmentsOf(task, 'responsible'), ...assignmentsOf(task, 'cooperating')].map(({ unit }) => unit),
    ),
  ),
  text('columnLiaison', 12, (sheet, state) => namesOf(sheet, state, 'liaison')),
  text('columnUnitHead', 12, (sheet, state) => namesOf(sheet, state, 'unit-head')),
];

/** With who confirmed it, and when. */
function sayCollector(
  { voice, book, zone }: LedgerSheet,
  { goal, policy, task, milestone }: MilestoneState,
): string {
  if (goal.collector === undefined) return '';
  const agreed = book
    .ofTask(policy.id, task.number)
    .findLast(
      ({ content, subject }) =>
        content.kind === 'terms' &&
        content.terms.collector === goal.collector &&
        (subject?.milestone === undefined || subject.milestone === milestone?.id),
    );
  const by =
    agreed === undefined ? '' : `(${agreed.person.name} ${localDay(new Date(agreed.recordedAt), zone)})`;
  return voice.unit(goal.collector) + by;
}

function namesOf(
  { voice, people, viewer }: LedgerSheet,
  { goal }: MilestoneState,
  role: Person['role'],
): string {
  const bound = people.filter(
    (person) =>
      person.role === role && goal.owing.includes(person.unit) && mayShowEntries(viewer, person.unit),
  );
  return voice.list(bound.map(({ name }) => name));
}
