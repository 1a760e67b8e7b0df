// The first thing a newcomer does, in a real browser: ask who leads task 13, read the five units, unfold the clause.
// The README's picture is this test's: UPDATE_SCREENSHOTS=1 npx vitest run test/browser/console.test.ts
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../src/app/server.ts';
import { launchBrowser, visit, whyNoBrowser } from '../support/browser.ts';
import { startTestApp } from '../support/start-test-app.ts';

const PICTURE = fileURLToPath(new URL('../../docs/images/console.png', import.meta.url));
/** In either script: which one is shown is the answer's business. */
const LEADS = [
  /市[發发]展改革委/,
  /市[財财]政局/,
  /市人力[資资]源社[會会]保障局/,
  /市市[場场][監监]管局/,
  /市大[數数][據据]局/,
];

describe('the console in a browser', () => {
  let app: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    if (whyNoBrowser !== undefined) return;
    app = await startTestApp();
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

  it('answers “who leads task 13?” with the five units and the clause', async () => {
    const { page, context, strangers, complaints } = await visit(browser, app.url, {
      locale: 'en-GB',
      viewport: { width: 1180, height: 820 },
    });
    await page.getByRole('textbox').fill('who leads task 13?');
    await page.keyboard.press('Enter');
    const answer = page.locator('.answer').last();
    await answer.waitFor();
    for (const unit of LEADS) expect(await answer.innerText()).toMatch(unit);

    const citation = answer.locator('details.citation').first();
    await citation.locator('summary').click();
    const clause = citation.locator('.clause');
    expect(await clause.isVisible()).toBe(true);
    expect(await clause.innerText()).toMatch(/直[達达]快享/);
    const marked = (await clause.locator('mark').allInnerTexts()).join(' ');
    for (const unit of LEADS) expect(marked).toMatch(unit);

    const picture = await page.screenshot();
    if (process.env['UPDATE_SCREENSHOTS'] !== undefined) await writeFile(PICTURE, picture);

    await answer.locator('.task-link').first().click();
    await page.waitForURL('**/tasks/13?*');
    await page.locator('#policy .clause').waitFor();
    expect(await page.locator('#policy .unit.is-lead').count()).toBe(LEADS.length);
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
