// The numbers that a task itself is to reach. Subsidies, caps, thresholds, scores and rates are none.
import type { Comparator, Target } from '../policy.ts';
import type { Measure } from './measures.ts';
import { findMeasures } from './measures.ts';
import * as words from './target-words.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface FoundTarget extends Range {
  readonly target: Target;
}

export interface TargetContext {
  readonly printed: (range: Range) => string;
  /** Dates and statements of units: their numbers are no targets. */
  readonly taken: readonly Range[];
}

interface Clause extends Range {
  readonly text: string;
}

const OPENERS = '([{〔【《〈“';
const CLOSERS = ')]}〕】》〉”';

/** Clauses end at commas and stops outside brackets; a comma inside a number doesn't count. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let depth = 0;
  const push = (to: number): void => {
    if (to > from) clauses.push({ from, to, text: text.slice(from, to) });
    from = to + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i] ?? '';
    if (OPENERS.includes(character)) depth += 1;
    else if (CLOSERS.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。') {
      depth = 0;
      push(i);
    } else if (depth === 0 && ',;:!?'.includes(character)) {
      if (character === ',' && /\d/.test(text[i - 1] ?? '') && /^\d{3}(?!\d)/.test(text.slice(i + 1)))
        continue;
      push(i);
    }
  }
  push(text.length);
  return clauses;
}

function comparatorOf(before: string, after: string, sign: string | undefined): Comparator {
  if (sign === '≥' || sign === '>=') return '>=';
  if (sign === '≤' || sign === '<=') return '<=';
  if (sign === '>' || sign === '<') return sign;
  if (/^及?以上/.test(after) || /(?:不低于|不少于|不小于|至少)[^\d]*$/.test(before)) return '>=';
  if (
    /^(?:以内|以下|之内)/.test(after) ||
    /(?:不超过|不高于|不大于|(?:降|压减|压缩|缩短|减少|控制)(?:至|到|在))[^\d]*$/.test(before)
  )
    return '<=';
  if (/^(?:左右|上下)/.test(after) || /[约近]$/.test(before)) return '~';
  if (/(?:突破|超过|超|高于|大于|多于)$/.test(before)) return '>';
  if (/(?:低于|小于|少于)$/.test(before)) return '<';
  return /(?:达到?|提高到?|提升到?|增加到?|至)$/.test(before) ? '>=' : '=';
}

/** Numbers inside a formula, a score, a document number or a bracket that is an aside. */
function isAside(clause: Clause, measure: Measure): boolean {
  const before = clause.text.slice(0, measure.from);
  const after = clause.text.slice(measure.to);
  return (
    /^分(?!点)/.test(after) ||
    /[〔《][^〕》]*$/.test(before) ||
    /[×÷=+]$/.test(before) ||
    /^\)?[×÷+]/.test(after)
  );
}

function isGiven(clause: Clause, sentence: string, measure: Measure): boolean {
  const before = clause.text.slice(0, measure.from);
  if (words.CAP.test(before) && !/(?:控制|确保|力争|实现)/.test(before))
    return /元|%|倍|年|月|日|天/.test(measure.unit);
  if (/元$/.test(measure.unit))
    return words.MONEY_GIVEN.test(clause.text) || /给予|奖补|补助|补贴|奖励/.test(sentence);
  return (
    measure.unit === '%' &&
    words.MONEY_GIVEN.test(clause.text) &&
    !/率(?:达到?|不低于|提高到?|提升至|为|低于|稳定在)/.test(before)
  );
}

function isTarget(clause: Clause, sentence: string, measure: Measure): boolean {
  const before = clause.text.slice(0, measure.from);
  const after = clause.text.slice(measure.to);
  if (isAside(clause, measure) || isGiven(clause, sentence, measure) || words.EXISTING.test(before))
    return false;
  const counted = words.COUNTING_VERB.test(before);
  if (words.THRESHOLD_AFTER.test(after) && !(counted && !/元|%/.test(measure.unit))) return false;
  if (words.CONDITION_CLAUSE.test(clause.text) && /的$|的[^,]{0,12}$/.test(after)) return false;
  if (measure.isTime)
    return words.SHORTENING.test(before) && (words.BOUND_AFTER.test(after) || /[至到在为]$/.test(before));
  if (measure.sign !== undefined && /[≥≤<>]/.test(measure.sign)) return true;
  if (words.REACHES.test(before)) return !measure.isChinese || counted;
  if (/%|‰|百分点|倍/.test(measure.unit))
    return words.BOUND_AFTER.test(after) && /率|比重|占比|增长|下降|提高|确保|力争/.test(before);
  if (/元$/.test(measure.unit))
    return counted && /完成|实现|新增|引进|到位|投资|投入|力争|确保|突破/.test(before);
  if (/^大(?!型|中|学)/.test(after)) return false;
  return counted;
}

const LEAD_WORDS = /^(?:其中|力争|争取|确保|计划|预计|原则上|并|将|要|努力|基本|还)+/;
const LIST_COUNT = /(?:达到?|突破|超过|不低于|不少于|至少|以上|左右)$/;

/** From the clause's beginning, behind its date and its filler words, to the counted thing. */
function targetRange(clause: Clause, measure: Measure, start: number, next: number): Range {
  let from = start;
  const lead = LEAD_WORDS.exec(clause.text.slice(from, measure.from));
  if (lead) from += lead[0].length;
  const rest = clause.text.slice(measure.to, next);
  const stop = /[、]?(?:并(?:给予|实施|推动)?|且|同时)/.exec(rest);
  const to = measure.to + (stop ? stop.index : rest.length);
  return { from, to: trimList(clause.text, measure.to, to) };
}

/** "100个以上AI算法、60个…": the first target ends before the 、 that leads to the second number. */
function trimList(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[、,和及与“"(]/.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

const MODIFIER = /^(?:及?以上|以内|以下|左右|上下|之内)(?:的)?/;

/** What is counted: the subject before 達到, or the thing behind the number, or the verb's object before it. */
function metricOf(clause: Clause, range: Range, measure: Measure): Range {
  const behindFrom = measure.to + (MODIFIER.exec(clause.text.slice(measure.to))?.[0].length ?? 0);
  const before = clause.text.slice(range.from, measure.from).replace(/(?:≥|≤|>|<)$/, '');
  const reach = words.REACHES.exec(before);
  if (!reach && behindFrom < range.to) return { from: behindFrom, to: range.to };
  const end = range.from + (reach ? reach.index : before.length);
  const verb = reach ? undefined : words.COUNTING_VERB.exec(before);
  const from = verb?.index === 0 ? range.from + verb[0].length : range.from;
  if (from >= end && behindFrom < range.to) return { from: behindFrom, to: range.to };
  return from < end ? { from, to: end } : range;
}

/** "A、B均达到100%": one target for each of the things listed. */
function subjects(clause: Clause, metric: Range, measure: Measure): readonly Range[] {
  const between = clause.text.slice(metric.to, measure.from);
  if (
    !/^(?:均|都)/.test(between) &&
    !/(?:均|都)(?:达到?|实现|为|不低于|超过)/.test(clause.text.slice(metric.from, measure.from))
  )
    return [metric];
  const parts: Range[] = [];
  let from = metric.from;
  for (const piece of clause.text
    .slice(metric.from, metric.to)
    .split(/[、和与及](?=[^、]*率|[^、]*量|[^、]*$)/)) {
    parts.push({ from, to: from + piece.length });
    from += piece.length + 1;
  }
  return parts.every((p) => p.to - p.from >= 4) ? parts : [metric];
}

const shift = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });

function sentenceAround(text: string, at: number): string {
  const end = text.indexOf('。', at);
  return text.slice(text.lastIndexOf('。', at - 1) + 1, end < 0 ? text.length : end);
}

function clauseTargets(view: View, clause: Clause, context: TargetContext): FoundTarget[] {
  const isFree = (m: Measure): boolean =>
    !context.taken.some((t) => clause.from + m.from < t.to && t.from < clause.from + m.to);
  const sentence = sentenceAround(view.text, clause.from);
  const measures = findMeasures(clause.text)
    .filter(isFree)
    .filter((m) => isTarget(clause, sentence, m));
  const dateEnd = Math.max(
    0,
    ...context.taken
      .filter((t) => t.from >= clause.from && t.to <= clause.to)
      .map((t) => t.to - clause.from)
      .filter((to) => to <= (measures[0]?.from ?? 0)),
  );
  return measures.flatMap((measure, i) => {
    const previous = measures[i - 1];
    const listed =
      previous &&
      /^[^,;]*[、和及与]/.test(clause.text.slice(previous.to, measure.from)) &&
      !LIST_COUNT.test(clause.text.slice(0, measure.from));
    const start = previous ? (listed ? measure.from : previous.to) : dateEnd;
    const range = targetRange(
      clause,
      measure,
      skipMarks(clause.text, start),
      measures[i + 1]?.from ?? clause.text.length,
    );
    const before = clause.text.slice(0, measure.from);
    const comparator = comparatorOf(before, clause.text.slice(measure.to), measure.sign);
    return subjects(clause, metricOf(clause, range, measure), measure).map((metric): FoundTarget => {
      const whole = shift(range, clause.from);
      return {
        ...whole,
        target: {
          text: context.printed(whole),
          metric: context.printed(shift(metric, clause.from)),
          comparator,
          value: measure.value,
          unit: context.printed({
            from: clause.from + measure.to - measure.unit.length,
            to: clause.from + measure.to,
          }),
          span: spanOf(view, whole.from, whole.to),
        },
      };
    });
  });
}

function skipMarks(text: string, at: number): number {
  let from = at;
  while (from < text.length && /[、,和及与)]/.test(text[from] ?? '')) from += 1;
  return from;
}

export function findTargets(view: View, context: TargetContext): readonly FoundTarget[] {
  return clausesOf(view.text).flatMap((clause) => clauseTargets(view, clause, context));
}
