// The rows of a list of tasks: number and title, and beside a due or a number the promise that fits it.
import type { Block, ListItem, Query, Where } from '../../conversation/index.ts';
import { matchesDue, sameQuantity } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { taskItem } from '../answered.ts';
import { sayPromise, unique } from './about-dues.ts';
import type { Desk } from './desk.ts';
import { promisesOf } from './promises.ts';
import type { Promised } from './promises.ts';
import { sayUnits } from './say-units.ts';
import { taskBlocks } from './task-blocks.ts';

type Shown = Extract<Query, { readonly ask: 'list' }>['show'];

export function rowsBlocks(
  desk: Desk,
  entries: readonly RegisteredTask[],
  where: Where,
  show?: Shown,
): readonly Block[] {
  return taskBlocks(desk, entries, (entry) => taskRow(desk, entry, where, undefined, show));
}

/** `unit`: its role is said in the row. */
export function taskRow(
  { speech, register }: Desk,
  entry: RegisteredTask,
  where: Where,
  unit: string | undefined,
  show?: Shown,
): ListItem {
  const { list } = speech.words;
  if (show === 'units') return taskItem(entry, sayUnits(speech, entry, 'units'));
  const role = (['lead', 'responsible', 'cooperating'] as const).find(
    (candidate) => unit !== undefined && register.rolesOf(entry, unit).includes(candidate),
  );
  const name = role === undefined ? speech.taskRow(entry) : list.withRole(speech.taskRow(entry), role);
  const fitting = promisesOf(entry).filter(
    (promise) => (show === 'dues' && promise.due !== undefined) || fits(promise, where, speech.today),
  );
  const said = unique(fitting.map((promise) => sayPromise(speech, promise)));
  const rows = said.length === 0 && show === 'dues' ? [speech.words.due.noDate] : said;
  return taskItem(entry, rows.length === 0 ? name : list.withNote(name, speech.words.row(rows)));
}

function fits({ due, target }: Promised, where: Where, today: string): boolean {
  const fitsDue =
    where.due !== undefined &&
    where.due.kind !== 'none' &&
    due !== undefined &&
    matchesDue(due, where.due, today);
  return (
    fitsDue || (where.quantity !== undefined && target !== undefined && sameQuantity(target, where.quantity))
  );
}
