// The ledger in a real browser, before the whole bot: people are chosen, reports appear live, and each sees what is theirs.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { nextText, WEIHAI } from '../support/next-weihai.ts';
import { findViolations, scrollsSideways } from '../support/page-probes.ts';
import { startOfficeConsole } from '../support/start-office-console.ts';
import { chosen, say, useInBrowser } from '../support/use-console-in-browser.ts';

const PICTURE = fileURLToPath(new URL('../../docs/images/task.png', import.meta.url));
const LIAISON = '大数据局联络员';
const HEAD = '大数据局负责人';
const LEADER = '市领导';
/** As the demonstration names them. */
const USERS: Readonly<Record<string, string>> = {
  [LIAISON]: 'demo-liaison-1',
  [HEAD]: 'demo-unit-head-1',
  [LEADER]: 'demo-leader',
};

const office = useInBrowser(() => startOfficeConsole());
const { open, visits } = office;

async function choose(page: Page, name: string): Promise<void> {
  await page.goto(`${office.app.url}/speak`);
  await page.locator('.person', { hasText: name }).first().click();
  await page.locator('.example').first().waitFor();
}

function openAs(name: string, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  return open(path, { ...options, ...chosen(USERS[name] ?? '') });
}

async function openChat(name: string): Promise<Page> {
  const page = await openAs(name, '/');
  await page.locator('.example').first().waitFor();
  return page;
}

describe('choosing who speaks', () => {
  it('makes people up only when asked to, then lets one be chosen', async () => {
    const page = await open('/speak');
    await page.locator('#demo-people li').first().waitFor();
    expect(await office.app.app.office.people.people.listAll()).toEqual([]);
    expect(await page.locator('.person').count()).toBe(1);
    await page.getByRole('button', { name: '创建这些演示人员' }).click();
    await page.locator('.person').nth(1).waitFor();
    await page.locator('.person', { hasText: LIAISON }).click();
    await page.locator('.example').first().waitFor();
    expect(await page.locator('#speaker').innerText()).toContain(LIAISON);
    expect(await page.locator('#demo').count()).toBe(0);
  });

  it('shows a stranger the policy and no row of the ledger', async () => {
    const page = await open('/register');
    await page.locator('.task').first().waitFor();
    expect(await page.locator('.standing').count()).toBe(0);
    expect(await page.locator('#overview').isVisible()).toBe(false);
    await page.goto(`${office.app.url}/tasks/13`);
    await page.getByText('只对已绑定的人开放').waitFor();
    expect(await page.locator('#policy .unit.is-lead').count()).toBe(5);
    expect(await page.locator('#history').isVisible()).toBe(false);
    expect(await page.locator('#inbox-link').isVisible()).toBe(false);
  });
});

describe('a report', () => {
  it('appears on open pages by itself, with its light, its curve and its correction', async () => {
    const leader = await openAs(LEADER, '/register');
    const standing = leader.locator('#task-12 .standing');
    await standing.waitFor();
    expect(await standing.innerText()).toContain('尚无报送');
    const watcher = await openAs(LEADER, '/tasks/12');
    await watcher.locator('#history').waitFor();

    const liaison = await openChat(LIAISON);
    await say(liaison, '/进展 12 3个 截至2026-05-31');
    await say(liaison, '/进展 12 8个 截至2026-08-31 新增五个');
    await leader.locator('#task-12 .standing', { hasText: '新增五个' }).waitFor();
    await watcher.locator('.entry', { hasText: '新增五个' }).waitFor();
    expect(await watcher.locator('.lines .dot').count()).toBe(2);
    expect(await watcher.locator('.lines').getAttribute('aria-label')).toContain('2026-08-31');

    await say(liaison, '/更正 6个');
    await watcher.locator('.entry.is-corrected').waitFor();
    expect(await watcher.locator('.entry.is-corrected .entry-now').innerText()).toContain('6/10');
    await watcher.locator('.entry.is-corrected summary').click();
    expect(await watcher.locator('.entry.is-corrected .hash').innerText()).toMatch(/[0-9a-f]{8}/);
    await watcher.evaluate('scrollTo(0, 0)');
    const picture = await watcher.screenshot();
    if (process.env['UPDATE_SCREENSHOTS'] !== undefined) await writeFile(PICTURE, picture);
  });

  it('is confirmed from the inbox of whoever has to', async () => {
    const head = await openChat(HEAD);
    const liaison = await openChat(LIAISON);
    await say(liaison, '/进展 13-2 10个 截至2026-11-20');
    await say(liaison, '/办结 13-2 佐证 威数字〔2026〕8号');
    await head.locator('.unread').waitFor();
    await head.locator('#inbox-link').click();
    const post = head.locator('.post.is-new').first();
    await post.getByRole('button').last().click();
    await post.locator('.post-outcome').getByText('确认').first().waitFor();
    await head.goto(`${office.app.url}/register`);
    await head.locator('.task').first().waitFor();
    expect(await head.locator('.unread').count()).toBe(0);
  });

  it('is previewed where it was a sentence, and recorded when the button is pressed', async () => {
    const page = await openChat(LIAISON);
    await say(page, '12项 今年做了九个了');
    await page.locator('.suggestion').first().click();
    await page.locator('.answer').nth(1).waitFor();
    expect(await page.locator('.answer').nth(1).innerText()).toMatch(/记录|不|#/);
  });
});

describe('the chat page of somebody who is bound', () => {
  it('suggests commands after a slash, by keyboard', async () => {
    const page = await openChat(LIAISON);
    const box = page.getByRole('textbox');
    await box.fill('/');
    await page.locator('.command').first().waitFor();
    await box.fill('/进');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.command[aria-selected=true]').innerText()).toContain('/进展');
    expect(await box.getAttribute('aria-activedescendant')).toBe('command-progress');
    await page.keyboard.press('Enter');
    expect(await box.inputValue()).toBe('/进展 ');
    expect(await page.locator('#commands').isVisible()).toBe(false);
    expect(await page.locator('.turn').count()).toBe(0);
  });

  it('hands over an ordered file beneath the answer', async () => {
    const page = await openChat(LEADER);
    await say(page, '/export csv');
    const download = page.waitForEvent('download');
    await page.locator('.file-link').click();
    expect((await download).suggestedFilename()).toMatch(/^duban-ledger-.*\.csv$/);
  });

  it('shows a file before it is sent, and lets it be removed', async () => {
    const page = await openChat(LIAISON);
    const picked = { name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('第一条') };
    await page.locator('#file').setInputFiles(picked);
    await page.getByText('通知.txt').waitFor();
    await page.getByRole('button', { name: '移除 通知.txt' }).click();
    expect(await page.locator('#attachment').isVisible()).toBe(false);
    await page.locator('#file').setInputFiles(picked);
    await page.getByRole('textbox').fill('这是什么文件');
    await page.keyboard.press('Enter');
    await page.locator('.answer').waitFor();
    expect(await page.locator('.question').innerText()).toContain('通知.txt');
  });

  it('sends nothing under a name that another tab has changed', async () => {
    const page = await openChat(LIAISON);
    const other = await page.context().newPage();
    await choose(other, LEADER);
    await page.getByRole('textbox').fill('/进展 12 9个');
    await page.keyboard.press('Enter');
    await page.getByText('身份已在另一个页面更换').waitFor();
    const { entries } = await office.app.app.office.keeper.read();
    expect(entries.some(({ source }) => source.text.includes('12 9个'))).toBe(false);
  });
});

describe('the pages of the ledger', () => {
  const PAGES = [
    ['/speak', '.person'],
    ['/register?due=2025', '.standing'],
    ['/tasks/12', '.progress'],
    ['/inbox', '.post'],
    ['/', '.example'],
  ] as const;

  it('raise no complaint of the browser, least of all of the content policy', async () => {
    const page = await openChat(LEADER);
    for (const [path, sign] of PAGES) {
      await page.goto(`${office.app.url}${path}`);
      await page.locator(sign).first().waitFor();
    }
    expect(visits.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  it('filters by light, in the address', async () => {
    const page = await openAs(LEADER, '/register?light=grey');
    await page.locator('.standing').first().waitFor();
    const grey = await page.locator('.task').count();
    await page.locator('.chip.is-grey').click();
    expect(await page.locator('.task').count()).toBeGreaterThan(grey);
    expect(new URL(page.url()).search).toBe('');
  });

  it.each([
    ['light', '/tasks/12', '.progress'],
    ['dark', '/tasks/12', '.progress'],
    ['light', '/inbox', '.post'],
    ['light', '/speak', '.person'],
    ['dark', '/register?unit=市財政局&role=lead', '.standing'],
  ] as const)('break no rule of accessibility: %s %s', async (colorScheme, path, sign) => {
    const page = await openAs(LEADER, path, { colorScheme });
    await page.locator(sign).first().waitFor();
    expect(await findViolations(page)).toEqual([]);
  });

  it.each(['zh-CN', 'en-GB'])('fit a phone in %s', async (locale) => {
    const page = await openAs(LEADER, '/', { locale, viewport: { width: 320, height: 640 } });
    for (const [path, sign] of PAGES) {
      await page.goto(`${office.app.url}${path}`);
      await page.locator(sign).first().waitFor();
      expect(await scrollsSideways(page), path).toBe(false);
    }
  });
});

describe('a newer text of the document', () => {
  it('appears on an open page by itself, with what was said of the tasks that are gone', async () => {
    const liaison = await openChat(LIAISON);
    await say(liaison, '/进展 17 6个 截至2026-11-20 乡镇试点');
    const leader = await openAs(LEADER, '/register');
    await leader.locator('#task-17 .standing', { hasText: '乡镇试点' }).waitFor();
    expect(await leader.locator('#removed').isVisible()).toBe(false);
    const next = nextText((draft) => {
      draft.remove(17);
      draft.swap(12, 13);
    });
    await office.app.app.knowledge.publish(`${WEIHAI}.txt`, Buffer.from(next));
    await leader.locator('#removed summary', { hasText: '第1版 任务17' }).waitFor();
    expect(await leader.locator('#task-13').innerText()).toContain('山东通');
    await leader.locator('#task-13 .standing', { hasText: '/10个' }).waitFor();
    await leader.locator('#removed-1-17 > summary').click();
    const entry = leader.locator('#removed .entry').first();
    expect(await entry.innerText()).toContain('乡镇试点');
    // What is unfolded stays so when the ledger changes.
    await say(liaison, '/进展 13 10个 截至2026-11-21 又有一个');
    await leader.locator('#task-13 .standing', { hasText: '又有一个' }).waitFor();
    expect(await entry.isVisible()).toBe(true);
    expect(await entry.innerText()).toContain('现行文件已无此项');
    expect(await findViolations(leader)).toEqual([]);
    await leader.goto(`${office.app.url}/tasks/13`);
    await leader.locator('.entry', { hasText: '的任务12-1' }).first().waitFor();
  });
});
