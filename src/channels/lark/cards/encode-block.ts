// One block of a reply → pieces of a card. A piece is never torn apart; a page of the card holds as many as fit.
import type { Block, Citation, Reply, TableColumn } from '../../../domain/conversation/index.ts';
import type { Wording } from '../wording.ts';
import type { CardElement } from './card.ts';
import { markdownElement, measureBytes, panelElement, textElement } from './card.ts';
import { encodeChart } from './encode-chart.ts';
import { escapeMarkdown } from './escape-markup.ts';
import { splitText } from './split-text.ts';

/** Small enough that a page is filled well, large enough that a clause stays whole. */
const PIECE_BYTES = 7_000;
const TABLE_BYTES = 14_000;
const ROWS_PER_PAGE = 10;
const MAX_COLUMNS = 50;
/** Shared by the cells of a row, so that one row always fits on a page. */
const ROW_CHARACTERS = 3_500;
const CELL_CHARACTERS = 300;

type Table = Extract<Block, { kind: 'table' }>;
type Quote = Extract<Block, { kind: 'quote' }>;

export interface BlockContext {
  readonly reply: Reply;
  readonly wording: Wording;
  /** Whether a fact stands before the quote; without one the quote is the answer, and is shown open. */
  readonly hasFact: boolean;
}

export function encodeBlock(block: Block, context: BlockContext): readonly CardElement[] {
  switch (block.kind) {
    case 'text':
      return split(block.text).map((piece) => textElement(piece));
    case 'fields': {
      const lines = block.fields.map(
        ({ label, value }) => `**${escapeMarkdown(label)}**${context.wording.colon}${escapeMarkdown(value)}`,
      );
      return split(lines.join('\n')).map(markdownElement);
    }
    case 'list': {
      const lines = block.items.map(({ text, task }, index) =>
        task === undefined ? `${index + 1}. ${text}` : `• ${text}`,
      );
      return split(lines.join('\n')).map((piece) => textElement(piece));
    }
    case 'table':
      return encodeTables({ ...block, columns: block.columns.slice(0, MAX_COLUMNS) });
    case 'quote':
      return encodeQuote(block, context);
    case 'chart': {
      const chart = encodeChart(block);
      const words = split(block.summary).map((piece) => textElement(piece, { isSmall: chart !== undefined }));
      return [...(chart === undefined ? [] : [chart]), ...words];
    }
    case 'buttons':
      // Buttons stand at the foot of every page.
      return [];
  }
}

function split(text: string): readonly string[] {
  return splitText(text, { measure: measureBytes, limit: PIECE_BYTES });
}

/** As many rows to a table as fit: ten, or fewer long ones. */
function encodeTables(table: Table): readonly CardElement[] {
  const tables: CardElement[] = [];
  let start = 0;
  do {
    let size = Math.min(ROWS_PER_PAGE, Math.max(1, table.rows.length - start));
    let element = encodeTable(table, table.rows.slice(start, start + size));
    while (size > 1 && measureBytes(element) > TABLE_BYTES) {
      size -= 1;
      element = encodeTable(table, table.rows.slice(start, start + size));
    }
    tables.push(element);
    start += size;
  } while (start < table.rows.length);
  return tables;
}

function encodeTable(table: Table, rows: Table['rows']): CardElement {
  const types = table.columns.map((column) => typeOf(column, table.rows));
  const cut = Math.min(CELL_CHARACTERS, Math.floor(ROW_CHARACTERS / table.columns.length));
  return {
    tag: 'table',
    page_size: ROWS_PER_PAGE,
    row_height: 'auto',
    header_style: { background_style: 'grey', bold: true },
    // Own names: a key from outside might be one that the platform reserves.
    columns: table.columns.map((column, index) => ({
      name: `c${index}`,
      display_name: column.label.slice(0, cut),
      data_type: types[index],
      width: 'auto',
      horizontal_align: types[index] === 'number' ? 'right' : 'left',
    })),
    rows: rows.map((row) =>
      Object.fromEntries(
        table.columns.flatMap((column, index) => {
          const cell = encodeCell(row[column.key], types[index], cut);
          return cell === undefined ? [] : [[`c${index}`, cell]];
        }),
      ),
    ),
  };
}

/** A number's column takes numbers only: one word in it, and the whole card is refused. */
function typeOf(column: TableColumn, rows: Table['rows']): 'number' | 'text' {
  const fits = rows.every((row) => {
    const cell = row[column.key];
    return cell == null || (typeof cell === 'number' && Number.isFinite(cell));
  });
  return column.type === 'number' && fits ? 'number' : 'text';
}

function encodeCell(
  cell: string | number | null | undefined,
  type: 'number' | 'text' | undefined,
  cut: number,
): string | number | undefined {
  if (type === 'number') return typeof cell === 'number' ? cell : undefined;
  const text = cell == null ? '—' : String(cell);
  return text.length > cut ? `${text.slice(0, cut)}…` : text;
}

function encodeQuote(block: Quote, { reply, wording, hasFact }: BlockContext): readonly CardElement[] {
  const citation = reply.citations[block.citation];
  const title = citation === undefined ? wording.clause : titleOf(citation, wording);
  const isPrinted = citation === undefined || citation.quote === block.text;
  const pieces = split(block.text);
  return pieces.map((piece, index) => {
    const isLast = index === pieces.length - 1;
    const shown =
      isPrinted && citation !== undefined && pieces.length === 1 ? markQuote(citation) : textElement(piece);
    const printed = isPrinted ? [] : split(`${wording.printed}${wording.colon}${citation.quote}`).slice(0, 1);
    const made = isSaidElsewhere(reply.made, hasFact) ? [] : [wording.made[reply.made]];
    const foot = isLast ? [...printed, ...made].map((line) => textElement(line, { isSmall: true })) : [];
    return panelElement(title, [shown, ...foot], !hasFact);
  });
}

/** A model's part stands below the whole card. */
function isSaidElsewhere(made: Reply['made'], hasFact: boolean): boolean {
  return made === 'worded-by-model' || (made === 'looked-up' && hasFact);
}

export function titleOf(citation: Citation, wording: Wording): string {
  const place = citation.task === undefined ? [] : [wording.task(citation.task)];
  return [...place, wording.clause, '·', citation.title].join(' ');
}

/** The words that answer are coloured. */
function markQuote({ quote, marks }: Citation): CardElement {
  if (marks.length === 0) return textElement(quote);
  let markdown = '';
  let end = 0;
  for (const mark of [...marks].sort((left, right) => left.start - right.start)) {
    if (mark.start < end) continue;
    markdown += escapeMarkdown(quote.slice(end, mark.start));
    markdown += `<font color='blue'>${escapeMarkdown(quote.slice(mark.start, mark.end))}</font>`;
    end = mark.end;
  }
  return markdownElement(markdown + escapeMarkdown(quote.slice(end)));
}
