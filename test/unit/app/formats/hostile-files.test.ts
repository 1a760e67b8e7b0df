// Broken and hostile files: each is refused with its name and what to do.
import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../../src/app/read-source.ts';
import { weihaiAsWord } from '../../../support/documents/weihai.ts';
import { writePdf } from '../../../support/documents/write-pdf.ts';
import { writeZip } from '../../../support/documents/write-zip.ts';
import type { ZipEntry } from '../../../support/documents/write-zip.ts';

const wordXml = (body: string): Buffer =>
  Buffer.from(`<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`);
const word = (body: string, more: Partial<ZipEntry> = {}): Uint8Array =>
  writeZip([{ name: 'word/document.xml', data: wordXml(body), ...more }]);
const compound = (holds: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(holds, 'utf16le')]);

const FILES: readonly (readonly [string, string, string, () => Uint8Array | string])[] = [
  [
    'bomb',
    'a zip bomb',
    'a.docx',
    () => writeZip([{ name: 'word/document.xml', data: Buffer.alloc(70 << 20, 32) }]),
  ],
  [
    'damaged',
    'a zip bomb that lies about its size',
    'a.docx',
    () => word('x'.repeat(1 << 20), { claims: 1_000 }),
  ],
  ['damaged', 'elements without end', 'a.docx', () => word('<w:p>'.repeat(50_000))],
  [
    'damaged',
    'entities that multiply',
    'a.docx',
    () =>
      writeZip([
        {
          name: 'word/document.xml',
          data: Buffer.from(
            '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="x"><w:t>&b;</w:t></w:document>',
          ),
        },
      ]),
  ],
  ['encrypted', 'a zip with a password', 'a.docx', () => word('', { encrypted: true })],
  ['encrypted', 'Word with a password', 'a.docx', () => compound('EncryptedPackage')],
  ['doc', 'old Word', 'a.doc', () => compound('WordDocument')],
  ['doc', 'WPS', 'a.wps', () => compound('WpsContent')],
  ['sheet', 'old Excel', 'a.xls', () => compound('Workbook')],
  ['sheet', 'Excel', 'a.xlsx', () => writeZip([{ name: 'xl/workbook.xml', data: wordXml('') }])],
  ['ofd', 'OFD', 'a.ofd', () => writeZip([{ name: 'OFD.xml', data: wordXml('') }])],
  ['archive', 'an archive', 'a.zip', () => writeZip([{ name: 'a.bin', data: wordXml('') }])],
  ['rtf', 'RTF', 'a.doc', () => '{\\rtf1 a}'],
  ['mhtml', 'a web archive', 'a.mht', () => 'MIME-Version: 1.0\n'],
  ['picture', 'a scan', 'a.pdf', () => Buffer.from('89504e470d0a1a0a', 'hex')],
  ['damaged', 'half a Word file', 'a.docx', () => weihaiAsWord({ numbered: false }).subarray(0, 5_000)],
  ['damaged', 'rubbish that calls itself a PDF', 'a.pdf', () => '%PDF-1.7\nrubbish'],
  ['scanned', 'a scanned PDF', 'a.pdf', () => writePdf(['一'], { scanned: true })],
  ['encrypted', 'a PDF with a password', 'a.pdf', () => writePdf(['推进工作'], { locked: true })],
  ['empty', 'an empty Word file', 'a.docx', () => word('')],
  ['empty', 'an empty file', 'a.txt', () => ' \n'],
  ['encoding', 'a program', 'a.txt', () => Uint8Array.from([0, 1, 2, 255, 254, 0])],
  ['too-large', 'more than 20 MB', 'a.txt', () => Buffer.alloc((20 << 20) + 1, 65)],
  ['too-long', 'a text without end', 'a.txt', () => '推进工作。'.repeat(110_000)],
];

describe('a file that cannot be read', () => {
  it.each(FILES)('is refused as %s: %s', async (code, _, name, make) => {
    const made = make();
    const bytes = typeof made === 'string' ? Buffer.from(made) : made;
    await expect(decodeSource(name, bytes)).rejects.toMatchObject({ name: 'UserError', code });
  });

  it('says which file it is and what to do', async () => {
    await expect(decodeSource('意见.wps', compound('WpsContent'))).rejects.toThrow(
      /^意见\.wps is an old Word .* save it as \.docx/,
    );
  });
});
