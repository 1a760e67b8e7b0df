// Tasks that are counted from an end of the document: 前三项, 最后两项, 倒数第二项, the last task.
import { EN_NUMBER, NUMBER, rangeOf, readNumber } from './number-words.ts';
import { rub } from './slate.ts';
import type { Slate } from './slate.ts';

const LAST =
  /最后(?:的)?(?:一|1)?(?:项|条|个任务)(?:任务|工作)?|(?<![a-z])(?:the )?(?:last|final) (?:task|item)(?![a-z])/gu;

interface Counted {
  readonly pattern: RegExp;
  /** The numbers that are meant, where `last` is the last task's. */
  readonly read: (count: number, last: number) => readonly number[];
}

const COUNTED: readonly Counted[] = [
  {
    pattern: new RegExp(`倒数第(?<count>${NUMBER})\\s*(?:项|条|个)(?:任务)?`, 'gu'),
    read: (count, last) => [last - count + 1],
  },
  {
    pattern: new RegExp(
      `(?<![之以年月日目])前(?:面)?(?:的)?(?<count>${NUMBER})\\s*(?:项|条|个任务)(?:任务)?|(?<![a-z])(?:the )?first (?<count2>${EN_NUMBER}) (?:tasks|items)(?![a-z])`,
      'gu',
    ),
    read: (count, last) => rangeOf(1, Math.min(count, last)),
  },
  {
    pattern: new RegExp(
      `(?:最后|末尾|后面?)(?:的)?(?<count>${NUMBER})\\s*(?:项|条|个任务)(?:任务)?|(?<![a-z])(?:the )?last (?<count2>${EN_NUMBER}) (?:tasks|items)(?![a-z])`,
      'gu',
    ),
    read: (count, last) => rangeOf(Math.max(1, last - count + 1), last),
  },
];

/** `last`: the number of the last task. */
export function linkFromEnds(
  slate: Slate,
  last: number,
): { readonly slate: Slate; readonly numbers: readonly number[] } {
  let result = rubWhole(slate, last);
  const numbers: number[] = [];
  for (const match of result.rest.matchAll(LAST)) {
    numbers.push(last);
    result = rub(result, match.index, match.index + match[0].length, 'T');
  }
  for (const { pattern, read } of COUNTED) {
    for (const match of result.rest.matchAll(pattern)) {
      const count = readNumber(match.groups?.['count'] ?? match.groups?.['count2'] ?? '');
      if (count === undefined || count < 1 || count > last) continue;
      numbers.push(...read(count, last));
      result = rub(result, match.index, match.index + match[0].length, 'T');
    }
  }
  return { slate: result, numbers };
}

/** 29项里有几项…: as many as there are, so all of them and not the last. */
function rubWhole(slate: Slate, last: number): Slate {
  if (!/几项|几条|多少|哪些|哪几|占/u.test(slate.rest)) return slate;
  const whole = new RegExp(`(?<![第\\d])${last}(?:项|条|个)(?:任务)?(?:里面?|中|当中|之中|里头)`, 'u').exec(
    slate.rest,
  );
  return whole === null ? slate : rub(slate, whole.index, whole.index + whole[0].length, 'P');
}
