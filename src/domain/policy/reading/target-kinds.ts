// Whether a number is something that the task itself is to reach, and in which direction.
import type { Comparator } from '../policy.ts';
import type { Clause } from './clauses.ts';
import type { Measure } from './measures.ts';
import * as words from './target-words.ts';

export interface NumberPlace {
  readonly clause: Clause;
  /** The sentence around the clause. */
  readonly sentence: string;
  readonly measure: Measure;
  /** A number before it is a target, and this one goes on where that one stopped. */
  readonly carried: boolean;
}

const beforeOf = ({ clause, measure }: NumberPlace): string => clause.text.slice(0, measure.from);
const afterOf = ({ clause, measure }: NumberPlace): string => clause.text.slice(measure.to);

export function comparatorOf(before: string, after: string, sign: string | undefined): Comparator {
  if (sign === '≥' || sign === '>=') return '>=';
  if (sign === '≤' || sign === '<=') return '<=';
  if (sign === '>' || sign === '<') return sign;
  if (/^及?以上/.test(after) || /(?:不低于|不少于|不小于|至少)[约近]?$/.test(before)) return '>=';
  if (/^(?:以内|以下|之内)/.test(after)) return '<=';
  if (/(?:不超过|不高于|不大于|(?:降|压减|压缩|缩短|减少|控制)[^,]{0,6}(?:至|到|在))$/.test(before))
    return '<=';
  if (/^(?:左右|上下)/.test(after) || /[约近]$/.test(before)) return '~';
  if (/(?:突破|超过|超|高于|大于|多于|快于)$/.test(before)) return '>';
  if (/(?:低于|小于|少于)$/.test(before)) return '<';
  return /(?:达到?|提高到?|提升到?|增加到?|增长|至)$/.test(before) ? '>=' : '=';
}

/** Numbers inside a formula, a score, a document number or a bracket that is an aside. */
function isAside(place: NumberPlace): boolean {
  const [before, after] = [beforeOf(place), afterOf(place)];
  return (
    /^分(?!点)/.test(after) ||
    /[〔《][^〕》]*$/.test(before) ||
    /[×÷=+]$/.test(before) ||
    /^\)?[×÷+]/.test(after) ||
    /\([^()]*(?:含|其中|以下简称|指)[^()]*$/.test(before)
  );
}

function isGiven(place: NumberPlace): boolean {
  const { clause, sentence, measure } = place;
  const before = beforeOf(place);
  const isMoney = measure.unit.endsWith('元');
  if (words.CAP.test(before)) return isMoney || measure.isTime || /[%倍]|^名/.test(measure.unit);
  if (words.GRANTED.test(clause.text) || words.SCORED.test(clause.text)) return true;
  if (isMoney && /争取|(?:赤字|债券)$/.test(before)) return false;
  if (isMoney)
    return (
      words.GIVEN.test(clause.text) || words.BUDGET.test(before) || /给予|奖补|补助|补贴|奖励/.test(sentence)
    );
  const isRate = /(?<![利费税])率(?:达到?|不低于|提高到?|提升至|为|低于|稳定在|保持在)?$/.test(before);
  return measure.unit === '%' && words.GIVEN.test(clause.text) && !isRate;
}

function isThreshold(place: NumberPlace, counted: boolean): boolean {
  const { clause, measure } = place;
  const after = afterOf(place);
  if (words.CONDITION_CLAUSE.test(clause.text) && /的$|的[^,]{0,12}$/.test(after)) return true;
  const isSum = /[元%]$/.test(measure.unit);
  if (isSum && words.SORTS_OUT.test(after)) return true;
  if (!words.THRESHOLD_AFTER.test(after)) return false;
  return !counted || (isSum && !/(?:设立|组建|筹集|建立).*规模/.test(beforeOf(place)));
}

/** “百项千亿”工程: the number is part of a name. */
function isQuoted(place: NumberPlace): boolean {
  const before = beforeOf(place);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”') || before.split('"').length % 2 === 0;
  return isOpen && /^[^“]{0,12}["”]/.test(afterOf(place));
}

export function isTarget(place: NumberPlace): boolean {
  const { measure } = place;
  const [before, after] = [beforeOf(place), afterOf(place)];
  if (isAside(place) || isGiven(place)) return false;
  if (words.EXISTING.test(before) || words.REACHED.test(before)) return false;
  if (measure.isChinese && (words.SET_PHRASE.test(after) || isQuoted(place))) return false;
  if (!/[%元]$/.test(measure.unit) && words.SPOKEN_OF.test(after)) return false;
  const counted = place.carried || words.COUNTING_VERB.test(before);
  if (isThreshold(place, counted)) return false;
  if (measure.isTime) return words.SHORTENING.test(before);
  if (measure.sign !== undefined && /[≥≤<>]/.test(measure.sign)) return true;
  const isSum = /[元亿万]$/.test(measure.unit);
  if (words.REACHES.test(before)) return !measure.isChinese || counted || isSum;
  if (/%|‰|百分点|倍/.test(measure.unit))
    return words.BOUND_AFTER.test(after) && /率|比重|占比|增长|下降|提高|确保|力争/.test(before);
  if (words.INDICATOR.test(before) && /^(?:左右|以上)?$/.test(after) && !words.TOLD.test(place.sentence))
    return true;
  if (isSum) return counted && words.MONEY_VERB.test(before);
  const bounded = /^(?:及?以上|左右)(?:$|[、,])/.test(after) && /[\u4e00-\u9fff]{2}$/.test(before);
  if (bounded && !/(?:人数|资质|等级|学历|年龄|期限|注册)$/.test(before)) return true;
  if (/^大(?!型|中|学)/.test(after)) return false;
  return counted || (/^(?:继续)?为/.test(before) && words.FOR_WHOM.test(after));
}
