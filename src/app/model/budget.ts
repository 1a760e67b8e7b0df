// How often the model may be asked in a day, by one person and by all: then the rules answer alone.
import type { ModelUsageStore } from '../../domain/answering/index.ts';

export interface BudgetLimits {
  readonly callsPerDay: number;
  readonly callsPerPerson: number;
}

export interface Budget {
  /** Whether one more call may be made; it is not counted yet. */
  hasRoom(day: string, person: string): Promise<boolean>;
  spend(day: string, person: string, requests: number): Promise<void>;
}

export function createBudget(store: ModelUsageStore, limits: BudgetLimits): Budget {
  return {
    async hasRoom(day, person) {
      const { calls, callsOfPerson } = await store.load(day, person);
      return calls < limits.callsPerDay && callsOfPerson < limits.callsPerPerson;
    },
    spend: (day, person, requests) => store.add(day, person, requests),
  };
}
