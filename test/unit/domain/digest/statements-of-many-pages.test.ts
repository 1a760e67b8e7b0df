// The same check on pages of many kinds; the sentences were written from the pages, not from the code that reads them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPageChecks } from '../../../support/digest-pages.ts';

interface Sample {
  readonly page: string;
  readonly holds: boolean;
  readonly sentence: string;
}

const samples = readFileSync(
  new URL('../../../fixtures/digest-sentences-of-many-pages.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample);
const checkOf = createPageChecks();
const holding = samples.filter(({ holds }) => holds);

/** Negations and hedges, wherever they stand. */
const TURNS = ['不', '未', '非', '约', '近', '超过', '不足', '即将', '可能', '曾'];
const ENGLISH_TURNS = [' not', ' never', ' nearly', ' about', ' only', ' no longer'];

function turned(sentence: string): readonly string[] {
  const isEnglish = /^[\x20-\x7e]+$/u.test(sentence);
  const places = [...sentence.matchAll(isEnglish ? /(?= |$)/gu : /(?=.|$)/gu)].map(({ index }) => index);
  return places.flatMap((at) =>
    (isEnglish ? ENGLISH_TURNS : TURNS).map((words) => sentence.slice(0, at) + words + sentence.slice(at)),
  );
}

describe('a sentence about a page of any kind', () => {
  it.each(samples)('$page, $holds: $sentence', ({ page, holds, sentence }) => {
    expect(checkOf(page)(sentence)).toBe(holds);
  });

  it('falls wherever a negation or a hedge is put into it', () => {
    const accepted = holding.flatMap(({ page, sentence }) => turned(sentence).filter(checkOf(page)));
    expect(accepted).toEqual([]);
  });
});
