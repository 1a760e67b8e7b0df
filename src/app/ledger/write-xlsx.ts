// The exported ledger as a spreadsheet: watermark, frozen header, filters, conditional colours, real numbers and dates.
// Rows are written as a stream, and others get their turn in between.
import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import excel from 'exceljs';
import type { Worksheet } from 'exceljs';
import { DateTime } from 'luxon';
import type { Cell, Column, ExportedLedger, Table } from '../../domain/ledger/index.ts';

/** Row 1 is the watermark, row 2 the header. */
const HEADER_ROW = 2;
const ROWS_A_TURN = 500;
const FORMATS = {
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  number: undefined,
  text: undefined,
} as const;

export async function writeXlsx(exported: ExportedLedger, zone: string, stream: Writable): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  for (const table of [exported.ledger, exported.entries]) {
    await writeSheet(workbook, table, exported.watermark, zone);
  }
  await workbook.commit();
}

async function writeSheet(
  workbook: excel.stream.xlsx.WorkbookWriter,
  table: Table,
  watermark: string,
  zone: string,
): Promise<void> {
  const { columns } = table;
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW }],
  });
  sheet.columns = columns.map(({ width, type }) => {
    const numFmt = FORMATS[type];
    return numFmt === undefined ? { width } : { width, style: { numFmt } };
  });
  sheet.addRow([watermark]).commit();
  const header = sheet.addRow(columns.map(({ label }) => label));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: 'middle' };
  header.commit();
  let last = HEADER_ROW;
  for (const row of table.rows) {
    sheet.addRow(row.map((cell, index) => toValue(cell, columns[index], zone))).commit();
    last += 1;
    if (last % ROWS_A_TURN === 0) await setImmediate();
  }
  const corner = sheet.getColumn(columns.length).letter;
  sheet.autoFilter = `A${String(HEADER_ROW)}:${corner}${String(last)}`;
  colourRows(sheet, table, last);
  sheet.commit();
}

function colourRows(sheet: Worksheet, { columns, colourBy }: Table, last: number): void {
  const at = columns.findIndex(({ key }) => key === colourBy?.key);
  if (colourBy === undefined || at === -1 || last <= HEADER_ROW) return;
  const letter = sheet.getColumn(at + 1).letter;
  const first = String(HEADER_ROW + 1);
  sheet.addConditionalFormatting({
    ref: `${letter}${first}:${letter}${String(last)}`,
    rules: Object.entries(colourBy.colours).map(([word, colour], index) => ({
      type: 'expression',
      priority: index + 1,
      formulae: [`$${letter}${first}="${word.replaceAll('"', '""')}"`],
      style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colour } } },
    })),
  });
}

/** A spreadsheet knows no zones: a date is written as it reads on the office's wall. */
function toValue(cell: Cell, column: Column | undefined, zone: string): string | number | Date | null {
  if (typeof cell !== 'string') return cell;
  if (column?.type === 'day') return new Date(`${cell}T00:00:00Z`);
  if (column?.type === 'instant') {
    return DateTime.fromISO(cell).setZone(zone).setZone('utc', { keepLocalTime: true }).toJSDate();
  }
  return cell;
}
