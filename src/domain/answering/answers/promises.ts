// The checkable promises of a task in reading order, and which of them a question means.
import { fold } from '../../../text/fold.ts';
import type {
  Deadline,
  MatchSpan,
  Milestone,
  RegisteredTask,
  Register,
  Span,
  Target,
} from '../../policy/index.ts';
import { duesOf } from '../../policy/index.ts';
import { sentenceAround } from '../quotes.ts';
import { strongSpans } from '../topic.ts';
import type { Topic } from '../topic.ts';

export interface Promised {
  readonly target: Target | undefined;
  readonly due: Deadline | undefined;
  readonly span: Span;
}

/** Milestones, then targets and dues that no milestone holds. */
export function promisesOf({ task }: RegisteredTask): readonly Promised[] {
  const { milestones } = task;
  const targets = task.targets.filter(
    (target) =>
      !milestones.some(
        (milestone) =>
          sameSpan(milestone.target.span, target.span) || milestone.target.metric === target.metric,
      ),
  );
  const dues = duesOf(task).filter(
    (due) => !milestones.some((milestone) => sameSpan(milestone.due?.span, due.span)),
  );
  return [
    ...milestones.map(fromMilestone),
    ...targets.map((target) => ({ target, due: undefined, span: target.span })),
    ...dues.map((due) => ({ target: undefined, due, span: due.span })),
  ].sort((a, b) => a.span.start - b.span.start);
}

function fromMilestone({ target, due, span }: Milestone): Promised {
  return { target, due, span: target.span.end > target.span.start ? target.span : span };
}

function sameSpan(left: Span | undefined, right: Span): boolean {
  return left?.start === right.start && left.end === right.end;
}

export interface Choice {
  readonly promises: readonly Promised[];
  /**
   * `all`: nothing singles one out. `words`: these hold the asker's words. `sentence`: these stand in the same sentence.
   * `elsewhere`: the task's promises, though none is about what was asked.
   */
  readonly by: 'all' | 'words' | 'sentence' | 'elsewhere';
}

/** The promises that the asker's words speak of. */
export function choosePromises(
  register: Register,
  entry: RegisteredTask,
  promises: readonly Promised[],
  topic: Topic | undefined,
  focus: string | undefined,
): Choice {
  const spans = topic?.entry === entry ? topic.spans : focusSpans(register, entry, focus);
  if (spans.length === 0 || promises.length === 0) return { promises, by: 'all' };
  const scored = promises.map((promise) => {
    const own = overlap(promiseSpan(promise), spans);
    const around = overlap(sentenceAround(entry, promise.span), spans);
    return { promise, own, score: own + Math.max(0, around - own) * BESIDE };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const meant = scored.filter(({ score }) => score >= best * ALMOST);
  const enough = weigh(spans) * ENOUGH;
  if (best >= enough) {
    const by = meant.some(({ own }) => own >= enough) ? 'words' : 'sentence';
    return { promises: meant.map(({ promise }) => promise), by };
  }
  const strong = strongSpans(spans);
  const telling = spans.filter((span) => strong.includes(span) || register.topics.isRare(span.words));
  const near = promises.filter((promise) =>
    telling.some((span) => touches(sentenceAround(entry, promise.span), span)),
  );
  if (near.length > 0) return { promises: near, by: 'sentence' };
  return { promises, by: inHeading(entry, strong) || topic?.foundBy === 'passages' ? 'all' : 'elsewhere' };
}

/** What share of the asked words a promise must hold to be the one that is meant. */
const ENOUGH = 0.35;
const ALMOST = 0.75;
/** Words beside the promise in its sentence say less than its own, and enough to tell it from another's. */
const BESIDE = 0.6;

function focusSpans(
  register: Register,
  entry: RegisteredTask,
  focus: string | undefined,
): readonly MatchSpan[] {
  if (focus === undefined) return [];
  return register.topics.match(fold(focus), { among: [entry] })[0]?.spans ?? [];
}

/** A heading speaks of the whole task. */
function inHeading(entry: RegisteredTask, spans: readonly MatchSpan[]): boolean {
  return spans.some(({ words }) => entry.foldedTitle.includes(words));
}

function weigh(spans: readonly MatchSpan[]): number {
  return sum(new Map(spans.map(({ words, weight }) => [words, weight])).values());
}

/** The weight of the asker's words that stand there, each counted once. */
function overlap(within: Span, spans: readonly MatchSpan[]): number {
  const held = spans.filter((other) => touches(within, other));
  return sum(new Map(held.map(({ words, weight }) => [words, weight])).values());
}

function promiseSpan({ span, target }: Promised): Span {
  return target === undefined ? span : target.span;
}

function touches(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
