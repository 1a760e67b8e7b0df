// Tables whose cells are set apart by spaces alone, a row a line: "3 改造老旧小区20个 市住建局 6月底". Read from the right, where
// the names of units and the dates stand; what is left is the task.
import type { Range, View } from '../view.ts';
import type { Column } from './column.ts';
import { namesTasksAndUnits, readColumn } from './column.ts';
import type { Cell, Row, Table } from './table.ts';
import { readsAsDue, readsAsUnits, rowOf, wordsIn } from './table.ts';

function wordsOf(view: View, line: Range): Range[] {
  return [...wordsIn(view, line).matchAll(/\S+/g)].map((match) => ({
    from: line.from + match.index,
    to: line.from + match.index + match[0].length,
  }));
}

/** "工 作 任 务" is one heading. */
function headingsOf(view: View, line: Range): Column[] | undefined {
  const words = wordsIn(view, line).replace(/(?<=(?:^|\s)\S)\s+(?=\S(?:\s|$))/g, '');
  const columns = words.trim().split(/\s+/).map(readColumn);
  const known = columns.filter((column) => column !== undefined);
  const isTable = known.length === columns.length && known[0]?.kind === 'number' && namesTasksAndUnits(known);
  return isTable ? known : undefined;
}

function readRow(view: View, line: Range, columns: readonly Column[]): Row | undefined {
  const [number, ...words] = wordsOf(view, line);
  if (!number || !/^\d{1,3}[.、]?$/.test(wordsIn(view, number))) return undefined;
  const placed: Cell[] = [];
  for (const column of columns.toReversed()) {
    const last = words.at(-1);
    if (column.kind === 'task' || !last) break;
    const fits =
      column.kind === 'units' ? readsAsUnits(view, last) : column.kind === 'due' && readsAsDue(view, last);
    if (!fits) continue;
    placed.unshift({ ...last, column });
    words.pop();
  }
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !placed.some(({ column }) => column.kind === 'units')) return undefined;
  const task: Cell = { from: first.from, to: last.to, column: { kind: 'task' } };
  return rowOf([{ ...number, column: { kind: 'number' } }, task, ...placed]);
}

export function findSpacedTable(view: View, lines: readonly Range[], at: number): Table | undefined {
  const heading = lines[at];
  const columns = heading && headingsOf(view, heading);
  if (!heading || !columns) return undefined;
  const rows = lines.slice(at + 1).flatMap((line) => readRow(view, line, columns) ?? []);
  return rows.length > 1 ? { from: heading.from, to: rows.at(-1)?.to ?? heading.to, rows } : undefined;
}
