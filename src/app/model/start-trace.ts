// One answer's trace while it is being made: each room that works on it adds its step.
import type { PassageSearch, RestedOn, Trace, TraceStep } from '../../domain/answering/index.ts';
import type { Message, Reply } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';

export interface OpenTrace {
  add(step: TraceStep): void;
  /** The same search, with what it finds written down. */
  watching(passages: PassageSearch): PassageSearch;
  /** `register`: from which it was answered. */
  finish(reply: Reply, register: Pick<Register, 'findPolicy'>): Trace;
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
    finish: (reply, register) => ({
      channel,
      message: id,
      at,
      steps,
      texts: textsOf(reply, register),
      kind: reply.kind,
      made: reply.made,
      read: reply.read,
      ms: Math.round(now() - startedAt),
      refused: steps.some((step) => step.kind === 'worded' && step.outcome === 'refused'),
    }),
  };
}

function textsOf({ tasks, citations }: Reply, register: Pick<Register, 'findPolicy'>): readonly RestedOn[] {
  const documents = new Set([...tasks, ...citations].map(({ document }) => document));
  return [...documents].flatMap((document) => {
    const hash = register.findPolicy(document)?.hash;
    return hash === undefined ? [] : [{ document, hash }];
  });
}
