// What a file is, by its first bytes: the name's ending is often wrong, and never to be trusted.
import type { RefusalCode } from './refusal.ts';

export type Format = 'text' | 'html' | 'docx' | 'pdf';

export type Sniffed =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

/** A document can only be told from other packages by what is packed. */
const PACKED: readonly (readonly [string, Sniffed])[] = [
  ['word/document', { kind: 'format', format: 'docx' }],
  ['xl/workbook', { kind: 'refused', code: 'sheet' }],
  ['ppt/presentation', { kind: 'refused', code: 'slides' }],
  ['OFD.xml', { kind: 'refused', code: 'ofd' }],
  ['opendocument', { kind: 'refused', code: 'odt' }],
  ['word/', { kind: 'format', format: 'docx' }],
];

const STARTS: readonly (readonly [string, RefusalCode])[] = [
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xFF\xD8\xFF', 'picture'],
  ['GIF8', 'picture'],
  ['BM6', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xBC\xAF', 'archive'],
  ['\x1F\x8B', 'archive'],
];

export function sniffFormat(bytes: Uint8Array): Sniffed {
  const head = latin(bytes.subarray(0, 2_048));
  if (/^[\s\S]{0,1020}%PDF-/.test(head)) return { kind: 'format', format: 'pdf' };
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffPackage(bytes);
  if (head.startsWith('\xD0\xCF\x11\xE0')) return { kind: 'refused', code: sniffCompound(bytes) };
  const known = STARTS.find(([start]) => head.startsWith(start));
  if (known !== undefined) return { kind: 'refused', code: known[1] };
  return sniffMarkup(head);
}

/** Markup in UTF-16 has a zero beside each letter. */
function sniffMarkup(head: string): Sniffed {
  const text = head
    .replaceAll('\0', '')
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .trimStart();
  if (/^(?:MIME-Version:|From: <Saved by)/i.test(text)) return { kind: 'refused', code: 'mhtml' };
  if (/^<\?xml[\s\S]*(?:<pkg:package|<w:wordDocument|progid="Word)/i.test(text))
    return { kind: 'refused', code: 'doc' };
  const isMarkup =
    /^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|body|meta|div|table|article)\b/i;
  return { kind: 'format', format: isMarkup.test(text) ? 'html' : 'text' };
}

function sniffPackage(bytes: Uint8Array): Sniffed {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = PACKED.find(([name]) => all.includes(name));
  return found?.[1] ?? { kind: 'refused', code: 'archive' };
}

/** Old Word, WPS and Excel files, and everything that Office has encrypted, are compound files. */
function sniffCompound(bytes: Uint8Array): RefusalCode {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => all.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted';
  return holds('Workbook') ? 'sheet' : 'doc';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
