// What one and the same matter before the leadership has to be: a unit, a reason, a day and a wait that stand beside one
// another are not of two matters.
import type { Coordination } from '../brief/facts/facts.ts';
import type { Figures } from './figures.ts';
import { bare } from './names.ts';

export type MatterTest = (matter: Coordination) => boolean;

export interface MatterClaim {
  readonly tests: readonly MatterTest[];
  /** Notes count only where something else was said of a matter: a problem need not lie before the leadership. */
  readonly notes: readonly MatterTest[];
  readonly waitedDays: readonly number[];
}

const NOTHING: MatterClaim = { tests: [], notes: [], waitedDays: [] };

/** Where several matters fit, a wait is the longest of them, and several waits are all of them. */
export function isMatterSo(
  { tests, notes, waitedDays }: MatterClaim,
  label: string,
  isRecent: boolean,
  { brief, matters }: Figures,
): boolean {
  if (tests.length + waitedDays.length === 0) return true;
  const fitting = matters(label)
    .filter((matter) => [...tests, ...notes].every((one) => one(matter)))
    .filter(({ since }) => !isRecent || since > brief.previous.day);
  const waits = fitting.map(({ waitingDays }) => waitingDays).sort((a, b) => b - a);
  if (waitedDays.length < 2) return fitting.length > 0 && (waitedDays[0] ?? waits[0]) === waits[0];
  return [...waitedDays].sort((a, b) => b - a).join() === waits.join();
}

export function claim(
  before: MatterClaim = NOTHING,
  { tests = [], notes = [], waitedDays = [] }: Partial<MatterClaim>,
): MatterClaim {
  return {
    tests: [...before.tests, ...tests],
    notes: [...before.notes, ...notes],
    waitedDays: [...before.waitedDays, ...waitedDays],
  };
}

export const isOf =
  (note: string | undefined): MatterTest =>
  ({ what }) =>
    note !== undefined && bare(what) === note;
