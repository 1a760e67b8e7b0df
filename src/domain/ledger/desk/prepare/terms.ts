// Terms that the office and the units agree on, and doubts about a number. Printed numbers and dates are not ours to change.
import { permits } from '../../../people/index.ts';
import type { Act, SpokenTerm } from '../../command.ts';
import { normaliseUnit } from '../../project/goal.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { AgreedTerms, Entry } from '../../record/entry.ts';
import { convertValue } from '../../convert-value.ts';
import { findNumbered } from '../find-entry.ts';
import { findTarget, subjectOf } from '../find-target.ts';
import type { Item } from '../item.ts';
import { namedUnits } from '../../project/named-units.ts';
import type { BoundSession } from '../rooms.ts';
import { deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';

export function prepareTerms(session: BoundSession, act: Extract<Act, { kind: 'terms' }>): Item | Stop {
  const { person, voice } = session;
  const isSetting = permits(person, 'set-terms');
  if (!isSetting && !permits(person, 'propose-terms'))
    return deny('roleMayNotSetTerms', { role: voice.role(person.role) });
  const target = findTarget(session, act.aim, { wholeTask: false, asOf: session.moment.day });
  if (isStop(target)) return target;
  const state = session.projector.milestone(session.book, session.moment, target);
  let terms: AgreedTerms = {};
  for (const spoken of act.terms) {
    const term = readTerm(session, spoken, state);
    if (isStop(term)) return term;
    terms = { ...terms, ...term };
  }
  const { instance, ...always } = subjectOf(target);
  // Only what was said of one year is for that year alone.
  const subject = act.aim.instance !== undefined && instance !== undefined ? { ...always, instance } : always;
  return {
    subject,
    content: { kind: 'terms', terms, note: act.note, ...(!isSetting && { proposed: true as const }) },
    problems: [],
    target,
    remarks: isSetting ? [] : [{ key: 'remarkTermsProposed', params: {} }],
  };
}

function readTerm(session: BoundSession, spoken: SpokenTerm, state: MilestoneState): AgreedTerms | Stop {
  const { goal } = state;
  const label = session.voice.label(state);
  switch (spoken.term) {
    case 'target':
      if (goal.targetFrom === 'printed')
        return refuse('targetIsPrinted', { label, target: session.voice.amount(goal.target, goal.unit) });
      return {
        target: spoken.value.value,
        unit: normaliseUnit(spoken.value.unit === '' ? (goal.unit ?? '个') : spoken.value.unit),
      };
    case 'base': {
      const converted = convertValue(spoken.value, goal.unit);
      return { base: converted.kind === 'converted' ? converted.value : spoken.value.value };
    }
    case 'due':
      if (goal.due !== undefined && goal.due.from !== 'agreed')
        return refuse('dueIsPrinted', { label, due: goal.due.day });
      return { due: spoken.day };
    case 'start':
      return { start: spoken.day };
    case 'combine':
      return { combine: spoken.combine };
    case 'nodes':
      return { nodes: spoken.nodes.map(({ day, percent }) => ({ day, share: percent / 100 })) };
    case 'collector':
      if (!namedUnits(state).includes(spoken.unit))
        return refuse('unitNotInTask', {
          unit: session.voice.unit(spoken.unit),
          units: session.voice.units(namedUnits(state)),
        });
      return { collector: spoken.unit };
    case 'units':
      return { units: spoken.units };
  }
}

export function prepareFlag(session: BoundSession, act: Extract<Act, { kind: 'flag' }>): Item | Stop {
  const entry = findFlagged(session, act);
  if (entry === undefined) return refuse('noNumberToFlag');
  if ('kind' in entry) return entry;
  if (entry.content.kind !== 'progress' || entry.subject === undefined) return refuse('noNumberToFlag');
  const state = stateOfEntry(session, entry);
  const isCollector =
    state?.goal.collector !== undefined &&
    state.goal.collector === session.person.unit &&
    permits(session.person, 'submit', session.person.unit);
  if (!isCollector && !permits(session.person, 'verify'))
    return deny('roleMayNotFlag', { role: session.voice.role(session.person.role) });
  return {
    subject: entry.subject,
    ...(entry.unit !== undefined && { unit: entry.unit }),
    content: { kind: 'flag', ref: entry.id, note: act.note },
    problems: [],
    remarks: [{ key: 'remarkFlag', params: {} }],
  };
}

function findFlagged(session: BoundSession, act: Extract<Act, { kind: 'flag' }>): Entry | Stop | undefined {
  if (act.entry.number !== undefined) return findNumbered(session, act.entry);
  const target = findTarget(session, act.aim, { wholeTask: false, asOf: session.moment.day });
  if (isStop(target)) return target;
  const { parts } = session.projector.milestone(session.book, session.moment, target);
  const counted = parts.filter((part) => part.counted !== undefined && (act.unit ?? part.unit) === part.unit);
  return counted.length === 1 ? counted[0]?.counted?.entry : undefined;
}

export function stateOfEntry(
  { register, projector, book, moment }: BoundSession,
  { subject }: Entry,
): MilestoneState | undefined {
  if (subject === undefined) return undefined;
  const found = register.findTask({ document: subject.document, task: subject.task });
  if (found === undefined) return undefined;
  const { policy, task } = found;
  const states = projector.task(book, moment, policy, task);
  return [...states.milestones, ...states.earlier].find(
    ({ milestone, instance }) =>
      milestone?.id === subject.milestone &&
      (subject.instance === undefined || instance?.label === subject.instance),
  );
}
