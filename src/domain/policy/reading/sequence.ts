// Which of the possible numbers are real: a heading's number follows the one before it, a number in a sentence doesn't.
import type { Mark, NumberStyle } from './numbering.ts';
import { STYLE_ORDER } from './numbering.ts';

const rank = (style: NumberStyle): number => STYLE_ORDER.indexOf(style);

/** With fewer marks than this at line starts, the text counts as flattened. */
const ENOUGH_LINES = 3;

interface Count {
  /** The last number of each style. */
  readonly last: Map<NumberStyle, number>;
  /** The last number of the run before, where a run began anew: it may go on behind a box. */
  readonly interrupted: Map<NumberStyle, number>;
}

/** A number opens a run only if its successor comes before the run would be closed by an outer number. */
function hasSuccessor(marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  for (let i = at + 1; mark && i < marks.length; i += 1) {
    const next = marks[i];
    if (!next) return false;
    if (next.style === mark.style) return next.value === mark.value + 1;
    if (rank(next.style) < rank(mark.style) && next.strength >= mark.strength) return false;
  }
  return false;
}

function isNext(count: Count, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at];
  if (!mark) return false;
  const last = count.last.get(mark.style);
  if (mark.value === (last ?? 0) + 1 && last !== undefined) return true;
  if (mark.value > 1 && mark.value === (count.interrupted.get(mark.style) ?? 0) + 1) return true;
  return mark.value === 1 && (mark.strength === 3 || hasSuccessor(marks, at));
}

/** At a line's start a number may also be wrong, as long as it reads like a heading's. */
function mayBeMisprint(mark: Mark, count: Count): boolean {
  if (mark.strength < 3 || mark.style === 'bare') return false;
  return count.last.has(mark.style) || mark.value > 1;
}

/** A heading that runs into its first part is no longer than this. */
const LONGEST_RUN_IN = 48;

/** A mark in the middle of words counts only right behind an outer number and its short heading. */
function isRunIn(mark: Mark, before: Mark | undefined): boolean {
  if (mark.strength > 0) return true;
  if (before === undefined) return mark.style === 'comma' && mark.value === 1;
  return rank(before.style) < rank(mark.style) && mark.from - before.to <= LONGEST_RUN_IN;
}

function accept(marks: readonly Mark[]): Mark[] {
  const count: Count = { last: new Map(), interrupted: new Map() };
  const kept: Mark[] = [];
  for (const [at, mark] of marks.entries()) {
    if (!isRunIn(mark, kept.at(-1))) continue;
    if (!isNext(count, marks, at) && !mayBeMisprint(mark, count)) continue;
    kept.push(mark);
    const before = count.last.get(mark.style);
    if (mark.value === 1 && before !== undefined) count.interrupted.set(mark.style, before);
    count.last.set(mark.style, mark.value);
  }
  return kept;
}

/** Weaker marks that close a gap between two accepted ones, or run on after the last: 5. [6.] 7. */
function fillGaps(kept: readonly Mark[], weak: readonly Mark[]): Mark[] {
  const filled = [...kept];
  for (const mark of weak) {
    const before = filled.findLast((k) => k.style === mark.style && k.from < mark.from);
    const after = filled.find((k) => k.style === mark.style && k.from > mark.from);
    const follows = before !== undefined && mark.value === before.value + 1;
    const isMissing = after === undefined || after.value !== mark.value;
    const closes = after === undefined ? follows : after.value > mark.value || after.value === 1;
    if (!follows || !closes || !isMissing) continue;
    const outerBetween = filled.some(
      (k) =>
        k.from > before.from && k.from < mark.from && rank(k.style) < rank(mark.style) && after?.value === 1,
    );
    if (!outerBetween) filled.push(mark);
    filled.sort((a, b) => a.from - b.from);
  }
  return filled;
}

/** The numbers that structure the document, in reading order. */
export function selectMarks(marks: readonly Mark[]): readonly Mark[] {
  for (const strength of [3, 2] as const) {
    const kept = accept(marks.filter((mark) => mark.strength >= strength));
    const weak = marks.filter((mark) => mark.strength < strength && mark.strength > 0);
    if (kept.length >= ENOUGH_LINES) return fillGaps(kept, weak);
  }
  return accept(marks);
}
