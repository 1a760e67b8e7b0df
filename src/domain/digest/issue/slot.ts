// When which week's issue is due: the cron's moment in the office's zone; where that day is no working day, the
// working day before. One issue a week, whatever the cron says.
import { Cron } from 'croner';
import { DateTime } from 'luxon';
import { addDays } from '../../ledger/index.ts';
import { mondayOf, weekOf } from '../calendar/week.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';

export interface SlotPlan {
  readonly cron: string;
  readonly zone: string;
  readonly calendar: WorkingCalendar;
}

export interface Slot {
  /** The ISO week that the issue covers. */
  readonly week: string;
  readonly at: Date;
  /** The whole week is a holiday, and so is the day of its issue: there is nothing to post. */
  readonly isEmpty: boolean;
}

const DAY_MS = 86_400_000;
/** A slot moves back by no more than the longest holiday. */
const LONGEST_SHIFT_MS = 15 * DAY_MS;
/** A cron moment speaks of the week that lies behind it: on Monday of the last one, on Friday of this one. */
const LOOKS_BACK_DAYS = 3;
const MOST_RUNS = 400;

/** The slots whose moment lies in the stretch, both ends included, the earliest first. */
export function listSlots(plan: SlotPlan, from: Date, to: Date): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const run of listRuns(plan, from, new Date(to.getTime() + LONGEST_SHIFT_MS))) {
    const slot = slotOf(plan, run);
    if (!slots.has(slot.week)) slots.set(slot.week, slot);
  }
  return [...slots.values()]
    .filter(({ at }) => at >= from && at <= to)
    .sort((left, right) => left.at.getTime() - right.at.getTime() || left.week.localeCompare(right.week));
}

function listRuns({ cron, zone }: SlotPlan, from: Date, to: Date): readonly Date[] {
  const job = new Cron(cron, { timezone: zone, paused: true });
  const runs: Date[] = [];
  // One week more in front: the first moment of a week is the one that counts.
  let run = job.nextRun(new Date(from.getTime() - 8 * DAY_MS));
  while (run !== null && run <= to && runs.length < MOST_RUNS) {
    runs.push(run);
    run = job.nextRun(run);
  }
  return runs;
}

function slotOf({ zone, calendar }: SlotPlan, run: Date): Slot {
  const local = DateTime.fromJSDate(run, { zone });
  const nominal = local.toFormat('yyyy-MM-dd');
  const day = calendar.onOrBefore(nominal);
  const week = weekOf(addDays(nominal, -LOOKS_BACK_DAYS));
  const at = DateTime.fromISO(`${day}T${local.toFormat('HH:mm:ss')}`, { zone }).toJSDate();
  return { week, at: day === nominal ? run : at, isEmpty: day < mondayOf(week) };
}
