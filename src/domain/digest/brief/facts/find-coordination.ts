// What the leadership has to settle: escalated blockers, and requests that only they may decide.
import { daysBetween, labelOf } from '../../../ledger/index.ts';
import type { Entry, LedgerState, MilestoneState } from '../../../ledger/index.ts';
import type { BriefRow, Coordination } from './facts.ts';
import { accountKey } from './read-row.ts';
import { refsOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** Each matter once, whatever it holds up; who waits longest comes first. */
export function findCoordination(
  scope: Scope,
  state: LedgerState,
  rows: readonly BriefRow[],
): readonly Coordination[] {
  const told = new Set(rows.map(({ document, task }) => `${document} ${task}`));
  const matters = new Map<string, Coordination>();
  for (const { milestones, earlier } of state.tasks) {
    for (const one of [...milestones, ...earlier]) {
      if (one.flow === 'closed' || !told.has(`${one.policy.id} ${one.task.number}`)) continue;
      for (const [id, matter] of mattersOf(scope, one)) if (!matters.has(id)) matters.set(id, matter);
    }
  }
  return [...matters.values()].sort((left, right) => right.waitingDays - left.waitingDays);
}

function mattersOf(scope: Scope, state: MilestoneState): readonly (readonly [string, Coordination])[] {
  const escalated = state.blockers.flatMap(({ entry, note, escalatedOn }) => {
    if (escalatedOn === undefined) return [];
    const words = escalationsOf(scope, state, entry);
    const wanted = words.map(({ content }) => ('note' in content ? content.note : '')).findLast(Boolean);
    const matter = matterOf(scope, state, entry, escalatedOn);
    return [
      [
        entry.id,
        { ...matter, kind: 'blocker', what: note, wanted: wanted ?? '', entries: refsOf([entry, ...words]) },
      ] as const,
    ];
  });
  const asked = state.requests
    .filter(({ level, standing }) => level === 'leader' && standing === 'verified')
    .flatMap(({ entry, request, decisions, decidedOn, madeOn }) => {
      if (request.request === 'closure') return [];
      const matter = matterOf(scope, state, entry, decidedOn ?? madeOn);
      const newDue = request.request === 'extension' ? { newDue: request.newDue } : {};
      const said = { kind: request.request, what: request.note, wanted: '', ...newDue };
      return [[entry.id, { ...matter, ...said, entries: refsOf([entry, ...decisions]) }] as const];
    });
  return [...escalated, ...asked];
}

/** A word on the whole task names the task, not the sub-target at which it was met first. */
function matterOf(
  scope: Scope,
  state: MilestoneState,
  entry: Entry,
  since: string,
): Omit<Coordination, 'kind' | 'what' | 'wanted' | 'entries'> {
  const isWhole = entry.subject?.milestone === undefined;
  const label = isWhole ? String(state.task.number) : labelOf(state);
  return {
    key: accountKey(state),
    label: `${scope.markOf(state.policy.id)}${label}`,
    metric: isWhole ? state.task.title : state.goal.metric,
    unit: entry.unit ?? entry.person.unit,
    since,
    waitingDays: daysBetween(since, scope.moment.day),
  };
}

function escalationsOf({ book, moment }: Scope, state: MilestoneState, blocker: Entry): readonly Entry[] {
  return book
    .ofTask(state.policy.id, state.task.number)
    .filter(
      ({ content, recordedAt }) =>
        content.kind === 'escalation' && content.refs.includes(blocker.id) && recordedAt <= moment.cutoff,
    );
}
