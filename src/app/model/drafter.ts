// Drafting for the digest's desk: the same model, the same check, a budget of its own.
import type { Draft, DraftOrder, WordingRooms } from '../../domain/answering/index.ts';
import { writeDraft } from '../../domain/answering/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { UpstreamError } from '../../shared/errors.ts';
import { USED_UP } from './budget.ts';
import type { Budget } from './budget.ts';
import { createRandomId } from '../../shared/ids.ts';
import { traceDraft } from './trace-draft.ts';
import type { TraceKeeper } from './trace-keeper.ts';
import { withoutNames } from './without-names.ts';

/** The model could not be asked. */
export interface DraftOff {
  readonly kind: 'off';
  /** A code. */
  readonly why: string;
  readonly words: string;
}

export interface Drafter {
  /** `off` where the model could not be asked: the digest goes without a draft. */
  draft(order: PageOrder, occasion: Occasion): Promise<Draft | DraftOff>;
}

export type PageOrder = Omit<DraftOrder, 'signal' | 'withoutNames'>;

/** Over which page, for whom and when: what the budget and the trace want to know. */
export interface Occasion {
  /** 2026-W47, 2026-11, or a task's number. */
  readonly period: string;
  readonly channel: string;
  readonly at: Date;
  /** By the office's clock. */
  readonly day: string;
}

export interface DrafterRooms extends Omit<WordingRooms, 'register'> {
  readonly register: () => Register;
  readonly budget: Budget;
  readonly answerLimitMs: number;
  readonly names: () => Promise<readonly string[]>;
  readonly traces: Pick<TraceKeeper, 'keep'>;
}

/** Drafts count for nobody but the office. */
const PERSON = '(drafts)';

export function createDrafter({ traces, ...rooms }: DrafterRooms): Drafter {
  return {
    async draft(order, occasion) {
      const from = performance.now();
      const draft = await askForDraft(rooms, order, occasion.day);
      const ms = Math.round(performance.now() - from);
      const { digest: page } = order;
      traces.keep(traceDraft(draft, { id: createRandomId(), occasion, page, model: rooms.model.name, ms }));
      return draft;
    },
  };
}

async function askForDraft(
  { register, budget, answerLimitMs, names, ...rooms }: Omit<DrafterRooms, 'traces'>,
  order: PageOrder,
  day: string,
): Promise<Draft | DraftOff> {
  const known = await names();
  const signal = AbortSignal.timeout(answerLimitMs);
  const full = { ...order, signal, withoutNames: (text: string) => withoutNames(text, known) };
  try {
    const spent = await budget.use({ day, person: PERSON }, rooms.model, (model) =>
      writeDraft({ ...rooms, model, register: register() }, full),
    );
    return spent.kind === 'done'
      ? spent.value
      : { kind: 'off', why: `budget-${spent.by}`, words: USED_UP[spent.by] };
  } catch (error) {
    if (error instanceof UpstreamError) return { kind: 'off', why: error.code, words: error.message };
    throw error;
  }
}
