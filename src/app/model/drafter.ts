// Drafting for the digest's desk: the same model, the same check, a budget of its own.
import type { Draft, DraftOrder, WordingRooms } from '../../domain/answering/index.ts';
import { writeDraft } from '../../domain/answering/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { UpstreamError } from '../../shared/errors.ts';
import type { Budget } from './budget.ts';
import { withoutNames } from './without-names.ts';

export interface Drafter {
  /** `off` where the model could not be asked: the digest goes without a draft. */
  draft(
    order: Omit<DraftOrder, 'signal' | 'withoutNames'>,
    day: string,
  ): Promise<Draft | { readonly kind: 'off'; readonly why: string }>;
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
      if (!(await budget.hasRoom(day, PERSON))) return { kind: 'off', why: 'budget' };
      await budget.spend(day, PERSON, 1);
      try {
        const signal = AbortSignal.timeout(answerLimitMs);
        const known = await names();
        return await writeDraft(
          { ...rooms, register: register() },
          {
            ...order,
            signal,
            withoutNames: (text) => withoutNames(text, known),
          },
        );
      } catch (error) {
        if (error instanceof UpstreamError) return { kind: 'off', why: error.code };
        throw error;
      }
    },
  };
}
