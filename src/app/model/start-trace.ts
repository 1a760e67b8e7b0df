// One answer's trace while it is being made: each room that works on it adds its step.
import type { PassageSearch, Trace, TraceStep } from '../../domain/answering/index.ts';
import type { Message, Reply } from '../../domain/conversation/index.ts';

export interface OpenTrace {
  add(step: TraceStep): void;
  /** The same search, with what it finds written down. */
  watching(passages: PassageSearch): PassageSearch;
  finish(reply: Reply): Trace;
}

export type Timer = () => number;

export function startTrace({ channel, id, at }: Message, now: Timer = () => performance.now()): OpenTrace {
  const startedAt = now();
  const steps: TraceStep[] = [];
  return {
    add: (step) => void steps.push(step),
    watching: (passages) => ({
      async search(question, options) {
        const from = now();
        const found = await passages.search(question, options);
        steps.push({
          kind: 'searched',
          found: found.map(({ document, task, score, coverage, similarity, foundBy }) => ({
            document,
            ...(task !== undefined && { task }),
            score,
            coverage,
            ...(similarity !== undefined && { similarity }),
            foundBy,
          })),
          ms: Math.round(now() - from),
        });
        return found;
      },
    }),
    finish: ({ kind, made, read }) => ({
      channel,
      message: id,
      at,
      steps,
      kind,
      made,
      read,
      ms: Math.round(now() - startedAt),
      refused: steps.some((step) => step.kind === 'worded' && step.outcome === 'refused'),
    }),
  };
}
