// When a task falls due: its printed dates and recurrences, and what they mean on a given day.
import type { DueFilter } from '../../conversation/index.ts';
import type { Deadline, Task } from '../policy.ts';

/** Every printed date or recurrence of a task, milestones' included, in reading order. */
export function duesOf(task: Task): readonly Deadline[] {
  const all = [...task.deadlines, ...task.milestones.flatMap(({ due }) => (due === undefined ? [] : [due]))];
  const bySpan = new Map(all.map((due) => [`${due.span.start}-${due.span.end}`, due]));
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Local ISO day `today` after the due's last day; the due day itself is not overdue, and a recurrence never is. */
export function isPast(due: Deadline, today: string): boolean {
  return due.recurrence === 'once' && due.date !== undefined && due.date < today;
}

export function isRecurring(due: Deadline): boolean {
  return due.recurrence !== 'once';
}

export function matchesDue(due: Deadline, filter: DueFilter, today: string): boolean {
  const year = due.year ?? (due.date === undefined ? undefined : Number(due.date.slice(0, 4)));
  switch (filter.kind) {
    case 'year':
      return (
        !isRecurring(due) &&
        year === filter.year &&
        (filter.month === undefined || due.month === undefined || due.month === filter.month)
      );
    case 'years':
      return !isRecurring(due) && year !== undefined && filter.years.includes(year);
    case 'before':
      return !isRecurring(due) && year !== undefined && year < filter.year;
    case 'after':
      return !isRecurring(due) && year !== undefined && year > filter.year;
    case 'between':
      return !isRecurring(due) && due.date !== undefined && due.date >= filter.from && due.date <= filter.to;
    case 'overdue':
      return isPast(due, today);
    case 'recurring':
      return isRecurring(due);
    case 'dated':
      return !isRecurring(due);
    case 'any':
      return true;
    case 'none':
      return false;
  }
}

/** `dues`: all of a task's. */
export function anyMatchesDue(dues: readonly Deadline[], filter: DueFilter, today: string): boolean {
  if (filter.kind === 'none') return dues.length === 0;
  if (filter.kind === 'years' && filter.every) {
    return filter.years.every((year) => dues.some((due) => matchesDue(due, { kind: 'year', year }, today)));
  }
  return dues.some((due) => matchesDue(due, filter, today));
}
