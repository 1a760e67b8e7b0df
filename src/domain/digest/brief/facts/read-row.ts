// One state of the ledger → one row of a brief: its numbers, its units, and the entries that they rest on.
import { isPending } from './pending.ts';
import { labelOf } from '../../../ledger/index.ts';
import type { LedgerState, MilestoneState } from '../../../ledger/index.ts';
import { assignmentsOf } from '../../../policy/index.ts';
import type { BriefRow } from './facts.ts';
import { refOf, refsOf } from './scope.ts';
import type { Scope } from './scope.ts';

/** Sub-targets first, then what is left of former years, then tasks without any, each in the policy's order. */
export function listRows(scope: Scope, state: LedgerState, collectedSince: string): readonly BriefRow[] {
  const kinds: readonly BriefRow['kind'][] = ['milestone', 'earlier', 'task'];
  const rows = state.tasks.flatMap(({ milestones, earlier }) => [
    ...milestones.map((one) => readRow(scope, one, one.milestone ? 'milestone' : 'task', collectedSince)),
    ...earlier.map((one) => readRow(scope, one, 'earlier', collectedSince)),
  ]);
  return kinds.flatMap((kind) => rows.filter((row) => row.kind === kind && isTold(scope, row)));
}

function isTold({ unitNames, task }: Scope, row: BriefRow): boolean {
  if (task !== undefined && (row.document !== task.document || row.task !== task.number)) return false;
  return unitNames === undefined || unitNames.some((name) => row.units.includes(name));
}

/** Without the instance: a yearly duty's account goes on into the new year. */
export function accountKey({ policy, task, milestone }: MilestoneState): string {
  return `${policy.id} ${milestone?.id ?? String(task.number)}`;
}

function readRow(
  scope: Scope,
  state: MilestoneState,
  kind: BriefRow['kind'],
  collectedSince: string,
): BriefRow {
  const { policy, task, instance, goal } = state;
  const label = `${scope.markOf(policy.id)}${labelOf(state)}`;
  const isFormer = kind === 'earlier' && instance !== undefined;
  return {
    key: isFormer ? `${accountKey(state)} ${instance.label}` : accountKey(state),
    kind,
    document: policy.id,
    task: task.number,
    label: isFormer ? `${label}(${instance.label})` : label,
    ...(instance !== undefined && { instance: instance.label }),
    metric: goal.metric,
    light: state.light,
    rule: state.rule,
    flow: state.flow,
    evidence: state.evidence,
    ...numbersOf(state),
    overdueDays: state.overdueDays,
    originalOverdueDays: state.originalOverdueDays,
    ...unitsOf(state, collectedSince),
    ...mattersOf(scope, state),
    entries: refsOf(entriesOf(state)),
  };
}

function numbersOf({
  goal,
  pace,
  value,
  asOf,
  daysLeft,
  staleDays,
}: MilestoneState): Pick<
  BriefRow,
  | 'value'
  | 'asOf'
  | 'target'
  | 'unit'
  | 'isBaseKnown'
  | 'percent'
  | 'expectedPercent'
  | 'lag'
  | 'due'
  | 'daysLeft'
  | 'staleDays'
> {
  const { due, target, unit, isBaseKnown } = goal;
  const { percent, expectedPercent, lag } = pace;
  return {
    ...(value !== undefined && { value }),
    ...(asOf !== undefined && { asOf }),
    ...(target !== undefined && { target }),
    ...(unit !== undefined && { unit }),
    isBaseKnown,
    ...(percent !== undefined && { percent }),
    ...(expectedPercent !== undefined && { expectedPercent }),
    ...(lag !== undefined && { lag }),
    ...(due !== undefined && { due }),
    ...(daysLeft !== undefined && { daysLeft }),
    ...(staleDays !== undefined && { staleDays }),
  };
}

function unitsOf(
  { task, goal, parts }: MilestoneState,
  collectedSince: string,
): Pick<BriefRow, 'leads' | 'owing' | 'collector' | 'silent' | 'units'> {
  const { owing, collector } = goal;
  const printed = task.assignments.filter(({ collective }) => !collective).map(({ unit }) => unit);
  const silent = parts
    .filter(({ isOwing, freshOn }) => isOwing && (freshOn ?? '') < collectedSince)
    .map(({ unit }) => unit);
  return {
    leads: assignmentsOf(task, 'lead').map(({ unit }) => unit),
    owing,
    ...(collector !== undefined && { collector }),
    silent,
    units: [...new Set([...printed, ...owing, ...(collector === undefined ? [] : [collector])])],
  };
}

function mattersOf(
  { moment }: Scope,
  { blockers, forecasts, requests, goal }: MilestoneState,
): Pick<BriefRow, 'blockers' | 'forecast' | 'plannedDue' | 'nodes'> {
  const forecast = forecasts.findLast(({ unit }) => unit !== undefined && goal.owing.includes(unit));
  const asked = requests.findLast((request) => request.request.request === 'extension' && isPending(request));
  return {
    blockers: blockers.map(({ note, since, escalatedOn, entry }) => ({
      note,
      unit: entry.unit ?? entry.person.unit,
      since,
      ...(escalatedOn !== undefined && { escalatedOn }),
      entry: refOf(entry),
    })),
    ...(forecast !== undefined && {
      forecast: {
        note: 'note' in forecast.content ? forecast.content.note : '',
        entry: refOf(forecast),
      },
    }),
    ...(asked?.request.request === 'extension' && {
      plannedDue: { day: asked.request.newDue, entry: refOf(asked.entry) },
    }),
    nodes: goal.nodes
      .filter(({ day }) => day > moment.day)
      .map(({ day, share }) => ({ day, percent: Math.round(share * 100) })),
  };
}

/** The reports that make the number, open matters, and what was decided. */
function entriesOf(state: MilestoneState): Parameters<typeof refsOf>[0] {
  const { parts, blockers, requests, forecasts, lastEntry } = state;
  return [
    ...parts.flatMap(({ report, counted }) => [report?.entry, counted?.entry]),
    ...blockers.map(({ entry }) => entry),
    ...requests.flatMap(({ entry, decisions }) => [entry, ...decisions]),
    ...forecasts,
    lastEntry,
  ];
}
