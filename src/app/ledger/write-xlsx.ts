// The exported ledger as a spreadsheet: watermark, frozen header, filters, conditional colours, real numbers and dates.
// Rows are written as a stream, and others get their turn in between.
import { setImmediate } from 'node:timers/promises';
import type { Writable } from 'node:stream';
import type { default as Excel, Row, Worksheet } from 'exceljs';
import { createWallReader } from '../../domain/ledger/index.ts';
import type { Cell, Column, ExportedLedger, Table } from '../../domain/ledger/index.ts';
import * as looks from './xlsx-looks.ts';

/** Row 1 is the watermark, row 2 the header. */
const HEADER_ROW = 2;
const ROWS_A_TURN = 500;

export async function writeXlsx(exported: ExportedLedger, zone: string, stream: Writable): Promise<void> {
  // Large: loaded by the first export, not with the bot.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const wallOf = createWallReader(zone);
  workbook.title = exported.title;
  workbook.creator = 'Duban';
  for (const table of [exported.ledger, exported.entries, exported.notes]) {
    await writeSheet(workbook, table, exported, wallOf);
  }
  await workbook.commit();
}

async function writeSheet(
  workbook: Excel.stream.xlsx.WorkbookWriter,
  table: Table,
  { title, watermark }: ExportedLedger,
  wallOf: WallReader,
): Promise<void> {
  const { columns, isRead = false } = table;
  const sheet = workbook.addWorksheet(table.name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEADER_ROW, showGridLines: !isRead }],
    pageSetup: looks.pageSetup(isRead, columns.length),
    headerFooter: { oddHeader: `&C&14&B${title}`, oddFooter: '&L&8Duban&R&9&P / &N' },
  });
  Object.assign(sheet.pageSetup, looks.paperOf(columns.length));
  sheet.columns = columns.map((column) => {
    const style = looks.styleOf(column, isRead);
    return { width: column.width, ...(style !== undefined && { style }) };
  });
  writeHead(sheet, columns, `${title} · ${watermark}`);
  let last = HEADER_ROW;
  for (const cells of table.rows) {
    const row = sheet.addRow(cells.map((cell, index) => toValue(cell, columns[index], wallOf)));
    if (isRead) layOut(row, cells, columns);
    row.commit();
    last += 1;
    if (last % ROWS_A_TURN === 0) await setImmediate();
  }
  const corner = sheet.getColumn(columns.length).letter;
  sheet.autoFilter = `A${String(HEADER_ROW)}:${corner}${String(last)}`;
  colourRows(sheet, table, last);
  sheet.commit();
}

function layOut(row: Row, cells: readonly Cell[], columns: readonly Column[]): void {
  const lines = columns.map((column, index) => looks.countLines(cells[index] ?? null, column));
  row.height = looks.rowHeight(lines);
  lines.forEach((count, index) => {
    if (looks.isCut(count)) row.getCell(index + 1).alignment = looks.cutAlignment;
  });
}

function writeHead(sheet: Worksheet, columns: readonly Column[], mark: string): void {
  const first = sheet.addRow([mark]);
  first.height = looks.MARK_HEIGHT;
  first.getCell(1).style = { font: looks.markFont, alignment: { vertical: 'middle' } };
  sheet.mergeCells(1, 1, 1, columns.length);
  first.commit();
  const header = sheet.addRow(columns.map(({ label }) => label));
  header.height = looks.HEADER_HEIGHT;
  header.eachCell((cell) => {
    cell.style = {
      font: looks.headerFont,
      fill: looks.headerFill,
      alignment: looks.headerAlignment,
      border: looks.headerBorders,
    };
  });
  header.commit();
}

function colourRows(sheet: Worksheet, { columns, colourBy }: Table, last: number): void {
  const at = columns.findIndex(({ key }) => key === colourBy?.key);
  if (colourBy === undefined || at === -1 || last <= HEADER_ROW) return;
  const letter = sheet.getColumn(at + 1).letter;
  const first = String(HEADER_ROW + 1);
  const rules = Object.entries(colourBy.colours);
  // The id and the light: what one looks for.
  for (const column of new Set(['A', letter])) {
    sheet.addConditionalFormatting({
      ref: `${column}${first}:${column}${String(last)}`,
      rules: rules.map(([word, colour], index) => ({
        type: 'expression',
        priority: index + 1,
        formulae: [`$${letter}${first}="${word.replaceAll('"', '""')}"`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: colour } } },
      })),
    });
  }
}

type WallReader = (instant: string) => Date;

/** A spreadsheet knows no zones: a date is written as it reads on the office's wall. */
function toValue(cell: Cell, column: Column | undefined, wallOf: WallReader): string | number | Date | null {
  if (typeof cell !== 'string') return cell;
  if (column?.type === 'day') return new Date(`${cell}T00:00:00Z`);
  return column?.type === 'instant' ? wallOf(cell) : cell;
}
