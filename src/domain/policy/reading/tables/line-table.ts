// Tables of which every cell came out on a line of its own, as pages and Word give them to the clipboard. Empty cells leave
// no line and a cell of several names leaves several, so rows are told by their numbers and cells by what they say.
import { isDateOnly } from '../endings.ts';
import type { Range, View } from '../view.ts';
import { trimmed } from '../view.ts';
import type { Column } from './column.ts';
import { namesTasksAndUnits, readColumn } from './column.ts';
import type { Cell, Row, Table } from './table.ts';
import { fitsColumns, joinCells, readsAsDue, readsAsUnits, rowOf, wordsIn } from './table.ts';

const MOST_COLUMNS = 14;
/** Between the headings and the first number stands at most the name of a group. */
const MOST_BEFORE_FIRST = 2;
/** A row of more lines than columns has cells of several lines, but not many. */
const MOST_EXTRA = 6;

interface Headings {
  readonly columns: readonly Column[];
  /** Index of the first line below them. */
  readonly below: number;
}

function headingsAt(view: View, lines: readonly Range[], at: number): Headings | undefined {
  const columns: Column[] = [];
  for (const line of lines.slice(at, at + MOST_COLUMNS)) {
    const column = readColumn(wordsIn(view, line));
    if (!column) break;
    columns.push(column);
  }
  // What stands above a column of numbers is the table's title.
  const beginsHere = columns[0]?.kind === 'number' || columns.every(({ kind }) => kind !== 'number');
  return columns.length >= 3 && beginsHere && namesTasksAndUnits(columns)
    ? { columns, below: at + columns.length }
    : undefined;
}

function numberOn(view: View, line: Range | undefined): number | undefined {
  const match = line && /^\s*(\d{1,3})[.、]?\s*$/.exec(wordsIn(view, line));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Where the rows begin: numbers that follow each other, up to the next headings. */
function rowStarts(view: View, lines: readonly Range[], { below }: Headings): number[] {
  const first = lines
    .slice(below, below + MOST_BEFORE_FIRST + 1)
    .findIndex((line) => numberOn(view, line) !== undefined);
  if (first < 0) return [];
  const starts = [below + first];
  let last = numberOn(view, lines[below + first]) ?? 0;
  for (let i = below + first + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (line && readColumn(wordsIn(view, line))?.kind === 'number') break;
    if (numberOn(view, line) !== last + 1) continue;
    starts.push(i);
    last += 1;
  }
  return starts;
}

type Said = 'units' | 'due' | 'words';

function whatIsSaid(view: View, cells: readonly Range[], columns: readonly Column[]): Said[] {
  const hasDue = columns.some(({ kind }) => kind === 'due');
  return cells.map((cell) =>
    readsAsUnits(view, cell) ? 'units' : hasDue && readsAsDue(view, cell) ? 'due' : 'words',
  );
}

/** Words behind the units and dates belong to the next row: the name of its group. */
function withoutNextGroup(said: readonly Said[]): number {
  const last = said.findLastIndex((one) => one !== 'words');
  return last < 0 ? said.length : last + 1;
}

/** Cells told by what they say: words before the units are the columns before them, in order. */
function bySense(view: View, all: readonly Range[], columns: readonly Column[]): Row | undefined {
  const everything = whatIsSaid(view, all, columns);
  const cells = all.slice(0, withoutNextGroup(everything));
  const said = everything.slice(0, cells.length);
  const unitsAt = columns.findIndex(({ kind }) => kind === 'units');
  const before = columns.slice(0, unitsAt).filter(({ kind }) => kind !== 'number' && kind !== 'due');
  const units = columns.filter(({ kind }) => kind === 'units');
  const task: Column = { kind: 'task' };
  let [words, names] = [0, 0];
  const placed = cells.map((cell, i): Cell => {
    if (said[i] === 'due') return { ...cell, column: { kind: 'due' } };
    if (said[i] === 'units') return { ...cell, column: units[Math.min(names++, units.length - 1)] ?? task };
    return { ...cell, column: (names === 0 ? before[words++] : undefined) ?? task };
  });
  return names === 0 ? undefined : rowOf(placed, units.length > 1 && names !== units.length);
}

function readRow(
  view: View,
  lines: readonly Range[],
  [start, end]: readonly [number, number],
  columns: readonly Column[],
): Row | undefined {
  const [number, ...cells] = lines.slice(start, end).map((line) => trimmed(view, line));
  if (!number) return undefined;
  const others = columns.filter(({ kind }) => kind !== 'number');
  const exact = cells.slice(0, others.length);
  const isExact = exact.length === cells.length;
  const row =
    isExact && fitsColumns(view, exact, others)
      ? rowOf(joinCells(exact, others))
      : bySense(view, cells, columns);
  const mark: Cell = { ...number, column: { kind: 'number' } };
  return row && { ...row, from: number.from, cells: [mark, ...row.cells] };
}

export function findLineTable(view: View, lines: readonly Range[], at: number): Table | undefined {
  const headings = headingsAt(view, lines, at);
  const starts = headings ? rowStarts(view, lines, headings) : [];
  if (!headings || starts.length < 2) return undefined;
  const { columns } = headings;
  const rows = starts.flatMap((start, k): Row[] => {
    const end = starts[k + 1] ?? endOfLast(view, lines, start, columns);
    return [readRow(view, lines, [start, end], columns)].filter((row) => row !== undefined);
  });
  return rows.length > 1 ? { from: lines[at]?.from ?? 0, to: rows.at(-1)?.to ?? 0, rows } : undefined;
}

/** Nothing follows the last row that would end it: it ends with its units and dates. */
function endOfLast(view: View, lines: readonly Range[], start: number, columns: readonly Column[]): number {
  const others = columns.filter(({ kind }) => kind !== 'number');
  const cells = lines
    .slice(start + 1, start + columns.length + MOST_EXTRA)
    .map((line) => trimmed(view, line));
  const said = whatIsSaid(view, cells, columns);
  const exact = others.length;
  const [next, afterNext] = [cells[exact], cells[exact + 1]];
  const isSigned = afterNext
    ? isDateOnly(wordsIn(view, afterNext))
    : next !== undefined && /(?:政府|办公[室厅])$/.test(wordsIn(view, next));
  const goesOn = said[exact] === 'due' || (said[exact] === 'units' && !isSigned);
  if (!goesOn && fitsColumns(view, cells.slice(0, exact), others)) return start + 1 + exact;
  const firstNames = said.indexOf('units');
  const after = said.findIndex((one, i) => i > firstNames && one === 'words');
  return start + 1 + (firstNames < 0 || after < 0 ? said.length : after);
}
