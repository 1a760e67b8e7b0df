// How the spreadsheet looks: an official table that can be read on a screen and printed on A3.
import type { Alignment, Borders, Fill, Font, PageSetup, Style } from 'exceljs';
import type { Cell, Column, ColumnType } from '../../domain/ledger/index.ts';

const FONT = '等线';
const LINE = { style: 'thin', color: { argb: 'FFBFC6CE' } } as const;
const BORDERS: Partial<Borders> = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const LINE_HEIGHT = 14;
/** Long texts are cut in their cell: the whole of them stands in the edit line. */
const MOST_LINES = 10;

const FORMATS: Readonly<Record<ColumnType, string | undefined>> = {
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  number: '#,##0.##;-#,##0.##;0',
  text: undefined,
  word: undefined,
};

const ALIGNMENTS: Readonly<Record<ColumnType, Partial<Alignment>>> = {
  day: { horizontal: 'center', vertical: 'middle' },
  instant: { horizontal: 'center', vertical: 'middle' },
  number: { horizontal: 'right', vertical: 'middle', indent: 1 },
  text: { wrapText: true, vertical: 'middle' },
  word: { horizontal: 'center', vertical: 'middle', wrapText: true },
};

export const markFont: Partial<Font> = { name: FONT, size: 9, italic: true, color: { argb: 'FF8A2B2B' } };
export const headerFont: Partial<Font> = { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } };
export const headerFill: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1F4E79' } };
export const headerAlignment: Partial<Alignment> = {
  wrapText: true,
  horizontal: 'center',
  vertical: 'middle',
};
export const headerBorders = BORDERS;
export const HEADER_HEIGHT = 32;
export const MARK_HEIGHT = 18;

/** `isRead`: laid out for people; a table of very many rows keeps to what its cells mean. */
export function styleOf({ type }: Column, isRead: boolean): Partial<Style> | undefined {
  const numFmt = FORMATS[type];
  const format = numFmt === undefined ? undefined : { numFmt };
  if (!isRead) return format;
  return { ...format, font: { name: FONT, size: 10 }, alignment: ALIGNMENTS[type], border: BORDERS };
}

/** As the file format numbers them: A3 for wide tables (the library has no name for it), A4 for the others. */
export function paperOf(columns: number): { readonly paperSize: number } {
  return { paperSize: columns > 5 ? 8 : 9 };
}

/** Wide tables are fitted to the width of two A3 sheets, with the header on each. */
export function pageSetup(isRead: boolean, columns: number): Partial<PageSetup> {
  return {
    orientation: columns > 5 ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: isRead && columns > 20 ? 2 : 1,
    fitToHeight: 0,
    printTitlesRow: '1:2',
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(columns > 20 && { printTitlesColumn: 'A:A' }),
  };
}

/** How many lines a cell's text takes. */
export function countLines(cell: Cell, { width }: Column): number {
  if (typeof cell !== 'string') return 1;
  const room = Math.max(1, width - 1);
  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
}

/** As high as the fullest cell needs, within reason. */
export function rowHeight(lines: readonly number[]): number {
  return LINE_HEIGHT * Math.min(MOST_LINES, Math.max(1, ...lines)) + 4;
}

/** A text that is cut shows its beginning. */
export const cutAlignment: Partial<Alignment> = { wrapText: true, vertical: 'top' };

export function isCut(lines: number): boolean {
  return lines > MOST_LINES;
}

/** A Chinese character is as wide as two digits. */
function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter > '\u02ff' ? 2 : 1), 0);
}
