// Wishes that somebody else decides: to close, to extend, to suspend.
import { permits } from '../../../people/index.ts';
import type { Act } from '../../command.ts';
import { addWorkdays } from '../../days.ts';
import { hasReachedTarget } from '../../project/pace.ts';
import { isPending } from '../../project/requests.ts';
import type { MilestoneState } from '../../project/state.ts';
import { findTarget, subjectOf } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import type { Item, PrepareOptions, Problem } from '../item.ts';
import { namedUnits } from '../../project/named-units.ts';
import type { BoundSession } from '../rooms.ts';
import { ask, deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';

type RequestAct = Extract<Act, { kind: 'closure' | 'extension' | 'suspension' }>;

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
    return deny('notYourTask', {
      unit: voice.unit(person.unit),
      task: voice.taskName(state.policy, state.task),
      units: voice.units(state.goal.owing),
    });
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
  act: Extract<Act, { kind: 'extension' }>,
  target: Target,
  state: MilestoneState,
): Prepared | Stop {
  const { day } = session.moment;
  const states =
    target.milestone === undefined
      ? session.projector.task(session.book, session.moment, target.policy, target.task).milestones
      : [state];
  const dated = states.filter(({ flow, goal }) => flow !== 'closed' && goal.due !== undefined);
  const dues = [...new Set(dated.map(({ goal }) => goal.due?.day ?? ''))];
  const [due, ...otherDues] = dues;
  if (due === undefined) return refuse('noDueToExtend', { label: session.voice.label(state) });
  if (otherDues.length > 0) {
    return ask(
      'whichMilestone',
      { task: session.voice.taskName(target.policy, target.task) },
      {
        asks: 'choice',
        options: dated.map((one) => ({
          aim: {
            ...act.aim,
            task: target.task.number,
            document: target.policy.id,
            place: Number(one.milestone?.id.split('-')[1] ?? 1),
          },
          label: `${session.voice.label(one)} (${one.goal.due?.day ?? ''})`,
        })),
      },
    );
  }
  if (act.newDue <= due || act.newDue <= day)
    return refuse('newDueNotLater', { newDue: act.newDue, oldDue: due, due });
  const isPrinted = dated.some(({ goal }) => goal.due?.from !== 'agreed');
  const problems: readonly Problem[] =
    act.note === '' ? [{ code: 'askReason', params: {}, needs: 'reason' }] : [];
  return {
    content: {
      kind: 'request',
      request: 'extension',
      newDue: act.newDue,
      oldDue: due,
      adjustment: isPrinted,
      note: act.note,
    },
    problems,
    remarks: [
      ...(isPrinted
        ? [{ key: 'remarkAdjustment' as const, params: { due } }]
        : [
            {
              key: 'remarkReplyBy' as const,
              params: { day: addWorkdays(day, session.rooms.thresholds.replyWorkdays) },
            },
          ]),
      ...(due < day ? [{ key: 'remarkLateRequest' as const, params: {} }] : []),
    ],
  };
}
