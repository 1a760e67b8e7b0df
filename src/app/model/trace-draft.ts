// A draft's trace, so that what was refused of it can be reviewed like any wording.
import { callOf } from '../../domain/answering/index.ts';
import type { Draft, Trace, TraceStep } from '../../domain/answering/index.ts';
import type { Reply } from '../../domain/conversation/index.ts';
import type { DraftOff, Occasion } from './drafter.ts';

interface Traced {
  readonly id: string;
  readonly occasion: Occasion;
  readonly page: Reply;
  readonly model: string;
  readonly ms: number;
}

export function traceDraft(draft: Draft | DraftOff, { id, occasion, page, model, ms }: Traced): Trace {
  const steps = stepsOf(draft, model, ms);
  return {
    channel: occasion.channel,
    message: `draft-${occasion.period}-${id}`,
    at: occasion.at,
    steps,
    kind: page.kind,
    made: page.made,
    read: page.read,
    ms,
    refused: steps.some((step) => step.kind === 'worded' && step.outcome === 'refused'),
  };
}

function stepsOf(draft: Draft | DraftOff, model: string, ms: number): readonly TraceStep[] {
  switch (draft.kind) {
    case 'off':
      return [{ kind: 'model-left-out', why: draft.why, words: draft.words, ms }];
    case 'unsuited':
      return [{ kind: 'model-left-out', why: 'not-needed', ms }];
    case 'refused':
    case 'drafted': {
      const call = callOf(model, draft.prompt, draft.usage, ms);
      const refused = draft.kind === 'refused' ? draft.wording : draft.leftOut.join('');
      const { findings } = draft;
      return [
        ...(draft.kind === 'drafted'
          ? [{ kind: 'worded' as const, outcome: 'shown' as const, ...call }]
          : []),
        ...(refused === ''
          ? []
          : [{ kind: 'worded' as const, outcome: 'refused' as const, wording: refused, findings, ...call }]),
      ];
    }
  }
}
