// One brief in seven forms: short enough, safe whatever people type, nothing from outside, the same bytes.
import zip from 'jszip';
import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../../../../src/domain/conversation/index.ts';
import type { Language } from '../../../../../src/domain/conversation/index.ts';
import {
  briefStyle,
  decodeBrief,
  toDocx,
  toHtml,
  toJson,
  toMarkdown,
  toReply,
  toText,
  withPreface,
} from '../../../../../src/domain/digest/index.ts';
import { createBriefer, createRedBook, createUsualBook } from '../../../../support/brief-book.ts';
import { createTestBook } from '../../../../support/ledger-book.ts';
import type { TestBook } from '../../../../support/ledger-book.ts';

const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];
const NASTY = '<img src=x onerror=alert(1)> [点我](http://evil.example/) | `x` **b** & "q" \' @所有人';

const usual = createUsualBook();
const brief = createBriefer(usual.book, [usual.policy]);
const reds = createRedBook();
const red = createBriefer(reds.book, [reds.policy]);

function withWords(words: string): TestBook {
  const made = createTestBook();
  for (const [id, day] of [
    ['13-1', '2026-11-16'],
    ['17-1', '2026-11-17'],
  ] as const) {
    const blocker = made.add(day, id, { kind: 'blocker', note: words });
    made.add(day, id, { kind: 'escalation', refs: [blocker.id], note: words });
    made.add(day, id, { kind: 'forecast', note: words });
  }
  return made;
}

describe('words above the page', () => {
  const page = withPreface(brief({ language: 'zh-Hans', version: 'leader' }), {
    text: '红灯<b>1</b>项。\n第二段。',
    by: 'office',
  });

  it('stand in every form, escaped, with whose they are', async () => {
    expect(toHtml(page)).toContain(
      '<p>红灯&lt;b&gt;1&lt;/b&gt;项。</p><p>第二段。</p><p class="mark">（以上由编写单位审定',
    );
    expect(toMarkdown(page)).toContain('项。\n\n第二段。\n\n（以上由编写单位审定');
    expect(renderPlainText(toReply(page))).toMatch(/^红灯<b>1<\/b>项。\n第二段。\n（以上由编写单位审定/);
    expect(decodeBrief(toJson(page)).page.preface?.by).toBe('office');
    const document = await (
      await zip.loadAsync(await toDocx(page))
    )
      .file('word/document.xml')
      ?.async('string');
    expect(document).toContain('第二段。');
    expect(document).toContain('（以上由编写单位审定');
  });

  it('leave a plain text as short as it has to be', () => {
    const long = withPreface(page, { text: '很长的话。'.repeat(300), by: 'model' });
    const text = toText(long);
    expect(Buffer.byteLength(text)).toBeLessThan(2048);
    expect(text).toContain('（以上由 AI 辅助起草');
    expect(text).toMatch(/=\s?24$/m);
  });
});

describe('plain text', () => {
  it('stays under 2,048 bytes and keeps its sums, whatever there is to say', () => {
    const long = withWords('数据未到'.repeat(500));
    const none = createTestBook();
    for (const made of [usual, reds, long, none]) {
      const tell = createBriefer(made.book, [made.policy]);
      for (const language of LANGUAGES) {
        for (const version of ['leader', 'office'] as const) {
          const page = tell({ language, version });
          const text = toText(page);
          expect(Buffer.byteLength(text)).toBeLessThan(2048);
          const { red: count, total } = page.facts.totals.now;
          const equation = text.split('\n').find((line) => /=\s?24$/.test(line)) ?? '';
          const numbers = [...equation.matchAll(/\d+/g)].map(Number);
          expect(numbers).toHaveLength(7);
          expect(numbers[0]).toBe(count);
          expect(numbers.slice(0, 6).reduce((sum, one) => sum + one, 0)).toBe(total);
        }
      }
    }
  });

  it('names each of 24 reds', () => {
    for (const language of LANGUAGES) {
      const page = red({ language });
      const text = toText(page);
      expect(page.facts.totals.now.red).toBe(24);
      for (const { label } of page.facts.rows.filter(({ light }) => light === 'red')) {
        expect(text).toMatch(new RegExp(`(^|[、, ])${label} `, 'm'));
      }
    }
  });

  it('says what is left out, and counts what it cuts', () => {
    const text = toText(red());
    expect(text).toContain('限于篇幅');
    expect(text).toContain('本周变化(15项)');
    expect(toText(brief())).not.toMatch(/undefined|NaN|null|\{\w+\}/);
  });

  it('reads well where nothing happened', () => {
    const none = createTestBook();
    const text = toText(createBriefer(none.book, [none.policy])());
    expect(text).toContain('与上周相比无变化。');
    expect(text).toContain('请协调(0项) 无。');
  });
});

describe('the reply', () => {
  it('has the lights as a bar whose parts are the whole, the curve, the reds with their tasks, and two buttons', () => {
    const reply = toReply(brief());
    const charts = reply.blocks.filter((block) => block.kind === 'chart');
    expect(charts.map(({ form }) => form)).toEqual(['stacked-bar', 'line']);
    const parts = charts[0]?.series.map(({ values }) => values[0] ?? 0) ?? [];
    expect(parts.reduce((sum, value) => sum + value, 0)).toBe(24);
    expect(charts[1]?.series[0]?.values.at(-1)).toBe(4);
    const items = reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items.filter(({ task }) => task?.task === 24)).toHaveLength(2);
    const buttons = reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
    expect(buttons.map(({ say }) => say)).toEqual(['/status', '/mine']);
    expect(reply.tasks.map(({ task }) => task)).toEqual([13, 14, 24]);
  });

  it('stands in plain text, too, in three languages', () => {
    expect(renderPlainText(toReply(brief()))).toContain('红4 黄2 绿9');
    expect(renderPlainText(toReply(brief({ language: 'zh-Hant' })))).toContain('紅4 黃2 綠9');
    expect(renderPlainText(toReply(brief({ language: 'en' })))).toContain('red 4 + yellow 2 + green 9');
  });
});

describe('HTML', () => {
  it('asks nothing of anybody outside and runs nothing', () => {
    for (const version of ['leader', 'office'] as const) {
      const html = toHtml(brief({ version }));
      expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|\/\/[a-z]|<script|<link|<img|url\(|@import/i,
      );
      expect(html).not.toMatch(/\sstyle=|\son\w+=/i);
      expect(html.match(/<style>([^<]*)<\/style>/)?.[1]).toBe(briefStyle);
    }
  });

  it('shows what people typed as text', () => {
    const made = withWords(NASTY);
    const tell = createBriefer(made.book, [made.policy]);
    for (const order of [{ version: 'office' }, { task: 13 }] as const) {
      const html = toHtml(tell(order));
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    }
  });

  it('draws a bar that adds up', () => {
    const bar = /<svg[^>]*>(.*?)<\/svg>/.exec(toHtml(brief()))?.[1] ?? '';
    const told = [...bar.matchAll(/>(\d+)<\/text>/g)].map(([, number]) => Number(number));
    expect(told.reduce((sum, one) => sum + one, 0)).toBe(24);
  });
});

describe('Markdown', () => {
  it('lets nothing typed become a link, an image, HTML or another cell', () => {
    const made = withWords(NASTY);
    const text = toMarkdown(createBriefer(made.book, [made.policy])({ version: 'office' }));
    expect(text).toContain('\\[点我\\](http');
    expect(text).not.toContain('<img');
    const rows = text.split('\n').filter((line) => line.startsWith('| 13-1 '));
    for (const row of rows) {
      const header = text.split('\n').filter((line) => line.startsWith('| 编号 '));
      const cells = (line: string): number => line.replaceAll('\\|', '').split('|').length;
      expect(header.map(cells)).toContain(cells(row));
    }
  });
});

describe('Word', () => {
  it('is the same file from the same brief, with the page in it', async () => {
    const made = brief({ version: 'office' });
    const [first, second] = await Promise.all([toDocx(made), toDocx(made)]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    const parts = await zip.loadAsync(first);
    const document = (await parts.file('word/document.xml')?.async('string')) ?? '';
    const text = document.replace(/<[^>]+>/g, '');
    for (const words of [
      '重点任务调度周报',
      '红4 黄2 绿9 灰6 待审0 已销号3 =24',
      '内部工作资料',
      '牵头5家',
    ]) {
      expect(text).toContain(words);
    }
    const core = (await parts.file('docProps/core.xml')?.async('string')) ?? '';
    expect(core).toContain('2026-11-20T10:00:00Z');
  });
});

describe('JSON', () => {
  it('is one value, from which every form can be made again', () => {
    const made = brief();
    const json = toJson(made);
    const again = decodeBrief(json);
    expect(toHtml(again)).toBe(toHtml(made));
    expect(toText(again)).toBe(toText(made));
    expect(() => decodeBrief('{}')).toThrow(/no digest/);
    expect(() => decodeBrief('red')).toThrow(/no digest/);
    expect(() => decodeBrief(json.replace('"total":24', '"total":25'))).toThrow(/add up/);
  });
});
