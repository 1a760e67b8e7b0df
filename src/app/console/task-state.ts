// Where a task and its milestones stand, for one reader of the console.
import type { LedgerTask, MilestoneView } from '../../channels/console/index.ts';
import { describeEntry, labelOf, mayShowNumbers, valueOf } from '../../domain/ledger/index.ts';
import type {
  Book,
  Entry,
  MilestoneState,
  Moment,
  Projector,
  TaskState,
  Voice,
} from '../../domain/ledger/index.ts';
import { mayShowEntries } from '../../domain/people/index.ts';
import type { Viewer } from '../../domain/people/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { localDay } from '../../shared/local-day.ts';

export interface LedgerReader {
  readonly viewer: Viewer;
  readonly register: Register;
  readonly projector: Projector;
  readonly book: Book;
  readonly voice: Voice;
  readonly moment: Moment;
  /** 2026-11-23 18:00 */
  readonly localTime: (instant: string) => string;
}

export function encodeTaskState(reader: LedgerReader, state: TaskState): LedgerTask {
  const { policy, task, light, milestones, earlier } = state;
  return {
    document: policy.id,
    number: task.number,
    light,
    lightName: reader.voice.light(light),
    milestones: milestones.map((milestone) => encodeMilestone(reader, milestone)),
    earlier: earlier.map((milestone) => encodeMilestone(reader, milestone)),
  };
}

function encodeMilestone(reader: LedgerReader, state: MilestoneState): MilestoneView {
  const { voice, viewer } = reader;
  const { goal, light, rule, instance } = state;
  const last = encodeLast(reader, state);
  return {
    id: labelOf(state),
    ...(instance !== undefined && { instance: instance.label }),
    metric: voice.shown(goal.metric),
    light,
    lightName: voice.light(light),
    rule,
    ...(goal.due !== undefined && {
      due: {
        day: goal.due.day,
        printed: voice.shown(goal.due.text),
        original: goal.due.original,
        extensions: goal.due.extensions,
      },
    }),
    ...(mayShowNumbers(viewer, state) && { numbers: encodeNumbers(reader, state) }),
    ...(last !== undefined && { last }),
  };
}

function encodeNumbers(
  { voice }: LedgerReader,
  state: MilestoneState,
): NonNullable<MilestoneView['numbers']> {
  const { pace, value, asOf, rule } = state;
  // The rule's id has a place of its own.
  const reason = voice.reason(state).replace(new RegExp(` ${rule}$`), '');
  return {
    reason,
    shown: valueOf(voice, state),
    ...(value !== undefined && { value }),
    ...(asOf !== undefined && { asOf }),
    ...(pace.percent !== undefined && { percent: pace.percent }),
    ...(pace.expectedPercent !== undefined && { expectedPercent: pace.expectedPercent }),
    flow: voice.say(`flow_${state.flow}`),
    evidence: voice.say(`evidence_${state.evidence}`),
    missing: state.missing.map((unit) => voice.unit(unit)),
    blockers: state.blockers.map(({ note, since, escalatedOn }) => ({
      note,
      since,
      ...(escalatedOn !== undefined && { escalatedOn }),
    })),
  };
}

/** The last word that counts, as it is now corrected. */
function encodeLast(reader: LedgerReader, { lastEntry, parts }: MilestoneState): MilestoneView['last'] {
  const { viewer, voice, moment } = reader;
  if (lastEntry === undefined || !mayShowEntries(viewer, lastEntry.unit)) return undefined;
  const report = parts.find((part) => part.report?.entry.id === lastEntry.id)?.report;
  const content: Entry['content'] = report?.progress ?? lastEntry.content;
  return {
    entry: lastEntry.sequence,
    recordedOn: localDay(new Date(lastEntry.recordedAt), moment.zone),
    ...(content.kind === 'progress' && { asOf: content.asOf }),
    unit: voice.unit(lastEntry.unit ?? ''),
    text: describeEntry(reader, { ...lastEntry, content }),
  };
}
