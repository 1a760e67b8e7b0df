// The model and the traces put together from settings and stores.
import type { Config } from '../../config/config.ts';
import type { ModelUsageStore, TraceStore } from '../../domain/answering/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { PeopleStore } from '../../domain/people/index.ts';
import { systemClock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.port.ts';
import type { Helpers } from '../respond.ts';
import { createAssistant } from './assistant.ts';
import type { Assistant, AssistantRooms } from './assistant.ts';
import { createBudget } from './budget.ts';
import { openModel } from './open-model.ts';
import type { ModelConfig } from './open-model.ts';
import { createDrafter } from './drafter.ts';
import type { Drafter } from './drafter.ts';
import { createTraceKeeper } from './trace-keeper.ts';

export interface HelperRooms {
  readonly config: Pick<Config, 'model' | 'traceDays'>;
  readonly traces: TraceStore;
  readonly usage: ModelUsageStore;
  readonly people: Pick<PeopleStore, 'listAll'>;
  readonly register: () => Register;
  readonly logger: Logger;
}

export interface OpenHelpers extends Required<Helpers> {
  /** Undefined: no model. */
  readonly drafter: Drafter | undefined;
}

export function openHelpers(rooms: HelperRooms): OpenHelpers {
  const { config, traces: store, usage, logger } = rooms;
  const { model } = config;
  const names = async (): Promise<readonly string[]> =>
    (await rooms.people.listAll()).map(({ name }) => name);
  const traces = createTraceKeeper({ store, clock: systemClock, logger, names, keepDays: config.traceDays });
  if (model === undefined) return { traces, assistant: undefined, drafter: undefined };
  const open = {
    ...openModel(model),
    names,
    budget: createBudget(usage, model),
    answerLimitMs: model.answerLimitMs,
    logger,
  };
  return {
    traces,
    assistant: openAssistant(model, open),
    drafter: createDrafter({ ...open, register: rooms.register, traces }),
  };
}

/** The outline of the documents may fill a good part of the prompt; a character is a token at most. */
const OUTLINE_SHARE = 0.4;

function openAssistant(
  { reads, words, contextTokens, answerTokens }: ModelConfig,
  open: Pick<AssistantRooms, 'model' | 'prompts' | 'budget' | 'answerLimitMs' | 'names' | 'logger'>,
): Assistant {
  return createAssistant({
    ...open,
    reads,
    words,
    outlineLimit: Math.floor((contextTokens - answerTokens) * OUTLINE_SHARE),
  });
}
