// Views of one task: where it stands, what was said about it, who answers for it.
import type { Reply } from '../../../conversation/index.ts';
import { listPeople, mayShowEntries } from '../../../people/index.ts';
import { assignmentsOf } from '../../../policy/index.ts';
import type { View } from '../../command.ts';
import type { MilestoneState } from '../../project/state.ts';
import { findTarget } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { isStop } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { formerNote } from '../former.ts';
import { showHistory, showHistoryThen } from './history.ts';
import { detailsOf, rowOf } from './rows.ts';

type TaskView = Extract<View, { view: 'task' | 'history' | 'who' }>;

export interface Shown {
  readonly reply: Reply;
  /** Undefined: a task of an older version, which may stand nowhere now. */
  readonly target: Target | undefined;
}

export async function showTaskView(session: Session, view: TaskView): Promise<Shown | Stop> {
  if (view.view === 'history' && view.version !== undefined) {
    const then = showHistoryThen(session, view.aim, view.version);
    if (then !== undefined) return isStop(then) ? then : { reply: then, target: undefined };
  }
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
    text(voice.say('asOf', { day: session.moment.day }), formerNote(session, target)),
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
