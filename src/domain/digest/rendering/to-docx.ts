// The page as a Word file for the paper trail. The same brief gives the same bytes: its dates are the brief's own.
import type { Paragraph, Table } from 'docx';
import type { Brief } from '../brief/brief.ts';
import { checkSums } from '../brief/check-sums.ts';
import type { Preface } from '../brief/page/page.ts';
import { createSay } from '../brief/words/say.ts';
import { createDocxPen } from './docx-pen.ts';
import type { DocxPen } from './docx-pen.ts';
import { fixDocxDates } from './fix-docx-dates.ts';

export async function toDocx(brief: Brief): Promise<Uint8Array> {
  checkSums(brief.facts);
  const docx = await import('docx');
  const pen = createDocxPen(docx, brief.language);
  const { page } = brief;
  const document = new docx.Document({
    title: `${page.title} ${page.subtitle}`,
    description: createSay(brief.language)('drafted'),
    creator: 'Duban',
    styles: pen.styles,
    sections: [
      {
        properties: { page: pen.paper },
        footers: { default: pen.footer(page.secrecy) },
        children: [...writeHeader(pen, brief), ...writeSections(pen, brief), ...writeNotes(pen, brief)],
      },
    ],
  });
  return fixDocxDates(await docx.Packer.toBuffer(document), brief.asOf);
}

function writeHeader(pen: DocxPen, { page, facts, kind }: Brief): readonly (Paragraph | Table)[] {
  return [
    pen.title(page.title),
    pen.centred(page.subtitle),
    pen.ruled(page.secrecy),
    pen.small(page.imprint.join(' · ')),
    ...(page.preface === undefined ? [] : writePreface(pen, page.preface)),
    ...page.documents.map((text) => pen.small(text)),
    ...(kind === 'task' ? [] : [pen.lights(facts.totals.now, page.charts.lights)]),
  ];
}

function writePreface(pen: DocxPen, { text, mark }: Preface): readonly Paragraph[] {
  return [...text.split(/\n+/u).map((paragraph) => pen.body(paragraph)), pen.small(mark)];
}

function writeSections(pen: DocxPen, { page, language, version }: Brief): readonly (Paragraph | Table)[] {
  const say = createSay(language);
  const isFull = version !== 'leader';
  return page.sections.flatMap(({ number, title, lines, none, columns, rest }) => [
    pen.heading(say('sectionTitle', { number, title })),
    ...(lines.length === 0
      ? [pen.body(none)]
      : columns === undefined
        ? lines.map((line) => pen.line(line, isFull))
        : [pen.table([...columns, say('column_entries')], lines, isFull)]),
    ...(rest === undefined ? [] : [pen.body(rest.text)]),
  ]);
}

function writeNotes(pen: DocxPen, { page }: Brief): readonly Paragraph[] {
  return page.notes.map((note) => pen.small(note));
}
