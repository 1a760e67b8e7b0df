// The model at work on one answer: it may read the question again where the rules were unsure, and word what was looked
// up. Whatever it does or fails to do, the reply that comes out holds facts of the register only.
import { addOffer, answer, callOf, isWordable, wordAnswer } from '../../domain/answering/index.ts';
import type { Answer, AnsweringDeps, LanguageModel, Question } from '../../domain/answering/index.ts';
import { decodeMemory, withOffer } from '../../domain/conversation/index.ts';
import type { Intent, Message, Reply } from '../../domain/conversation/index.ts';
import { UpstreamError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.port.ts';
import { localDay } from '../../shared/local-day.ts';
import { readWithModel, sameQuery } from '../../understanding/index.ts';
import type { ModelReading, Reading, Understand } from '../../understanding/index.ts';
import type { Improve } from '../second-thoughts.ts';
import { USED_UP } from './budget.ts';
import type { Budget } from './budget.ts';
import { isUnsure } from './is-unsure.ts';
import type { OpenModel } from './open-model.ts';
import type { OpenTrace } from './start-trace.ts';
import { withoutNames } from './without-names.ts';

export interface AssistantRooms extends OpenModel {
  readonly reads: boolean;
  readonly words: boolean;
  readonly answerLimitMs: number;
  readonly outlineLimit: number;
  readonly budget: Budget;
  readonly logger: Logger;
  /** Names of persons, which no prompt may hold. */
  readonly names: () => Promise<readonly string[]>;
}

/** What has been done for a message before the model is asked. */
export interface Case {
  readonly message: Message;
  readonly question: Question;
  readonly first: Answer;
  readonly deps: AnsweringDeps;
  readonly trace: OpenTrace;
  /** What the rules heard; undefined where there was nothing to hear. */
  readonly reading: Reading | undefined;
  readonly understand: Understand;
}

export interface Assistant {
  /** Undefined where a model could add nothing. */
  improve(given: Case): Improve | undefined;
}

export function createAssistant(rooms: AssistantRooms): Assistant {
  return {
    improve(given) {
      const mayRead =
        rooms.reads &&
        isUnsure(given.deps.register, {
          intent: given.question.intent,
          reply: given.first.reply,
          reading: given.reading,
          memory: given.question.memory,
        });
      const mayWord = rooms.words && isWordable(given.first.reply);
      return mayRead || mayWord ? (run) => improve(rooms, given, mayRead, run) : undefined;
    },
  };
}

type Run = Parameters<Improve>[0];

interface Work {
  readonly given: Case;
  readonly asked: string;
  readonly day: string;
  readonly signal: AbortSignal;
  readonly show: Run['show'];
}

async function improve(rooms: AssistantRooms, given: Case, mayRead: boolean, run: Run): Promise<Answer> {
  const { message, question, deps } = given;
  const work: Work = {
    given,
    asked: withoutNames(question.original, await rooms.names()),
    day: localDay(message.at, deps.zone),
    signal: AbortSignal.any([run.signal, AbortSignal.timeout(rooms.answerLimitMs)]),
    show: run.show,
  };
  let current = given.first;
  try {
    if (mayRead) current = await readAgain(rooms, work);
    if (rooms.words && isWordable(current.reply)) {
      current = { ...current, reply: await wordIt(rooms, work, current.reply) };
    }
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    given.trace.add({ kind: 'model-left-out', why: error.code, words: error.message, ms: 0 });
    rooms.logger.warn({ code: error.code, error: error.message }, 'an answer went without the model');
  }
  return current;
}

/** Nothing further is asked of the model once this fails: whoever waits has waited enough. */
async function readAgain(rooms: AssistantRooms, work: Work): Promise<Answer> {
  const { given } = work;
  const { reading: heard } = given;
  if (heard === undefined) return given.first;
  const from = performance.now();
  const used = await spend(rooms, work, (model) => askForReading({ ...rooms, model }, work, heard));
  const { prompt, usage, way, intent } = used;
  const call = callOf(rooms.model.name, prompt, usage, Math.round(performance.now() - from));
  given.trace.add({ kind: 'read-by-model', way, intent, ...call });
  const better = intent === undefined ? undefined : await answerAgain(given, intent);
  if (better === undefined) return given.first;
  work.show(better.reply);
  return better;
}

function askForReading(
  rooms: AssistantRooms,
  { given, asked, day, signal }: Work,
  reading: Reading,
): Promise<ModelReading> {
  const { question, first, deps, message, understand } = given;
  const { memory, language } = question;
  return readWithModel(
    {
      ...rooms,
      register: deps.register,
      passages: deps.passages,
      // Pressed, it is asked in the light of the answer that stands above it.
      understand: (text) => understand({ text, at: message.at, language }, decodeMemory(first.memory)).intent,
      language,
      today: day,
    },
    { question: asked, reading, memory, signal },
  );
}

/** Undefined where the first answer is the better one. */
async function answerAgain({ question, first, deps }: Case, intent: Intent): Promise<Answer | undefined> {
  const stands = first.reply.kind === 'answer';
  if (stands && isAnswered(question.intent, first.reply, intent)) return undefined;
  if (intent.kind === 'suggestion' && stands) {
    return {
      reply: { ...addOffer(deps.register, first.reply, intent), read: 'by-model' },
      memory: withOffer(first.memory, intent.query),
    };
  }
  const again = await answer(deps, { ...question, intent });
  if (again.reply.kind !== 'answer' && intent.kind !== 'suggestion') return undefined;
  return { ...again, reply: { ...again.reply, read: 'by-model' } };
}

/** The model means what was answered: the same question, or the same task. */
function isAnswered(by: Intent, { tasks }: Reply, intent: Intent): boolean {
  if (intent.kind !== 'suggestion' || !('where' in intent.query)) return false;
  if (by.kind === 'question' && sameQuery(by.query, intent.query)) return true;
  const meant = intent.query.where.tasks ?? [];
  return (
    intent.query.ask !== 'list' &&
    intent.query.ask !== 'count' &&
    meant.length > 0 &&
    meant.length === tasks.length &&
    meant.every((ref) => tasks.some((one) => one.document === ref.document && one.task === ref.task))
  );
}

async function wordIt(rooms: AssistantRooms, work: Work, reply: Reply): Promise<Reply> {
  const { given, signal, asked, show } = work;
  const { register } = given.deps;
  const from = performance.now();
  const wording = await spend(rooms, work, (model) =>
    wordAnswer({ ...rooms, model, register }, { reply, question: asked, signal, show }),
  );
  if (wording.kind === 'unsuited') return reply;
  const { prompt, usage } = wording;
  const call = callOf(rooms.model.name, prompt, usage, Math.round(performance.now() - from));
  if (wording.kind === 'worded') {
    given.trace.add({ kind: 'worded', outcome: 'shown', ...call });
    return wording.reply;
  }
  const { findings, wording: words } = wording;
  given.trace.add({ kind: 'worded', outcome: 'refused', wording: words, findings, ...call });
  return reply;
}

/** @throws UpstreamError where nothing is left to be asked. */
async function spend<T>(
  { budget, model }: AssistantRooms,
  { given, day }: Work,
  work: (model: LanguageModel) => Promise<T>,
): Promise<T> {
  const spent = await budget.use({ day, person: given.message.user }, model, work);
  if (spent.kind === 'done') return spent.value;
  throw new UpstreamError(`budget-${spent.by}`, USED_UP[spent.by], { retryable: false });
}
