// A table of tasks → lines as a policy prints them: "1.任务。内容（牵头单位：…；完成时限：…）". What stands in the cells
// is kept letter for letter; only the column's heading moves in front of it.

import { namesTasksAndUnits, readColumn } from '../../domain/policy/index.ts';
import type { Column, Role } from '../../domain/policy/index.ts';
import { fold } from '../../text/fold.ts';

/** One text a cell, merged cells filled in. */
export type Grid = readonly (readonly string[])[];

const LABELS: Readonly<Record<Role, string>> = {
  lead: '牵头单位',
  responsible: '责任单位',
  cooperating: '配合单位',
};

/** Undefined where the table is none of tasks: no heading row that names a task and a unit. */
export function readTaskTable(grid: Grid): readonly string[] | undefined {
  const first = grid.slice(0, 4).findIndex((row) => isHeading(readHeading(row)));
  if (first < 0) return undefined;
  // 责任单位 over 牵头单位 and 配合单位: the lower of two rows of headings says more.
  const at = isHeading(readHeading(grid[first + 1] ?? [])) ? first + 1 : first;
  const heading = grid[at] ?? [];
  const columns = readHeading(heading);
  const above = grid.slice(0, first).map(joinRow);
  let group = '';
  const lines = grid.slice(at + 1).flatMap((row) => {
    if (isOneCell(row)) return [oneLine(row[0] ?? '')];
    if (row.every((cell, column) => cell === heading[column])) return [];
    const rest: string[] = [];
    const named = cellsOf(row, columns, ({ kind }) => kind === 'group').join(' ');
    if (named !== '' && named !== group) rest.push(named);
    group = named === '' ? group : named;
    return [...rest, taskLine(row, columns)];
  });
  return [...above, ...lines].filter((line) => line !== '');
}

/** For a table of anything else: its rows as lines, the cells of a row apart. */
export function readPlainTable(grid: Grid): readonly string[] {
  return grid.map(joinRow).filter((line) => line !== '');
}

function readHeading(row: readonly string[]): readonly Column[] {
  return row.map((cell) => readColumn(fold(cell).replace(/[\s(][^)]*[)]|\s/g, '')) ?? { kind: 'other' });
}

function isHeading(columns: readonly Column[]): boolean {
  return columns.length > 1 && namesTasksAndUnits(columns);
}

function isOneCell(row: readonly string[]): boolean {
  return new Set(row.filter((cell) => cell !== '')).size === 1 && row.length > 1;
}

function taskLine(row: readonly string[], columns: readonly Column[]): string {
  const number = cellsOf(row, columns, ({ kind }) => kind === 'number').join('');
  const body = cellsOf(row, columns, ({ kind }) => kind === 'task')
    .map(sentence)
    .join('');
  if (body === '') return '';
  const roles = (['lead', 'responsible', 'cooperating'] as const).flatMap((role) => {
    const units = cellsOf(row, columns, (column) => column.kind === 'units' && column.role === role);
    return units.length === 0 ? [] : [`${LABELS[role]}：${units.map(unitList).join('、')}`];
  });
  const due = cellsOf(row, columns, ({ kind }) => kind === 'due').map(oneLine);
  const terms = due.length === 0 ? roles : [...roles, `完成时限：${due.join('、')}`];
  const label = /^\d+$/.test(number) ? `${number}.` : number === '' || /^\d/.test(body) ? '' : `${number} `;
  return `${label}${body}${terms.length === 0 ? '' : `（${terms.join('；')}）`}`;
}

/** A merged cell stands in several places of the row; it is said once. */
function cellsOf(
  row: readonly string[],
  columns: readonly Column[],
  isWanted: (column: Column) => boolean,
): string[] {
  const wanted = row.filter((_, at) => isWanted(columns[at] ?? { kind: 'other' }));
  return [...new Set(wanted.map((cell) => cell.trim()))].filter(
    (cell) => cell !== '' && !/^[-—–/\\无]+$/.test(cell),
  );
}

function sentence(cell: string): string {
  const text = oneLine(cell);
  return /[。；;！!？?：:]$/u.test(text) ? text : `${text}。`;
}

/** Units one under the other are a list. */
function unitList(cell: string): string {
  return cell
    .split(/\n+/)
    .map((line) => line.trim().replace(/[、，,；;。]$/u, ''))
    .filter((line) => line !== '')
    .join('、');
}

function oneLine(cell: string): string {
  return cell
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('');
}

function joinRow(row: readonly string[]): string {
  return row
    .filter((cell, at) => cell !== '' && cell !== row[at - 1])
    .map(oneLine)
    .join(' ');
}
