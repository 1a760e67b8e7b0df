// A Word file → the text that its pages show: paragraphs with their automatic numbers, tables of tasks as tasks.
// Deleted, hidden and field-code text, tables of contents, headers, footers and notes are no text of the document.
import { Refusal } from '../refusal.ts';
import { createCounter } from './count-paragraphs.ts';
import { openPackage } from './open-package.ts';
import type { Parts } from './open-package.ts';
import { createPageWriter } from './page-writer.ts';
import { readNumberedStyles, readNumbering } from './read-numbering.ts';
import { readXml } from './read-xml.ts';
import type { Attributes } from './read-xml.ts';

/** Whatever stands inside these is not shown, or is shown elsewhere a second time. */
const HIDDEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPr',
]);

export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = await openPackage(bytes, (name) =>
    /^word\/(?:document\d?|numbering|styles)\.xml$/.test(name),
  );
  const xml = parts.get('word/document.xml') ?? [...parts].find(([name]) => /document/.test(name))?.[1];
  if (xml === undefined) throw new Refusal('damaged');
  return readBody(xml, parts);
}

function readBody(xml: string, parts: Parts): string {
  const lists = readNumbering(parts);
  const writer = createPageWriter({ count: createCounter(lists), styles: readNumberedStyles(parts, lists) });
  let hidden = 0;
  let isText = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (hidden > 0 || HIDDEN.has(name) || isContents(name, attributes)) hidden += 1;
      else if (name === 'w:t') isText = true;
      else writer.open(name, attributes);
    },
    close: (name) => {
      if (hidden > 0) hidden -= 1;
      else if (name === 'w:t') isText = false;
      else writer.close(name);
    },
    text: (text) => {
      if (isText && hidden === 0) writer.text(text);
    },
  });
  return writer.lines().join('\n');
}

/** A table of contents is a block of its own in the XML. Its mark stands inside, too late to be seen: its style tells. */
function isContents(name: string, attributes: Attributes): boolean {
  return name === 'w:hyperlink' && (attributes['w:anchor'] ?? '').startsWith('_Toc');
}
