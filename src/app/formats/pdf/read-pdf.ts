// A PDF → its text. Only the text layer is read: a scanned page has none, and the reader is told what to do about it.
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { Refusal } from '../refusal.ts';
import { dropMargins } from './drop-margins.ts';
import { joinLines } from './join-lines.ts';
import { readLines } from './read-lines.ts';
import type { PageLine } from './read-lines.ts';

const MOST_PAGES = 1_000;
/** A page of pictures holds a stamp's or a header's few letters at most. */
const FEWEST_LETTERS_A_PAGE = 12;
const MOST_UNKNOWN = 0.1;

export async function readPdf(bytes: Uint8Array): Promise<string> {
  const pages = await readPages(bytes);
  const letters = pages
    .flat()
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
  if (letters.length < pages.length * FEWEST_LETTERS_A_PAGE) throw new Refusal('scanned');
  const unknown = letters.match(/[\p{Co}\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (unknown > letters.length * MOST_UNKNOWN) throw new Refusal('no-letters');
  return joinLines(dropMargins(pages)).join('\n');
}

async function readPages(bytes: Uint8Array): Promise<readonly (readonly PageLine[])[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // The library takes the buffer over.
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new Refusal('too-long');
    const pages: (readonly PageLine[])[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      pages.push(readLines(items, { page: number, width, height }));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw translate(error);
  } finally {
    await task.destroy();
  }
}

function translate(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  return new Refusal(error.name === 'PasswordException' ? 'encrypted' : 'damaged', { cause: error });
}
