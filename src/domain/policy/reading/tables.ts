// Tables of tasks, as tabs, as Markdown, or with every cell on a line of its own: where their rows and columns are.
import type { Role } from '../policy.ts';
import { roleOf } from './roles.ts';
import type { Range, View } from './view.ts';
import { trimmed } from './view.ts';

export type Column =
  { readonly kind: 'number' | 'task' | 'due' | 'other' } | { readonly kind: 'units'; readonly role: Role };

export interface Cell extends Range {
  readonly column: Column;
}

export interface Row extends Range {
  readonly cells: readonly Cell[];
}

export interface Table extends Range {
  readonly rows: readonly Row[];
}

function columnOf(header: string): Column | undefined {
  const words = header.replace(/\s+/g, '');
  if (words.length > 16) return undefined;
  if (/^(?:序号|编号|项号|no\.?)$/.test(words)) return { kind: 'number' };
  if (/时限|期限|时间|进度/.test(words)) return { kind: 'due' };
  if (/领导|责任人|联系|负责人/.test(words)) return { kind: 'other' };
  if (
    /(?:牵头|主办|责任|负责|承办|配合|协办|参与|落实)(?:单位|部门|主体|地区)|^(?:牵头|配合|责任)$/.test(words)
  ) {
    return { kind: 'units', role: roleOf(words) };
  }
  if (/类别|分类|类型|领域|板块|来源/.test(words)) return { kind: 'other' };
  if (/任务|事项|内容|举措|措施|项目|目标|指标|要求/.test(words)) return { kind: 'task' };
  return /^[\u4e00-\u9fff]{2,8}$/.test(words) ? { kind: 'other' } : undefined;
}

/** A header names a task and somebody who does it. */
function headerOf(cells: readonly string[]): Column[] | undefined {
  const columns = cells.map(columnOf);
  const all = columns.filter((column) => column !== undefined);
  if (all.length !== cells.length || cells.length < 3) return undefined;
  return all.some((c) => c.kind === 'task') && all.some((c) => c.kind === 'units') ? all : undefined;
}

function split(view: View, line: Range, mark: string): Range[] {
  const cells: Range[] = [];
  let from = line.from;
  for (let i = line.from; i <= line.to; i += 1) {
    if (i < line.to && view.text[i] !== mark) continue;
    cells.push(trimmed(view, { from, to: i }));
    from = i + 1;
  }
  if (mark !== '|') return cells;
  const isEdge = (cell: Range | undefined): boolean => cell === undefined || cell.to <= cell.from;
  return cells.slice(isEdge(cells[0]) ? 1 : 0, isEdge(cells.at(-1)) ? -1 : undefined);
}

const wordsIn = (view: View, range: Range): string => view.text.slice(range.from, range.to);

function linesOf(view: View): Range[] {
  return [...view.text.matchAll(/[^\n\r]+/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .filter((line) => wordsIn(view, line).trim() !== '');
}

function rowOf(cells: readonly Range[], columns: readonly Column[]): Row | undefined {
  const first = cells[0];
  const last = cells.at(-1);
  if (!first || !last || cells.length !== columns.length) return undefined;
  const named = cells.flatMap((cell, i): Cell[] => {
    const column = columns[i];
    return column && cell.to > cell.from ? [{ ...cell, column }] : [];
  });
  return named.some((c) => c.column.kind === 'task')
    ? { from: first.from, to: last.to, cells: named }
    : undefined;
}

function tableWithMark(view: View, lines: readonly Range[], at: number, mark: string): Table | undefined {
  const header = lines[at];
  if (!header || !wordsIn(view, header).includes(mark)) return undefined;
  const columns = headerOf(split(view, header, mark).map((cell) => wordsIn(view, cell)));
  if (!columns) return undefined;
  const rows: Row[] = [];
  for (const line of lines.slice(at + 1)) {
    if (!wordsIn(view, line).includes(mark)) break;
    const row = rowOf(split(view, line, mark), columns);
    if (row && !/^[-:\s|]+$/.test(wordsIn(view, line))) rows.push(row);
  }
  return rows.length > 0 ? { from: header.from, to: rows.at(-1)?.to ?? header.to, rows } : undefined;
}

/** Every cell on its own line: rows begin at 1, 2, 3 …; words too many belong to the task. */
function tableOfLines(view: View, lines: readonly Range[], at: number): Table | undefined {
  if (columnOf(wordsIn(view, lines[at] ?? { from: 0, to: 0 }))?.kind !== 'number') return undefined;
  const ahead = lines.slice(at + 1, at + 12).findIndex((line) => /^\s*1\s*$/.test(wordsIn(view, line)));
  if (ahead < 0) return undefined;
  const numberAt = at + 1 + ahead;
  const columns = headerOf(lines.slice(at, numberAt).map((line) => wordsIn(view, line)));
  if (!columns) return undefined;
  const starts = [numberAt];
  for (let i = numberAt + 1; i < lines.length; i += 1) {
    if (wordsIn(view, lines[i] ?? { from: 0, to: 0 }).trim() === String(starts.length + 1)) starts.push(i);
  }
  const rows = starts.flatMap((start, k): Row[] => {
    const cells = lines
      .slice(start, starts[k + 1] ?? start + columns.length)
      .map((line) => trimmed(view, line));
    const extra = cells.length - columns.length;
    if (extra < 0) return [];
    const taskAt = columns.findIndex((column) => column.kind === 'task');
    const [from, to] = [cells[taskAt], cells[taskAt + extra]];
    if (!from || !to) return [];
    const merged = [
      ...cells.slice(0, taskAt),
      { from: from.from, to: to.to },
      ...cells.slice(taskAt + extra + 1),
    ];
    return [rowOf(merged, columns)].filter((row) => row !== undefined);
  });
  return rows.length > 1 ? { from: lines[at]?.from ?? 0, to: rows.at(-1)?.to ?? 0, rows } : undefined;
}

export function findTables(view: View): readonly Table[] {
  const lines = linesOf(view);
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.from < (tables.at(-1)?.to ?? 0)) continue;
    const table =
      tableWithMark(view, lines, at, '\t') ??
      tableWithMark(view, lines, at, '|') ??
      tableOfLines(view, lines, at);
    if (table) tables.push(table);
  }
  return tables;
}
