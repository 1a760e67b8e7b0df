// What shows of a clause before it unfolds: the answering words, marked where they stand.
import { describe, expect, it } from 'vitest';
import { cutExcerpt } from '../../../../../src/channels/console/page/answer/cut-excerpt.ts';

const SENTENCE = '推进数据资源安全合规开放并形成一批标志性创新成果。';
const clause = `${SENTENCE.repeat(4)}(牵头单位:市大数据局;责任单位:市直各部门)${SENTENCE.repeat(4)}`;
const start = clause.indexOf('市大数据局');
const mark = { start, end: start + 5 };

describe('cutExcerpt', () => {
  it('leaves a short clause whole', () => {
    expect(cutExcerpt('牵头单位:市大数据局', [{ start: 5, end: 10 }])).toBeUndefined();
  });

  it('begins with the sentence that holds the mark, and marks the same words', () => {
    const excerpt = cutExcerpt(clause, [mark]);
    expect(excerpt?.text).toMatch(/^…\(牵头单位:市大数据局;.*…$/);
    expect(excerpt?.marks.map((each) => excerpt.text.slice(each.start, each.end))).toEqual(['市大数据局']);
  });

  it('cuts a mark that reaches beyond it, and drops one that begins beyond it', () => {
    const excerpt = cutExcerpt(clause, [
      { start, end: clause.length - 3 },
      { start: clause.length - 2, end: clause.length },
    ]);
    expect(excerpt?.marks).toHaveLength(1);
    expect(excerpt?.marks[0]?.end).toBe((excerpt?.text.length ?? 0) - 1);
  });

  it('begins at the beginning where nothing is marked', () => {
    expect(cutExcerpt(clause, [])?.text.startsWith(SENTENCE)).toBe(true);
  });
});
