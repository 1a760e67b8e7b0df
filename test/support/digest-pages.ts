// Pages of several kinds to hold sentences against: early, late and across the turn of a year, a unit's, a month's, one
// task's, one over two documents; in three languages, out of half years with other seeds than the other tests'.
import { createBrief, createSentenceCheck } from '../../src/domain/digest/index.ts';
import type { BriefOrder, HoldsSentence } from '../../src/domain/digest/index.ts';
import { createRegister, readPolicy } from '../../src/domain/policy/index.ts';
import { createBriefer, createUsualBook } from './brief-book.ts';
import { publishHalfYear } from './half-year/publish-weeks.ts';
import type { HalfYear } from './half-year/publish-weeks.ts';

type Wish = Pick<BriefOrder, 'language' | 'version' | 'unit'> & {
  readonly month?: string;
  readonly task?: number;
};

const leader = { version: 'leader', language: 'zh-Hans' } as const;
const office = { version: 'office', language: 'zh-Hans' } as const;

/** By name: the seed of the half year, the issue's place in it, and what is asked for. */
const pages: Readonly<Record<string, readonly [seed: number, issue: number, wish: Wish]>> = {
  early: [101, 2, leader],
  office: [101, 12, office],
  'late zh-Hant': [101, 23, { ...leader, language: 'zh-Hant' }],
  'task 12': [101, 18, { ...office, task: 12 }],
  'task 13': [101, 18, { ...office, task: 13 }],
  'task 15': [101, 18, { ...office, task: 15 }],
  en: [777, 9, { ...leader, language: 'en' }],
  'new year': [777, 21, leader],
  unit: [4242, 16, { version: 'unit', unit: '市市场监管局', language: 'zh-Hans' }],
  'unit en': [4242, 16, { version: 'unit', unit: '市大数据局', language: 'en' }],
  month: [4242, 17, { ...leader, month: '2026-11' }],
  'task 24 en': [4242, 20, { ...office, task: 24, language: 'en' }],
  'task 8 zh-Hant': [4242, 20, { ...office, task: 8, language: 'zh-Hant' }],
};

/** The check of a page by its name; each half year is lived through once. */
export function createPageChecks(): (page: string) => HoldsSentence {
  const halfYears = new Map<number, HalfYear>();
  const checks = new Map<string, HoldsSentence>();
  const open = (page: string): HoldsSentence => {
    if (page.startsWith('two documents')) return checkTwoDocuments(page.endsWith('en'));
    const [seed, issue, wish] = pages[page] ?? fail(page);
    const halfYear = halfYears.get(seed) ?? publishHalfYear(seed);
    halfYears.set(seed, halfYear);
    return checkIssue(halfYear, issue, wish);
  };
  return (page) => {
    const check = checks.get(page) ?? open(page);
    checks.set(page, check);
    return check;
  };
}

function checkIssue({ issues, rooms }: HalfYear, place: number, wish: Wish): HoldsSentence {
  const order = issues[place]?.order ?? fail(String(place));
  const { month, task, ...rest } = wish;
  const asked: BriefOrder =
    task !== undefined
      ? { ...rest, task, at: order.at }
      : month !== undefined
        ? { ...rest, month, at: order.at }
        : { ...order, ...rest };
  return createSentenceCheck(createBrief(rooms, asked), rooms.register.gazetteer);
}

function checkTwoDocuments(isEnglish: boolean): HoldsSentence {
  const { book, policy } = createUsualBook();
  const second = readPolicy({ id: 'second', source: 'second.txt', text: policy.text });
  const brief = createBriefer(book, [policy, second])(isEnglish ? { version: 'office', language: 'en' } : {});
  return createSentenceCheck(brief, createRegister([policy, second]).gazetteer);
}

function fail(page: string): never {
  throw new Error(`There is no page “${page}”.`);
}
