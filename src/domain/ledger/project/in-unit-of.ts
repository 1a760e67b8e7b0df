// Numbers that were given when the text still counted in another unit.
import { fold } from '../../../text/fold.ts';
import { convertValue } from '../convert-value.ts';
import type { Facts, Report } from './facts.ts';
import type { Goal } from './goal.ts';

/** The reports in the unit in which today's text counts; without their number where it can't be told in it. */
export function inUnitOf({ unit }: Pick<Goal, 'unit'>, facts: Facts): Facts {
  if (unit === undefined) return facts;
  return { ...facts, reports: facts.reports.map((report) => convert(report, unit)) };
}

function convert(report: Report, unit: string): Report {
  const { value, unit: said, ...words } = report.progress;
  // Nearly always it was said in the unit that counts, and folding is slow.
  if (report.entry.recordedFor === undefined || value === undefined || said === unit) return report;
  const converted = convertValue({ value, unit: fold(said ?? '') }, unit);
  if (converted.kind === 'unit-missing') return report;
  const told = converted.kind === 'converted' ? { value: converted.value, unit: converted.unit } : {};
  return { ...report, progress: { ...words, ...told } };
}
