// The accessibility rules that a program can check (WCAG 2.2 A and AA), on every page, light and dark.
import { describe, expect, it } from 'vitest';
import { findViolations } from '../support/page-probes.ts';
import { startFakeConsole } from '../support/start-fake-console.ts';
import { say, useConsoleInBrowser } from '../support/use-console-in-browser.ts';

const bench = useConsoleInBrowser();

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('finds nothing wrong in %s', async (colorScheme) => {
    const page = await bench.open('/', { colorScheme });
    await page.locator('.example').first().waitFor();
    expect(await findViolations(page), 'welcome').toEqual([]);
    await say(page, 'task 13');
    await say(page, 'bus');
    await page.locator('details.citation > summary').click();
    expect(await findViolations(page), 'answers').toEqual([]);
    for (const [path, sign] of [
      ['/register', '.task'],
      ['/api', '.operation'],
      ['/nowhere', '.missing'],
    ] as const) {
      await page.goto(`${bench.app.url}${path}`);
      await page.locator(sign).first().waitFor();
      expect(await findViolations(page), path).toEqual([]);
    }
  });

  it('finds nothing wrong on the sign-in page', async () => {
    const guarded = await startFakeConsole({ token: 'correct-horse-battery' });
    const page = await bench.open(guarded.url);
    expect(await findViolations(page)).toEqual([]);
    await guarded.stop();
  });
});
