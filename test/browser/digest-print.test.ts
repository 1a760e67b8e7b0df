// The leader's page on paper: Chromium prints it on one A4 sheet, with 4 reds and with 24, and asks nobody for anything.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/domain/digest/index.ts';
import { createBriefer, createRedBook, createUsualBook } from '../support/brief-book.ts';
import { launchBrowser, whyNoBrowser } from '../support/browser.ts';
import { createTestBook } from '../support/ledger-book.ts';
import { scrollsSideways } from '../support/page-probes.ts';
import { createTemporaryFolder } from '../support/temporary-folder.ts';

const A4 = { width: '210mm', height: '297mm' } as const;

function countPages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

describe.skipIf(whyNoBrowser !== undefined)('the printed page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('is one sheet, whatever the week was like', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const [name, book] of [
      ['usual', createUsualBook()],
      ['24 reds', createRedBook()],
      ['empty', createTestBook()],
    ] as const) {
      const brief = createBriefer(book.book, [book.policy]);
      await page.setContent(toHtml(brief({ issue: 12 })));
      const pdf = await page.pdf({ ...A4, preferCSSPageSize: true, printBackground: true });
      expect(countPages(pdf), name).toBe(1);
    }
    expect(asked).toEqual([]);
  });

  it('shows no line beyond its edge, on a phone as well', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const { book, policy } = createUsualBook();
    const folder = createTemporaryFolder();
    const file = join(folder, 'digest.html');
    writeFileSync(file, toHtml(createBriefer(book, [policy])({ version: 'office' })));
    await page.goto(`file://${file}`);
    expect(await scrollsSideways(page)).toBe(false);
  });
});
