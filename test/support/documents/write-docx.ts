// A Word file written by hand: paragraphs in pieces (as Word leaves them after editing), tables, lists that Word counts,
// a running title, a page number, and text that was deleted.
import { writeZip } from './write-zip.ts';

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const FOOTER =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:t>1</w:t></w:r></w:p>';
const DELETED = '<w:del><w:r><w:delText>删去的话</w:delText></w:r></w:del>';

/** List 1 counts 一、二、三、 and list 2 counts 1. 2. 3. */
const NUMBERING = `<w:numbering ${NAMESPACE}>${[
  ['0', 'chineseCounting', '%1、'],
  ['1', 'decimal', '%1.'],
]
  .map(
    ([id = '', format = '', text = '']) =>
      `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`,
  )
  .join(
    '',
  )}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join('')}</w:numbering>`;

export interface WordCell {
  readonly text: string;
  readonly merge?: 'restart' | 'continue';
}

/** `body`: paragraphs and tables as the functions below write them. */
export function writeDocx(body: readonly string[]): Uint8Array {
  const part = (name: string, xml: string) => ({
    name,
    data: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
  });
  return writeZip([
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part('word/document.xml', `<w:document ${NAMESPACE}><w:body>${body.join('')}</w:body></w:document>`),
    part('word/numbering.xml', NUMBERING),
    part('word/header1.xml', `<w:hdr ${NAMESPACE}>${wordParagraph('内部资料')}</w:hdr>`),
    part('word/footer1.xml', `<w:ftr ${NAMESPACE}>${FOOTER}</w:ftr>`),
  ]);
}

/** `list`: the list that counts the paragraph. */
export function wordParagraph(text: string, list?: number): string {
  const properties =
    list === undefined
      ? ''
      : `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
  const run = (piece: string): string =>
    `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${escape(piece)}</w:t></w:r>`;
  return `<w:p>${properties}${run(text.slice(0, 7))}${DELETED}${run(text.slice(7))}</w:p>`;
}

export function wordTable(rows: readonly (readonly WordCell[])[]): string {
  const cell = ({ text, merge }: WordCell): string => {
    const properties = merge === undefined ? '' : `<w:tcPr><w:vMerge w:val="${merge}"/></w:tcPr>`;
    return `<w:tc>${properties}${text
      .split('\n')
      .map((line) => wordParagraph(line))
      .join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
