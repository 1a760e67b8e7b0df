// Which days a brief tells of, the moment as of which it tells them, and the moment before that it compares with.
import { DateTime } from 'luxon';
import { UserError } from '../../../shared/errors.ts';
import { addDays, momentAtEndOf, momentOf } from '../../ledger/index.ts';
import type { Moment } from '../../ledger/index.ts';
import type { BriefOrder } from './order.ts';

export interface Period {
  readonly kind: 'week' | 'month' | 'task';
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly moment: Moment;
  readonly previous: Moment;
}

const DAY = 'yyyy-MM-dd';

/** The ISO week in which an instant lies at the office: "2026-W48". */
export function weekOf(at: Date, zone: string): string {
  return DateTime.fromJSDate(at, { zone }).toFormat("kkkk-'W'WW");
}

export function readPeriod(order: BriefOrder, zone: string): Period {
  if ('task' in order) return taskPeriod(order, zone);
  const kind = 'week' in order ? 'week' : 'month';
  const name = 'week' in order ? order.week : order.month;
  const first = kind === 'week' ? firstOfWeek(name, zone) : firstOfMonth(name, zone);
  const last = first.endOf(kind);
  if (order.at.getTime() < first.toMillis()) {
    throw new UserError('digest-future', `${name} has not begun yet: it begins on ${first.toFormat(DAY)}.`);
  }
  const isOver = order.at.getTime() > last.toMillis();
  const moment = isOver ? momentAfter(order, last.toFormat(DAY), zone) : momentOf(order.at, zone);
  return {
    kind,
    name,
    from: first.toFormat(DAY),
    to: last.toFormat(DAY),
    moment,
    previous: previousOf(order, moment, kind),
  };
}

function taskPeriod(order: BriefOrder & { readonly task: number }, zone: string): Period {
  const moment = momentOf(order.at, zone);
  const previous = previousOf(order, moment, 'week');
  return { kind: 'task', name: String(order.task), from: previous.day, to: moment.day, moment, previous };
}

/** A late issue counts what came in since the period's end, and still tells the days as of that end. */
function momentAfter({ lateUntil }: BriefOrder, day: string, zone: string): Moment {
  const end = momentAtEndOf(day, zone);
  const late = lateUntil?.toISOString() ?? '';
  return late > end.cutoff ? { ...end, cutoff: late } : end;
}

/** Pages made at the same time of each week join without a gap; a month is compared with the end of the last one. */
function previousOf({ previous }: BriefOrder, moment: Moment, kind: 'week' | 'month'): Moment {
  const { zone } = moment;
  if (previous !== undefined) {
    if (previous.at.toISOString() > moment.cutoff)
      throw new UserError('digest-previous', 'The issue before is later than this one.');
    const { day } = previous;
    return { ...momentOf(previous.at, zone), ...(day !== undefined && { day }) };
  }
  if (kind === 'month') return momentAtEndOf(endOfMonthBefore(moment.day), zone);
  const now = DateTime.fromISO(moment.cutoff, { zone });
  const isLate = moment.day < now.toFormat(DAY);
  if (isLate) return momentAtEndOf(addDays(moment.day, -7), zone);
  return momentOf(now.minus({ weeks: 1 }).toJSDate(), zone);
}

function endOfMonthBefore(day: string): string {
  return addDays(`${day.slice(0, 7)}-01`, -1);
}

function firstOfWeek(name: string, zone: string): DateTime {
  const first = DateTime.fromISO(name, { zone });
  if (!/^\d{4}-W\d{2}$/.test(name) || !first.isValid) {
    throw new UserError('digest-week', `"${name}" is no ISO week. Write it as 2026-W47.`);
  }
  return first.startOf('week');
}

function firstOfMonth(name: string, zone: string): DateTime {
  const first = DateTime.fromFormat(name, 'yyyy-MM', { zone });
  if (!/^\d{4}-\d{2}$/.test(name) || !first.isValid) {
    throw new UserError('digest-month', `"${name}" is no month. Write it as 2026-11.`);
  }
  return first;
}
