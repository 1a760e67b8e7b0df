// The review of a document in a real browser: what was read is marked, a supervisor corrects it, the answer says both.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/ledger-office.ts';
import { findViolations, scrollsSideways } from '../support/page-probes.ts';
import { startOfficeConsole } from '../support/start-office-console.ts';
import { chosen, say, useInBrowser } from '../support/use-console-in-browser.ts';

const office = useInBrowser(() => startOfficeConsole({ people: PEOPLE }));

function openAs(user: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  return office.open(path, { ...chosen(user), ...options });
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
    const commands = (await office.app.audit()).map(({ command, result }) => `${command} ${result}`);
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
