// The register page and the API page in a real browser, and the way in past the token.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readFocusedId } from '../support/page-probes.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import { useConsoleInBrowser } from '../support/use-console-in-browser.ts';

const bench = useConsoleInBrowser();

describe('the register page', () => {
  const numbers = (page: Page) => page.locator('.task-number').allInnerTexts();

  it('filters by unit, due and section, and keeps the filter in the address', async () => {
    const page = await bench.open('/register');
    await page.locator('.task').first().waitFor();
    expect(await numbers(page)).toEqual(['11', '12', '13', '15']);
    await page.getByLabel('单位').selectOption({ label: '市大数据局 (3)' });
    expect(await numbers(page)).toEqual(['11', '12', '13']);
    await page.getByLabel('时限').selectOption('2025');
    expect(await numbers(page)).toEqual(['13']);
    await page.getByLabel('部分').selectOption('2');
    expect(await page.locator('#shown').innerText()).toBe('没有符合条件的任务。');
    await page.getByLabel('部分').selectOption('1');

    const shared = await bench.open(page.url().slice(bench.app.url.length));
    await shared.locator('.task').first().waitFor();
    expect(await numbers(shared)).toEqual(['13']);
    expect(await shared.getByLabel('单位').inputValue()).toBe('市大數據局');
    await shared.getByRole('button', { name: '清除筛选' }).click();
    expect(await numbers(shared)).toHaveLength(4);
    expect(new URL(shared.url()).search).toBe('');
  });

  it('opens at the task that the address names, even where a filter would hide it', async () => {
    const page = await bench.open('/register?section=2#task-13');
    await page.locator('#task-13.is-target').waitFor();
    expect(await readFocusedId(page)).toBe('task-13');
    expect(await page.locator('#task-13 .unit.is-lead').count()).toBe(5);
    expect(await page.locator('#task-13').innerText()).toContain('时限已过');
  });

  it('leads from a task to a question about it', async () => {
    const page = await bench.open('/register#task-13');
    await page.locator('#task-13 .ask-about').click();
    await page.waitForURL('**/?q=*');
    expect(await page.getByRole('textbox').inputValue()).toContain('第13项');
  });
});

describe('the API page', () => {
  it('describes the operations and lets them be tried', async () => {
    const page = await bench.open('/api', { locale: 'en-GB' });
    const operation = page.locator('.operation', { hasText: '/api/messages' });
    await operation.getByText('Try it').click();
    await operation.getByRole('button', { name: 'Send the request' }).click();
    await operation.locator('.trial-result').getByText('"looked-up"').waitFor();
  });
});

describe('behind a token', () => {
  it('asks for it once, then opens the page that was wanted', async () => {
    const guarded = await startFakeConsole({ token: 'correct-horse-battery' });
    const page = await bench.open(`${guarded.url}/register#task-13`);
    await page.getByLabel('访问口令').fill('wrong');
    await page.keyboard.press('Enter');
    await page.getByText('口令不对').waitFor();
    await page.getByLabel('访问口令').fill('correct-horse-battery');
    await page.keyboard.press('Enter');
    await page.locator('.task').first().waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('访问口令').waitFor();
    await page.goto(guarded.url);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await guarded.stop();
  });
});
