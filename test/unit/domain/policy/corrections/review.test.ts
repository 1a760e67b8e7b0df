// The review: every character once, what was understood marked, doubts first, and nothing of the text taken for markup.
import { describe, expect, it } from 'vitest';
import { readPolicy, reviewOf, toReviewHtml, toReviewLines } from '../../../../../src/domain/policy/index.ts';

const TEXT = [
  '东山市优化营商环境若干措施',
  '一、完善<b>机制</b>。年底前覆盖率达到90%。（牵头单位：市财政局；责任单位：市审计局',
  '二、强化保障。加大投入。（配合单位：市科技局）',
  '东山市人民政府',
  '2025年3月1日',
].join('\n');
const review = reviewOf(readPolicy({ id: 'dongshan', source: 'dongshan.txt', text: TEXT }));

describe('a review', () => {
  it('holds every character once and marks what was read', () => {
    expect(review.parts.flatMap((part) => part.pieces.map((piece) => piece.text)).join('')).toBe(TEXT);
    const marked = (task: number): string[] =>
      (review.parts.find((part) => part.task === task)?.pieces ?? []).flatMap(({ text, mark }) =>
        mark === undefined ? [] : [`${mark} ${text}`],
      );
    expect(marked(2)).toEqual(['heading 强化保障', 'cooperating 市科技局']);
    expect(marked(1)).toContain('due 年底前');
    expect(review.doubts.map((doubt) => doubt.kind)).toContain('bracket-not-closed');
  });

  it('opens with the doubts on a terminal, with and without colours', () => {
    const lines = toReviewLines(review, { colour: false, language: 'zh-Hans' });
    expect(lines[1]).toMatch(/^\? /);
    expect(lines.join('\n')).toContain('⟦配合:市科技局⟧');
    expect(toReviewLines(review, { colour: true, language: 'en', task: 2 }).join('\n')).toContain(
      '\u001b[42;30m市科技局',
    );
    expect(toReviewLines(review, { colour: false, language: 'en', task: 2 }).join('\n')).not.toContain(
      '市财政局',
    );
  });

  it('is a page without scripts, in which the text stays text', () => {
    const page = toReviewHtml(review, 'zh-Hans');
    expect(page).toContain('&lt;b&gt;机制&lt;/b&gt;');
    expect(page).not.toMatch(/<script|style="|https?:/);
    expect(page).toContain('<mark class="cooperating" title="配合">市科技局</mark>');
  });
});
