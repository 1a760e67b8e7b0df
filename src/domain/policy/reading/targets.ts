// The numbers that a task itself is to reach. Subsidies, caps, thresholds, scores and rates are none.
import type { Target } from '../policy.ts';
import type { Clause } from './clauses.ts';
import { clausesOf } from './clauses.ts';
import type { Measure } from './measures.ts';
import { findMeasures } from './measures.ts';
import { comparatorOf, isTarget } from './target-kinds.ts';
import { boundaryBetween, listedSubjects, metricOf, wordsRange } from './target-metric.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface FoundTarget extends Range {
  readonly target: Target;
}

export interface TargetContext {
  readonly printed: (range: Range) => string;
  /** Numbers, dates and statements of units: what they hold is no target. */
  readonly taken: readonly Range[];
}

const shift = (range: Range, by: number): Range => ({ from: range.from + by, to: range.to + by });
const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

function sentenceOf(clauses: readonly Clause[], clause: Clause): string {
  return clauses
    .filter((c) => c.sentence === clause.sentence)
    .map((c) => c.text)
    .join(',');
}

/** The date in the clause before the number; a date at the clause's very beginning is not part of the target. */
function dateBefore(clause: Clause, taken: readonly Range[], measure: Measure): Range | undefined {
  const dates = taken.map((t) => shift(t, -clause.from)).filter((t) => t.from >= 0 && t.to <= measure.from);
  return dates.at(-1);
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
    const known = reader.subject?.sentence === clause.sentence ? reader.subject.metric : '';
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

export function findTargets(view: View, context: TargetContext): readonly FoundTarget[] {
  const clauses = clausesOf(view.text);
  const reader: Reader = { view, context, subject: undefined };
  let counted: Clause | undefined;
  return clauses.flatMap((clause, i) => {
    const sentence = sentenceOf(clauses, clause);
    const goesOn =
      counted !== undefined && clauses[i - 1] === counted && counted.sentence === clause.sentence;
    const measures = findMeasures(clause.text).filter((measure) => {
      if (context.taken.some((t) => overlaps(t, shift(measure, clause.from)))) return false;
      return isTarget({ clause, sentence, measure, carried: goesOn && measure.from === 0 });
    });
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
