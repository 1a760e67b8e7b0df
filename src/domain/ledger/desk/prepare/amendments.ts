// Corrections and withdrawals: new entries about old ones, which stay as they were.
import { permits } from '../../../people/index.ts';
import type { Act } from '../../command.ts';
import type { Entry, Progress } from '../../record/entry.ts';
import { asCorrected } from '../as-corrected.ts';
import { convertValue } from '../../convert-value.ts';
import { findLastOwn, findNumbered, isWithdrawn } from '../find-entry.ts';
import { findTarget } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import type { Item, PrepareOptions, Problem } from '../item.ts';
import type { BoundSession } from '../rooms.ts';
import { deny, isStop, refuse } from '../stop.ts';
import type { Stop } from '../stop.ts';

type Correction = Extract<Act, { kind: 'correction' }>;

export function prepareWithdrawal(
  session: BoundSession,
  act: Extract<Act, { kind: 'withdrawal' }>,
): Item | Stop {
  const entry =
    act.entry.number === undefined ? findLastOwn(session, isWithdrawable) : findNumbered(session, act.entry);
  if (entry === undefined) return noSuchEntry(act.entry.number);
  const owned = checkOwner(session, entry);
  if (owned !== undefined) return owned;
  if (!isWithdrawable(entry)) return refuse('notWithdrawable', { entry: entry.sequence });
  if (isWithdrawn(session, entry)) return refuse('alreadyWithdrawn', { entry: entry.sequence });
  return about(entry, { kind: 'withdrawal', ref: entry.id, note: act.note }, [], []);
}

export function prepareCorrection(
  session: BoundSession,
  act: Correction,
  options: PrepareOptions,
): Item | Stop {
  const entry = findCorrected(session, act);
  if (entry === undefined) return noSuchEntry(act.entry.number);
  if ('kind' in entry) return entry;
  const owned = checkOwner(session, entry);
  if (owned !== undefined) return owned;
  if (entry.content.kind !== 'progress') return refuse('notCorrectable', { entry: entry.sequence });
  if (isWithdrawn(session, entry)) return refuse('alreadyWithdrawn', { entry: entry.sequence });
  const standing = asCorrected(session.book, entry) ?? entry.content;
  const { unit, value: before } = standing;
  const converted = act.value && convertValue(act.value, unit === '' ? undefined : unit);
  const value = converted?.kind === 'converted' ? converted.value : act.value?.value;
  const change = {
    ...(value !== undefined && { value, unit: unit ?? act.value?.unit ?? '' }),
    ...(act.asOf !== undefined && { asOf: act.asOf }),
    ...(act.note !== undefined && { note: act.note }),
    ...(act.evidence !== undefined && { evidence: act.evidence }),
  };
  const problems = options.isAccepted ? [] : checkCorrection(session, act, entry, standing);
  const params = { entry: entry.sequence, before: session.voice.amount(before, unit) };
  return about(entry, { kind: 'correction', ref: entry.id, ...change }, problems, [
    { key: 'remarkCorrects', params },
  ]);
}

function checkCorrection(
  { voice, moment }: BoundSession,
  act: Correction,
  { sequence }: Entry,
  { unit, value: before }: Progress,
): readonly Problem[] {
  const problems: Problem[] = [];
  const own = unit === '' ? undefined : unit;
  const converted = act.value && convertValue(act.value, own);
  if (act.value !== undefined && converted?.kind === 'unit-mismatch') {
    const params = { value: act.value.value, said: act.value.unit, unit: converted.unit };
    problems.push({ code: 'askUnitMismatch', params });
  }
  const wrong = act.wrong && convertValue(act.wrong, own);
  if (wrong?.kind === 'converted' && wrong.value !== before) {
    const params = {
      entry: sequence,
      before: voice.amount(before, unit),
      said: voice.amount(wrong.value, unit),
    };
    problems.push({ code: 'askOtherNumber', params });
  }
  if (unit === '%' && (act.value?.value ?? 0) > 100) {
    problems.push({ code: 'askOver100', params: { value: act.value?.value ?? 0 } });
  }
  if (act.asOf !== undefined && act.asOf > moment.day) {
    problems.push({ code: 'askFuture', params: { day: act.asOf, today: moment.day } });
  }
  return problems;
}

/** The numbered one, otherwise the person's last report (on that task, where one was named). */
function findCorrected(session: BoundSession, act: Correction): Entry | Stop | undefined {
  if (act.entry.number !== undefined) return findNumbered(session, act.entry);
  if (act.aim.task === undefined) return findLastOwn(session, ({ content }) => content.kind === 'progress');
  const target: Target | Stop = findTarget(session, act.aim, { wholeTask: false, asOf: session.moment.day });
  if (isStop(target)) return target;
  return findLastOwn(
    session,
    ({ content, subject }) =>
      content.kind === 'progress' &&
      subject?.document === target.policy.id &&
      subject.task === target.task.number &&
      subject.milestone === target.milestone?.id,
  );
}

function isWithdrawable({ content }: Entry): boolean {
  return !['withdrawal', 'decision', 'opening', 'feedback'].includes(content.kind);
}

/** One's own, or one's unit's. */
function checkOwner({ person, voice }: BoundSession, entry: Entry): Stop | undefined {
  if (entry.person.user === person.user) return undefined;
  if (entry.unit !== undefined && permits(person, 'submit', entry.unit) && entry.person.unit === person.unit)
    return undefined;
  return deny('notYourEntry', { entry: entry.sequence, unit: voice.unit(entry.unit ?? '') });
}

function noSuchEntry(number: number | undefined): Stop {
  return number === undefined ? refuse('noOwnEntry') : refuse('noSuchEntry', { entry: number });
}

function about(
  entry: Entry,
  content: Item['content'],
  problems: readonly Problem[],
  remarks: Item['remarks'],
): Item {
  return {
    ...(entry.subject !== undefined && { subject: entry.subject }),
    ...(entry.unit !== undefined && { unit: entry.unit }),
    content,
    problems,
    remarks,
  };
}
