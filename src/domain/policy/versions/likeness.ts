// How much two tasks say the same: by the pairs of characters of their words, without numbers, units and dates.
import { fold } from '../../../text/fold.ts';
import type { Span, Task } from '../policy.ts';

/** The words of a task, without its label, its units and its dates; numbers are all alike. */
export function skeletonOf(task: Task): string {
  const spans: Span[] = [...task.assignments, ...task.deadlines]
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  let words = '';
  let at = task.span.start + task.text.indexOf(task.label) + task.label.length;
  for (const span of spans) {
    if (span.start < at) continue;
    words += task.text.slice(at - task.span.start, span.start - task.span.start);
    at = span.end;
  }
  words += task.text.slice(at - task.span.start);
  return fold(words)
    .replace(/(?:牵头|主办|责任|配合|协办|参与)(?:单位|部门)|牵头|负责|配合/g, '')
    .replace(/\d+(?:\.\d+)?/g, '#')
    .replace(/[\s\p{P}]+/gu, '');
}

export interface Profile {
  readonly task: Task;
  readonly title: string;
  readonly skeleton: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

export function profileOf(task: Task): Profile {
  const skeleton = skeletonOf(task);
  const pairs = pairsOf(skeleton);
  return {
    task,
    title: fold(task.title).replace(/\s+/g, ''),
    skeleton,
    pairs,
    size: Math.max(0, skeleton.length - 1),
  };
}

function shared(a: Profile, b: Profile): number {
  let count = 0;
  for (const [pair, times] of a.pairs) count += Math.min(times, b.pairs.get(pair) ?? 0);
  return count;
}

/** 0 … 1; an equal heading is worth much, since it is what people go by. */
export function likeness(a: Profile, b: Profile): number {
  if (a.skeleton === b.skeleton) return 1;
  const words = a.size + b.size === 0 ? 0 : (2 * shared(a, b)) / (a.size + b.size);
  return a.title === b.title ? 0.5 + 0.5 * words : words * 0.95;
}

/** The same of two texts: 0 … 1. */
export function alikeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let both = 0;
  for (const [pair, times] of left) both += Math.min(times, right.get(pair) ?? 0);
  const size = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return a === b ? 1 : size === 0 ? 0 : (2 * both) / size;
}

/** The share of the part's words that stand in the whole. */
export function contained(part: Profile, whole: Profile): number {
  return part.size === 0 ? 0 : shared(part, whole) / part.size;
}
