// The review of a document in a real browser: what was read is marked, a supervisor corrects it, the answer says both.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, visit, whyNoBrowser } from '../support/browser.ts';
import { PEOPLE } from '../support/ledger-office.ts';
import { findViolations, scrollsSideways } from '../support/page-probes.ts';
import { startOfficeConsole } from '../support/start-office-console.ts';
import type { OfficeConsole } from '../support/start-office-console.ts';
import { say } from '../support/use-console-in-browser.ts';

let office: OfficeConsole;
let browser: Browser;

beforeAll(async () => {
  if (whyNoBrowser !== undefined) return;
  [office, browser] = await Promise.all([startOfficeConsole({ people: PEOPLE }), launchBrowser()]);
});
beforeEach(({ skip }) => {
  if (whyNoBrowser !== undefined) skip(whyNoBrowser);
});
afterAll(async () => {
  if (whyNoBrowser !== undefined) return;
  await browser.close();
  await office.stop();
});

async function openAs(user: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const cookie = { name: 'duban_speaker', value: user, domain: '127.0.0.1', path: '/' };
  const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' as const };
  const storageState = { cookies: [{ ...cookie, ...rest }], origins: [] };
  return (await visit(browser, new URL(path, office.url).href, { storageState, ...options })).page;
}

describe('the review page', () => {
  it('marks what was read, takes a correction, says it in the answer, and takes it back', async () => {
    const page = await openAs('supervisor', '/review');
    const unit = page.locator('#part-9 .mark.is-responsible').first();
    await unit.waitFor();
    expect(await findViolations(page)).toEqual([]);
    await unit.click();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel('角色').selectOption('lead');
    await page.getByRole('button', { name: '记下更正' }).click();
    await page.locator('#corrections-list li').waitFor();
    expect(await page.locator('#corrections-list li').innerText()).toContain('牵头');

    const asked = await openAs('leader', '/');
    await asked.locator('.example').first().waitFor();
    await say(asked, '第9项由谁牵头？');
    expect(await asked.locator('.answer').innerText()).toContain('更正');

    await page.getByRole('button', { name: '撤回' }).click();
    await page.locator('#corrections').waitFor({ state: 'hidden' });
    const commands = (await office.audit()).map(({ command, result }) => `${command} ${result}`);
    expect(commands.slice(-2)).toEqual(['correct-reading recorded', 'withdraw-reading recorded']);
  });

  it('fits a phone, and is closed to whoever may not correct', async () => {
    const phone = await openAs('supervisor', '/review', { viewport: { width: 320, height: 640 } });
    await phone.locator('.mark').first().waitFor();
    expect(await scrollsSideways(phone)).toBe(false);
    const liaison = await openAs('wang', '/review');
    await liaison.getByText('只有督查人员').waitFor();
    expect(await liaison.locator('.mark').count()).toBe(0);
  });
});
