// One task in full, for a report of its own: the printed words, the units, and each unit's latest word.
import { labelOf } from '../../../ledger/index.ts';
import type { LedgerState, MilestoneState } from '../../../ledger/index.ts';
import type { SpecialFacts } from './facts.ts';
import { refsOf } from './scope.ts';
import type { Scope } from './scope.ts';

export function readSpecial(scope: Scope, state: LedgerState): SpecialFacts | undefined {
  const wanted = scope.task;
  const found = state.tasks.find(
    ({ policy, task }) => policy.id === wanted?.document && task.number === wanted.number,
  );
  if (found === undefined) return undefined;
  const { policy, task, milestones, earlier } = found;
  return {
    document: policy.id,
    documentTitle: policy.title,
    ...(policy.documentNumber !== undefined && { documentNumber: policy.documentNumber }),
    number: task.number,
    title: task.title,
    text: task.text,
    assignments: task.assignments.map(({ unit, role }) => ({ unit, role })),
    parts: [...milestones, ...earlier].flatMap((one) => partsOf(scope, one)),
  };
}

function partsOf(scope: Scope, state: MilestoneState): SpecialFacts['parts'] {
  return state.parts.map(({ unit, report, counted }) => {
    const said = counted ?? report;
    const measure = said?.progress.unit ?? state.goal.unit;
    return {
      label: `${scope.markOf(state.policy.id)}${labelOf(state)}`,
      unit,
      ...(said?.progress.value !== undefined && { value: said.progress.value }),
      ...(measure !== undefined && { measure }),
      ...(said !== undefined && { asOf: said.progress.asOf }),
      note: report?.progress.note ?? '',
      entries: refsOf([report?.entry, counted?.entry]),
    };
  });
}
