// How the console looks: on a phone, in the dark, in three languages.
import { describe, expect, it } from 'vitest';
import { readBackground, scrollsSideways } from '../support/page-probes.ts';
import { say, useConsoleInBrowser } from '../support/use-console-in-browser.ts';

const bench = useConsoleInBrowser();

describe('looks', () => {
  it.each(['zh-CN', 'zh-TW', 'en-GB'])('fits a phone in %s without sideways scrolling', async (locale) => {
    const page = await bench.open('/', { locale, viewport: { width: 320, height: 640 } });
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
      await page.goto(`${bench.app.url}${path}`);
      await page.locator(sign).first().waitFor();
      expect(await scrollsSideways(page), path).toBe(false);
    }
  });

  it('follows the system into the dark, and the switch out of it', async () => {
    const page = await bench.open('/', { colorScheme: 'dark' });
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
    const page = await bench.open('/', { locale });
    expect(await page.title()).toBe(title);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('#language').inputValue()).toBe(language);
  });

  it('raises no complaint of the browser, least of all of the content policy', async () => {
    const page = await bench.open('/');
    await say(page, 'task 13');
    await say(page, 'bus');
    for (const path of ['/register', '/api', '/sign-in']) await page.goto(`${bench.app.url}${path}`);
    expect(bench.visits.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
