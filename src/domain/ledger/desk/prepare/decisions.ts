// Who decides what: the unit head confirms, supervision verifies, its head approves, and a printed date goes one level up.
import { permits } from '../../../people/index.ts';
import type { Act } from '../../command.ts';
import { isPending } from '../../project/requests.ts';
import type { RequestCase } from '../../project/requests.ts';
import { isOvertaken } from '../../project/goal.ts';
import { hasReachedTarget } from '../../project/pace.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { Entry, Verdict } from '../../record/entry.ts';
import { findNumbered, isWithdrawn } from '../find-entry.ts';
import { findTarget } from '../find-target.ts';
import type { Item } from '../item.ts';
import type { BoundSession } from '../rooms.ts';
import { labelOfSubject, sayVersion } from '../say-origin.ts';
import { ask, deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { stateOfEntry } from './terms.ts';

type DecisionAct = Extract<Act, { kind: 'decision' }>;

interface Ruling {
  readonly verdict: Verdict;
  readonly remark?: Item['remarks'][number];
}

export function prepareDecision(session: BoundSession, act: DecisionAct): Item | Stop {
  const entry = findDecided(session, act);
  if (isStop(entry)) return entry;
  if (isWithdrawn(session, entry)) return refuse('alreadyWithdrawn', { entry: entry.sequence });
  const ruling = rule(session, act, entry);
  if (isStop(ruling)) return ruling;
  const isOwn = entry.person.user === session.person.user;
  if (isOwn && ruling.verdict !== 'return') return refuse('ownRequest', { entry: entry.sequence });
  return {
    ...(entry.subject !== undefined && { subject: entry.subject }),
    ...(entry.unit !== undefined && { unit: entry.unit }),
    content: { kind: 'decision', ref: entry.id, verdict: ruling.verdict, note: act.note },
    problems: [],
    remarks: ruling.remark === undefined ? [] : [ruling.remark],
  };
}

function rule(session: BoundSession, act: DecisionAct, entry: Entry): Ruling | Stop {
  const { content } = entry;
  switch (content.kind) {
    case 'request': {
      const state = stateOfEntry(session, entry) ?? stateOfTask(session, entry);
      const request = state?.requests.find((one) => one.entry.id === entry.id);
      if (state === undefined || request === undefined) return refuseUnplaced(session, entry);
      return ruleOnRequest(session, act, request, state);
    }
    case 'terms':
      if (content.proposed !== true) return refuse('nothingToDecide', { entry: entry.sequence });
      if (!permits(session.person, 'set-terms')) return mayNotDecide(session);
      return { verdict: act.verdict === 'return' ? 'return' : 'approve' };
    case 'progress':
    case 'no-change':
      return ruleOnReport(session, act, entry, content.proposed === true);
    case 'blocker':
    case 'unblock':
    case 'escalation':
    case 'forecast':
    case 'decision':
    case 'correction':
    case 'withdrawal':
    case 'flag':
    case 'feedback':
    case 'opening':
      return refuse('nothingToDecide', { entry: entry.sequence });
  }
}

/** A word on behalf of a unit is the unit's to accept; a unit's own number is supervision's to verify. */
function ruleOnReport(
  session: BoundSession,
  act: DecisionAct,
  entry: Entry,
  isProposal: boolean,
): Ruling | Stop {
  if (isProposal) {
    if (!permits(session.person, 'submit', entry.unit)) return mayNotDecide(session);
    return { verdict: act.verdict === 'return' ? 'return' : 'accept' };
  }
  if (!permits(session.person, 'verify')) return mayNotDecide(session);
  return act.verdict === 'reopen'
    ? refuse('nothingToDecide', { entry: entry.sequence })
    : { verdict: act.verdict === 'return' ? 'return' : 'verify' };
}

function ruleOnRequest(
  session: BoundSession,
  act: DecisionAct,
  request: RequestCase,
  state: MilestoneState,
): Ruling | Stop {
  const { person } = session;
  const entry = request.entry.sequence;
  if (act.verdict === 'reopen') {
    if (!permits(person, 'decide-change')) return mayNotDecide(session);
    return request.standing === 'approved' ? { verdict: 'reopen' } : refuse('nothingToDecide', { entry });
  }
  if (!isPending(request)) return refuse('alreadyDecided', { entry });
  if (act.verdict === 'return') {
    const isOfUnit = permits(person, 'confirm-change', request.entry.unit);
    return isOfUnit || permits(person, 'verify') || permits(person, 'instruct-change')
      ? { verdict: 'return' }
      : mayNotDecide(session);
  }
  const { due } = state.goal;
  if (request.request.request === 'extension' && isOvertaken(request, [due?.day, due?.original])) {
    const { oldDue: old } = request.request;
    return refuse('requestOvertaken', { entry, old, due: due?.day ?? '—' });
  }
  if (request.standing === 'submitted') {
    if (permits(person, 'confirm-change', request.entry.unit))
      return { verdict: 'confirm', remark: { key: 'remarkToSupervision', params: {} } };
    return permits(person, 'verify') || permits(person, 'instruct-change')
      ? refuse('unitHeadFirst', { entry, unit: session.voice.unit(request.entry.unit ?? '') })
      : mayNotDecide(session);
  }
  return ruleAbove(session, act, request, state);
}

/** A request whose task is gone, or is not the one any more for which it was made. */
function refuseUnplaced(session: BoundSession, { sequence, subject, recordedFor }: Entry): Stop {
  if (recordedFor === undefined) return refuse('nothingToDecide', { entry: sequence });
  return refuse(subject === undefined ? 'taskRemoved' : 'requestLapsed', {
    entry: sequence,
    version: sayVersion(session, recordedFor),
    label: labelOfSubject(recordedFor.place),
  });
}

function ruleAbove(
  session: BoundSession,
  act: DecisionAct,
  request: RequestCase,
  state: MilestoneState,
): Ruling | Stop {
  const { person } = session;
  const isClosure = request.request.request === 'closure';
  if (isClosure && hasReachedTarget(state.goal, state.value) === false) {
    return refuse('closureBelowTarget', {
      label: session.voice.label(state),
      value: session.voice.amount(state.value, state.goal.unit),
      target: session.voice.amount(state.goal.target, state.goal.unit),
    });
  }
  const isDecider = permits(person, request.level === 'leader' ? 'instruct-change' : 'decide-change');
  if (isDecider && act.verdict === 'approve') return { verdict: 'approve' };
  if (permits(person, 'verify')) {
    return {
      verdict: 'verify',
      remark: { key: request.level === 'leader' ? 'remarkToLeader' : 'remarkToSupervisionHead', params: {} },
    };
  }
  return permits(person, 'instruct-change')
    ? refuse('supervisionHeadDecides', { entry: request.entry.sequence })
    : mayNotDecide(session);
}

function mayNotDecide({ person, voice }: BoundSession): Stop {
  return deny('roleMayNotDecide', { role: voice.role(person.role) });
}

/** By number, or the one thing that waits on the milestone. */
function findDecided(session: BoundSession, act: DecisionAct): Entry | Stop {
  if (act.entry.number !== undefined) {
    return findNumbered(session, act.entry) ?? refuse('noSuchEntry', { entry: act.entry.number });
  }
  const target = findTarget(session, act.aim, { wholeTask: true, asOf: session.moment.day });
  if (isStop(target)) return target;
  const task = session.projector.task(session.book, session.moment, target.policy, target.task);
  const states = [...task.milestones, ...task.earlier].filter(
    ({ milestone }) => target.milestone === undefined || milestone?.id === target.milestone.id,
  );
  const found = new Map(
    states.flatMap((state) => waitingOn(state, act.verdict)).map((entry) => [entry.id, entry]),
  );
  const [only, ...others] = found.values();
  if (only === undefined)
    return refuse('nothingWaits', { label: target.milestone?.id ?? String(target.task.number) });
  if (others.length === 0) return only;
  return ask(
    'whichEntry',
    { entries: [...found.values()].map(({ sequence }) => `#${String(sequence)}`).join(', ') },
    { asks: 'choice' },
  );
}

function waitingOn(state: MilestoneState, verdict: DecisionAct['verdict']): readonly Entry[] {
  if (verdict === 'reopen') {
    return state.requests
      .filter(({ standing, request }) => standing === 'approved' && request.request !== 'extension')
      .map(({ entry }) => entry);
  }
  const waiting = [
    ...state.requests.filter(isPending).map(({ entry }) => entry),
    ...state.proposals.map(({ entry }) => entry),
  ];
  if (waiting.length > 0 || verdict !== 'verify') return waiting;
  return state.parts.flatMap(({ counted }) => (counted === undefined ? [] : [counted.entry]));
}

/** A request on a whole task is seen from any of its milestones. */
function stateOfTask(session: BoundSession, entry: Entry): MilestoneState | undefined {
  const found =
    entry.subject &&
    session.register.findTask({ document: entry.subject.document, task: entry.subject.task });
  return (
    found && session.projector.task(session.book, session.moment, found.policy, found.task).milestones[0]
  );
}
