// A row of a table as a task: its words, its units by column, its date.
import type { Mark } from './numbering.ts';
import type { Region } from './regions.ts';
import { readUnits } from './statement.ts';
import type { PlacedStatement } from './statement-places.ts';
import type { Row, Table } from './tables.ts';
import type { View } from './view.ts';
import { compact } from './view.ts';

function statementsOf(view: View, row: Row): PlacedStatement[] {
  return row.cells.flatMap((cell): PlacedStatement[] => {
    const place = { from: cell.from, to: cell.to, broken: false };
    if (cell.column.kind === 'units') {
      return [{ ...place, ...readUnits(compact(view, cell), cell.column.role) }];
    }
    if (cell.column.kind !== 'due') return [];
    return [{ ...place, assignments: [], rest: [], odd: [], labelled: true, isDue: true }];
  });
}

/** The printed number of a row; the task's words begin behind it. */
function markOf(view: View, row: Row): Mark | undefined {
  const cell = row.cells.find((c) => c.column.kind === 'number');
  const value = cell ? Number(view.text.slice(cell.from, cell.to)) : Number.NaN;
  if (!cell || !Number.isInteger(value)) return undefined;
  return { style: 'bare', value, strength: 3, from: cell.from, to: cell.to };
}

export function tableRegions(view: View, tables: readonly Table[]): readonly Region[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Region[] => {
      const statements = statementsOf(view, row);
      if (!statements.some((s) => s.assignments.length > 0)) return [];
      const mark = markOf(view, row);
      const task = row.cells.find((c) => c.column.kind === 'task');
      return [
        {
          from: row.from,
          to: row.to,
          statements: statements.sort((a, b) => a.from - b.from),
          ...(mark ? { mark } : {}),
          ...(task ? { words: { from: task.from, to: task.to } } : {}),
        },
      ];
    }),
  );
}
