// Views of one task: where it stands, what was said about it, who answers for it.
import type { Reply } from '../../../conversation/index.ts';
import { listPeople, mayShowEntries } from '../../../people/index.ts';
import { assignmentsOf } from '../../../policy/index.ts';
import type { View } from '../../command.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { Entry } from '../../record/entry.ts';
import { localDay } from '../../days.ts';
import { describeEntry } from '../describe-entry.ts';
import { findTarget } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { isStop } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { detailsOf, rowOf } from './rows.ts';

const SHOWN = 15;

type TaskView = Extract<View, { view: 'task' | 'history' | 'who' }>;

export interface Shown {
  readonly reply: Reply;
  readonly target: Target;
}

export async function showTaskView(session: Session, view: TaskView): Promise<Shown | Stop> {
  const target = findTarget(session, view.aim, { wholeTask: true, asOf: session.moment.day });
  if (isStop(target)) return target;
  switch (view.view) {
    case 'task':
      return { reply: showTask(session, target), target };
    case 'history':
      return { reply: showHistory(session, target), target };
    case 'who':
      return { reply: await showWho(session, target), target };
  }
}

function showTask(session: Session, target: Target): Reply {
  const { voice } = session;
  const { policy, task } = target;
  const { milestones, earlier, light } = session.projector.task(session.book, session.moment, policy, task);
  const wanted = milestones.filter(
    ({ milestone }) => target.milestone === undefined || milestone?.id === target.milestone.id,
  );
  const old = earlier.map((state) =>
    voice.say('rowEarlier', {
      instance: state.instance?.label ?? '',
      value: rowOf(session, state).text,
      reason: '',
    }),
  );
  const blocks = [
    text(
      `${voice.taskName(policy, task)} · ${voice.light(light)}`,
      ...sayWhoCollects(session, target, wanted[0]),
    ),
    ...wanted.map((state) => text(...detailsOf(session, state))),
    ...(old.length === 0 ? [] : [text(...old)]),
    text(voice.say('asOf', { day: session.moment.day })),
  ];
  return createReply(voice, 'answer', blocks, [ref(target)]);
}

/** Where several units owe and none leads alone, who puts the numbers together; the policy's wording stays untouched. */
function sayWhoCollects(
  { voice }: Session,
  { task }: Target,
  state: MilestoneState | undefined,
): readonly string[] {
  if (state === undefined) return [];
  const { collector, owing } = state.goal;
  if (collector !== undefined) return [voice.say('collectorIs', { unit: voice.unit(collector) })];
  const isUnclear = assignmentsOf(task, 'lead').length !== 1 && owing.length > 1;
  return isUnclear ? [voice.say('leadUnclear', { units: voice.units(owing) })] : [];
}

function showHistory(session: Session, target: Target): Reply {
  const { voice, viewer, book, moment } = session;
  const name = voice.taskName(target.policy, target.task);
  const all = book
    .ofTask(target.policy.id, target.task.number)
    .filter(
      ({ recordedAt, subject }) =>
        recordedAt <= moment.cutoff &&
        (target.milestone === undefined ||
          subject?.milestone === undefined ||
          subject.milestone === target.milestone.id),
    );
  const visible = all.filter(({ unit }) => mayShowEntries(viewer, unit));
  const hidden = visible.length < all.length ? [text(voice.say('historyHidden'))] : [];
  if (visible.length === 0)
    return createReply(
      voice,
      'answer',
      [text(voice.say('historyNone', { task: name })), ...hidden],
      [ref(target)],
    );
  const marks = marksOf(session, all);
  const items = visible
    .slice(-SHOWN)
    .reverse()
    .map((entry) => ({
      text: voice.say(viewer.sees === 'all' ? 'historyRow' : 'historyRowNoName', {
        entry: entry.sequence,
        day: localDay(new Date(entry.recordedAt), moment.zone),
        unit: voice.unit(entry.unit ?? entry.person.unit),
        name: entry.person.name,
        what: describeEntry(session, entry),
        mark: marks(entry),
      }),
      task: ref(target),
    }));
  const title = voice.say('historyTitle', { task: name, shown: items.length, count: visible.length });
  return createReply(voice, 'answer', [text(title), { kind: 'list', items }, ...hidden], [ref(target)]);
}

function marksOf({ voice }: Session, entries: readonly Entry[]): (entry: Entry) => string {
  const withdrawn = new Set<string>();
  const corrected = new Set<string>();
  for (const { content } of entries) {
    if (content.kind === 'withdrawal') withdrawn.add(content.ref);
    if (content.kind === 'correction') corrected.add(content.ref);
  }
  return ({ id, content }) => {
    const marks = [
      withdrawn.has(id) ? voice.say('markWithdrawn') : '',
      corrected.has(id) ? voice.say('markCorrected') : '',
      'proposed' in content ? voice.say('markProposed') : '',
    ];
    return marks.join('');
  };
}

/** Units for everybody; names of people for those who may see their unit's entries. */
async function showWho(session: Session, target: Target): Promise<Reply> {
  const { voice, viewer } = session;
  const names = (role: 'lead' | 'responsible' | 'cooperating'): readonly string[] =>
    assignmentsOf(target.task, role).map(({ unit }) => unit);
  const leads = names('lead');
  const lines = [
    voice.taskName(target.policy, target.task),
    leads.length > 0 ? voice.say('whoLead', { units: voice.units(leads) }) : voice.say('whoNoLead'),
    names('responsible').length > 0
      ? voice.say('whoResponsible', { units: voice.units(names('responsible')) })
      : '',
    names('cooperating').length > 0
      ? voice.say('whoCooperating', { units: voice.units(names('cooperating')) })
      : '',
  ];
  const people = (await listPeople(session.rooms.people)).filter(
    ({ role }) => role === 'liaison' || role === 'unit-head',
  );
  const units = [
    ...new Set(target.task.assignments.filter(({ collective }) => !collective).map(({ unit }) => unit)),
  ];
  const bound = units
    .filter((unit) => mayShowEntries(viewer, unit))
    .map((unit) => {
      const own = people
        .filter((person) => person.unit === unit)
        .map(({ name, role }) => `${name}(${voice.role(role)})`);
      return own.length === 0
        ? voice.say('whoNobody', { unit: voice.unit(unit) })
        : voice.say('whoPeople', { unit: voice.unit(unit), people: voice.list(own) });
    });
  return createReply(
    voice,
    'answer',
    [text(...lines), ...(bound.length > 0 ? [text(...bound)] : [])],
    [ref(target)],
  );
}

function ref({ policy, task }: Target): { document: string; task: number } {
  return { document: policy.id, task: task.number };
}
