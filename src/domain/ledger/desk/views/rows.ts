// One milestone in one line, and in full, with only what the reader may see.
import type { ListItem } from '../../../conversation/index.ts';
import { mayShowEntries } from '../../../people/index.ts';
import type { Viewer } from '../../../people/index.ts';
import { isPending } from '../../project/requests.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { Voice } from '../../wording/voice.ts';
import { localDay } from '../../days.ts';
import { describeEntry } from '../describe-entry.ts';
import { namedUnits } from '../../project/named-units.ts';
import type { Session } from '../rooms.ts';

/** Numbers are entries: a unit sees those of its own milestones, a district none. */
export function mayShowNumbers(viewer: Viewer, state: MilestoneState): boolean {
  return viewer.sees === 'all' || (viewer.unit !== undefined && namedUnits(state).includes(viewer.unit));
}

export function rowOf({ voice, viewer }: Pick<Session, 'voice' | 'viewer'>, state: MilestoneState): ListItem {
  const label =
    state.instance === undefined ? voice.label(state) : `${voice.label(state)}(${state.instance.label})`;
  const metric = voice.metric(state.goal.metric);
  const text = mayShowNumbers(viewer, state)
    ? voice.say('rowState', { label, metric, value: valueOf(voice, state), reason: voice.reason(state) })
    : voice.say('rowLight', { label, metric, light: voice.light(state.light), rule: state.rule });
  return { text, task: { document: state.policy.id, task: state.task.number } };
}

export function valueOf(voice: Voice, { value, goal }: MilestoneState): string {
  const of = goal.target === undefined ? '' : `/${voice.amount(goal.target, goal.unit)}`;
  if (value === undefined) return `—${of}`;
  if (of === '') return voice.amount(value, goal.unit);
  return `${goal.unit === '%' ? voice.amount(value, '%') : String(value)}${of}`;
}

/** Every fact of one milestone, line by line. */
export function detailsOf(session: Session, state: MilestoneState): readonly string[] {
  const { voice, viewer } = session;
  const head = `${voice.light(state.light)} · ${rowOf(session, state).text}`;
  if (!mayShowNumbers(viewer, state)) return [head, dueLine(voice, state)];
  const flow = voice.say('rowFlow', { flow: voice.say(`flow_${state.flow}`) });
  const evidence = voice.say('rowEvidence', { evidence: voice.say(`evidence_${state.evidence}`) });
  const missing =
    state.missing.length > 0 ? [voice.say('rowMissing', { units: voice.units(state.missing) })] : [];
  return [
    head,
    dueLine(voice, state),
    `${flow} · ${evidence}`,
    ...(state.parts.length > 1 ? partLines(session, state) : []),
    ...missing,
    ...blockerLines(voice, state),
    ...requestLines(session, state),
    ...lastLine(session, state),
  ];
}

function partLines({ voice, viewer }: Session, { parts }: MilestoneState): readonly string[] {
  return parts.flatMap(({ unit, counted, report }) => {
    const said = (counted ?? report)?.progress;
    if (said === undefined || !mayShowEntries(viewer, unit)) return [];
    return [
      voice.say('rowPart', {
        unit: voice.unit(unit),
        value: voice.amount(said.value, said.unit),
        day: said.asOf,
      }),
    ];
  });
}

function blockerLines(voice: Voice, { blockers }: MilestoneState): readonly string[] {
  return blockers.map(({ since, note, escalatedOn: day }) =>
    day === undefined
      ? voice.say('rowBlocker', { since, note })
      : voice.say('rowBlockerEscalated', { since, note, day }),
  );
}

function requestLines(session: Session, { requests }: MilestoneState): readonly string[] {
  const { voice } = session;
  return requests.filter(isPending).map(({ entry, standing }) =>
    voice.say('rowRequest', {
      entry: `#${entry.sequence}`,
      what: describeEntry(session, entry),
      standing: voice.say(`standing_${standing}`),
    }),
  );
}

function lastLine(session: Session, { lastEntry }: MilestoneState): readonly string[] {
  const { voice, viewer, moment } = session;
  if (lastEntry === undefined || !mayShowEntries(viewer, lastEntry.unit)) return [];
  const day = localDay(new Date(lastEntry.recordedAt), moment.zone);
  return [
    voice.say('rowNote', {
      note: describeEntry(session, lastEntry),
      unit: voice.unit(lastEntry.unit ?? lastEntry.person.unit),
      day,
    }),
  ];
}

function dueLine(voice: Voice, { goal }: MilestoneState): string {
  const { due } = goal;
  if (due === undefined) return voice.say('rowNoDue');
  if (due.extensions > 0)
    return voice.say('rowDueExtended', { due: due.day, original: due.original, count: due.extensions });
  return due.text === ''
    ? voice.say('rowDue', { due: due.day })
    : voice.say('rowDueInterpreted', { due: due.day, text: voice.shown(due.text) });
}
