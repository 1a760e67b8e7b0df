// Bytes of a known format → text. Runs inside the worker for everything that is opened by a library.
import { decodeText } from './decode-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { Format } from './sniff-format.ts';

export async function readFormat(format: Format, bytes: Uint8Array): Promise<string> {
  switch (format) {
    case 'text':
      return decodeText(bytes);
    case 'html':
      return readHtml(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
  }
}
