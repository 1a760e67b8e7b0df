// Collects a document's lines while its XML is read: paragraphs inside cells inside tables, and text boxes inside paragraphs.
import { readPlainTable, readTaskTable } from '../task-table.ts';
import type { CountParagraph } from './count-paragraphs.ts';
import type { Place } from './read-numbering.ts';
import type { Attributes } from './read-xml.ts';

export interface PageWriter {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  readonly lines: () => readonly string[];
}

export interface Numbering {
  readonly count: CountParagraph;
  readonly styles: ReadonlyMap<string, Place>;
}

interface Paragraph {
  text: string;
  style: string;
  list: string | undefined;
  level: number | undefined;
  hidden: boolean;
  /** Lines of text boxes that hang on the paragraph: they follow it. */
  readonly boxed: string[];
}

interface Cell {
  readonly lines: string[];
  span: number;
  merge: 'none' | 'first' | 'goes-on';
}

interface Table {
  readonly rows: Cell[][];
}

export function createPageWriter(numbering: Numbering): PageWriter {
  const body: string[] = [];
  const tables: Table[] = [];
  const paragraphs: Paragraph[] = [];
  const flow = (): string[] => paragraphs.at(-1)?.boxed ?? tables.at(-1)?.rows.at(-1)?.at(-1)?.lines ?? body;
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && !paragraph.hidden) paragraph.text += text;
  };
  return {
    open: (name, attributes) => {
      if (name === 'w:p') paragraphs.push(newParagraph());
      else if (name === 'w:tbl') tables.push({ rows: [] });
      else if (name === 'w:tr') tables.at(-1)?.rows.push([]);
      else if (name === 'w:tc') tables.at(-1)?.rows.at(-1)?.push({ lines: [], span: 1, merge: 'none' });
      else if (name.startsWith('w:')) {
        setParagraph(paragraphs.at(-1), name, attributes);
        setCell(tables.at(-1)?.rows.at(-1)?.at(-1), name, attributes);
        write(SIGNS[name] ?? (name === 'w:br' && attributes['w:type'] === undefined ? '\n' : ''));
      }
    },
    close: (name) => {
      if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph !== undefined) flow().push(...printed(paragraph, numbering));
      } else if (name === 'w:tbl') {
        const table = tables.pop();
        if (table !== undefined) flow().push(...tableLines(table));
      } else if (name === 'w:r') {
        const paragraph = paragraphs.at(-1);
        if (paragraph !== undefined) paragraph.hidden = false;
      }
    },
    text: write,
    lines: () => body,
  };
}

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:softHyphen': '',
};

function newParagraph(): Paragraph {
  return { text: '', style: '', list: undefined, level: undefined, hidden: false, boxed: [] };
}

function setParagraph(paragraph: Paragraph | undefined, name: string, attributes: Attributes): void {
  if (paragraph === undefined) return;
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:numId') paragraph.list = value;
  else if (name === 'w:ilvl') paragraph.level = Number(value);
  else if (name === 'w:vanish' && value !== '0' && value !== 'false') paragraph.hidden = true;
}

function setCell(cell: Cell | undefined, name: string, attributes: Attributes): void {
  if (cell === undefined) return;
  if (name === 'w:gridSpan') cell.span = Math.min(64, Math.max(1, Number(attributes['w:val'] ?? 1)));
  if (name === 'w:vMerge') cell.merge = attributes['w:val'] === 'restart' ? 'first' : 'goes-on';
}

function printed(paragraph: Paragraph, { count, styles }: Numbering): string[] {
  const { text, style, boxed } = paragraph;
  const isContents = /^(?:toc|目录)\s?\d/i.test(style);
  if (text.trim() === '' || isContents) return boxed;
  const place = placeOf(paragraph, styles);
  return [(place === undefined ? '' : count(place)) + text.trim(), ...boxed];
}

/** numId 0 takes a paragraph out of its style's list. */
function placeOf({ list, level, style }: Paragraph, styles: ReadonlyMap<string, Place>): Place | undefined {
  const styled = styles.get(style);
  if (list === '0') return undefined;
  if (list !== undefined) return { list, level: level ?? styled?.level ?? 0 };
  return styled === undefined ? undefined : { list: styled.list, level: level ?? styled.level };
}

function tableLines({ rows }: Table): readonly string[] {
  const [first] = rows;
  // A frame around text, as boxes (专栏) are drawn.
  if (rows.every((row) => row.length <= 1)) return rows.flatMap((row) => row.flatMap(({ lines }) => lines));
  if (first === undefined) return [];
  const grid: string[][] = [];
  for (const row of rows) {
    const cells = row.flatMap((cell) => Array.from({ length: cell.span }, () => cell));
    const above = grid.at(-1);
    grid.push(
      cells.map(({ merge, lines }, at) => (merge === 'goes-on' ? (above?.[at] ?? '') : lines.join('\n'))),
    );
  }
  return readTaskTable(grid) ?? readPlainTable(grid);
}
