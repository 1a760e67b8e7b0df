// A report → an entry, with whatever about it has to be asked back.
import { fold } from '../../../../text/fold.ts';
import type { SpokenReport } from '../../command.ts';
import { daysBetween } from '../../days.ts';
import type { Report } from '../../project/facts.ts';
import type { MilestoneState } from '../../project/state.ts';
import type { Progress } from '../../record/entry.ts';
import { convertValue } from '../../convert-value.ts';
import { findTarget, subjectOf } from '../find-target.ts';
import type { Target } from '../find-target.ts';
import type { Item, PrepareOptions, Problem, Remark } from '../item.ts';
import { speakFor } from '../rights.ts';
import type { Speaker } from '../rights.ts';
import type { BoundSession } from '../rooms.ts';
import { isStop } from '../stop.ts';
import type { Stop } from '../stop.ts';
import { checkReport } from '../check-report.ts';

export function prepareProgress(
  session: BoundSession,
  act: SpokenReport,
  options: PrepareOptions,
): Item | Stop {
  const today = session.moment.day;
  const asOf = act.asOf ?? today;
  const target = findTarget(session, act.aim, {
    wholeTask: act.value === undefined,
    asOf,
    ...(act.value !== undefined && { value: act.value }),
  });
  if (isStop(target)) return target;
  const state = session.projector.milestone(session.book, session.moment, target);
  const speaker = speakFor(session, target, state, options.onBehalfOf);
  if (isStop(speaker)) return speaker;
  const last = lastReport(state, speaker.unit);
  const amount = readAmount(act, state, last);
  const content: Progress = {
    kind: 'progress',
    ...(amount.value !== undefined && { value: amount.value, unit: amount.unit }),
    asOf,
    note: isOnlyMetric(act.note, target) ? '' : act.note,
    ...(act.evidence !== undefined && { evidence: act.evidence }),
    ...(isLate(asOf, today, last, session.rooms.thresholds.staleDays) && { backfilled: true as const }),
    ...(speaker.isProposal && { proposed: true as const }),
  };
  // A number in another measure can't be compared with anything yet.
  const isComparable = amount.problems.every(({ code }) => code !== 'askUnitMismatch');
  const odd = isComparable ? checkReport(session, { content, state, last, isGuess: target.isGuess }) : [];
  return {
    subject: subjectOf(target),
    unit: speaker.unit,
    content,
    problems: options.isAccepted ? [] : [...amount.problems, ...odd],
    target,
    remarks: remarksOn(session, act, state, content, speaker),
  };
}

function remarksOn(
  { voice, moment }: BoundSession,
  act: SpokenReport,
  state: MilestoneState,
  content: Progress,
  speaker: Speaker,
): Item['remarks'] {
  const remarks: Remark[] = [];
  if (act.asOf === undefined) remarks.push({ key: 'remarkAsOfToday', params: { day: moment.day } });
  if (content.backfilled === true) remarks.push({ key: 'remarkBackfilled', params: {} });
  if (speaker.isProposal) remarks.push({ key: 'remarkProposal', params: { unit: voice.unit(speaker.unit) } });
  if (state.instance !== undefined && state.milestone?.due?.recurrence === 'yearly') {
    remarks.push({ key: 'remarkYearly', params: { year: state.instance.label } });
  }
  return remarks;
}

/** The unit's report with the latest as-of day that gave a number. */
export function lastReport(state: MilestoneState, unit: string): Report | undefined {
  const part = state.parts.find((one) => one.unit === unit);
  return part?.counted ?? part?.report;
}

interface Amount {
  readonly value?: number;
  readonly unit: string;
  readonly problems: readonly Problem[];
}

/** In the milestone's own unit. Asked and confirmed, a number without a unit is one in that unit, and "two more" is the sum. */
function readAmount(act: SpokenReport, state: MilestoneState, last: Report | undefined): Amount {
  if (act.value === undefined) return { unit: '', problems: [] };
  const converted = convertValue(act.value, state.goal.unit);
  const unit = converted.unit;
  const value = converted.kind === 'converted' ? converted.value : act.value.value;
  if (converted.kind !== 'converted') {
    const code = converted.kind === 'unit-missing' ? 'askUnit' : 'askUnitMismatch';
    const params = { value: act.value.value, said: act.value.unit, unit, metric: state.goal.metric };
    return { value, unit, problems: [{ code, params }] };
  }
  if (act.value.isIncrement !== true) return { value, unit, problems: [] };
  const before = last?.progress.value ?? 0;
  const sum = Number((before + value).toPrecision(12));
  return {
    value: sum,
    unit,
    problems: [{ code: 'askIncrement', params: { value, before, sum, unit } }],
  };
}

/** 网零 in "8 网零 265" names what is counted; it is no note. */
function isOnlyMetric(note: string, { milestone }: Target): boolean {
  if (milestone === undefined || note === '') return false;
  const metric = fold(`${milestone.target.metric}${milestone.quote}`);
  let at = 0;
  for (const letter of fold(note).replaceAll(
    /[\s,，、。:：了]|达到?|完成|建成|实现|打造|做好?|上线|新增|已|共|今年|累计/g,
    '',
  )) {
    const next = metric.indexOf(letter, at);
    if (next === -1) return false;
    at = next + 1;
  }
  return true;
}

/** Older than what is known, or older than a report may be: it tells the past and renews nothing. */
function isLate(asOf: string, today: string, last: Report | undefined, staleDays: number): boolean {
  return (last !== undefined && last.progress.asOf > asOf) || daysBetween(asOf, today) > staleDays;
}
