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
  const metric = voice.shown(state.goal.metric);
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
  const lines = [head, dueLine(voice, state)];
  if (!mayShowNumbers(viewer, state)) return lines;
  const visible = state.parts.filter(
    ({ unit, report }) => report !== undefined && mayShowEntries(viewer, unit),
  );
  const parts = visible.map(({ unit, counted, report }) => {
    const said = counted ?? report;
    return voice.say('rowPart', {
      unit: voice.unit(unit),
      value: voice.amount(said?.progress.value, said?.progress.unit),
      day: said?.progress.asOf ?? '',
    });
  });
  const note =
    state.lastEntry !== undefined && mayShowEntries(viewer, state.lastEntry.unit)
      ? state.lastEntry
      : undefined;
  return [
    ...lines,
    voice.say('rowFlow', { flow: voice.say(`flow_${state.flow}`) }) +
      ' · ' +
      voice.say('rowEvidence', { evidence: voice.say(`evidence_${state.evidence}`) }),
    ...(state.parts.length > 1 ? parts : []),
    ...(state.missing.length > 0 ? [voice.say('rowMissing', { units: voice.units(state.missing) })] : []),
    ...state.blockers.map(({ since, note: what, escalatedOn }) =>
      voice.say(escalatedOn === undefined ? 'rowBlocker' : 'rowBlockerEscalated', {
        since,
        note: what,
        day: escalatedOn ?? '',
      }),
    ),
    ...state.requests.filter(isPending).map((request) =>
      voice.say('rowRequest', {
        entry: `#${request.entry.sequence}`,
        what: describeEntry(session, request.entry),
        standing: voice.say(`standing_${request.standing}`),
      }),
    ),
    ...(note === undefined
      ? []
      : [
          voice.say('rowNote', {
            note: describeEntry(session, note),
            unit: voice.unit(note.unit ?? ''),
            day: localDay(new Date(note.recordedAt), session.moment.zone),
          }),
        ]),
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
