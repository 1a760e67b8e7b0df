// A row of a table as a task: its words, its units by column, its date.
import type { Mark } from '../numbering.ts';
import type { Region } from '../regions.ts';
import { readUnits } from '../statement.ts';
import type { PlacedStatement } from '../statement-places.ts';
import type { Range, View } from '../view.ts';
import { compact } from '../view.ts';
import type { Cell, Row, Table } from './table.ts';
import { wordsIn } from './table.ts';

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

const OWN_NUMBER = /^(\d{1,3})[.、](?!\d)/;

/** The printed number of a row, in a cell of its own or before its words; the task's words begin behind it. */
function markOf(view: View, number: Cell | undefined, words: Cell | undefined): Mark | undefined {
  const own = words && OWN_NUMBER.exec(wordsIn(view, words));
  const range = number ?? (words && own ? { from: words.from, to: words.from + own[0].length } : undefined);
  const value = Number(number ? wordsIn(view, number).replace(/[.、]\s*$/, '') : own?.[1]);
  if (!range || !Number.isInteger(value)) return undefined;
  return { style: 'bare', value, strength: 3, from: range.from, to: range.to };
}

/** What the row is about: the cell that brings its own number, otherwise the first one. */
function wordsOf(view: View, row: Row): Cell | undefined {
  const cells = row.cells.filter(({ column }) => column.kind === 'task');
  return cells.find((cell) => OWN_NUMBER.test(wordsIn(view, cell))) ?? cells[0];
}

/** Cells that promise nothing: what was done already, persons, scores. */
const ASIDES: ReadonlySet<string> = new Set(['report', 'other', 'group']);

export function tableRegions(view: View, tables: readonly Table[]): readonly Region[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row): Region[] => {
      const statements = statementsOf(view, row);
      if (!statements.some((s) => s.assignments.length > 0)) return [];
      const words = wordsOf(view, row);
      const mark = markOf(
        view,
        row.cells.find((c) => c.column.kind === 'number'),
        words,
      );
      const behindMark: Range | undefined = words && {
        from: Math.max(words.from, mark?.to ?? 0),
        to: words.to,
      };
      return [
        {
          from: row.from,
          to: row.to,
          statements: statements.sort((a, b) => a.from - b.from),
          asides: row.cells.filter(({ column }) => ASIDES.has(column.kind)),
          ...(row.uneven === true && { uneven: true }),
          ...(mark ? { mark } : {}),
          ...(behindMark ? { words: behindMark } : {}),
        },
      ];
    }),
  );
}
