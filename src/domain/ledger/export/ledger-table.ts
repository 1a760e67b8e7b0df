// The ledger sheet: one row a milestone, with the columns that the office's monthly ledger has.
import type { Person, Viewer } from '../../people/index.ts';
import { mayShowEntries } from '../../people/index.ts';
import { assignmentsOf } from '../../policy/index.ts';
import { localDay } from '../days.ts';
import { isPending } from '../project/requests.ts';
import { labelOf } from '../project/state.ts';
import type { LedgerState, MilestoneState } from '../project/state.ts';
import { mayShowNumbers } from '../desk/views/rows.ts';
import type { Voice } from '../wording/voice.ts';
import type { WordKey } from '../wording/words.ts';
import type { Cell, Column, ColumnType, Table } from './table.ts';

export interface LedgerSheet {
  readonly voice: Voice;
  readonly viewer: Viewer;
  readonly people: readonly Person[];
  readonly zone: string;
}

interface ColumnOf {
  readonly label: WordKey;
  readonly type: ColumnType;
  readonly width: number;
  readonly read: (sheet: LedgerSheet, state: MilestoneState) => Cell;
}

const text = (label: WordKey, width: number, read: ColumnOf['read']): ColumnOf => ({
  label,
  type: 'text',
  width,
  read,
});
const number = (label: WordKey, read: ColumnOf['read']): ColumnOf => ({
  label,
  type: 'number',
  width: 10,
  read,
});
const day = (label: WordKey, read: ColumnOf['read']): ColumnOf => ({ label, type: 'day', width: 12, read });

const columns: readonly ColumnOf[] = [
  text('columnId', 10, (_, state) =>
    state.instance === undefined ? labelOf(state) : `${labelOf(state)}(${state.instance.label})`,
  ),
  text('columnTaskText', 40, ({ voice }, { task }) => voice.shown(task.text)),
  text(
    'columnSource',
    24,
    ({ voice }, { policy, task }) => `${voice.shown(policy.documentNumber ?? policy.title)} ${task.label}`,
  ),
  text('columnMilestone', 30, ({ voice }, { milestone }) => voice.shown(milestone?.quote ?? '')),
  text('columnKind', 8, ({ voice }, state) => voice.say(`kind_${kindOf(state)}`)),
  text('columnMetric', 24, ({ voice }, { goal }) => voice.metric(goal.metric)),
  text('columnUnit', 8, ({ voice }, { goal }) => voice.measure(goal.unit ?? '')),
  number('columnBase', (_, { goal }) => (goal.isBaseKnown ? goal.base : null)),
  number('columnTarget', (_, { goal }) => goal.target ?? null),
  text('columnDueText', 12, ({ voice }, { goal, milestone }) =>
    voice.shown(goal.due?.text ?? milestone?.due?.text ?? ''),
  ),
  day('columnDue', (_, { goal }) => goal.due?.day ?? null),
  text('columnDueFrom', 8, ({ voice }, { goal }) =>
    goal.due === undefined ? '' : voice.say(`due_${goal.due.from}`),
  ),
  text('columnLead', 24, ({ voice }, { task }) =>
    voice.units(assignmentsOf(task, 'lead').map(({ unit }) => unit)),
  ),
  text('columnCollector', 14, ({ voice }, { goal }) =>
    goal.collector === undefined ? '' : voice.unit(goal.collector),
  ),
  text('columnResponsible', 30, ({ voice }, { task }) =>
    voice.units(
      [...assignmentsOf(task, 'responsible'), ...assignmentsOf(task, 'cooperating')].map(({ unit }) => unit),
    ),
  ),
  text('columnLiaison', 14, (sheet, state) => namesOf(sheet, state, 'liaison')),
  text('columnUnitHead', 14, (sheet, state) => namesOf(sheet, state, 'unit-head')),
  number(
    'columnValue',
    shownTo((_, { value }) => value ?? null),
  ),
  day(
    'columnAsOf',
    shownTo((_, { asOf }) => asOf ?? null),
  ),
  number(
    'columnPercent',
    shownTo((_, { pace }) => pace.percent ?? null),
  ),
  number('columnExpected', (_, { pace }) => pace.expectedPercent ?? null),
  number(
    'columnLag',
    shownTo((_, { pace }) => pace.lag ?? null),
  ),
  text('columnLight', 8, ({ voice }, { light }) => voice.light(light)),
  text('columnRule', 6, (_, { rule }) => rule),
  number('columnOverdue', (_, { overdueDays }) => overdueDays),
  number(
    'columnStale',
    shownTo((_, { staleDays }) => staleDays ?? null),
  ),
  text(
    'columnNote',
    40,
    shownTo((sheet, state) =>
      reportsOf(sheet, state)
        .map(({ entry, unit }) => `${sheet.voice.unit(unit)}:${entry.source.text}`)
        .join('\n'),
    ),
  ),
  text(
    'columnProblem',
    24,
    shownTo((_, { blockers }) => blockers.map(({ note }) => note).join('\n')),
  ),
  text(
    'columnCoordination',
    24,
    shownTo((_, { blockers }) =>
      blockers
        .filter(({ escalatedOn }) => escalatedOn !== undefined)
        .map(({ note }) => note)
        .join('\n'),
    ),
  ),
  text(
    'columnNext',
    18,
    shownTo((_, state) => nextStep(state)),
  ),
  text(
    'columnEvidenceText',
    20,
    shownTo((sheet, state) => evidenceOf(sheet, state)),
  ),
  text(
    'columnReporter',
    24,
    shownTo((sheet, state) =>
      reportsOf(sheet, state)
        .map(({ entry }) => `${entry.person.name} ${localDay(new Date(entry.recordedAt), sheet.zone)}`)
        .join('\n'),
    ),
  ),
  text(
    'columnVerified',
    8,
    shownTo(({ voice }, { evidence }) => voice.say(`evidence_${evidence}`)),
  ),
  text('columnFlow', 10, ({ voice }, { flow }) => voice.say(`flow_${flow}`)),
  text('columnExtension', 16, (_, { goal }) =>
    goal.due === undefined || goal.due.extensions === 0
      ? ''
      : `${goal.due.extensions} / ${goal.due.original}`,
  ),
  day('columnClosedOn', (_, { flow, requests }) =>
    flow === 'closed'
      ? (requests.findLast(({ standing }) => standing === 'approved')?.decidedOn ?? null)
      : null,
  ),
  text(
    'columnMissing',
    24,
    shownTo(({ voice }, { missing }) => voice.units(missing)),
  ),
];

const COLOURS = {
  red: 'FFF4B6B6',
  yellow: 'FFFFE9A8',
  green: 'FFC9E7CB',
  grey: 'FFE3E3E3',
  claimed: 'FFCFE2F5',
  closed: 'FFDDEBDD',
} as const;

/** Every milestone, former instances that are open, and tasks that promise nothing checkable. A unit's own export holds its own. */
export function buildLedgerTable(sheet: LedgerSheet, state: LedgerState): Table {
  const { voice, viewer } = sheet;
  const states = state.tasks
    .flatMap(({ milestones, earlier }) => [...milestones, ...earlier])
    .filter((one) => viewer.sees === 'all' || mayShowNumbers(viewer, one));
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([light, colour]) => [voice.light(light as keyof typeof COLOURS), colour]),
  );
  return {
    name: voice.say('sheetLedger'),
    columns: columns.map(({ label, type, width }): Column => ({
      key: label,
      label: voice.say(label),
      type,
      width,
    })),
    rows: states.map((one) => columns.map(({ read }) => read(sheet, one))),
    colourBy: { key: 'columnLight', colours },
  };
}

function shownTo(read: ColumnOf['read']): ColumnOf['read'] {
  return (sheet, state) => (mayShowNumbers(sheet.viewer, state) ? read(sheet, state) : null);
}

function kindOf({ goal, instance }: MilestoneState): 'once' | 'yearly' | 'qualitative' {
  if (goal.target === undefined) return 'qualitative';
  return instance === undefined ? 'once' : 'yearly';
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

function reportsOf(
  { viewer }: LedgerSheet,
  { parts }: MilestoneState,
): readonly NonNullable<MilestoneState['parts'][number]['report']>[] {
  return parts.flatMap(({ unit, report }) =>
    report !== undefined && mayShowEntries(viewer, unit) ? [report] : [],
  );
}

function evidenceOf(sheet: LedgerSheet, state: MilestoneState): string {
  const reported = reportsOf(sheet, state).flatMap(({ progress }) =>
    progress.evidence === undefined ? [] : [progress.evidence],
  );
  const claimed = state.requests.flatMap(({ request }) =>
    request.request === 'closure' && request.evidence !== undefined ? [request.evidence] : [],
  );
  return [...new Set([...reported, ...claimed])].join('\n');
}

/** The next agreed node, or the date that was asked for. */
function nextStep({ goal, requests, asOf }: MilestoneState): string {
  const asked = requests.findLast((request) => isPending(request) && request.request.request === 'extension');
  if (asked?.request.request === 'extension') return `→ ${asked.request.newDue}`;
  const node = goal.nodes.find((one) => one.day > (asOf ?? ''));
  return node === undefined ? '' : `${node.day} ${Math.round(node.share * 100)}%`;
}
