// A condition on dates, said in English.
import type { DueFilter } from '../../conversation/index.ts';

export function describeDue(filter: DueFilter, today: string): string {
  switch (filter.kind) {
    case 'year':
      return `due in ${filter.month === undefined ? '' : `month ${filter.month} of `}${filter.year}`;
    case 'years':
      return filter.every
        ? `with a date in each of ${filter.years.join(', ')}`
        : `due in ${filter.years.join(' or ')}`;
    case 'before':
      return `due before ${filter.year}`;
    case 'after':
      return `due after ${filter.year}`;
    case 'between':
      return `due between ${filter.from} and ${filter.to}`;
    case 'overdue':
      return `overdue as of ${today}`;
    case 'recurring':
      return 'to be done every year';
    case 'dated':
      return 'with a due year';
    case 'any':
      return 'with a deadline';
    case 'none':
      return 'without a deadline';
  }
}
