// The page itself, in a real browser before the fake street: what is kept, what a keyboard reaches, how it looks small,
// dark and in three languages.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, visit, whyNoBrowser } from '../support/browser.ts';
import type { Visit } from '../support/browser.ts';
import { readBackground, readClipboard, readFocusedId, scrollsSideways } from '../support/page-probes.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import type { FakeConsole } from '../support/start-fake-console.ts';

let app: FakeConsole;
let browser: Browser;
let visits: Visit[] = [];

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
afterEach(async () => {
  for (const { context, strangers } of visits) {
    expect(strangers).toEqual([]);
    await context.close();
  }
  visits = [];
});

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const opened = await visit(browser, `${app.url}${path}`, options);
  visits.push(opened);
  return opened.page;
}

async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.answer').count();
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.answer').nth(before).waitFor();
}

describe('asking', () => {
  it('offers questions made from the register, and asks the one that is clicked', async () => {
    const page = await open('/');
    await page.getByRole('button', { name: '第13项由谁牵头？' }).click();
    await page.locator('.answer').waitFor();
    expect(await page.locator('.question').innerText()).toContain('第13项由谁牵头？');
    expect(await page.locator('#welcome').isVisible()).toBe(false);
  });

  it('says a suggestion as if it had been typed', async () => {
    const page = await open('/');
    await say(page, 'task 13');
    await page.getByRole('button', { name: 'And its deadline?' }).click();
    await page.locator('.answer').nth(1).waitFor();
    expect(await page.locator('.question').last().innerText()).toContain('and its deadline?');
  });

  it('keeps the conversation over a reload, and begins a new one when asked', async () => {
    const page = await open('/');
    await say(page, 'task 13');
    await page.reload();
    await page.locator('.answer').waitFor();
    await say(page, 'and task 13 again');
    expect(app.street.heard.at(-1)?.conversation).toBe(app.street.heard.at(-2)?.conversation);
    await page.locator('#new-conversation').click();
    expect(await page.locator('.turn').count()).toBe(0);
    await say(page, 'task 13 anew');
    expect(app.street.heard.at(-1)?.conversation).not.toBe(app.street.heard.at(-2)?.conversation);
  });

  it('keeps what was typed when it could not be delivered', async () => {
    const page = await open('/');
    await page.locator('.example').first().waitFor();
    await page.route('**/api/messages*', (route) => route.abort());
    await page.getByRole('textbox').fill('第13项');
    await page.keyboard.press('Enter');
    await page.getByText('未能送达').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('第13项');
    await page.unroute('**/api/messages*');
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    expect(await page.locator('.turn').count()).toBe(1);
  });

  it('keeps a draft over a change of language', async () => {
    const page = await open('/');
    await page.getByRole('textbox').fill('第13项由谁');
    await page.locator('#language').selectOption('en');
    await page.getByRole('button', { name: 'Who leads task 13?' }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('第13项由谁');
    await page.goto(`${app.url}/register`);
    expect(await page.title()).toBe('Register · Duban');
  });

  it('does not send while an input method composes', async () => {
    const page = await open('/');
    const heard = app.street.heard.length;
    await page.getByRole('textbox').fill('di 13 xiang');
    await page.getByRole('textbox').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await page.getByRole('textbox').press('Shift+Enter');
    expect(await page.getByRole('textbox').inputValue()).toBe('di 13 xiang\n');
    expect(app.street.heard.length).toBe(heard);
  });

  it('says before sending that a question is too long', async () => {
    const page = await open('/');
    const heard = app.street.heard.length;
    await page.getByRole('textbox').fill('督'.repeat(2001));
    expect(await page.locator('#composer-problem').innerText()).toContain('2001');
    await page.keyboard.press('Enter');
    expect(await page.locator('.turn').count()).toBe(0);
    expect(app.street.heard.length).toBe(heard);
  });

  it('shows text as text, whatever it holds', async () => {
    const page = await open('/');
    await say(page, '<img src=x onerror="document.title=1"> bus');
    expect(await page.locator('.answer').innerText()).toContain('<img src=x');
    expect(await page.locator('.log img').count()).toBe(0);
  });

  it('copies the answer', async () => {
    const page = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await say(page, 'task 13');
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').first().waitFor();
    expect(await readClipboard(page)).toContain('市大數據局');
  });
});

describe('by keyboard alone', () => {
  it('reaches everything in reading order: skip link, question, clause, register', async () => {
    const page = await open('/register', { locale: 'en-GB' });
    await page.locator('.task').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the main content');
    await page.keyboard.press('Enter');
    expect(await readFocusedId(page)).toBe('main');

    await page.goto(app.url);
    await page.locator('#question:focus').waitFor();
    await page.keyboard.type('who leads task 13?');
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    expect(await readFocusedId(page)).toBe('question');

    const reached: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      await page.keyboard.press('Shift+Tab');
      reached.unshift(await page.locator(':focus').innerText());
    }
    expect(reached.map((text) => text.split('\n')[0])).toEqual([
      'Task 13',
      'Source · Task 13',
      'Looked up',
      'Copy',
      'Task 13',
      'And its deadline?',
    ]);
    await page.locator('details.citation > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.clause').isVisible()).toBe(true);
  });

  it('announces answers politely and names what it shows', async () => {
    const page = await open('/', { locale: 'en-GB' });
    await say(page, 'task 13');
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getByRole('heading', { name: 'Duban answered' }).count()).toBe(1);
  });
});

describe('the register page', () => {
  const numbers = (page: Page) => page.locator('.task-number').allInnerTexts();

  it('filters by unit, due and section, and keeps the filter in the address', async () => {
    const page = await open('/register');
    await page.locator('.task').first().waitFor();
    expect(await numbers(page)).toEqual(['11', '12', '13', '15']);
    await page.getByLabel('单位').selectOption({ label: '市大数据局 (3)' });
    expect(await numbers(page)).toEqual(['11', '12', '13']);
    await page.getByLabel('时限').selectOption('2025');
    expect(await numbers(page)).toEqual(['13']);
    await page.getByLabel('部分').selectOption('2');
    expect(await page.locator('#shown').innerText()).toBe('没有符合条件的任务。');
    await page.getByLabel('部分').selectOption('1');

    const shared = await open(page.url().slice(app.url.length));
    await shared.locator('.task').first().waitFor();
    expect(await numbers(shared)).toEqual(['13']);
    expect(await shared.getByLabel('单位').inputValue()).toBe('市大數據局');
    await shared.getByRole('button', { name: '清除筛选' }).click();
    expect(await numbers(shared)).toHaveLength(4);
    expect(new URL(shared.url()).search).toBe('');
  });

  it('opens at the task that the address names, even where a filter would hide it', async () => {
    const page = await open('/register?section=2#task-13');
    await page.locator('#task-13.is-target').waitFor();
    expect(await readFocusedId(page)).toBe('task-13');
    expect(await page.locator('#task-13 .unit.is-lead').count()).toBe(5);
    expect(await page.locator('#task-13').innerText()).toContain('时限已过');
  });

  it('leads from a task to a question about it', async () => {
    const page = await open('/register#task-13');
    await page.locator('#task-13 .ask-about').click();
    await page.waitForURL('**/?q=*');
    expect(await page.getByRole('textbox').inputValue()).toContain('第13项');
  });
});

describe('looks', () => {
  it.each(['zh-CN', 'zh-TW', 'en-GB'])('fits a phone in %s without sideways scrolling', async (locale) => {
    const page = await open('/', { locale, viewport: { width: 320, height: 640 } });
    await page.locator('.example').first().waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await say(page, 'task 13');
    await page.locator('details.citation > summary').click();
    await say(page, 'x'.repeat(300));
    expect(await scrollsSideways(page)).toBe(false);
    for (const [path, sign] of [
      ['/register', '.task'],
      ['/api', '.operation'],
      ['/nowhere', '.missing'],
    ] as const) {
      await page.goto(`${app.url}${path}`);
      await page.locator(sign).first().waitFor();
      expect(await scrollsSideways(page), path).toBe(false);
    }
  });

  it('follows the system into the dark, and the switch out of it', async () => {
    const page = await open('/', { colorScheme: 'dark' });
    const dark = await readBackground(page);
    await page.locator('#theme').click();
    const light = await readBackground(page);
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await readBackground(page)).toBe(light);
    await page.locator('#theme').click();
    expect(await readBackground(page)).toBe(dark);
  });

  it.each([
    ['zh-CN', '问答 · 督办', 'zh-Hans'],
    ['zh-HK', '問答 · 督辦', 'zh-Hant'],
    ['zh-TW', '問答 · 督辦', 'zh-Hant'],
    ['en-US', 'Ask · Duban', 'en'],
    ['fr-FR', '问答 · 督办', 'zh-Hans'],
  ])('speaks to a browser in %s as %s', async (locale, title, language) => {
    const page = await open('/', { locale });
    expect(await page.title()).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('#language').inputValue()).toBe(language);
  });

  it('raises no complaint of the browser, least of all of the content policy', async () => {
    const page = await open('/');
    await say(page, 'task 13');
    await say(page, 'bus');
    for (const path of ['/register', '/api', '/sign-in']) await page.goto(`${app.url}${path}`);
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

describe('the API page', () => {
  it('describes the operations and lets them be tried', async () => {
    const page = await open('/api', { locale: 'en-GB' });
    const operation = page.locator('.operation', { hasText: '/api/messages' });
    await operation.getByText('Try it').click();
    await operation.getByRole('button', { name: 'Send the request' }).click();
    await operation.locator('.trial-result').getByText('"looked-up"').waitFor();
  });
});

describe('behind a token', () => {
  it('asks for it once, then opens the page that was wanted', async () => {
    const guarded = await startFakeConsole({ token: 'correct-horse-battery' });
    const opened = await visit(browser, `${guarded.url}/register#task-13`);
    visits.push(opened);
    const { page } = opened;
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
