// The ledger sheet as CSV for whoever has no spreadsheet: UTF-8 with its mark, and no cell that a program would run.
import papaparse from 'papaparse';
import { createWallReader } from '../../domain/ledger/index.ts';
import type { Cell, ColumnType, ExportedLedger, Table } from '../../domain/ledger/index.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** The watermark stands in a line of its own, before the header. */
export function encodeCsv(exported: ExportedLedger, which: 'ledger' | 'entries', zone: string): string {
  const table: Table = exported[which];
  const wallOf = createWallReader(zone);
  const lines = [
    [exported.watermark],
    table.columns.map(({ label }) => label),
    ...[...table.rows].map((row) =>
      row.map((cell, index) => toText(cell, table.columns[index]?.type, wallOf)),
    ),
  ];
  return BYTE_ORDER_MARK + papaparse.unparse(lines, { escapeFormulae: true, newline: '\r\n' });
}

function toText(
  cell: Cell,
  type: ColumnType | undefined,
  wallOf: (instant: string) => Date,
): string | number {
  if (cell === null) return '';
  if (type === 'instant' && typeof cell === 'string')
    return wallOf(cell).toISOString().slice(0, 19).replace('T', ' ');
  return cell;
}
