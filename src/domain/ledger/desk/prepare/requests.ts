// Wishes that somebody else decides: to close, to extend, to suspend.
import { permits } from '../../../people/index.ts';
import type { Act } from '../../command.ts';
import { addWorkdays } from '../../days.ts';
import { hasReachedTarget } from '../../project/pace.ts';
import { isPending } from '../../project/requests.ts';
import type { MilestoneState } from '../../project/state.ts';
import { findTarget, placeOf, subjectOf } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import type { Item, PrepareOptions, Problem, Remark } from '../item.ts';
import { namedUnits } from '../../project/named-units.ts';
import type { BoundSession } from '../rooms.ts';
import { ask, deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';

type RequestAct = Extract<Act, { kind: 'closure' | 'extension' | 'suspension' }>;
type Extension = Extract<Act, { kind: 'extension' }>;

export function prepareRequest(session: BoundSession, act: RequestAct, options: PrepareOptions): Item | Stop {
  const { voice } = session;
  const target = findTarget(session, act.aim, {
    wholeTask: act.kind !== 'closure',
    asOf: session.moment.day,
  });
  if (isStop(target)) return target;
  const state = session.projector.milestone(session.book, session.moment, target);
  const unit = requesterUnit(session, state);
  if (isStop(unit)) return unit;
  if (state.flow === 'closed') return refuse('alreadyClosed', { label: voice.label(state) });
  const waiting = state.requests.find((one) => isPending(one) && one.request.request === act.kind);
  if (waiting !== undefined)
    return refuse('alreadyRequested', { label: voice.label(state), entry: waiting.entry.sequence });
  const prepared =
    act.kind === 'closure'
      ? prepareClosure(session, act, state, options)
      : act.kind === 'extension'
        ? prepareExtension(session, act, target, state)
        : {
            content: { kind: 'request', request: 'suspension', note: act.note } as const,
            problems: [],
            remarks: [],
          };
  if (isStop(prepared)) return prepared;
  // A reason that is missing stays missing, whatever was confirmed.
  const problems = prepared.problems.filter(({ needs }) => !options.isAccepted || needs === 'reason');
  return { subject: subjectOf(target), unit: unit.unit, target, ...prepared, problems };
}

/** A unit asks for itself; a supervisor may propose for the first unit that owes. */
function requesterUnit(
  { person, voice }: BoundSession,
  state: MilestoneState,
): { readonly unit: string } | Stop {
  if (permits(person, 'request-change', person.unit)) {
    if (namedUnits(state).includes(person.unit)) return { unit: person.unit };
    const params = {
      unit: voice.unit(person.unit),
      task: voice.taskName(state.policy, state.task),
      units: voice.units(state.goal.owing),
    };
    return deny('notYourTask', params, { document: state.policy.id, task: state.task.number });
  }
  if (!permits(person, 'propose-change')) return deny('roleMayNotRequest', { role: voice.role(person.role) });
  return { unit: state.goal.owing[0] ?? person.unit };
}

type Prepared = Pick<Item, 'content' | 'problems' | 'remarks'>;

function prepareClosure(
  session: BoundSession,
  act: Extract<Act, { kind: 'closure' }>,
  state: MilestoneState,
  { before }: PrepareOptions,
): Prepared | Stop {
  const { goal } = state;
  // "91.2 percent, please close": the number in the same message counts.
  const said = before.map(({ content }) => content).findLast((content) => content.kind === 'progress');
  const value = said?.value ?? state.value;
  const label = session.voice.label(state);
  if (goal.target !== undefined) {
    if (value === undefined) return refuse('closureWithoutNumber', { label });
    if (hasReachedTarget(goal, value) === false) {
      return refuse('closureBelowTarget', {
        label,
        value: session.voice.amount(value, goal.unit),
        target: session.voice.amount(goal.target, goal.unit),
      });
    }
  }
  const evidence = act.evidence ?? said?.evidence;
  const asOf = act.asOf ?? said?.asOf ?? state.asOf ?? session.moment.day;
  const problems: readonly Problem[] =
    evidence === undefined ? [{ code: 'askEvidence', params: { label }, needs: 'evidence' }] : [];
  return {
    content: {
      kind: 'request',
      request: 'closure',
      asOf,
      ...(value !== undefined && { value, unit: goal.unit ?? '' }),
      ...(evidence !== undefined && { evidence }),
      note: act.note,
    },
    problems,
    remarks: [
      { key: session.person.role === 'liaison' ? 'remarkToUnitHead' : 'remarkToSupervision', params: {} },
    ],
  };
}

function prepareExtension(
  session: BoundSession,
  act: Extension,
  target: Target,
  state: MilestoneState,
): Prepared | Stop {
  const { moment, voice, rooms } = session;
  const dated = listDated(session, target, state);
  const [due, ...otherDues] = new Set(dated.map(({ goal }) => goal.due?.day ?? ''));
  if (due === undefined) return refuse('noDueToExtend', { label: voice.label(state) });
  if (otherDues.length > 0) return askWhich(session, act, target, dated);
  if (act.newDue <= due || act.newDue <= moment.day)
    return refuse('newDueNotLater', { newDue: act.newDue, due });
  const adjustment = dated.some(({ goal }) => goal.due?.from !== 'agreed');
  const replyBy = addWorkdays(moment.day, rooms.thresholds.replyWorkdays);
  const remarks: Remark[] = [
    adjustment
      ? { key: 'remarkAdjustment', params: { due } }
      : { key: 'remarkReplyBy', params: { day: replyBy } },
  ];
  if (due < moment.day) remarks.push({ key: 'remarkLateRequest', params: {} });
  return {
    content: {
      kind: 'request',
      request: 'extension',
      newDue: act.newDue,
      oldDue: due,
      adjustment,
      note: act.note,
    },
    problems: act.note === '' ? [{ code: 'askReason', params: {}, needs: 'reason' }] : [],
    remarks,
  };
}

/** What is open and has a date: the milestone, or every one of the task. */
function listDated(session: BoundSession, target: Target, state: MilestoneState): readonly MilestoneState[] {
  const { policy, task, milestone } = target;
  const states =
    milestone === undefined
      ? session.projector.task(session.book, session.moment, policy, task).milestones
      : [state];
  return states.filter(({ flow, goal }) => flow !== 'closed' && goal.due !== undefined);
}

function askWhich(
  { voice }: BoundSession,
  { aim }: Extension,
  { policy, task }: Target,
  dated: readonly MilestoneState[],
): Stop {
  const options = dated.flatMap((state) => {
    if (state.milestone === undefined) return [];
    const place = placeOf(state.milestone);
    const label = `${voice.label(state)} (${state.goal.due?.day ?? ''})`;
    return [{ aim: { ...aim, task: task.number, document: policy.id, place }, label }];
  });
  return ask('whichMilestone', { task: voice.taskName(policy, task) }, { asks: 'choice', options });
}
