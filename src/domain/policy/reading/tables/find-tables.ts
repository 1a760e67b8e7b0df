// Tables of tasks in a text, in whatever way their cells were kept apart.
import type { View } from '../view.ts';
import { findLineTable } from './line-table.ts';
import { findMarkedTable } from './marked-table.ts';
import { findSpacedTable } from './spaced-table.ts';
import type { Table } from './table.ts';
import { linesOf, wordsIn } from './table.ts';

export function findTables(view: View): readonly Table[] {
  // A bar alone on its line keeps two cells apart that stand on lines of their own.
  const lines = linesOf(view).filter((line) => wordsIn(view, line).trim() !== '|');
  const tables: Table[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.from < (tables.at(-1)?.to ?? 0)) continue;
    const table =
      findMarkedTable(view, lines, at, '\t') ??
      findMarkedTable(view, lines, at, '|') ??
      findLineTable(view, lines, at) ??
      findSpacedTable(view, lines, at);
    if (table) tables.push(table);
  }
  return tables;
}
