// Why a file is not read, in plain words and with what to do about it. One list, so that command line and chat say the same.
import { UserError } from '../../shared/errors.ts';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Longer than any policy: what is longer is a book, or an attack. */
export const MAX_TEXT_LENGTH = 500_000;

const ADVICE = {
  'too-large': 'is larger than 20 MB. Leave out the annexes and try again.',
  'too-long': 'holds more than 500,000 characters. Leave out the annexes and try again.',
  empty: 'is empty: there is nothing to read.',
  encoding: 'is not text in UTF-8, UTF-16 or GB18030. Save it as plain text (UTF-8).',
  format: 'is in a format that Duban does not read. It reads .txt, .md, .html, .docx and .pdf files.',
  doc: 'is an old Word or WPS file (.doc, .wps). Open it and save it as .docx.',
  sheet: 'is a spreadsheet. Copy the table into a Word document (.docx), or save the document as text.',
  slides: 'is a presentation. Save the text of the document as .docx.',
  ofd: 'is an OFD file. Export it from the OFD reader as a PDF with text, or as .docx.',
  odt: 'is an OpenDocument file. Save it as .docx.',
  rtf: 'is an RTF file. Open it in Word or WPS and save it as .docx.',
  mhtml: 'is a web archive. Save the page as .html, or copy its text into a .txt file.',
  picture: 'is a picture. Run character recognition (OCR) over it and save the result as .docx or .txt.',
  archive: 'is an archive. Unpack it and hand in the documents themselves.',
  encrypted: 'is protected by a password. Save it without one.',
  scanned:
    'holds pictures of pages and no text. Run character recognition (OCR) over it, or ask the issuing office for the Word file.',
  'no-letters':
    'has text whose letters cannot be told (its fonts say nothing about them). Ask for the Word file, or print it into a new PDF.',
  damaged: 'is damaged and cannot be opened. Open it in its own program, save it again and try once more.',
  bomb: 'unpacks to far more than a document ever holds. It is not opened.',
  'too-slow': 'takes too long or too much memory to open. Save the text alone as .docx or .txt.',
} as const;

export type RefusalCode = keyof typeof ADVICE;

export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(ADVICE, code);
}

/** `name`: the file's, as the person knows it. */
export function refuse(code: RefusalCode, name: string, options?: ErrorOptions): UserError {
  return new UserError(code, `${name} ${ADVICE[code]}`, options);
}

/** Thrown by a reader, which does not know the file's name. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(ADVICE[code], options);
    this.name = 'Refusal';
    this.code = code;
  }
}
