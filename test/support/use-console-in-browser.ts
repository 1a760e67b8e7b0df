// A console (the fake one unless told otherwise) and a browser before it for one test file: started before, closed after,
// skipped with the reason where there is no browser. After each test nothing may have been asked of another host.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser, visit, whyNoBrowser } from './browser.ts';
import type { Visit } from './browser.ts';
import { startFakeConsole } from './start-fake-console.ts';
import type { FakeConsole } from './start-fake-console.ts';

interface Startable {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ConsoleInBrowser<Console extends Startable = FakeConsole> {
  /** Throws until the first test runs. */
  readonly app: Console;
  readonly visits: readonly Visit[];
  /** A path of the console, or a whole address, in a browser that nobody used before. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

export function useConsoleInBrowser(): ConsoleInBrowser {
  return useInBrowser(startFakeConsole);
}

export function useInBrowser<Console extends Startable>(
  start: () => Promise<Console>,
): ConsoleInBrowser<Console> {
  const started: { app?: Console; browser?: Browser } = {};
  const visits: Visit[] = [];
  const get = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the console and the browser start with the first test');
    return value;
  };

  beforeAll(async () => {
    if (whyNoBrowser !== undefined) return;
    started.app = await start();
    started.browser = await launchBrowser();
  });
  beforeEach(({ skip }) => {
    if (whyNoBrowser !== undefined) skip(whyNoBrowser);
  });
  afterEach(async () => {
    const strangers = visits.flatMap((each) => each.strangers);
    await Promise.all(visits.map(({ context }) => context.close()));
    visits.length = 0;
    expect(strangers).toEqual([]);
  });
  afterAll(async () => {
    await started.browser?.close();
    await started.app?.stop();
  });

  return {
    get app() {
      return get(started.app);
    },
    visits,
    async open(path, options = {}) {
      const url = new URL(path, get(started.app).url);
      const opened = await visit(get(started.browser), url.href, options);
      visits.push(opened);
      return opened.page;
    },
  };
}

/** Types a text, sends it and waits for its answer. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await page.locator('.answer').count();
  await page.getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.answer').nth(before).waitFor();
}

/** As somebody who was chosen before: the cookie is there already. */
export function chosen(user: string): BrowserContextOptions {
  const cookie = { name: 'duban_speaker', value: user, domain: '127.0.0.1', path: '/' };
  const rest = { expires: -1, httpOnly: true, secure: false, sameSite: 'Strict' as const };
  return { storageState: { cookies: [{ ...cookie, ...rest }], origins: [] } };
}
