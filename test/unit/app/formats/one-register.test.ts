// The same document in every format that offices send gives the same register.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { decodeSource } from '../../../../src/app/read-source.ts';
import { readPolicy, toParseJson } from '../../../../src/domain/policy/index.ts';
import { launchBrowser, whyNoBrowser } from '../../../support/browser.ts';
import {
  weihaiAsPage,
  weihaiAsWord,
  weihaiForPrint,
  weihaiInOneCell,
  weihaiText,
} from '../../../support/documents/weihai.ts';
import { writePdf } from '../../../support/documents/write-pdf.ts';
import { encodeGb18030 } from '../../../support/documents/encode-gb18030.ts';

/** The register without the places in the text: these differ where a format has no blank lines. */
async function readRegister(name: string, bytes: Uint8Array | string): Promise<unknown> {
  const source = await decodeSource(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  const json = toParseJson(readPolicy({ ...source, id: 'weihai', source: 'weihai' }));
  return JSON.parse(JSON.stringify(json, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

describe('one document, many formats, one register', () => {
  let expected: unknown;
  beforeAll(async () => {
    expected = await readRegister('weihai.txt', weihaiText);
  });

  it('has 29 tasks to begin with', () => {
    expect((expected as { tasks: readonly unknown[] }).tasks).toHaveLength(29);
  });

  it.each<readonly [string, string, () => Uint8Array | string]>([
    ['UTF-8 with a mark', 'a.txt', () => `\uFEFF${weihaiText}`],
    ['GB18030', 'a.txt', () => encodeGb18030(weihaiText)],
    ['UTF-16 with a mark', 'a.txt', () => Buffer.from(`\uFEFF${weihaiText}`, 'utf16le')],
    ['UTF-16 without one', 'a.txt', () => Buffer.from(weihaiText, 'utf16le')],
    ['Windows line ends', 'a.txt', () => weihaiText.replaceAll('\n', '\r\n')],
    [
      'Markdown',
      'a.md',
      () => weihaiText.replaceAll('\n', '\n\n').replace(/^(?=[一二三四五六七]、)/gmu, '## '),
    ],
    ['a page of a site', 'a.html', weihaiAsPage],
    ['a page under a wrong name', 'a.txt', weihaiAsPage],
    ['an old page, all in one cell', 'a.htm', () => encodeGb18030(weihaiInOneCell())],
    ['Word', 'a.docx', () => weihaiAsWord({ numbered: false })],
    ['Word that counts by itself', 'a.docx', () => weihaiAsWord({ numbered: true })],
    ['Word under a wrong name', 'a.pdf', () => weihaiAsWord({ numbered: false })],
    [
      'a PDF without fonts of its own',
      'a.pdf',
      () => writePdf(weihaiText.split('\n').filter((line) => line !== '')),
    ],
  ])('%s', async (_, name, make) => {
    expect(await readRegister(name, make())).toEqual(expected);
  });
});

describe.skipIf(whyNoBrowser !== undefined)(
  `a document printed into a PDF (${whyNoBrowser ?? 'Chromium'})`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    it('gives the same register, without running titles and page numbers', async () => {
      const page = await browser.newPage();
      await page.setContent(weihaiForPrint());
      const pdf = await page.pdf({
        format: 'A4',
        margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' },
        displayHeaderFooter: true,
        headerTemplate: '<span style="font-size:9px">人民政府公報 <span class="date"></span></span>',
        footerTemplate: '<div style="font-size:12px;margin:auto">— <span class="pageNumber"></span> —</div>',
      });
      expect(await readRegister('a.pdf', pdf)).toEqual(await readRegister('a.txt', weihaiText));
    });
  },
);
