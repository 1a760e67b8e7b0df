// The whole ledger at a glance: how many of each light, and the red ones; or all of one light.
import type { Block, Reply } from '../../../conversation/index.ts';
import type { View } from '../../command.ts';
import { countLights, findByLight, listMilestones } from '../../questions/index.ts';
import type { MilestoneState } from '../../project/state.ts';
import { createReply, text } from '../reply.ts';
import type { Session } from '../rooms.ts';
import { sayRemoved } from '../say-removed.ts';
import { listOf, refs } from './list-states.ts';

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
      ...removed(session, view),
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

/** They belong to no section, and to no unit's duties. */
function removed(session: Session, { unit, section }: Extract<View, { view: 'status' }>): readonly Block[] {
  if (unit !== undefined || section !== undefined) return [];
  const line = sayRemoved(session, session.projector.state(session.book, session.moment).removed);
  return line === '' ? [] : [text(line)];
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
