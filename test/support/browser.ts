// A real Chromium for the browser tests: Debian's own, new for each test file, allowed to speak to nobody but the app.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** A guard against what never comes, and against nothing else. */
const NEVER_COMES_MS = 60_000;

/** Why the browser tests can't run here; undefined where they can. */
export const whyNoBrowser: string | undefined = existsSync(CHROMIUM)
  ? undefined
  : `there is no ${CHROMIUM} (on Debian: apt-get install chromium fonts-noto-cjk)`;

/** Playwright gives each launch a user-data folder of its own. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses outside the app that the page tried to reach, and what its console complained about. */
  readonly strangers: readonly string[];
  readonly complaints: readonly string[];
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  context.setDefaultTimeout(NEVER_COMES_MS);
  const strangers: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', async (route) => {
    const wanted = new URL(route.request().url());
    if (wanted.origin === new URL(url).origin) {
      await route.continue();
    } else {
      strangers.push(wanted.href);
      await route.abort();
    }
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, context, strangers, complaints };
}
