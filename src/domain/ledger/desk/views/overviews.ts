// Views over the whole ledger: status, one light, due dates, who has not reported, what changed.
import type { Block, Reply } from '../../../conversation/index.ts';
import type { DueWindow, View } from '../../command.ts';
import { endOfPreviousPeriod, momentAtEndOf } from '../../days.ts';
import {
  countLights,
  findByLight,
  findChanges,
  findDue,
  findUnreported,
  listMilestones,
} from '../../questions/index.ts';
import type { MilestoneState } from '../../project/state.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { mayShowNumbers, rowOf } from './rows.ts';

const SHOWN = 20;

export function showStatus(session: Session, view: Extract<View, { view: 'status' }>): Reply {
  const { voice, moment } = session;
  const states = listMilestones(session.projector.state(session.book, moment), view);
  const { section } = view;
  if (section !== undefined && sectionTitle(session, section) === undefined)
    return createReply(voice, 'refused', [text(voice.say('noSuchSection', { number: section }))]);
  const of = [
    view.unit === undefined ? '' : voice.unit(view.unit),
    section === undefined
      ? ''
      : voice.say('sectionName', { number: section, title: sectionTitle(session, section) ?? '' }),
  ].filter((part) => part !== '');
  const title = voice.say('statusTitle', {
    day: moment.day,
    of: of.map((what) => voice.say('statusOf', { what })).join(''),
  });
  if (states.length === 0) return createReply(voice, 'answer', [text(title, voice.say('noMilestones'))]);
  const red = findByLight(states, 'red');
  return createReply(
    voice,
    'answer',
    [
      text(title, voice.say('countsLine', countLights(states))),
      ...listOf(session, red, voice.say('redList', { count: red.length })),
      ...verifying(session, states),
    ],
    refs(red),
  );
}

function sectionTitle({ register, voice }: Session, number: number): string | undefined {
  const titles = register.policies.flatMap(({ sections }) =>
    sections.filter((section) => section.number === number).map((section) => voice.shown(section.title)),
  );
  return titles.length === 0 ? undefined : [...new Set(titles)].join(' / ');
}

/** Dates that had passed before the office first saw the document are no red, but not nothing either. */
function verifying({ voice }: Session, states: readonly MilestoneState[]): readonly Block[] {
  const found = states.filter(({ rule }) => rule === 'G3');
  if (found.length === 0) return [];
  const labels = voice.list(found.map((state) => voice.label(state)));
  return [text(voice.say('verifyingLine', { count: found.length, labels }))];
}

export function showLights(session: Session, { light, unit }: Extract<View, { view: 'lights' }>): Reply {
  const { voice, moment } = session;
  const states = listMilestones(
    session.projector.state(session.book, moment),
    unit === undefined ? {} : { unit },
  );
  const found = findByLight(states, light);
  const asOf = voice.say('asOf', { day: moment.day });
  const unsettled = light === 'red' ? verifying(session, states) : [];
  if (found.length === 0) {
    const none = voice.say('noneOfLight', { light: voice.light(light) });
    return createReply(voice, 'answer', [text(none), ...unsettled, text(asOf)]);
  }
  const title = voice.say('lightList', { light: voice.light(light), count: found.length });
  return createReply(
    voice,
    'answer',
    [...listOf(session, found, title), ...unsettled, text(asOf)],
    refs(found),
  );
}

export function showDue(session: Session, { window, unit }: Extract<View, { view: 'due' }>): Reply {
  const { voice, moment, viewer } = session;
  const states = listMilestones(
    session.projector.state(session.book, moment),
    unit === undefined ? {} : { unit },
  );
  const found = findDue(states, window, moment.day);
  const what = [sayWindow(session, window), unit === undefined ? '' : voice.unit(unit)];
  const shown = what.filter((part) => part !== '').map((part) => voice.say('statusOf', { what: part }));
  const title = text(voice.say('dueTitle', { day: moment.day, of: shown.join('') }));
  if (found.length === 0) {
    return createReply(voice, 'answer', [title, text(voice.say('dueNone'), sayNext(session, states))]);
  }
  const items = found.slice(0, SHOWN).map((state) => ({
    text: voice.say('dueRow', {
      due: state.goal.due?.day ?? '',
      label: voice.label(state),
      metric: voice.metric(state.goal.metric),
      light: voice.light(state.light),
      late:
        state.overdueDays > 0 && mayShowNumbers(viewer, state)
          ? voice.say('dueLate', { days: state.overdueDays })
          : '',
    }),
    task: { document: state.policy.id, task: state.task.number },
  }));
  return createReply(voice, 'answer', [title, { kind: 'list', items }, ...more(session, found)], refs(found));
}

function sayWindow({ voice }: Session, window: DueWindow): string {
  switch (window.kind) {
    case 'open':
      return '';
    case 'overdue':
    case 'month':
      return voice.say(`window_${window.kind}`);
    case 'year':
      return voice.say('window_year', { year: window.year });
    case 'days':
      return voice.say('window_days', { days: window.days });
  }
}

/** Where nothing is due in the window: what is due next. */
function sayNext({ voice, moment }: Session, states: readonly MilestoneState[]): string {
  const coming = findDue(states, { kind: 'open' }, moment.day).filter(
    ({ daysLeft }) => daysLeft !== undefined,
  );
  const [first] = coming;
  if (first === undefined) return '';
  const due = first.goal.due?.day ?? '';
  const labels = coming.filter(({ goal }) => goal.due?.day === due).map((state) => voice.label(state));
  return voice.say('dueNext', { due, days: first.daysLeft ?? 0, labels: voice.list(labels) });
}

export function showUnreported(session: Session, { unit }: Extract<View, { view: 'unreported' }>): Reply {
  const { voice, moment, viewer } = session;
  // Who has not reported is about entries: a unit sees its own.
  const seen = viewer.sees === 'all' ? unit : viewer.unit;
  const { from, units } = findUnreported(
    session.projector.state(session.book, moment),
    session.rooms.thresholds.period,
    seen,
  );
  const title = voice.say('unreportedTitle', { from, day: moment.day });
  if (units.length === 0 || (viewer.sees !== 'all' && seen === undefined)) {
    return createReply(voice, 'answer', [text(title, voice.say('unreportedNone'))]);
  }
  const items = units.map(({ unit: name, states }) => ({
    text: voice.say('unreportedRow', {
      unit: voice.unit(name),
      labels: voice.list(states.map((state) => voice.label(state))),
    }),
  }));
  return createReply(
    voice,
    'answer',
    [text(title), { kind: 'list', items }],
    refs(units.flatMap(({ states }) => states)),
  );
}

export function showChanges(session: Session, { since }: Extract<View, { view: 'changes' }>): Reply {
  const { voice, moment, viewer, book, projector } = session;
  const then = momentAtEndOf(endOfPreviousPeriod(moment.day, since), moment.zone);
  const changes = findChanges(projector.state(book, then), projector.state(book, moment));
  const period = { from: then.day, day: moment.day };
  const made = book.entries.filter(
    ({ recordedAt }) => recordedAt > then.cutoff && recordedAt <= moment.cutoff,
  ).length;
  const count = viewer.sees === 'all' ? [text(voice.say('changesReports', { count: made }))] : [];
  if (changes.length === 0)
    return createReply(voice, 'answer', [text(voice.say('changesNone', period)), ...count]);
  const items = changes.slice(0, SHOWN).map(({ before, after }) => ({
    text: voice.say('changesRow', {
      label: voice.label(after),
      metric: voice.metric(after.goal.metric),
      before: voice.light(before.light),
      after: voice.light(after.light),
      reason: mayShowNumbers(viewer, after) ? voice.reason(after) : after.rule,
    }),
    task: { document: after.policy.id, task: after.task.number },
  }));
  return createReply(
    voice,
    'answer',
    [text(voice.say('changesTitle', period)), { kind: 'list', items }, ...count],
    refs(changes.map(({ after }) => after)),
  );
}

function listOf(session: Session, states: readonly MilestoneState[], title: string): readonly Block[] {
  if (states.length === 0) return [];
  return [
    text(title),
    { kind: 'list', items: states.slice(0, SHOWN).map((state) => rowOf(session, state)) },
    ...more(session, states),
  ];
}

function more({ voice }: Session, found: readonly unknown[]): readonly Block[] {
  return found.length > SHOWN ? [text(voice.say('more', { count: found.length - SHOWN }))] : [];
}

function refs(states: readonly MilestoneState[]): readonly { document: string; task: number }[] {
  return states.map(({ policy, task }) => ({ document: policy.id, task: task.number }));
}
