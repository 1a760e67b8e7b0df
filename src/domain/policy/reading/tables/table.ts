// A table of tasks as it was found: rows of cells, each with its column.
import { readUnits } from '../statement.ts';
import type { Range, View } from '../view.ts';
import { compact } from '../view.ts';
import type { Column } from './column.ts';

export interface Cell extends Range {
  readonly column: Column;
}

export interface Row extends Range {
  readonly cells: readonly Cell[];
  /** More or fewer names than columns for them: which column a name stood in is a guess. */
  readonly uneven?: boolean;
}

export interface Table extends Range {
  readonly rows: readonly Row[];
}

export const wordsIn = (view: View, range: Range): string => view.text.slice(range.from, range.to);

export function linesOf(view: View): Range[] {
  return [...view.text.matchAll(/[^\n\r]+/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((line) => wordsIn(view, line).trim() !== '');
}

/** Names of units and nothing else; a sentence ("建成服务中心。") is none. */
export function readsAsUnits(view: View, cell: Range): boolean {
  if (/[。;]\s*$/.test(wordsIn(view, cell))) return false;
  const { assignments, rest, odd } = readUnits(compact(view, cell), 'responsible');
  return assignments.length > 0 && rest.length === 0 && odd.length === 0;
}

const LONGEST_DUE = 20;
const DUE =
  /^(?=.*(?:[年月日底]|季度))[^。;]*(?:前|底|[年月日]|季度|上旬|中旬|下旬|半年|完成|动工|开工|启动|使用|竣工)$|长期|持续|常态|立行立改|全年/;

export function readsAsDue(view: View, cell: Range): boolean {
  const words = wordsIn(view, cell).replace(/\s+/g, '');
  return words.length <= LONGEST_DUE && DUE.test(words);
}

/** Undefined where the row says nothing of a task. */
export function rowOf(cells: readonly Cell[], uneven = false): Row | undefined {
  const printed = cells.filter((cell) => cell.to > cell.from);
  const [first, last] = [printed[0], printed.at(-1)];
  if (!first || !last || !printed.some(({ column }) => column.kind === 'task')) return undefined;
  return { from: first.from, to: last.to, cells: printed, ...(uneven && { uneven }) };
}

/** Whether the cells can stand under these columns: what stands under units names units. */
export function fitsColumns(view: View, cells: readonly Range[], columns: readonly Column[]): boolean {
  if (cells.length !== columns.length) return false;
  const named = cells.filter((cell, i) => columns[i]?.kind === 'units' && cell.to > cell.from);
  return named.length > 0 && named.every((cell) => readsAsUnits(view, cell) || isBlank(view, cell));
}

/** "/", "—", 无: the cell says nothing. */
function isBlank(view: View, cell: Range): boolean {
  return /^[-—/\\无\s]*$/.test(wordsIn(view, cell));
}

export function joinCells(cells: readonly Range[], columns: readonly Column[]): Cell[] {
  return cells.flatMap((cell, i) => {
    const column = columns[i];
    return column ? [{ ...cell, column }] : [];
  });
}
