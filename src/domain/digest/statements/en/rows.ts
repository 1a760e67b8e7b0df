// What may be said in English of sub-targets: what is spoken of, its light, how far it is, how late.
import { speakOf, speakOfCount } from '../name-subjects.ts';
import { saying, when } from '../saying.ts';
import type { Saying } from '../saying.ts';
import {
  about,
  happened,
  hasComeTo,
  hasNoPlan,
  isBehind,
  isBy,
  isClosedNow,
  isDone,
  isForecast,
  isLight,
  isOverdue,
  isStillLight,
  moved,
  never,
  onLabel,
  onRow,
} from '../judge-rows.ts';

const SUBJECT = '(?:the )?(?:sub-targets? )?{LIST}';

export const subjects: readonly Saying[] = [
  saying(`{COUNT} of (?:them|these|which|those) ?\\(${SUBJECT}\\)`, speakOf('scoped')),
  saying('{COUNT} of (?:them|these|which|those)', speakOfCount('scoped')),
  saying('of (?:them|these|which|those),? {COUNT}', speakOfCount('scoped')),
  saying(`(?:including|among them|namely) ${SUBJECT}(?<rest>)(?<among>)`, speakOf('plain')),
  saying(`${SUBJECT} from {FROM} to {TO}`, about(onLabel(moved))),
  saying(SUBJECT, speakOf('plain')),
];

const ofProgress: readonly Saying[] = [
  saying('{N} days? (?:overdue|late|past (?:its|their) (?:due date|deadline))', onRow(isOverdue)),
  saying('overdue by {N} days?', onRow(isOverdue)),
  saying(
    '(?:(?:has|have) )?(?:had )?(?:no|without an?) updates? for {N} days?',
    onRow((row, found) => row.staleDays === found.number('n')),
  ),
  saying(
    '(?:{N} days? (?:left|remaining)|(?<=⟦d\\d+⟧,? ?)in {M} days?|due in {COUNT} days?(?:,? ?on {DAY})?)',
    onRow(
      (row, found, { isDay }) =>
        row.daysLeft === found.number(['n', 'm', 'count'].find((group) => found.text(group) !== '') ?? '') &&
        (found.text('day') === '' || isDay(found.names('day', 'day')[0]?.day ?? {}, row.due?.day)),
    ),
  ),
  saying('{N} (?:percentage )?points? behind(?: schedule)?', onRow(isBehind)),
  saying('behind(?: schedule)? by {N} (?:percentage )?points?', onRow(isBehind)),
  saying(
    '(?:stands? at|(?:has )?reached|(?:is )?at|complete at) {N} ?(?:(?:/| of ){M})? ?{MEASURE}(?: complete)?',
    onRow(isDone, never),
  ),
  saying(
    '(?:with )?{N}% ?(?:(?:achieved|actual|done) )?against (?:an )?expected {M}%',
    onRow((row, found) => row.percent === found.number('n') && row.expectedPercent === found.number('m')),
  ),
  saying('{N} ?{MEASURE} (?:complete|done|completed)', onRow(isDone, never)),
];

const ofLights: readonly Saying[] = [
  saying(
    '(?:has |have )?(?:moved|turned|went|gone|changed|improved|slipped) from {FROM} to {TO}',
    onLabel(moved),
  ),
  saying('both(?= )', (_, state) => when(state.subject?.labels.length === 2, state)),
  saying('(?:(?:is|are) )?(?:still|remains?|stays?) {LIGHT}', onLabel(isStillLight)),
  saying('(?:has been |have been |was |were )(?<light>closed)', onLabel(isClosedNow)),
  saying('{LIGHT}', onRow(isLight, hasComeTo)),
];

const ofReasons: readonly Saying[] = [
  saying('no new dates? (?:was |were )?given', onRow(hasNoPlan)),
  saying('(?:says?|said|expects?) (?:it|they) will miss (?:the|its|their) dates?', isForecast),
  saying(
    'no date or number is (?:(?:printed|set)(?: or agreed)?|agreed)(?: yet)? for {LIST}',
    about(isBy('G1')),
  ),
  saying('(?:units|figures) (?:differ|do not agree)', isBy('Y5')),
];

const CLAIM = '(?:an?|the) (?:claims?|claims? of completion)';
const ofDecisions: readonly Saying[] = [
  saying(
    `${CLAIM} (?:for|of|on) {LIST} (?:was|were|has been|have been) returned`,
    about(onLabel(happened('returned'))),
  ),
  saying('(?:was|were|has been|have been) claimed (?:as )?done', onLabel(happened('claimed'))),
  saying('(?:was|were|has been|have been) reopened', onLabel(happened('reopened'))),
  saying(
    '(?:the )?(?:entries|reports?|figures?|numbers?) (?:for|of|on) {LIST} (?:was|were|has been|have been) withdrawn',
    about(onLabel(happened('withdrawn'))),
  ),
  saying(
    '(?:the )?(?:figures?|numbers?) (?:for|of) {LIST} (?:was|were|has been|have been) corrected',
    about(onLabel(happened('corrected'))),
  ),
];

export const ofRows: readonly Saying[] = [...ofReasons, ...ofDecisions, ...ofProgress, ...ofLights];
