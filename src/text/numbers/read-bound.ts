// What is said around a number about its side: at least, at most, about.
import type { WrittenNumber } from './written-number.ts';

const NEAR = 16;
const MOST_BEFORE =
  /最高\p{Script=Han}{0,8}$|(?:不超过|不高于|不多于|至多|最多|(?<!不)低于|(?<!不)少于|控制在|at most|no more than|not more than|up to|below|under|less than|fewer than|within) ?(?:[约the ]*)$/u;
const LEAST_BEFORE =
  /最低\p{Script=Han}{0,8}$|(?:不少于|不低于|至少|超过|突破|高于|多于|达到?|力争|at least|no less than|not less than|more than|over|above|exceed(?:s|ing)?|reach(?:es|ing)?|minimum of) ?(?:[约the ]*)$/u;
const ABOUT_BEFORE = /(?:大约|约|近|接近|左右|about|around|approximately|roughly|nearly|almost|some) ?$/u;
const LEAST_AFTER = /^[^，。；;,.、]{0,4}?(?:(?<!级)以上|or more|\+)|^\s?(?:余|多)(?=[个家项条件户人万亿])/u;
const MOST_AFTER = /^[^，。；;,.、]{0,4}?(?:以下|以内|or less|or fewer)/u;
const ABOUT_AFTER = /^[^，。；;,.、]{0,3}?(?:左右|上下|or so)/u;

export function readBound(folded: string, start: number, end: number): WrittenNumber['bound'] {
  const before = folded.slice(Math.max(0, start - NEAR), start);
  const after = folded.slice(end, end + NEAR);
  if (MOST_BEFORE.test(before) || MOST_AFTER.test(after)) return 'most';
  if (ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return 'about';
  if (LEAST_BEFORE.test(before) || LEAST_AFTER.test(after)) return 'least';
  return undefined;
}
