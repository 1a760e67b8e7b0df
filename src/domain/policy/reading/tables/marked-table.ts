// Tables whose cells are set apart by tabs or by bars, a row a line.
import type { Range, View } from '../view.ts';
import { trimmed } from '../view.ts';
import type { Column } from './column.ts';
import { namesTasksAndUnits, readColumn } from './column.ts';
import type { Row, Table } from './table.ts';
import { fitsColumns, joinCells, rowOf, wordsIn } from './table.ts';

const isEmpty = (cell: Range | undefined): boolean => cell === undefined || cell.to <= cell.from;

function cellsOf(view: View, line: Range, mark: string): Range[] {
  const cells: Range[] = [];
  let from = line.from;
  for (let i = line.from; i <= line.to; i += 1) {
    if (i < line.to && view.text[i] !== mark) continue;
    cells.push(trimmed(view, { from, to: i }));
    from = i + 1;
  }
  if (mark !== '|') return cells;
  return cells.slice(isEmpty(cells[0]) ? 1 : 0, isEmpty(cells.at(-1)) ? -1 : undefined);
}

/** A merged cell is printed once: the rows below it are short, and end with the last columns. */
function align(view: View, cells: readonly Range[], columns: readonly Column[]): readonly Range[] {
  if (fitsColumns(view, cells, columns)) return cells;
  const printed = cells.slice(0, cells.findLastIndex((cell) => !isEmpty(cell)) + 1);
  const nothing = { from: 0, to: 0 };
  const shifted = [...Array<Range>(Math.max(0, columns.length - printed.length)).fill(nothing), ...printed];
  return fitsColumns(view, shifted, columns) ? shifted : cells;
}

export function findMarkedTable(
  view: View,
  lines: readonly Range[],
  at: number,
  mark: string,
): Table | undefined {
  const heading = lines[at];
  if (!heading || !wordsIn(view, heading).includes(mark)) return undefined;
  const columns = cellsOf(view, heading, mark).map((cell) => readColumn(wordsIn(view, cell)));
  const known = columns.filter((column) => column !== undefined);
  if (known.length !== columns.length || !namesTasksAndUnits(known)) return undefined;
  const rows: Row[] = [];
  for (const line of lines.slice(at + 1)) {
    const words = wordsIn(view, line);
    if (!words.includes(mark)) break;
    const cells = align(view, cellsOf(view, line, mark), known);
    const row = cells.length === known.length ? rowOf(joinCells(cells, known)) : undefined;
    if (row && !/^[-:\s|]+$/.test(words)) rows.push(row);
  }
  return rows.length > 0 ? { from: heading.from, to: rows.at(-1)?.to ?? heading.to, rows } : undefined;
}
