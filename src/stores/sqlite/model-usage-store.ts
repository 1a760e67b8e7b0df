// Requests to the model by day and person.
import type { ModelUsageStore } from '../../domain/answering/index.ts';
import type { Database } from './database.ts';

interface UsageRow {
  readonly day: string;
  readonly person: string;
  readonly calls: number;
}

export function createModelUsageStore(database: Database): ModelUsageStore {
  return {
    async load(day, person) {
      const [all] = await database<UsageRow>('model_usage')
        .where({ day })
        .sum<{ calls: number | null }[]>({ calls: 'calls' });
      const own = await database<UsageRow>('model_usage').where({ day, person }).first();
      return { calls: all?.calls ?? 0, callsOfPerson: own?.calls ?? 0 };
    },
    async add(day, person, calls) {
      await database('model_usage')
        .insert({ day, person, calls })
        .onConflict(['day', 'person'])
        .merge({ calls: database.raw('?? + ?', ['model_usage.calls', calls]) });
    },
  };
}
