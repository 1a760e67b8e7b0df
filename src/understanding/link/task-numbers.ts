// Task numbers in every usual form: 第十三项, 13条, T13, task 13, #13, the 13th task, 6-10项, tasks 13 and 14.
import { CHINESE_NUMERAL } from '../../text/numerals.ts';
import {
  DIGITS,
  EN_NUMBER,
  ENGLISH_ORDINAL,
  NUMBER,
  rangeOf,
  readNumber,
  WRITTEN_NUMBER,
} from './number-words.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';
import { linkFromEnds } from './tasks-from-ends.ts';

export interface TaskNumbers {
  readonly slate: Slate;
  /** In the order said, without repetition. */
  readonly numbers: readonly number[];
  /** 13-2: the second checkable promise of task 13. */
  readonly milestones: readonly string[];
}

const JOIN = '\\s*(?:[、,，和与及跟同&/+]|以及|and|or|还有|或者?)\\s*';
const RANGE = '\\s*(?:往后|一直|起)?(?:-|–|—|~|～|至|到|to|through)\\s*';
const CHINESE_NOUN = '(?:[项條条款](?:任务|工作|事项)?|号(?:任务|事项)?|点任务|个任务)';
const ENGLISH_NOUN =
  '(?:tasks?|items?|number|numbers|points?|clauses?|articles?|measures?|任务|事项|条目|项目|条款|编号|序号)';
/** Before these only digits are a number: "no one leads" names none. */
const SHORT_NOUN = '(?:no\\.?|nos\\.?|nr\\.?|t|#)';

const NOT_A_MEASURE = '(?![a-z]|\\s*(?:%|billion|million|percent|units?|bureaus?|departments?))';
/** 一共, 一般, 一览 begin with a numeral and are none. */
const NOT_A_WORD = '(?![共般览些起样直定律并同旦方切次下])';
const listOf = (number: string): string =>
  `(?:第\\s*)?${number}(?:(?:${JOIN}|${RANGE})(?:第\\s*|t|task\\s*|#)?${number})*`;

const CHINESE_LIST = `${NUMBER}(?:\\s*(?:项|条))?(?:(?:${JOIN}|${RANGE})(?:第\\s*)?${NUMBER}(?:\\s*(?:项|条))?)*`;

const PATTERNS: readonly RegExp[] = [
  // task 13-2, 13-2项: one promise inside a task.
  new RegExp(
    `(?<![a-z\\d])(?:${ENGLISH_NOUN}\\s*)?(?<milestone>\\d{1,3}-\\d{1,2})(?!\\d|\\s*(?:年|月))(?:项|条)?`,
    'gu',
  ),
  // 第13项, 第十三、十四条; 第13 without a noun counts too, 第一部分 and 第一个 do not.
  new RegExp(
    `(?:任务)?第\\s*(?<list>${CHINESE_LIST})\\s*(?:这?[两三四五六七八九十]\\s*)?${CHINESE_NOUN}|第\\s*(?<list2>\\d{1,3})(?![\\d%]|\\.\\d)(?!\\s*(?:个|部分|章|节|板块|大|类|方面|篇|块|季|名|月|次|位|家|代|批|期|届|三方))`,
    'gu',
  ),
  // task 13, tasks 13, 14 and 15, no. 13, T13, #13, 任务13
  new RegExp(
    `(?<![a-z])(?:the\\s+)?(?:(?:task|item|任务)?\\s*${SHORT_NOUN}\\s*[.:#]?\\s*(?<list>${listOf(DIGITS)})|${ENGLISH_NOUN}\\s*[.:#]?\\s*(?:no\\.?|number|#|t)?\\s*(?<list2>${listOf(EN_NUMBER)}|${CHINESE_NUMERAL}${NOT_A_WORD}))${NOT_A_MEASURE}(?:号|项)?`,
    'gu',
  ),
  // the 13th task, thirteenth item
  new RegExp(
    `(?<![a-z\\d])(?<list>${ENGLISH_ORDINAL})\\s+(?:task|item|point|clause|article|measure|one(?=\\s+on\\s+the\\s+list))(?![a-z])`,
    'gu',
  ),
  // 8、9两项: the count after the list is its own.
  new RegExp(
    `(?<![\\d.])(?<list>${NUMBER}(?:(?:${JOIN}|${RANGE})(?:第\\s*)?${NUMBER})+)\\s*这?[两三四五六七八九十]\\s*[项条个]`,
    'gu',
  ),
  // 13项, 十三条: not a count (共13项, 13项任务).
  new RegExp(
    `(?<![共有约到至少达多于过前后满近承担牵头是了哪这另]\\s{0,1}|[\\d.])(?!(?<=[边每某任同上下各其首那])一|(?<=那)[二两三四五六七八九十])(?<list>${listOf(NUMBER)})\\s*(?:[项条](?!任务|工作|以上|左右|指标|措施|吗|么|吧|对|是吧|多)|号任务|号(?=牵|责|谁|由|是|的|讲|说))`,
    'gu',
  ),
];

/** `last`: the number of the last task, where one document is spoken of. */
export function linkTaskNumbers(slate: Slate, last?: number): TaskNumbers {
  const fromEnds = last === undefined ? { slate, numbers: [] } : linkFromEnds(slate, last);
  let result = fromEnds.slate;
  const numbers = [...fromEnds.numbers];
  const milestones: string[] = [];
  for (const pattern of PATTERNS) {
    for (const match of result.rest.matchAll(pattern)) {
      const found = readMatch(match);
      if (found === undefined) continue;
      numbers.push(...found.numbers);
      milestones.push(...found.milestones);
      result = rub(result, match.index, match.index + match[0].length, 'T');
    }
  }
  return { slate: result, numbers: [...new Set(numbers)], milestones };
}

function readMatch(
  match: RegExpExecArray,
): { readonly numbers: readonly number[]; readonly milestones: readonly string[] } | undefined {
  const { milestone } = match.groups ?? {};
  const list = match.groups?.['list'] ?? match.groups?.['list2'];
  if (milestone !== undefined) {
    const [task = 0, place = 0] = milestone.split('-').map(Number);
    // 6-10 is a range of tasks, 13-2 a promise inside one.
    if (place > task) return { numbers: rangeOf(task, place), milestones: [] };
    return { numbers: [task], milestones: [milestone] };
  }
  const numbers = list === undefined ? [] : expandList(list);
  return numbers.length === 0 ? undefined : { numbers, milestones: [] };
}

function expandList(list: string): number[] {
  const tokens = list.matchAll(
    new RegExp(
      `(?<number>${ENGLISH_ORDINAL}|${WRITTEN_NUMBER})|(?<range>-|–|—|~|～|至|到|\\bto\\b|through)`,
      'gu',
    ),
  );
  const numbers: number[] = [];
  let ranging = false;
  for (const { groups } of tokens) {
    if (groups?.['range'] !== undefined) {
      ranging = true;
      continue;
    }
    const value = readNumber(groups?.['number'] ?? '');
    if (value === undefined) return [];
    const last = numbers.at(-1);
    if (ranging && last !== undefined) numbers.push(...rangeOf(last, value).slice(1));
    else numbers.push(value);
    ranging = false;
  }
  return numbers;
}

/** A lone number that can only be a task's: "13谁牵头", "and 14?", "who leads 13", 十三. A number before a noun counts it. */
export function linkBareNumbers(slate: Slate): TaskNumbers {
  const alone = new RegExp(
    `^\\s*(?:${CHINESE_NUMERAL})(?=\\s*(?:[?？呢]*\\s*$|[牵责谁由的期目内负归哪边讲]|什么|啥))`,
    'u',
  );
  const pattern = alone.test(slate.rest)
    ? new RegExp(`(?<=^\\s*)${CHINESE_NUMERAL}`, 'gu')
    : new RegExp(
        `${AFTER_NO_NOUN}(?<![a-z\\d.\\-/×+])\\d{1,3}(?:(?:${JOIN}|\\s+)\\d{1,3})*${BEFORE_NO_NOUN}`,
        'gu',
      );
  let result = slate;
  const numbers: number[] = [];
  for (const match of slate.rest.matchAll(pattern)) {
    numbers.push(...expandList(match[0]));
    result = rub(result, match.index, match.index + match[0].length, 'T');
  }
  return { slate: result, numbers: [...new Set(numbers)], milestones: [] };
}

/** "Line 2" and "phase 2" number something else. */
const AFTER_NO_NOUN =
  '(?<=(?:^|[^a-z\\s]|(?<![a-z])(?:leads?|leading|for|of|about|and|or|with|is|are|on|in|to|by|under|than|both|does|do|responsible|heads|task|item|then|so|ok|same)\\s)\\s*)';
const BEFORE_NO_NOUN =
  "(?=\\s*(?:$|[?？,，.。;；!！:：、)）'’U]|(?:is|are|was|has|have|does|do|leads?|led|responsible|deadlines?|due|targets?|and|or|instead|please|pls|who|when|what|how|about|too|then)(?![a-z])|[的谁牵责由呢期目内讲讲说是有归负什啥几哪边系要截时谁怎如何咩]))";
