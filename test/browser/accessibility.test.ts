// The accessibility rules that a program can check (WCAG 2.2 A and AA), on every page, light and dark.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, visit, whyNoBrowser } from '../support/browser.ts';
import { findViolations } from '../support/page-probes.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import type { FakeConsole } from '../support/start-fake-console.ts';

describe('accessibility', () => {
  let app: FakeConsole;
  let browser: Browser;

  beforeAll(async () => {
    if (whyNoBrowser !== undefined) return;
    app = await startFakeConsole();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    if (whyNoBrowser !== undefined) return;
    await browser.close();
    await app.stop();
  });
  beforeEach(({ skip }) => {
    if (whyNoBrowser !== undefined) skip(whyNoBrowser);
  });

  it.each(['light', 'dark'] as const)('finds nothing wrong in %s', async (colorScheme) => {
    const { page, context } = await visit(browser, app.url, { colorScheme });
    await page.locator('.example').first().waitFor();
    expect(await findViolations(page), 'welcome').toEqual([]);
    for (const text of ['task 13', 'bus']) {
      await page.getByRole('textbox').fill(text);
      await page.keyboard.press('Enter');
      await page.locator('.turn').filter({ hasText: text }).locator('.answer').waitFor();
    }
    await page.locator('details.citation > summary').click();
    expect(await findViolations(page), 'answers').toEqual([]);
    for (const [path, sign] of [
      ['/register', '.task'],
      ['/api', '.operation'],
      ['/nowhere', '.missing'],
    ] as const) {
      await page.goto(`${app.url}${path}`);
      await page.locator(sign).first().waitFor();
      expect(await findViolations(page), path).toEqual([]);
    }
    await context.close();
  });

  it('finds nothing wrong on the sign-in page', async () => {
    const guarded = await startFakeConsole({ token: 'correct-horse-battery' });
    const { page, context } = await visit(browser, guarded.url);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
    await guarded.stop();
  });
});
