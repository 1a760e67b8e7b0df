// What a model drafts over a page, for whoever sits at the terminal: one sentence over a week or a month, a special report
// (专报) over a task. It is checked like any wording, marked, and nothing is posted.
import type { Config } from '../../config/config.ts';
import type { Draft, Trace } from '../../domain/answering/index.ts';
import { createSentenceCheck, toReply } from '../../domain/digest/index.ts';
import type { Brief } from '../../domain/digest/index.ts';
import { systemClock } from '../../shared/clock.ts';
import { UserError } from '../../shared/errors.ts';
import { localDay } from '../../shared/local-day.ts';
import { createTraceStore } from '../../stores/sqlite/trace-store.ts';
import { createModelUsageStore } from '../../stores/sqlite/model-usage-store.ts';
import type { OpenLedger } from '../ledger/open-ledger.ts';
import { createBudget } from '../model/budget.ts';
import { createDrafter } from '../model/drafter.ts';
import type { DraftOff } from '../model/drafter.ts';
import { openModel } from '../model/open-model.ts';
import { withoutPersons } from '../model/without-persons.ts';

/** @throws UserError where no model is set up. */
export async function draftWords(
  { database, people, register }: OpenLedger,
  { model, timeZone }: Pick<Config, 'model' | 'timeZone'>,
  brief: Brief,
): Promise<string> {
  if (model === undefined) {
    throw new UserError(
      'no-model',
      'A draft needs a model: set MODEL_BASE_URL and MODEL_NAME (docs/model.md).',
    );
  }
  const names = async (): Promise<readonly string[]> => (await people.listAll()).map(({ name }) => name);
  const kept: Trace[] = [];
  const drafter = createDrafter({
    ...openModel(model),
    register: () => register,
    budget: createBudget(createModelUsageStore(database), model),
    answerLimitMs: model.answerLimitMs,
    names,
    traces: { keep: (trace) => void kept.push(trace) },
  });
  const what = brief.kind === 'task' ? 'special-report' : 'summary';
  const holds = createSentenceCheck(brief, register.gazetteer);
  const order = { what, digest: toReply(brief), holds } as const;
  const at = systemClock.now();
  const day = localDay(at, timeZone);
  const draft = await drafter.draft(order, { period: brief.period, channel: 'terminal', at, day });
  const known = await names();
  await createTraceStore(database).save(kept.map((trace) => withoutPersons(trace, known)));
  return describeDraft(draft);
}

function describeDraft(draft: Draft | DraftOff): string {
  switch (draft.kind) {
    case 'drafted':
      return `${draft.text.trim()}\n${draft.mark}`;
    case 'refused':
      return `No draft: what the model wrote does not hold against the page (${draft.findings
        .map(({ kind, words }) => `${kind} “${words}”`)
        .join('; ')}).`;
    case 'unsuited':
      return 'No draft: the page holds nothing that a draft could rest on.';
    case 'off':
      return `No draft. ${draft.words}`;
  }
}
