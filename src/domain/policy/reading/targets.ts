// The numbers that a task itself is to reach. Subsidies, caps, thresholds, scores and rates are none.
import type { Target } from '../policy.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Measure } from './measures.ts';
import { findMeasures } from './measures.ts';
import { comparatorOf, isTarget } from './target-kinds.ts';
import { boundaryBetween, listedSubjects, metricOf, wordsRange } from './target-metric.ts';
import { overlapping, startingWithin } from './ranges.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface FoundTarget extends Range {
  readonly target: Target;
}

export interface TargetContext {
  readonly printed: (range: Range) => string;
  /** What is meant where a number names no thing. */
  readonly title: string;
  /** Dates: what they hold is no target. */
  readonly taken: readonly Range[];
}

const shift = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });

/** The words of each sentence, by its number. */
function sentencesOf(clauses: readonly Clause[]): readonly string[] {
  const sentences: string[] = [];
  for (const { sentence, text } of clauses) sentences[sentence] = `${sentences[sentence] ?? ''},${text}`;
  return sentences;
}

/** The date in the clause before the number; a date at the clause's very beginning is not part of the target. */
function dateBefore(clause: Clause, taken: readonly Range[], measure: Measure): Range | undefined {
  const last = startingWithin(taken, { from: clause.from, to: clause.from + measure.from }).at(-1);
  const date = last && shift(last, -clause.from);
  return date && date.to <= measure.from ? date : undefined;
}

function startOf(clause: Clause, date: Range | undefined): number {
  if (!date) return 0;
  return date.from <= 2 || /^(?:力争|确保|争取|计划|并|要|将)+$/.test(clause.text.slice(0, date.from))
    ? date.to
    : 0;
}

interface Reader {
  readonly view: View;
  readonly context: TargetContext;
  /** What the last number of the sentence counted. */
  subject: { readonly sentence: number; readonly metric: string } | undefined;
}

function build(
  reader: Reader,
  clause: Clause,
  measure: Measure,
  range: Range,
  date: Range | undefined,
): FoundTarget[] {
  const { context, view } = reader;
  const whole = shift(range, clause.from);
  const metric = metricOf(clause, range, measure, date);
  const before = clause.text.slice(0, measure.from);
  const printedMetric = (ranges: readonly Range[]): string =>
    ranges.map((r) => context.printed(shift(r, clause.from))).join('');
  return listedSubjects(clause, metric, measure).map((one): FoundTarget => {
    const known = reader.subject?.sentence === clause.sentence ? reader.subject.metric : context.title;
    const words = `${one.inherits ? known : ''}${printedMetric(one.ranges)}` || context.printed(whole);
    if (!one.inherits) reader.subject = { sentence: clause.sentence, metric: words };
    const unitFrom = clause.from + measure.to - measure.unit.length;
    return {
      ...whole,
      target: {
        text: context.printed(whole),
        metric: words,
        comparator: comparatorOf(before, clause.text.slice(measure.to), measure.sign),
        value: measure.value,
        unit: measure.unit === '%' ? '%' : context.printed({ from: unitFrom, to: clause.from + measure.to }),
        span: spanOf(view, whole.from, whole.to),
      },
    };
  });
}

/** "5个以上…" or "其中50亿元以上项目5个" right behind a counted clause; "100%、105%" in a list. */
function goesOn(clause: Clause, measure: Measure, last: Measure | undefined, afterCount: boolean): boolean {
  if (last) return /^(?:及?以上|左右)?[、和及与/]$/.test(clause.text.slice(last.to, measure.from));
  if (!afterCount) return false;
  const closes = /^(?:及?以上|左右)?$/.test(clause.text.slice(measure.to)) && !/[%元]$/.test(measure.unit);
  return measure.from === 0 || (closes && clause.text.startsWith('其中'));
}

function targetMeasures(
  clause: Clause,
  sentence: string,
  afterCount: boolean,
  taken: readonly Range[],
): Measure[] {
  const kept: Measure[] = [];
  for (const measure of findMeasures(clause.text)) {
    if (overlapping(taken, shift(measure, clause.from)).length > 0) continue;
    const carried = goesOn(clause, measure, kept.at(-1), afterCount);
    if (isTarget({ clause, sentence, measure, carried })) kept.push(measure);
  }
  return kept;
}

export function findTargets(view: View, context: TargetContext): readonly FoundTarget[] {
  const clauses = clausesOf(view.text);
  const sentences = sentencesOf(clauses);
  const reader: Reader = { view, context, subject: undefined };
  let counted: Clause | undefined;
  return clauses.flatMap((clause, i) => {
    const afterCount =
      counted !== undefined && clauses[i - 1] === counted && counted.sentence === clause.sentence;
    const measures = targetMeasures(clause, sentences[clause.sentence] ?? '', afterCount, context.taken);
    if (measures.length > 0) counted = clause;
    return measures.flatMap((measure, k) => {
      const [previous, next] = [measures[k - 1], measures[k + 1]];
      const date = previous ? undefined : dateBefore(clause, context.taken, measure);
      const from = previous ? boundaryBetween(clause.text, previous, measure) : startOf(clause, date);
      const to = next ? boundaryBetween(clause.text, measure, next) : clause.to - clause.from;
      return build(reader, clause, measure, wordsRange(clause, measure, from, to), date);
    });
  });
}
