// "Five leads", 两家牵头, 只有一家责任单位: how many units a task has, as a condition or as a supposition.
import type { Comparison } from '../../domain/conversation/index.ts';
import { CHINESE_NUMERAL } from '../../text/numerals.ts';
import { ENGLISH_CARDINAL, readNumber } from './number-words.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

export interface Counts {
  readonly slate: Slate;
  readonly leads?: Comparison;
  readonly responsible?: Comparison;
  readonly units?: Comparison;
  /** What was read, for leaving it out of the topic. */
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

type Counted = 'leads' | 'responsible' | 'units';

const NUMBER = `(?<number>\\d{1,3}|${CHINESE_NUMERAL}|两)`;
const EN_NUMBER = `(?<number>\\d{1,3}|${ENGLISH_CARDINAL}|a single)`;
const MORE = '(?<more>至少|不少于|多于|超过|以上|不止)?';
const LESS = '(?<less>最多|不超过|少于|至多)?';
const EN_MORE = '(?<more>at least |more than |over |no fewer than )?';
const EN_OR_MORE = '(?<more2> or more| and more)?';
const BODY = '(?:单位|部门|局|委办局|机构)?';
const EN_BODY = '(?:units?|bureaus?|departments?|bodies|agencies|offices?)';

const RULES: readonly { readonly of: Counted; readonly pattern: RegExp }[] = [
  {
    of: 'leads',
    pattern: new RegExp(
      `${MORE}${LESS}(?:有|由|是)?${NUMBER}(?:家|个)(?<more2>以上|及以上|或以上)?(?:的)?${BODY}(?:来|一起|共同|联合|并列|联手|都)*牵头(?:单位)?`,
      'gu',
    ),
  },
  {
    of: 'leads',
    pattern: new RegExp(
      `牵头(?:单位|部门)?(?:一共|共|总共|是|为|只|仅|刚好|正好|恰好)?(?:是|有)?${MORE}${LESS}${NUMBER}(?:家|个)(?<more2>以上)?`,
      'gu',
    ),
  },
  {
    of: 'responsible',
    pattern: new RegExp(`${MORE}${LESS}(?:有)?${NUMBER}(?:家|个)(?<more2>以上)?的?责任(?:单位|部门)`, 'gu'),
  },
  {
    of: 'responsible',
    pattern: new RegExp(
      `责任(?:单位|部门)(?:又|也|都|却)?(?:一共|共|总共|是|为|只|仅|刚好|正好|恰好)?(?:是|有|写了?|列了?|给了?)?${MORE}${LESS}${NUMBER}(?:家|个)(?<more2>以上)?`,
      'gu',
    ),
  },
  {
    of: 'units',
    pattern: new RegExp(
      `${MORE}${LESS}(?:由|有|涉及)?(?<![哪几边])${NUMBER}(?:家|个)(?<more2>以上)?的?(?:单位|部门|局)(?=参与|负责|承担|一起|共同|的任务|$|[?？])`,
      'gu',
    ),
  },
  {
    of: 'leads',
    pattern: new RegExp(
      `(?<![a-z])${EN_MORE}(?:exactly |just |only )?${EN_NUMBER}${EN_OR_MORE} (?:joint |different )?(?:lead(?:ing)?s?(?: ${EN_BODY})?|${EN_BODY} (?:that )?(?:jointly |together |co-?)?lead(?:s|ing)?|co-?leads)(?![a-z])`,
      'gu',
    ),
  },
  {
    of: 'leads',
    pattern: new RegExp(
      `(?<![a-z])(?:jointly )?led (?:jointly )?by ${EN_MORE}(?:exactly |just |only )?${EN_NUMBER}${EN_OR_MORE}(?: (?:\\w+ )?${EN_BODY})?(?![a-z])`,
      'gu',
    ),
  },
  {
    of: 'responsible',
    pattern: new RegExp(
      `(?<![a-z])${EN_MORE}(?:exactly |just |only )?${EN_NUMBER}${EN_OR_MORE} responsible (?:\\w+ )?${EN_BODY}`,
      'gu',
    ),
  },
  {
    of: 'units',
    pattern: new RegExp(
      `(?<![a-z])${EN_MORE}(?:exactly |just |only )?${EN_NUMBER}${EN_OR_MORE} (?:\\w+ )?${EN_BODY}(?![a-z])`,
      'gu',
    ),
  },
];

/** What is counted is rubbed out as a quantity; the cue words around it stay readable in `slate.text`. */
export function linkCounts(slate: Slate): Counts {
  let result = slate;
  const found: Partial<Record<Counted, Comparison>> = {};
  const spans: { start: number; end: number }[] = [];
  for (const { of, pattern } of RULES) {
    for (const match of result.rest.matchAll(pattern)) {
      const { number = '', more, more2, less } = match.groups ?? {};
      const value = number === 'a single' ? 1 : readNumber(number);
      if (value === undefined || found[of] !== undefined) continue;
      found[of] = comparison(value, more ?? more2, less);
      spans.push({ start: match.index, end: match.index + match[0].length });
      const at = match[0].indexOf(number);
      result = rub(result, match.index + at, match.index + at + number.length, 'Q');
    }
  }
  return { slate: result, ...found, spans };
}

/** "More than two" is at least three; 两家以上 and "at least two" are at least two. */
function comparison(value: number, more: string | undefined, less: string | undefined): Comparison {
  if (more !== undefined)
    return { op: '>=', value: /多于|超过|不止|more than|over/.test(more) ? value + 1 : value };
  if (less !== undefined)
    return { op: '<=', value: /少于/.test(less) && !/不/.test(less) ? value - 1 : value };
  return { op: '=', value };
}
