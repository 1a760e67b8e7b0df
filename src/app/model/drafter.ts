// Drafting for the digest's desk: the same model, the same check, a budget of its own.
import type { Draft, DraftOrder, WordingRooms } from '../../domain/answering/index.ts';
import { writeDraft } from '../../domain/answering/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { UpstreamError } from '../../shared/errors.ts';
import { USED_UP } from './budget.ts';
import type { Budget } from './budget.ts';
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
  draft(order: Omit<DraftOrder, 'signal' | 'withoutNames'>, day: string): Promise<Draft | DraftOff>;
}

export interface DrafterRooms extends Omit<WordingRooms, 'register'> {
  readonly register: () => Register;
  readonly budget: Budget;
  readonly answerLimitMs: number;
  readonly names: () => Promise<readonly string[]>;
}

/** Drafts count for nobody but the office. */
const PERSON = '(drafts)';

export function createDrafter({ register, budget, answerLimitMs, names, ...rooms }: DrafterRooms): Drafter {
  return {
    async draft(order, day) {
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
    },
  };
}
