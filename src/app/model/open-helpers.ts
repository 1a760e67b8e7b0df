// The model and the traces put together from settings and stores.
import type { Config } from '../../config/config.ts';
import type { ModelUsageStore, TraceStore } from '../../domain/answering/index.ts';
import type { PeopleStore } from '../../domain/people/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.port.ts';
import type { Helpers } from '../respond.ts';
import { createAssistant } from './assistant.ts';
import type { Assistant } from './assistant.ts';
import { createBudget } from './budget.ts';
import { openModel } from './open-model.ts';
import type { ModelConfig } from './open-model.ts';
import { createTraceKeeper } from './trace-keeper.ts';

export interface HelperRooms {
  readonly config: Pick<Config, 'model' | 'traceDays'>;
  readonly traces: TraceStore;
  readonly usage: ModelUsageStore;
  readonly people: Pick<PeopleStore, 'listAll'>;
  readonly logger: Logger;
}

export function openHelpers({
  config,
  traces: store,
  usage,
  people,
  logger,
}: HelperRooms): Required<Helpers> {
  const traces = createTraceKeeper({ store, clock: systemClock, logger, keepDays: config.traceDays });
  const assistant = config.model && openAssistant(config.model, usage, people);
  return { traces, assistant };
}

/** The outline of the documents may fill a good part of the prompt; a character is a token at most. */
const OUTLINE_SHARE = 0.4;

function openAssistant(
  model: ModelConfig,
  usage: ModelUsageStore,
  people: Pick<PeopleStore, 'listAll'>,
): Assistant {
  const { reads, words, answerLimitMs, contextTokens, answerTokens } = model;
  return createAssistant({
    ...openModel(model),
    reads,
    words,
    answerLimitMs,
    outlineLimit: Math.floor((contextTokens - answerTokens) * OUTLINE_SHARE),
    budget: createBudget(usage, model),
    names: async () => (await people.listAll()).map(({ name }) => name),
  });
}
