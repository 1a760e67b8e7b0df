// What may be said of a brief in English, in a text made bare. The first saying that fits is taken.
import {
  asBefore,
  asOf,
  came,
  changedBy,
  countFromTo,
  countLight,
  issue,
  thisPeriod,
  total,
  toSettle,
  week,
} from './count-lights.ts';
import { speakOf, speakOfCount } from './name-subjects.ts';
import {
  fallsDue,
  hasWaited,
  holdDay,
  isAskedTo,
  isBehind,
  isDone,
  isGrantedTo,
  isLight,
  isOverdue,
  isRaisedBy,
  isRefusedTo,
  moved,
  onDay,
  onLabel,
  onRow,
  wasDue,
} from './test-rows.ts';
import { saying } from './saying.ts';
import type { Saying } from './saying.ts';
import { hasReason, isSilent } from './units.ts';

const LAST = '(?:since |from |as |than )?(?:in )?(?:the )?(?:last|previous) (?<period>week|month|issue)';
const THINGS = '(?: (?:sub-targets?|items?|matters?|issues?|targets?))?';
const BY = '(?: by| of| from)?(?: the)? leadership';

const onThePage: readonly Saying[] = [
  saying('as of {DAY}', asOf),
  saying('week {N}(?: of (?<year>\\d{4}))?', week),
  saying('issue {N}', issue),
];

const ofLights: readonly Saying[] = [
  saying(
    `{N}${THINGS}(?: was| were| have been| has been)? (?<light>closed) this (?<period>week|month)`,
    (found, state, figures) => {
      const told = came(found, state, figures);
      return told && thisPeriod(found, told, figures);
    },
  ),
  saying(
    '{LIGHT}(?: lights?)? (?:fell|dropped|went down|rose|went up|decreased|increased) from {N} to {M}',
    countFromTo,
  ),
  saying(
    `{N}(?: of (?:the )?(?<of>\\d+))?${THINGS} (?:remain|stay|are still|is still|still) {LIGHT}`,
    (found, state, figures) =>
      isOfAll(found.text('of'), figures.labels.length)
        ? countLight('same')(found, state, figures)
        : undefined,
  ),
  saying(
    `{N}(?: of (?:the )?(?<of>\\d+))?${THINGS}(?: are| is| have been| has been| were)?(?: now)? {LIGHT}`,
    (found, state, figures) =>
      isOfAll(found.text('of'), figures.labels.length) ? countLight('any')(found, state, figures) : undefined,
  ),
  saying(`(?:none|nothing) came or left ${LAST}`, asBefore('last', 'none came or left')),
  saying(`(?:unchanged|the same(?: number)?|as many) ${LAST}`, asBefore('last', 'number')),
  saying(`(?:up )?{N} more ${LAST}`, changedBy(1)),
  saying(`{N} (?:fewer|less) ${LAST}`, changedBy(-1)),
];

const ofTotals: readonly Saying[] = [
  saying(
    `{N}${THINGS}(?: still| also)? (?:(?:are|is|have|has|need|needs|remain|remains) )?(?:to be settled${BY}|(?:await|awaits|awaiting|waiting for|wait for|need|needs|require|requires) (?:a )?(?:decisions?|settlement)(?:${BY})?)`,
    toSettle,
  ),
  saying('(?:all )?{N} sub-targets(?! (?:are|is|were|remain) (?!tracked|watched))', total),
];

const SUBJECT = '(?:the )?(?:sub-targets? )?{LIST}';
const subjects: readonly Saying[] = [
  saying(`{COUNT} of (?:them|these|which|those) ?\\(${SUBJECT}\\)`, speakOf('scoped')),
  saying('{COUNT} of (?:them|these|which|those)', speakOfCount('scoped')),
  saying('of (?:them|these|which|those),? {COUNT}', speakOfCount('scoped')),
  saying(`(?:including|among them|namely) ${SUBJECT}(?<rest>)(?<among>)`, speakOf('plain')),
  saying(SUBJECT, speakOf('plain')),
];

const ofRows: readonly Saying[] = [
  saying('{N} days? (?:overdue|late|past (?:its|their) (?:due date|deadline))', onRow(isOverdue)),
  saying('overdue by {N} days?', onRow(isOverdue)),
  saying(
    '(?:no|without an?) updates? for {N} days?',
    onRow((row, found) => row.staleDays === found.number('n')),
  ),
  saying(
    '{N} days? (?:left|remaining)',
    onRow((row, found) => row.daysLeft === found.number('n')),
  ),
  saying(
    '(?:has |have )?(?:moved|turned|went|gone|changed|improved|slipped) from {FROM} to {TO}',
    onLabel(moved),
  ),
  saying('{N} (?:percentage )?points? behind(?: schedule)?', onRow(isBehind)),
  saying('behind(?: schedule)? by {N} (?:percentage )?points?', onRow(isBehind)),
  saying(
    '(?:stands? at|(?:has )?reached|(?:is )?at|complete at) {N} ?(?:(?:/| of ){M})? ?{MEASURE}(?: complete)?',
    onRow(isDone),
  ),
  saying('{N} ?{MEASURE} (?:complete|done|completed)', onRow(isDone)),
  saying('(?:still )?{LIGHT}', onRow(isLight)),
];

const ofDates: readonly Saying[] = [
  saying(
    '(?:an?|the) extension of {LIST} (?:was|has been) (?:not granted|refused|returned|turned down)',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      return (
        opened &&
        onLabel((label) => figures.events(label, 'extension-returned').length > 0)(found, opened, figures)
      );
    },
  ),
  saying(
    '(?:an?|the) extension of {LIST} (?:(?:un)?til|to) {DAY} (?:was|has been) (?:not granted|refused|returned|turned down)',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      return opened && onDay(isRefusedTo)(found, opened, figures);
    },
  ),
  saying(
    '(?:an?|the) extension of {LIST} (?:was|has been) granted (?:(?:un)?til|to) {DAY}',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      return opened && onDay(isGrantedTo)(found, opened, figures);
    },
  ),
  saying(
    '(?:an?|the) extension of {LIST} (?:was|has been) granted(?! (?:un)?til| to)',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      return (
        opened &&
        onLabel((label) => figures.events(label, 'extension-granted').length > 0)(found, opened, figures)
      );
    },
  ),
  saying('(?:was|has been|were) extended (?:(?:un)?til|to) {DAY}', onDay(isGrantedTo)),
  saying('(?:asks?|asked) for (?:an extension (?:(?:un)?til|to) )?{DAY}', onDay(isAskedTo)),
  saying('(?:falls?|is|are|becomes?) due (?:on|by|in) {DAY}', onDay(fallsDue)),
  saying('(?:was|were) (?:originally )?due (?:on|by|in) {DAY}', onDay(wasDue)),
  saying('due (?:on|by|in) {DAY}', onDay(fallsDue)),
  saying('on {DAY}', holdDay),
  saying('(?:falls?|is|are|becomes?) due', onDay(fallsDue)),
];

const ofMatters: readonly Saying[] = [
  saying(
    '{UNITS} (?:has|have) been waiting(?: for a decision)? (?:on|about|over) {LIST}(?:,)? (?:for )?{N} days?',
    (found, state, figures) => {
      const opened = speakOf('plain')(found, state, figures);
      return (
        opened &&
        onLabel((label) => isRaisedBy(label, found, figures) && hasWaited(label, found, figures))(
          found,
          opened,
          figures,
        )
      );
    },
  ),
  saying('(?:was |were )?raised by (?:the )?{UNITS}', onLabel(isRaisedBy)),
  saying('(?:because of|due to|for lack of|owing to) {NOTE}', onLabel(hasReason)),
  saying('(?:the )?{UNITS} (?:has|have) not (?:yet )?reported(?: this month)?', onLabel(isSilent)),
  saying('(?:waiting|escalated|has waited|have waited)(?: for)? {N} days?(?: ago)?', onLabel(hasWaited)),
];

function isOfAll(written: string, all: number): boolean {
  return written === '' || Number(written) === all;
}

export const en: readonly Saying[] = [
  ...onThePage,
  ...ofMatters,
  ...ofDates,
  ...ofTotals,
  ...ofLights,
  ...subjects,
  ...ofRows,
  saying('this (?<period>week|month)', thisPeriod),
];

/** Holds the sayings together and claims nothing. */
export const enFrame =
  /[,;:.()\s]|(?:of|the|and|are|is|were|was|in total|with|while|whereas|but|now|currently|also|have been|has been|which|a further|another|lights?|there|still)(?![a-z])/uy;
