// Asking in a real browser, before the fake street: what is shown, what is kept, what a keyboard reaches.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readClipboard, readFocusedId } from '../support/page-probes.ts';
import { say, useConsoleInBrowser } from '../support/use-console-in-browser.ts';

const bench = useConsoleInBrowser();

describe('asking', () => {
  it('offers questions made from the register, and asks the one that is clicked', async () => {
    const page = await bench.open('/');
    await page.getByRole('button', { name: '第13项由谁牵头？' }).click();
    await page.locator('.answer').waitFor();
    expect(await page.locator('.question').innerText()).toContain('第13项由谁牵头？');
    expect(await page.locator('#welcome').isVisible()).toBe(false);
  });

  it('says a suggestion as if it had been typed', async () => {
    const page = await bench.open('/');
    await say(page, 'task 13');
    await page.getByRole('button', { name: 'And its deadline?' }).click();
    await page.locator('.answer').nth(1).waitFor();
    expect(await page.locator('.question').last().innerText()).toContain('and its deadline?');
  });

  it('keeps the conversation over a reload, and begins a new one when asked', async () => {
    const page = await bench.open('/');
    await say(page, 'task 13');
    await page.reload();
    await page.locator('.answer').waitFor();
    await say(page, 'and task 13 again');
    expect(bench.app.street.heard.at(-1)?.conversation).toBe(bench.app.street.heard.at(-2)?.conversation);
    await page.locator('#new-conversation').click();
    expect(await page.locator('.turn').count()).toBe(0);
    await say(page, 'task 13 anew');
    expect(bench.app.street.heard.at(-1)?.conversation).not.toBe(bench.app.street.heard.at(-2)?.conversation);
  });

  it('keeps what was typed when it could not be delivered', async () => {
    const page = await bench.open('/');
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
    const page = await bench.open('/');
    await page.getByRole('textbox').fill('第13项由谁');
    await page.locator('#language').selectOption('en');
    await page.getByRole('button', { name: 'Who leads task 13?' }).waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('第13项由谁');
    await page.goto(`${bench.app.url}/register`);
    expect(await page.title()).toBe('Register · Duban');
  });

  it('does not send while an input method composes', async () => {
    const page = await bench.open('/');
    const heard = bench.app.street.heard.length;
    await page.getByRole('textbox').fill('di 13 xiang');
    await page.getByRole('textbox').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await page.getByRole('textbox').press('Shift+Enter');
    expect(await page.getByRole('textbox').inputValue()).toBe('di 13 xiang\n');
    expect(bench.app.street.heard.length).toBe(heard);
  });

  it('says before sending that a question is too long', async () => {
    const page = await bench.open('/');
    const heard = bench.app.street.heard.length;
    await page.getByRole('textbox').fill('督'.repeat(2001));
    expect(await page.locator('#composer-problem').innerText()).toContain('2001');
    await page.keyboard.press('Enter');
    expect(await page.locator('.turn').count()).toBe(0);
    expect(bench.app.street.heard.length).toBe(heard);
  });

  it('shows text as text, whatever it holds', async () => {
    const page = await bench.open('/');
    await say(page, '<img src=x onerror="document.title=1"> bus');
    expect(await page.locator('.answer').innerText()).toContain('<img src=x');
    expect(await page.locator('.log img').count()).toBe(0);
  });

  it('copies the answer', async () => {
    const page = await bench.open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await say(page, 'task 13');
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByText('已复制').first().waitFor();
    expect(await readClipboard(page)).toContain('市大數據局');
  });
});

describe('by keyboard alone', () => {
  it('reaches everything in reading order: skip link, question, clause, register', async () => {
    const page = await bench.open('/register', { locale: 'en-GB' });
    await page.locator('.task').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the main content');
    await page.keyboard.press('Enter');
    expect(await readFocusedId(page)).toBe('main');

    await page.goto(bench.app.url);
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
    const page = await bench.open('/', { locale: 'en-GB' });
    await say(page, 'task 13');
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getAttribute('aria-live')).toBe('polite');
    expect(await log.getByRole('heading', { name: 'Duban answered' }).count()).toBe(1);
  });
});

describe('better words that follow an answer', () => {
  /** The real answer, as if a model were at work on it, and these lines behind it in the same breath. */
  async function follow(page: Page, lines: (reply: object) => readonly (string | object)[]): Promise<void> {
    await page.route('**/api/messages*', async (route) => {
      const response = await route.fetch();
      const first = JSON.parse((await response.text()).split('\n')[0] ?? '') as { reply: object };
      const all = [{ ...first, working: true }, ...lines(first.reply)];
      const body = all
        .map((line) => (typeof line === 'string' ? line : `${JSON.stringify(line)}\n`))
        .join('');
      await route.fulfill({ response, body, headers: { 'content-type': 'application/x-ndjson' } });
    });
  }
  const better = (reply: object): object => ({
    ...reply,
    blocks: [{ kind: 'text', text: '更好的措辞' }],
    made: 'worded-by-model',
  });

  it('are shown, too, where they come with it', async () => {
    const page = await bench.open('/');
    await follow(page, (reply) => [{ kind: 'final', reply: better(reply) }]);
    await say(page, '第13项');
    await page.getByText('更好的措辞').waitFor();
    expect(await page.getByText('模型措辞').count()).toBe(1);
    expect(await page.locator('.answer').count()).toBe(1);
    expect(await page.locator('.waiting').count()).toBe(0);
  });

  it.each<readonly [string, (reply: object) => readonly (string | object)[]]>([
    ['never come', () => []],
    ['are cut off', (reply) => [{ kind: 'partial', reply: better(reply) }, '{"kind":"fin']],
  ])('are waited for no longer where they %s', async (_, lines) => {
    const page = await bench.open('/');
    await follow(page, lines);
    await say(page, '第13项');
    await expect.poll(() => page.locator('.waiting').count()).toBe(0);
    expect(await page.locator('.answer').count()).toBe(1);
  });
});
