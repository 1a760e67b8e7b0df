// Sentences about a page, as a model may put them: what its figures bear out holds, everything else falls.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBrief, createSentenceCheck } from '../../../../src/domain/digest/index.ts';
import type { Brief, HoldsSentence } from '../../../../src/domain/digest/index.ts';
import { publishHalfYear } from '../../../support/half-year/publish-weeks.ts';

interface Sample {
  /** A week's page in a language, or the special report on task 13. */
  readonly page: 'zh-Hans' | 'zh-Hant' | 'en' | 'task';
  readonly holds: boolean;
  readonly sentence: string;
}

const samples = readFileSync(new URL('../../../fixtures/digest-sentences.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample);

const { issues, rooms } = publishHalfYear(20260803);
const order = issues[14]?.order;
if (order === undefined) throw new Error('the half year has no fifteenth issue');

const pages = Object.fromEntries(
  (['zh-Hans', 'zh-Hant', 'en', 'task'] as const).map((page) => {
    const brief =
      page === 'task'
        ? createBrief(rooms, { task: 13, version: 'office', language: 'zh-Hans', at: order.at })
        : createBrief(rooms, { ...order, language: page, version: 'leader' });
    return [page, checkOf(brief)];
  }),
) as Readonly<Record<Sample['page'], HoldsSentence>>;

function checkOf(brief: Brief): HoldsSentence {
  return createSentenceCheck(brief, rooms.register.gazetteer);
}

const holding = samples.filter(({ holds }) => holds);

describe('a sentence about a page', () => {
  it.each(samples)('$page, $holds: $sentence', ({ page, holds, sentence }) => {
    expect(pages[page](sentence)).toBe(holds);
  });

  // Another label may be as true.
  it.each(holding)('$page: falls when a number of it is another: $sentence', ({ page, sentence }) => {
    const others = [...sentence.matchAll(/(?<![\d-])\d+(?![\d]|-)/gu)].map(({ 0: number, index }) => {
      const other = String(Number(number) + 1);
      return sentence.slice(0, index) + other + sentence.slice(index + number.length);
    });
    expect(others.filter((other) => pages[page](other))).toEqual([]);
  });

  it('falls when a word is added that the figures do not know', () => {
    const added = holding
      .filter(({ page }) => page !== 'en')
      .flatMap(({ page, sentence }) =>
        ['进展顺利，', '主要是责任单位不重视，', '据悉，', '预计下周完成，'].map((words) => ({
          page,
          sentence: `${words}${sentence}`,
        })),
      );
    expect(added.filter(({ page, sentence }) => pages[page](sentence))).toEqual([]);
  });
});

describe('of every week of half a year', () => {
  it.each(issues.map(({ brief }) => brief))('$period: the totals hold, and no others', (brief) => {
    const { now } = brief.facts.totals;
    const waiting = brief.facts.coordination.length;
    const say = (red: number, yellow: number, settle: number): string =>
      brief.language === 'en'
        ? `${red} sub-targets are red, ${yellow} yellow; ${settle} matters await a decision.`
        : `红灯${red}项、黄灯${yellow}项，${settle}项请领导协调。`;
    const holds = checkOf(brief);
    expect(holds(say(now.red, now.yellow, waiting))).toBe(true);
    expect(holds(say(now.red + 1, now.yellow, waiting))).toBe(false);
    expect(holds(say(now.red, now.yellow + 1, waiting))).toBe(false);
    expect(holds(say(now.red, now.yellow, waiting + 1))).toBe(false);
  });
});
