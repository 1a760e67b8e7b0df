// The page at /sim: what it draws, what it refuses to draw, and a newcomer's first minute with it in a real browser.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, visit, whyNoBrowser } from '../../support/browser.ts';
import type { RunningPlatform } from '../../support/lark-platform/lark-platform.ts';
import { LarkPlatform } from '../../support/lark-platform/lark-platform.ts';
import { renderCard } from '../../support/lark-platform/page/render-card.ts';
import { renderMarkdown } from '../../support/lark-platform/page/render-markdown.ts';
import type { SimChat, SimUser } from '../../support/lark-platform/platform-state.ts';
import { createRealClient } from './real-client.ts';
import type { Receiver } from './receiver.ts';
import { startReceiver } from './receiver.ts';
import { showCard } from './show-cards.ts';

let platform: LarkPlatform;
let running: RunningPlatform;
let bot: Receiver;
let user: SimUser;
let chat: SimChat;

beforeEach(async () => {
  platform = new LarkPlatform({ encryptKey: '' });
  running = await platform.start();
  bot = await startReceiver();
  platform.webhook.useUrl(bot.url);
  user = platform.people.addUser('李晓');
  chat = platform.people.addChat('督办群', [user]);
});
afterEach(async () => {
  await running.stop();
  await bot.stop();
});

const same = (id: string): string => id;
const view = async (query = `chat=${chat.chatId}`) => fetch(`${running.url}/sim/view?${query}`);
const talkOf = async (response: Response) => ((await response.json()) as { talk: string }).talk;

/** A bot that answers every question with the same card and every click with what it was told. */
function answerWith(card: object): void {
  const client = createRealClient(platform, running.url);
  bot.answer = async ({ body }) => {
    const { header, event } = JSON.parse(body.toString()) as {
      header: { event_type: string };
      event: { message?: { message_id: string }; action?: { form_value?: object; value?: object } };
    };
    if (header.event_type === 'card.action.trigger') {
      const heard = JSON.stringify(event.action?.form_value ?? event.action?.value);
      return { body: JSON.stringify({ toast: { type: 'success', content: `收到 ${heard}` } }) };
    }
    await client.im.v1.message.reply({
      path: { message_id: event.message?.message_id ?? '' },
      data: { msg_type: 'interactive', content: JSON.stringify(card) },
    });
    return {};
  };
}

describe('markdown on the page', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '<img'],
    ['[x](javascript:alert(1))', 'href'],
    ['[x](https://a.example/"onclick="alert(1))', '"onclick'],
    ['<a href="javascript:alert(1)">x</a>', '<a'],
    ['<font color=\'red" onclick="x\'>y</font>', '<span class="font c-red" onclick'],
    ['```\n<script>\n```', '<script'],
    ['`<b>`', '<b>'],
    ['</span></div><script>', '</div>'],
  ])('does not let %s through', (markdown, trap) => {
    expect(renderMarkdown(markdown, same)).not.toContain(trap);
  });

  it('draws the usual marks', () => {
    const html = renderMarkdown(
      '## 标题\n**粗** *斜* ~~删~~ `码` 2*3*4\n1. 一\n2. 二\n\n|甲|乙|\n|--|--|\n|1|2|',
      same,
    );
    for (const part of [
      '<h4>标题</h4>',
      '<strong>粗</strong>',
      '<em>斜</em>',
      '<del>删</del>',
      '<code>码</code>',
      '2*3*4',
      '<td>2</td>',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('shows entities as what they stand for, and keeps links whole', () => {
    expect(renderMarkdown('&#42;x&#42; \\*y\\*', same)).toBe('<p>&#42;x&#42; *y*</p>');
    expect(renderMarkdown('[条文](https://a.example/a_*b*?x=1&y=2)', same)).toContain(
      'href="https://a.example/a_*b*?x=1&amp;y=2"',
    );
  });
});

describe('a card on the page', () => {
  it('shows every component', () => {
    const html = renderCard(showCard('ou_1') as Record<string, unknown>, { nameOf: () => '王芳' });
    for (const part of [
      '第 13 项',
      '@王芳',
      '<details>',
      '<svg',
      '7,407.0',
      '2025-12-31',
      'data-form="report"',
      'name="words"',
      '<select',
      '客户端分 2 页',
    ]) {
      expect(html).toContain(part);
    }
    expect(html).not.toContain('<script');
  });
});

describe('a chart on the page', () => {
  const values = [
    { label: 'W46', series: '红', value: 4 },
    { label: 'W46', series: '绿', value: 16 },
    { label: 'W47', series: '红', value: 2 },
  ];
  const chart = (spec: Record<string, unknown>): string =>
    renderCard(
      {
        schema: '2.0',
        body: {
          elements: [
            {
              tag: 'chart',
              chart_spec: { data: { values }, seriesField: 'series', color: ['#F54A45', '#34C724'], ...spec },
            },
          ],
        },
      },
      { nameOf: () => '' },
    );

  it('stacks parts upon each other, in the colours that were given, and says their numbers', () => {
    const html = chart({ type: 'bar', stack: true, xField: 'label', yField: 'value' });
    const heights = [...html.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+)"/g)].map(
      ([, height]) => Number(height),
    );
    expect(heights.map((height) => height / (heights[1] ?? 1))).toEqual([0.25, 1, 0.125]);
    for (const part of ['fill="#F54A45"', 'fill="#34C724"', '>16<', '>W47<', '红'])
      expect(html).toContain(part);
  });

  it('draws a line with its points, and lays a stack down', () => {
    const line = chart({ type: 'line', xField: 'label', yField: 'value' });
    expect(line.match(/<circle/g)).toHaveLength(3);
    const lying = chart({
      type: 'bar',
      stack: true,
      direction: 'horizontal',
      xField: 'value',
      yField: 'label',
    });
    expect(lying).toContain('>W46<');
    expect(lying).toContain('height="38.4"');
  });

  it('takes no colour that is none', () => {
    const html = chart({
      type: 'bar',
      stack: true,
      xField: 'label',
      yField: 'value',
      color: ['"/><script>'],
    });
    expect(html).not.toContain('<script');
  });
});

describe('the page’s interface', () => {
  it('shows a chat with mentions by name and nothing unescaped', async () => {
    await platform.people.userSays(chat, user, '{0} <b>第13项</b>谁牵头', { mention: ['bot'] });
    const talk = await talkOf(await view());
    expect(talk).toContain('@督办小助手');
    expect(talk).toContain('&lt;b&gt;第13项');
  });

  it('offers a file for saving, whatever is in it, and never shows it', async () => {
    const page = Buffer.from('<script>alert(1)</script>');
    await platform.people.userSendsFile(chat, user, { name: '"><b>x.html', bytes: page });
    const talk = await talkOf(await view());
    expect(talk).not.toContain('<b>x');
    const [, path = ''] = /href="(\/sim\/upload\/[^"]+)"/.exec(talk) ?? [];
    const answer = await fetch(running.url + path);
    expect(answer.headers.get('content-disposition')).toBe('attachment');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(await answer.text()).toBe(page.toString());
  });

  it('says nothing when nothing happened', async () => {
    const { version } = (await (await view()).json()) as { version: string };
    expect((await view(`chat=${chat.chatId}&version=${version}`)).status).toBe(204);
    await platform.people.userSays(chat, user, '有人吗');
    expect((await view(`chat=${chat.chatId}&version=${version}`)).status).toBe(200);
  });

  it('is for this machine’s own page only', async () => {
    const say = async (headers: Record<string, string>) =>
      fetch(`${running.url}/sim/say`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ chat: chat.chatId, user: user.openId, text: 'x', mention: true }),
      });
    expect((await say({ 'content-type': 'text/plain' })).status).toBe(403);
    expect((await say({ 'content-type': 'application/json', origin: 'https://evil.example' })).status).toBe(
      403,
    );
    expect((await say({ 'content-type': 'application/json', origin: running.url })).status).toBe(200);
    expect(platform.log.messagesIn(chat.chatId)).toHaveLength(1);
    const page = await fetch(`${running.url}/sim`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('shows uploaded pictures and nothing else as pictures', async () => {
    const gif = Buffer.from('474946383961010001000000002c00000000010001000002024401003b', 'hex');
    const picture = await platform.people.userSendsImage(chat, user, gif);
    const other = await platform.people.userSendsFile(chat, user, {
      name: 'x.html',
      bytes: Buffer.from('<script>'),
    });
    const keyOf = (content: string) => Object.values(JSON.parse(content) as Record<string, string>)[0] ?? '';
    const open = async (content: string) => fetch(`${running.url}/sim/upload/${keyOf(content)}`);
    expect((await open(picture.message.content)).headers.get('content-type')).toBe('image/gif');
    expect((await open(other.message.content)).headers.get('content-type')).toBe('application/octet-stream');
  });
});

describe('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (whyNoBrowser === undefined) browser = await launchBrowser();
  });
  afterAll(async () => {
    if (whyNoBrowser === undefined) await browser.close();
  });
  beforeEach(({ skip }) => {
    if (whyNoBrowser !== undefined) skip(whyNoBrowser);
  });

  it('lets a newcomer ask, press a button and send a form, and asks nobody outside', async () => {
    answerWith(showCard(user.openId));
    const { page, context, strangers, complaints } = await visit(browser, `${running.url}/sim`);
    await page.getByLabel('消息', { exact: true }).last().fill('第13项谁牵头');
    await page.getByRole('button', { name: '发送' }).click();
    await page.getByText('建设公共数据平台').waitFor();
    await page.getByRole('button', { name: '期限' }).click();
    await page.getByText('收到 {"op":"期限"}').waitFor();
    await page.locator('textarea[name=words]').fill('已办结');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('"words":"已办结"').waitFor();
    await page
      .getByLabel('选择文件')
      .setInputFiles({ name: '通知.txt', mimeType: 'text/plain', buffer: Buffer.from('第13项') });
    await page.getByRole('link', { name: '通知.txt' }).waitFor();
    const [file, words] = platform.log.messagesIn(chat.chatId).slice(-3);
    expect(file?.msgType).toBe('file');
    expect(words).toMatchObject({ parentId: file?.messageId, mentions: [{ kind: 'bot' }] });
    expect(strangers).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
