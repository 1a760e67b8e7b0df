// How much of the day's requests to the model is used: somebody wonders why the rules answer alone.
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { localDay } from '../../shared/local-day.ts';
import { openDatabase } from '../../stores/sqlite/database.ts';
import { createModelUsageStore } from '../../stores/sqlite/model-usage-store.ts';
import type { Check } from './check.ts';

/** Nothing where there is no model. */
export async function checkBudget(config: Config, now: Date): Promise<readonly Check[]> {
  const { model, timeZone, dataDir } = config;
  if (model === undefined) return [];
  const about = 'model: requests today';
  const database = await openDatabase(join(resolve(dataDir), 'duban.sqlite'));
  try {
    const { calls } = await createModelUsageStore(database).load(localDay(now, timeZone), '');
    const words = `${calls} of ${model.callsPerDay}, ${model.callsPerPerson} for one person`;
    const isUsedUp = calls >= model.callsPerDay || model.callsPerPerson === 0;
    if (!isUsedUp) return [{ about, state: 'ok', words }];
    const instead = 'the rules answer alone until tomorrow (MODEL_CALLS_PER_DAY, MODEL_CALLS_PER_PERSON)';
    return [{ about, state: 'advice', words, instead }];
  } finally {
    await database.destroy();
  }
}
