// How often the model may be asked in a day, by one person and by all: then the rules answer alone.
import type { LanguageModel, ModelUsageStore } from '../../domain/answering/index.ts';
import { KeyedQueue } from '../../shared/keyed-queue.ts';

export interface BudgetLimits {
  readonly callsPerDay: number;
  readonly callsPerPerson: number;
}

export interface Spender {
  /** Of the office's calendar. */
  readonly day: string;
  readonly person: string;
}

export type Spent<T> =
  | { readonly kind: 'done'; readonly value: T }
  /** Nothing was asked: the day's requests are used up, or the person's. */
  | { readonly kind: 'used-up'; readonly by: 'day' | 'person' };

/** For whoever asks why. */
export const USED_UP: Readonly<Record<'day' | 'person', string>> = {
  day: 'The requests of this day are used up (MODEL_CALLS_PER_DAY).',
  person: 'The requests of this person are used up for this day (MODEL_CALLS_PER_PERSON).',
};

export interface Budget {
  /** Lets `work` ask the model where there is room. Each request counts, also where it failed or was made again. */
  use<T>(
    spender: Spender,
    model: LanguageModel,
    work: (model: LanguageModel) => Promise<T>,
  ): Promise<Spent<T>>;
}

export function createBudget(store: ModelUsageStore, limits: BudgetLimits): Budget {
  const queue = new KeyedQueue();
  /** One after the other: two questions at once must not both take the last request. */
  const take = ({ day, person }: Spender): Promise<'day' | 'person' | undefined> =>
    queue.run(day, async () => {
      const { calls, callsOfPerson } = await store.load(day, person);
      if (calls >= limits.callsPerDay) return 'day';
      if (callsOfPerson >= limits.callsPerPerson) return 'person';
      await store.add(day, person, 1);
      return undefined;
    });
  return {
    async use(spender, model, work) {
      const by = await take(spender);
      if (by !== undefined) return { kind: 'used-up', by };
      let requests = 0;
      const counted = counting(model, () => (requests += 1));
      try {
        return { kind: 'done', value: await work(counted) };
      } finally {
        // One was taken before; a model that rests is sent none.
        if (requests !== 1) await store.add(spender.day, spender.person, requests - 1);
      }
    },
  };
}

function counting(model: LanguageModel, onRequest: () => void): LanguageModel {
  return {
    name: model.name,
    write: (prompt, options) => model.write(prompt, { ...options, onRequest }),
    fill: (prompt, form, options) => model.fill(prompt, form, { ...options, onRequest }),
  };
}
