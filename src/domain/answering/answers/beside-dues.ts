// What belongs beside a list by date: duties of every year, and what was due before and may still be open.
import type { Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Desk } from './desk.ts';
import { rowsBlocks } from './list-rows.ts';

/** A year without dates of its own still has the duties of every year. */
export function recurringToo(desk: Desk, { due, ...where }: Where): Pick<Answered, 'blocks' | 'tasks'> {
  const { speech, register } = desk;
  const isPastYear = due?.kind === 'year' && due.year < Number(speech.today.slice(0, 4));
  if ((due?.kind !== 'year' && due?.kind !== 'between') || isPastYear) return { blocks: [], tasks: [] };
  const yearly: Where = { ...where, due: { kind: 'recurring' } };
  const entries = selectTasks(register, yearly, speech.today);
  if (entries.length === 0) return { blocks: [], tasks: [] };
  const heading = speech.words.list.recurringToo(entries.length, speech.tasks(entries));
  return { blocks: [textBlock(heading), ...rowsBlocks(desk, entries, yearly)], tasks: refsOf(entries) };
}

/** Asked in 2026 what is due in 2026: what was due before and may still be open is said, apart. */
export function overdueToo({ register, speech }: Desk, { due, ...where }: Where): Answered['blocks'] {
  const isThisYear = due?.kind === 'year' && due.year === Number(speech.today.slice(0, 4));
  if (due?.kind !== 'between' && !isThisYear) return [];
  const overdue = selectTasks(register, { ...where, due: { kind: 'overdue' } }, speech.today);
  if (overdue.length === 0) return [];
  return [textBlock(speech.words.list.overdueToo(overdue.length, speech.tasks(overdue)))];
}
