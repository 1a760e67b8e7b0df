// The checkable promises of a task: each number to be reached, and each dated promise that is made in words alone.
import type { Milestone, Target } from '../policy.ts';
import type { FoundDeadline } from './deadlines.ts';
import type { Sentence } from './promised-words.ts';
import { isDoneBehind, promisesInWords } from './promised-words.ts';
import { overlapping, rangeAt, startingWithin } from './ranges.ts';
import type { FoundTarget } from './targets.ts';
import type { Range, View } from './view.ts';
import { spanOf } from './view.ts';

export interface MilestoneContext {
  readonly task: number;
  readonly title: string;
  readonly printed: (range: Range) => string;
  /** Statements of units and dates: a date in one of them is due for the whole task. */
  readonly terms: readonly Range[];
}

interface Promise extends Range {
  readonly due?: FoundDeadline;
  readonly target: Target;
}

function sentencesOf(
  view: View,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): Sentence[] {
  return [...view.text.matchAll(/[^。]+/g)]
    .map((match) => ({ from: match.index, to: match.index + match[0].length }))
    .map((range) => ({
      ...range,
      dues: startingWithin(dues, range),
      targets: startingWithin(targets, range),
    }))
    .filter((sentence) => sentence.dues.length + sentence.targets.length > 0);
}

/** 每年招引项目100个,带动未来五年投资1000亿元: the second number comes once. */
const ENDS_RECURRENCE = /;|,[^,]*(?:未来|今后|累计)/u;

/** The nearest date before the number in its sentence; otherwise the date behind it, where only "done" follows. */
function dueOf(view: View, sentence: Sentence, target: FoundTarget): FoundDeadline | undefined {
  const before = sentence.dues.findLast((due) => {
    if (due.from > target.to) return false;
    return due.deadline.recurrence === 'once' || !ENDS_RECURRENCE.test(view.text.slice(due.to, target.to));
  });
  if (before) return before;
  const behind = sentence.dues.find((due) => due.from >= target.to);
  return behind && isDoneBehind(view, sentence, behind) ? behind : undefined;
}

function countedPromise(
  view: View,
  sentence: Sentence,
  found: FoundTarget,
  general: FoundDeadline | undefined,
): Promise {
  const due = dueOf(view, sentence, found);
  if (!due)
    return { from: found.from, to: found.to, target: found.target, ...(general ? { due: general } : {}) };
  const to = due.from > found.to ? sentence.to : found.to;
  return { from: Math.min(due.from, found.from), to, target: found.target, due };
}

/** A date beside the units is due for every promise without its own; alone it is the promise. */
function promisesOf(
  view: View,
  context: MilestoneContext,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): Promise[] {
  const termOf = (due: Range): Range | undefined =>
    overlapping(context.terms, due).find((t) => due.to <= t.to);
  const own = dues.filter((due) => !termOf(due));
  const general = dues.find((due) => termOf(due) && due.deadline.recurrence === 'once');
  const promises = sentencesOf(view, own, targets).flatMap((sentence): Promise[] => [
    ...sentence.targets.map((found) => countedPromise(view, sentence, found, general)),
    ...promisesInWords(view, context.printed, sentence),
  ]);
  if (promises.length === 0 && general) {
    const span = spanOf(view, general.from, general.to);
    const target: Target = { text: context.printed(general), metric: context.title, comparator: '=', span };
    const place = rangeAt(context.terms, general.from) ?? general;
    promises.push({ from: place.from, to: place.to, due: general, target });
  }
  return promises.sort((a, b) => a.target.span.start - b.target.span.start);
}

export function findMilestones(
  view: View,
  context: MilestoneContext,
  dues: readonly FoundDeadline[],
  targets: readonly FoundTarget[],
): readonly Milestone[] {
  return promisesOf(view, context, dues, targets).map((promise, i) => ({
    id: `${context.task}-${i + 1}`,
    task: context.task,
    quote: context.printed(promise),
    span: spanOf(view, promise.from, promise.to),
    target: promise.target,
    ...(promise.due ? { due: promise.due.deadline } : {}),
  }));
}
