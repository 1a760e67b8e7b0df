// The checkable promises of a task in reading order, and which of them a question means.
import { fold } from '../../../text/fold.ts';
import type { Deadline, Milestone, RegisteredTask, Register, Span, Target } from '../../policy/index.ts';
import { duesOf } from '../../policy/index.ts';
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

/** The promises that the asker's words speak of; all of them where the words single none out. */
export function chosenPromises(
  register: Register,
  entry: RegisteredTask,
  promises: readonly Promised[],
  topic: Topic | undefined,
  focus: string | undefined,
): readonly Promised[] {
  const spans = topic?.entry === entry ? topic.spans : focusSpans(register, entry, focus);
  if (spans.length === 0 || promises.length < 2) return promises;
  const scored = promises.map((promise) => ({ promise, score: overlap(promise, spans) }));
  const best = Math.max(...scored.map(({ score }) => score));
  if (best === 0) return promises;
  return scored.filter(({ score }) => score >= best * ALMOST).map(({ promise }) => promise);
}

const ALMOST = 0.75;

function focusSpans(register: Register, entry: RegisteredTask, focus: string | undefined): readonly Span[] {
  if (focus === undefined) return [];
  return register.topics.match(fold(focus), { among: [entry] })[0]?.spans ?? [];
}

/** How many characters of the promise's own words the asker said. */
function overlap({ span, target }: Promised, spans: readonly Span[]): number {
  const within = target === undefined ? span : target.span;
  return spans.reduce(
    (sum, other) => sum + Math.max(0, Math.min(within.end, other.end) - Math.max(within.start, other.start)),
    0,
  );
}
