// A yearly duty has one instance a year, due on the year's last day, and each closes alone.
import type { Recurrence } from '../../policy/index.ts';
import { addDays } from '../days.ts';

export interface Instance {
  /** "2026", "2026-H1", "2026-Q4", "2026-11". */
  readonly label: string;
  readonly start: string;
  readonly due: string;
}

const MONTHS: Partial<Readonly<Record<Recurrence, number>>> = {
  yearly: 12,
  'half-yearly': 6,
  quarterly: 3,
  monthly: 1,
};

/** The instance in which a day lies; undefined where the duty does not recur, or recurs too often to be reported. */
export function instanceAt(recurrence: Recurrence, day: string): Instance | undefined {
  const months = MONTHS[recurrence];
  if (months === undefined) return undefined;
  const [year = 0, month = 1] = day.split('-').map(Number);
  const index = Math.floor((month - 1) / months);
  return {
    label: labelOf(year, months, index),
    start: firstOfMonth(year, index * months + 1),
    due: addDays(firstOfMonth(year, (index + 1) * months + 1), -1),
  };
}

/** `month` may run over into the next year. */
function firstOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** The instances that ended before `today`'s, from the one in which `from` lies, oldest first. */
export function instancesBefore(recurrence: Recurrence, from: string, today: string): readonly Instance[] {
  const instances: Instance[] = [];
  const current = instanceAt(recurrence, today);
  let instance = instanceAt(recurrence, from);
  while (instance !== undefined && current !== undefined && instance.start < current.start) {
    instances.push(instance);
    instance = instanceAt(recurrence, addDays(instance.due, 1));
  }
  return instances;
}

function labelOf(year: number, months: number, index: number): string {
  if (months === 12) return String(year);
  if (months === 6) return `${String(year)}-H${String(index + 1)}`;
  if (months === 3) return `${String(year)}-Q${String(index + 1)}`;
  return `${String(year)}-${String(index + 1).padStart(2, '0')}`;
}
