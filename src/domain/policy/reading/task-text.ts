// One task's text: its heading, its units, its dates, its numbers and the promises they make together.
import type { Assignment, Milestone, Span, Task } from '../policy.ts';
import type { FoundDeadline } from './deadlines.ts';
import { findDeadlines } from './deadlines.ts';
import { findMilestones } from './milestones.ts';
import { rangeAt } from './ranges.ts';
import type { Region } from './regions.ts';
import type { PlacedStatement } from './statement-places.ts';
import { findTargets } from './targets.ts';
import type { Range, View } from './view.ts';
import { compact, spanOf, trimmed } from './view.ts';

export interface TaskPage {
  readonly view: View;
  readonly original: string;
  readonly blocks: readonly Range[];
  /** Page numbers in the middle of the text. */
  readonly holes: readonly Range[];
  readonly year: number | undefined;
}

const LONGEST_HEADING = 48;

/** The heading sentence; where a task has none, its first words. A heading ends with its line. */
export function headingOf(
  view: View,
  blocks: readonly Range[],
  part: Range & { readonly mark?: Range | undefined },
  stop: number,
): Range {
  const start = trimmed(view, { from: part.mark?.to ?? part.from, to: stop }).from;
  const line = rangeAt(blocks, start);
  const text = view.text.slice(start, Math.min(stop, line?.to ?? stop));
  const sentence = /^[^。;:]*/.exec(text)?.[0] ?? '';
  const clause = /^[^。;:,]*/.exec(text)?.[0] ?? '';
  const tooLong = sentence.length > LONGEST_HEADING || (sentence.includes(',') && sentence.length > 24);
  const words = tooLong ? clause.slice(0, LONGEST_HEADING) : sentence;
  const open = /\((?=[^()]*$)/.exec(words)?.index;
  return trimmed(view, { from: start, to: start + (open === undefined || open < 2 ? words.length : open) });
}

/** For a task that is nothing but its units. */
function firstWords(text: string): string {
  return text
    .replace(/^[\s\p{P}]+/u, '')
    .replace(/\s+/g, '')
    .slice(0, 24);
}

/** Where an original offset stands in a narrower view. */
function indexOf(view: View, offset: number): number {
  let [low, high] = [0, view.starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeIn(view: View, span: Span): Range {
  return { from: indexOf(view, span.start), to: indexOf(view, span.end) };
}

/** Everything before the units that close the task. */
function bodyEnd(view: View, region: Region): number {
  let end = region.to;
  for (const statement of [...region.statements].reverse()) {
    const between = view.text.slice(statement.to, end);
    if (!/^[\s。;.]*$/.test(between)) break;
    end = statement.from;
  }
  return trimmed(view, { from: region.from, to: end }).to;
}

/** One unit stands once in each role, where it is first named. */
function distinct(assignments: readonly Assignment[]): readonly Assignment[] {
  const seen = new Set<string>();
  return assignments.filter((assignment) => {
    const key = `${assignment.role} ${assignment.unit}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Promises {
  readonly deadlines: Task['deadlines'];
  readonly targets: Task['targets'];
  readonly milestones: readonly Milestone[];
}

/** One deadline stands once in a task, however often it is printed. */
function distinctDues(dues: readonly FoundDeadline[]): Task['deadlines'] {
  const seen = new Set<string>();
  return dues
    .map((due) => due.deadline)
    .filter((due) => {
      const key = `${due.text} ${due.recurrence}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

/** Statements of units hold no targets, and no clause runs on behind one; a due date may: 6月底前开工10所. */
function blanked(view: View, terms: readonly Range[]): View {
  let { text } = view;
  for (const { from, to } of terms) text = text.slice(0, from) + '。'.repeat(to - from) + text.slice(to);
  return { ...view, text };
}

function readPromises(page: TaskPage, region: Region, number: number, title: string, from: number): Promises {
  const view = compact(
    page.view,
    { from, to: region.to },
    {
      holes: [...page.holes, ...(region.asides ?? [])],
      linesEndSentences: true,
    },
  );
  const printed = (range: Range): string => {
    const span = spanOf(view, range.from, range.to);
    return page.original.slice(span.start, span.end);
  };
  const placed = (statement: PlacedStatement): Range =>
    rangeIn(view, spanOf(page.view, statement.from, statement.to));
  const terms = region.statements.map(placed);
  const dues = findDeadlines(view, { year: page.year, printed, terms });
  const words = blanked(view, region.statements.filter((s) => s.assignments.length > 0).map(placed));
  const targets = findTargets(words, { printed, title, taken: dues });
  const milestones = findMilestones(words, { task: number, title, printed, terms }, dues, targets);
  return { deadlines: distinctDues(dues), targets: targets.map((t) => t.target), milestones };
}

export function readTask(page: TaskPage, region: Region, number: number, section: number | undefined): Task {
  const { view, original } = page;
  const span = spanOf(view, region.from, region.to);
  const firstUnits = region.statements[0]?.from ?? region.to;
  const heading = region.words
    ? headingOf(view, page.blocks, region.words, region.words.to)
    : headingOf(view, page.blocks, region, Math.max(firstUnits, region.mark?.to ?? region.from));
  const headingSpan = spanOf(view, heading.from, heading.to);
  const words = original.slice(headingSpan.start, headingSpan.end).replace(/\s+/g, '');
  const title = words === '' ? firstWords(original.slice(span.start, span.end)) : words;
  const label = region.mark ? spanOf(view, region.mark.from, region.mark.to) : undefined;
  const assignments = region.statements.flatMap((s) => s.assignments);
  return {
    number,
    label: label ? original.slice(label.start, label.end).trim() : '',
    title,
    text: original.slice(span.start, span.end),
    span,
    bodySpan: spanOf(view, region.from, bodyEnd(view, region)),
    ...(section === undefined ? {} : { section }),
    assignments: distinct(
      assignments.map((a) => ({ ...a, unit: original.slice(a.span.start, a.span.end).replace(/\s+/g, '') })),
    ),
    ...readPromises(page, region, number, title, heading.from),
  };
}
