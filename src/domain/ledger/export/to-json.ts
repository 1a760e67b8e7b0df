// The state as one JSON value: what `duban ledger --json` prints and an export in JSON begins with.
import type { Viewer } from '../../people/index.ts';
import { mayShowEntries } from '../../people/index.ts';
import { DateTime } from 'luxon';
import { mayShowNumbers } from '../desk/views/rows.ts';
import type { LedgerState, MilestoneState, TaskState } from '../project/state.ts';
import { labelOf } from '../project/state.ts';

const EVERYTHING: Viewer = { sees: 'all' };

export function toLedgerJson(state: LedgerState, viewer: Viewer = EVERYTHING): object {
  const { moment, tasks, counts, removed } = state;
  const milestones = tasks.flatMap((task) =>
    task.milestones.filter(({ milestone }) => milestone !== undefined),
  );
  return {
    asOf: DateTime.fromISO(moment.cutoff).setZone(moment.zone).toISO(),
    milestones: milestones.map((milestone) => milestoneJson(milestone, viewer)),
    /** Instances of former years that are not closed. */
    earlier: tasks.flatMap(({ earlier }) => earlier.map((milestone) => milestoneJson(milestone, viewer))),
    tasks: tasks.map((task) => taskJson(task, viewer)),
    /** Tasks of older versions that the documents have no more; `number` is theirs in that version. */
    removed: removed.map(({ policy, number, title, version, heldFrom, entries }) => ({
      document: policy.id,
      number,
      title,
      version,
      heldFrom: heldFrom === '' ? null : heldFrom,
      entries: entries.filter(({ unit }) => mayShowEntries(viewer, unit)).length,
    })),
    counts,
  };
}

function taskJson({ policy, task, light, milestones }: TaskState, viewer: Viewer): object {
  const [own] = milestones;
  const isWhole = own !== undefined && own.milestone === undefined;
  return {
    document: policy.id,
    number: task.number,
    title: task.title,
    light,
    milestones: isWhole ? [] : milestones.map(labelOf),
    unitsOwing: own?.goal.owing ?? [],
    unitsMissing: isWhole ? own.missing : [...new Set(milestones.flatMap(({ missing }) => missing))],
    staleDays: isWhole && mayShowNumbers(viewer, own) ? (own.staleDays ?? null) : null,
    openBlockers: milestones.reduce((sum, { blockers }) => sum + blockers.length, 0),
  };
}

function milestoneJson(state: MilestoneState, viewer: Viewer): object {
  const { policy, task, goal } = state;
  const identity = {
    document: policy.id,
    id: labelOf(state),
    instance: state.instance?.label ?? null,
    task: task.number,
    metric: goal.metric,
    unitsOwing: goal.owing,
    light: state.light,
    rule: state.rule,
    due: goal.due?.day ?? null,
    originalDue: goal.due?.original ?? null,
    extensions: goal.due?.extensions ?? 0,
  };
  return mayShowNumbers(viewer, state) ? { ...identity, ...numbersJson(state, viewer) } : identity;
}

function numbersJson(state: MilestoneState, viewer: Viewer): object {
  const { goal, pace } = state;
  return {
    unitsMissing: state.missing,
    value: state.value ?? null,
    asOf: state.asOf ?? null,
    unit: goal.unit ?? null,
    base: goal.base,
    baseKnown: goal.isBaseKnown,
    target: goal.target ?? null,
    targetFrom: goal.targetFrom,
    comparator: goal.comparator,
    percent: pace.percent ?? null,
    expectedPercent: pace.expectedPercent ?? null,
    lag: pace.lag ?? null,
    flow: state.flow,
    evidence: state.evidence,
    overdueDays: state.overdueDays,
    originalOverdueDays: state.originalOverdueDays,
    staleDays: state.staleDays ?? null,
    blockers: state.blockers.map(({ note, since, escalatedOn = null }) => ({ note, since, escalatedOn })),
    parts: partsJson(state, viewer),
    lastEntry: lastEntryJson(state, viewer),
  };
}

function partsJson({ parts }: MilestoneState, viewer: Viewer): readonly object[] {
  return parts
    .filter(({ unit, report }) => report !== undefined && mayShowEntries(viewer, unit))
    .map(({ unit, counted, report }) => ({
      unit,
      value: counted?.progress.value ?? null,
      asOf: (counted ?? report)?.progress.asOf ?? null,
      entry: (counted ?? report)?.entry.id ?? null,
    }));
}

function lastEntryJson({ lastEntry }: MilestoneState, viewer: Viewer): object | null {
  if (lastEntry === undefined || !mayShowEntries(viewer, lastEntry.unit)) return null;
  const { id, recordedAt, unit, content } = lastEntry;
  return { id, recordedAt, unit: unit ?? null, kind: content.kind };
}
