// The parts of a row in words: how far, by when, who, why, and what is planned.
import type { BriefRow } from '../facts/facts.ts';
import type { Pen } from './pen.ts';

const SHORT_METRIC = 16;

export interface RowWords {
  readonly label: string;
  readonly metric: string;
  readonly shortMetric: string;
  readonly value: string;
  readonly due: string;
  readonly who: string;
  readonly matters: string;
  readonly reason: string;
  readonly shortReason: string;
}

export function sayRow(pen: Pen, row: BriefRow): RowWords {
  const metric = pen.voice.shown(row.metric);
  return {
    label: row.label,
    metric,
    shortMetric: shorten(metric, SHORT_METRIC),
    value: valueOf(pen, row),
    due: dueOf(pen, row),
    who: whoOf(pen, row),
    matters: mattersOf(pen, row).join(pen.voice.language === 'en' ? '; ' : ';'),
    reason: reasonOf(pen, row),
    shortReason:
      row.overdueDays > 0 ? pen.say('overdueShort', { days: row.overdueDays }) : reasonOf(pen, row),
  };
}

export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** 52/60个, with a star as long as nobody has checked it; unreported is not zero. */
export function valueOf({ voice, say }: Pen, { value, target, unit, evidence }: BriefRow): string {
  const goal = target === undefined ? '' : `/${voice.amount(target, unit)}`;
  if (value === undefined) return `—${goal}`;
  const plain = unit === '%' || goal === '' ? voice.amount(value, unit) : String(value);
  const told = `${plain}${goal}`;
  return evidence === 'verified' ? told : say('unverified', { value: told });
}

/** The original date always stands beside an extended one. */
export function dueOf(
  { voice, say }: Pen,
  { due, overdueDays, originalOverdueDays, daysLeft }: BriefRow,
): string {
  if (due === undefined) return say('due_none');
  const text = voice.shown(due.text);
  const original = due.text === '' ? due.original : `${text}(${due.original})`;
  const day =
    due.extensions > 0
      ? say('due_extended', { original, day: due.day })
      : say(`due_${due.from}`, { day: due.day, text });
  if (overdueDays > 0) {
    return due.extensions > 0
      ? day + say('overdueOriginal', { days: overdueDays, original: originalOverdueDays })
      : day + say('overdue', { days: overdueDays });
  }
  return daysLeft === undefined ? day : day + say('dueIn', { days: daysLeft });
}

/** By the policy's wording: one lead, several, a confirmed collector, or none; the brief never picks one. */
function whoOf({ voice, say }: Pen, { leads, owing, collector }: BriefRow): string {
  if (collector !== undefined) return say('whoCollector', { units: voice.unit(collector) });
  const [lead] = leads;
  if (leads.length === 1 && lead !== undefined) return say('whoLead', { units: voice.unit(lead) });
  if (leads.length > 1) return say('whoLeads', { count: leads.length, units: voice.units(leads) });
  if (owing.length === 1) return say('whoOne', { units: voice.units(owing) });
  return say('whoOwing', { units: voice.units(owing) });
}

/** Blockers, forecasts and planned dates; an overdue row without a new date says so. */
function mattersOf({ voice, say }: Pen, row: BriefRow): readonly string[] {
  const { blockers, forecast, plannedDue, silent, overdueDays } = row;
  const hasPlan = plannedDue !== undefined;
  return [
    ...blockers.map(({ note }) => say('matterBlocker', { note })),
    ...(forecast === undefined ? [] : [say('matterForecast', { note: forecast.note })]),
    ...(hasPlan ? [say('matterPlanned', { day: plannedDue.day })] : []),
    ...(!hasPlan && overdueDays > 0 ? [say('matterNoPlan')] : []),
    ...(silent.length > 0 ? [say('matterSilent', { units: voice.units(silent) })] : []),
  ];
}

/** The ledger's own words for the rule that decided the light. */
function reasonOf({ voice, say }: Pen, row: BriefRow): string {
  const reason = voice.say(`rule_${row.rule}`, {
    days: row.overdueDays,
    left: row.daysLeft ?? '',
    lag: row.lag ?? '',
    percent: row.percent ?? '',
    expected: row.expectedPercent ?? '',
    stale: row.staleDays ?? '',
    count: row.blockers.length,
    due: row.due?.day ?? '',
    original: row.due?.original ?? '',
    unit: voice.measure(row.unit ?? ''),
  });
  const isMeasured = ['R2', 'Y2', 'Y6'].includes(row.rule) && !row.isBaseKnown;
  return isMeasured ? reason + say('baseUnknown') : reason;
}
