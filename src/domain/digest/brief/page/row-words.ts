// The parts of a row in words: how far, by when, who, why, and what is planned.
import type { BriefRow } from '../facts/facts.ts';
import { thisMonth } from './pen.ts';
import type { Pen } from './pen.ts';

const SHORT_METRIC = 16;

export interface RowWords {
  readonly label: string;
  readonly metric: string;
  readonly shortMetric: string;
  readonly value: string;
  readonly due: string;
  /** The date alone, and beside it how far it has passed. */
  readonly dueDay: string;
  readonly late: string;
  readonly who: string;
  /** With no more units than this version lists in a line. */
  readonly shortWho: string;
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
    dueDay: dueDayOf(pen, row),
    late: lateOf(pen, row),
    who: whoOf(pen, row, Infinity),
    shortWho: whoOf(pen, row, pen.limits.units),
    matters: mattersOf(pen, row)
      .slice(0, pen.limits.matters)
      .join(pen.voice.language === 'en' ? '; ' : ';'),
    reason: reasonOf(pen, row),
    shortReason: shortReasonOf(pen, row),
  };
}

export function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}

/** 52/60个, with a star as long as nobody has checked it; unreported is not zero. */
function valueOf({ voice, say }: Pen, { value, target, unit, evidence }: BriefRow): string {
  const goal = target === undefined ? '' : `/${voice.amount(target, unit)}`;
  if (value === undefined) return `—${goal}`;
  const plain = unit === '%' || goal === '' ? voice.amount(value, unit) : String(value);
  const told = `${plain}${goal}`;
  return evidence === 'verified' ? told : say('unverified', { value: told });
}

/** The original date always stands beside an extended one. */
function dueDayOf({ voice, say }: Pen, { due }: BriefRow): string {
  if (due === undefined) return say('due_none');
  const text = voice.shown(due.text);
  const original = due.text === '' ? due.original : `${text}(${due.original})`;
  return due.extensions > 0
    ? say('due_extended', { original, day: due.day })
    : say(`due_${due.from}`, { day: due.day, text });
}

function dueOf(pen: Pen, row: BriefRow): string {
  const { overdueDays: days, originalOverdueDays: original, daysLeft, due } = row;
  const day = dueDayOf(pen, row);
  if (days > 0 && (due?.extensions ?? 0) > 0) return day + pen.say('overdueOriginal', { days, original });
  if (days > 0) return day + pen.say('overdue', { days });
  return daysLeft === undefined ? day : day + pen.say('dueIn', { days: daysLeft });
}

function lateOf({ say }: Pen, { overdueDays: days, originalOverdueDays: original, due }: BriefRow): string {
  if (days === 0) return '';
  return (due?.extensions ?? 0) > 0 ? say('lateOriginal', { days, original }) : say('late', { days });
}

/** By the policy's wording: one lead, several, a confirmed collector, or none; the brief never picks one. */
function whoOf(pen: Pen, { leads, owing, collector }: BriefRow, most: number): string {
  const { voice, say } = pen;
  if (collector !== undefined) return say('whoCollector', { units: voice.unit(collector) });
  const [lead] = leads;
  if (leads.length === 1 && lead !== undefined) return say('whoLead', { units: voice.unit(lead) });
  if (leads.length > 1) return say('whoLeads', { count: leads.length, units: unitList(pen, leads, most) });
  if (owing.length === 1) return say('whoOne', { units: voice.units(owing) });
  return say('whoOwing', { units: unitList(pen, owing, most) });
}

/** 市教育局、市民政局等6家 */
function unitList({ voice, say }: Pen, units: readonly string[], most: number): string {
  if (units.length <= most) return voice.units(units);
  return say('unitsAndMore', { units: voice.units(units.slice(0, most)), count: units.length });
}

/** Blockers, forecasts and planned dates; an overdue row without a new date says so. */
function mattersOf(pen: Pen, row: BriefRow): readonly string[] {
  const { say } = pen;
  const { blockers, forecast, plannedDue, overdueDays } = row;
  const hasPlan = plannedDue !== undefined;
  return [
    ...blockers.map(({ note }) => say('matterBlocker', { note: shorten(note, pen.limits.note) })),
    ...(forecast === undefined
      ? []
      : [say('matterForecast', { note: shorten(forecast.note, pen.limits.note) })]),
    ...(hasPlan ? [say('matterPlanned', { day: plannedDue.day })] : []),
    ...(!hasPlan && overdueDays > 0 ? [say('matterNoPlan')] : []),
    ...silentWords(pen, row),
  ];
}

/** The units stand beside it already where none, or hardly one, of them has reported. */
function silentWords(pen: Pen, { silent, owing, flow }: BriefRow): readonly string[] {
  if (silent.length === 0 || ['closed', 'suspended', 'review'].includes(flow)) return [];
  const { say, voice } = pen;
  const month = thisMonth(pen);
  if (silent.length === owing.length) {
    return [say(owing.length === 1 ? 'matterOneSilent' : 'matterAllSilent', { month })];
  }
  const told = owing.filter((unit) => !silent.includes(unit));
  if (silent.length <= Math.min(told.length + 2, pen.limits.silent)) {
    return [say('matterSilent', { month, units: voice.units(silent) })];
  }
  return [say('matterOnlyTold', { month, units: voice.units(told), count: silent.length })];
}

/** Of an extended date both counts, also where room is scarce. */
function shortReasonOf(pen: Pen, row: BriefRow): string {
  const { overdueDays: days, originalOverdueDays: original, due } = row;
  if (days === 0) {
    const { lag } = row;
    return lag !== undefined && row.rule.endsWith('2') ? pen.say('behindShort', { lag }) : reasonOf(pen, row);
  }
  if ((due?.extensions ?? 0) === 0) return pen.say('overdueShort', { days });
  return pen.say('overdueExtended', { days, original, day: due?.original ?? '' });
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
