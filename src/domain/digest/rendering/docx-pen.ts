// How a Word page is set: the fonts that Chinese offices have, A4, red head, tables with a repeated header row.
import type * as DocxModule from 'docx';
import type { Font, Footer, Paragraph, ParagraphOptions, RunOptions, Table, TableCell, TextRun } from 'docx';
import type { Language } from '../../conversation/index.ts';
import type { Light } from '../../ledger/index.ts';
import { lightOrder } from '../brief/facts/count-totals.ts';
import type { Counts } from '../brief/facts/facts.ts';
import type { BriefLine } from '../brief/page/page.ts';
import { sayRefs } from './refs.ts';

type Docx = typeof DocxModule;

export interface DocxPen {
  readonly styles: { readonly default: { readonly document: { readonly run: RunOptions } } };
  readonly paper: {
    readonly size: { readonly width: string; readonly height: string };
    readonly margin: Readonly<Record<'top' | 'bottom' | 'left' | 'right', string>>;
  };
  footer(secrecy: string): Footer;
  title(text: string): Paragraph;
  centred(text: string): Paragraph;
  /** Right-aligned above the red rule. */
  ruled(text: string): Paragraph;
  small(text: string): Paragraph;
  heading(text: string): Paragraph;
  body(text: string): Paragraph;
  line(line: BriefLine, isFull: boolean): Paragraph;
  lights(counts: Counts, names: Readonly<Record<Light, string>>): Table;
  table(columns: readonly string[], lines: readonly BriefLine[], isFull: boolean): Table;
}

const RED = 'B4131C';
const SOFT = '5D646C';
const FILLS: Readonly<Record<Light, string>> = {
  red: 'F4B6B6',
  yellow: 'FFE9A8',
  green: 'C9E7CB',
  grey: 'E3E3E3',
  claimed: 'CFE2F5',
  closed: 'DDEBDD',
};
/** Half points. */
const SIZES = { title: 44, heading: 26, body: 24, table: 18, small: 18 } as const;

export function createDocxPen(docx: Docx, language: Language): DocxPen {
  const body = language === 'zh-Hant' ? 'PMingLiU' : 'FangSong';
  const head = language === 'zh-Hant' ? 'PMingLiU' : 'SimHei';
  const font = (eastAsia: string): Font => ({
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia,
  });
  const run = (text: string, options: RunOptions = {}): TextRun =>
    new docx.TextRun({ text, font: font(body), size: SIZES.body, ...options });
  const paragraph = (children: readonly TextRun[], options: ParagraphOptions = {}): Paragraph =>
    new docx.Paragraph({ children, ...options });
  const tableOf = createTableWriter(docx, run);
  return {
    styles: { default: { document: { run: { font: font(body), size: SIZES.body } } } },
    paper: {
      size: { width: '210mm', height: '297mm' },
      margin: { top: '20mm', bottom: '18mm', left: '22mm', right: '20mm' },
    },
    footer: (secrecy) =>
      new docx.Footer({
        children: [
          paragraph(
            [
              run(`${secrecy}  `, { size: SIZES.small, color: SOFT }),
              new docx.TextRun({ children: [docx.PageNumber.CURRENT], size: SIZES.small }),
            ],
            { alignment: docx.AlignmentType.CENTER },
          ),
        ],
      }),
    title: (text) =>
      paragraph([run(text, { bold: true, color: RED, size: SIZES.title, font: font('SimSun') })], {
        alignment: docx.AlignmentType.CENTER,
        heading: docx.HeadingLevel.TITLE,
        spacing: { after: 80 },
      }),
    centred: (text) => paragraph([run(text)], { alignment: docx.AlignmentType.CENTER }),
    ruled: (text) =>
      paragraph([run(text, { size: SIZES.small, color: RED })], {
        alignment: docx.AlignmentType.RIGHT,
        border: { bottom: { style: docx.BorderStyle.SINGLE, size: 18, color: RED, space: 2 } },
      }),
    small: (text) => paragraph([run(text, { size: SIZES.small, color: SOFT })]),
    heading: (text) =>
      paragraph([run(text, { bold: true, size: SIZES.heading, font: font(head) })], {
        heading: docx.HeadingLevel.HEADING_1,
        keepNext: true,
        spacing: { before: 160, after: 40 },
      }),
    body: (text) => paragraph([run(text)]),
    line: ({ text, entries }, isFull) =>
      paragraph([
        run(text),
        run(` ${sayRefs(entries, isFull)}`.trimEnd(), { size: SIZES.small, color: SOFT }),
      ]),
    ...tableOf,
  };
}

type Run = (text: string, options?: RunOptions) => TextRun;

function createTableWriter(docx: Docx, run: Run): Pick<DocxPen, 'lights' | 'table'> {
  const width = { size: 100, type: docx.WidthType.PERCENTAGE };
  const cell = (children: readonly Paragraph[], fill?: string): TableCell =>
    new docx.TableCell({
      children,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      ...(fill !== undefined && { shading: { type: docx.ShadingType.CLEAR, fill } }),
    });
  const said = (text: string, options: RunOptions = {}): Paragraph =>
    new docx.Paragraph({ children: [run(text, { size: SIZES.table, ...options })] });
  return {
    lights: (counts, names) =>
      new docx.Table({
        width,
        rows: [
          new docx.TableRow({
            children: lightOrder.map((light) =>
              cell([said(`${names[light]} ${String(counts[light])}`, { bold: true })], FILLS[light]),
            ),
          }),
        ],
      }),
    table: (columns, lines, isFull) =>
      new docx.Table({
        width,
        rows: [
          new docx.TableRow({
            tableHeader: true,
            children: columns.map((name) => cell([said(name, { bold: true })], 'F2F2F2')),
          }),
          ...lines.map(
            ({ cells = [], entries, light }) =>
              new docx.TableRow({
                cantSplit: true,
                children: [...cells, sayRefs(entries, isFull)].map((text, index) =>
                  cell([said(text)], index === 0 && light !== undefined ? FILLS[light] : undefined),
                ),
              }),
          ),
        ],
      }),
  };
}
