// A question that the rules could not place, or not wholly, read by a model. What it hands in is a form; the register
// answers.
import type { LanguageModel, Prompt, Prompts, FormWay, Usage } from '../../domain/answering/index.ts';
import type { Intent, Query, Remembered } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { believe } from './believe.ts';
import type { BeliefRooms } from './believe.ts';
import type { Heard } from './heard.ts';
import { decodeForm, questionForm } from './question-form.ts';

export interface ReaderRooms extends BeliefRooms {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  /** Characters of the documents' outline that fit into the model's context. */
  readonly outlineLimit: number;
}

export interface ReadingOrder extends Heard {
  /** As it was asked, without names of persons. */
  readonly question: string;
  readonly signal: AbortSignal;
}

export interface ModelReading {
  /** Undefined where the model knew nothing better either, or was not believed. */
  readonly intent: Intent | undefined;
  readonly prompt: Prompt;
  readonly way: FormWay;
  readonly usage: Usage;
}

export async function readWithModel(rooms: ReaderRooms, order: ReadingOrder): Promise<ModelReading> {
  const { register, model, prompts, outlineLimit, today } = rooms;
  const { question, memory, reading, signal } = order;
  const prompt = prompts.render('read-question', {
    question,
    today,
    conversation: memory === undefined ? '无' : sayConversation(memory),
    outline: outlineOf(register, memory, outlineLimit),
    units: register.gazetteer.units
      .map(({ name }) => name)
      .join('、')
      .slice(0, outlineLimit),
  });
  const { value, way, usage } = await model.fill(prompt, questionForm, { signal });
  const form = decodeForm(value);
  const intent = form === undefined ? undefined : await believe(rooms, { reading, memory }, form);
  return { intent, prompt, way, usage };
}

/** What was asked last, as it was read and without anybody's words, and the tasks that the answer was about. */
function sayConversation({ tasks, query }: Remembered): string {
  const numbers = tasks.map(({ task }) => `第${task}项`).join('、');
  return `${numbers === '' ? '无' : numbers}；上一问 ${JSON.stringify(sketchOf(query))}`;
}

const OWN_WORDS: ReadonlySet<string> = new Set(['text', 'texts', 'strangers', 'tasks']);

function sketchOf(query: Query): object {
  const where = 'where' in query ? query.where : {};
  const conditions = Object.entries(where).filter(([part]) => !OWN_WORDS.has(part));
  return { ask: query.ask, ...Object.fromEntries(conditions) };
}

/** The document that is being talked about first: what does not fit is left out at the end. */
function outlineOf({ policies }: Register, memory: Remembered | undefined, limit: number): string {
  const inOrder = [...policies].sort(
    (a, b) => Number(b.id === memory?.document) - Number(a.id === memory?.document),
  );
  return inOrder
    .flatMap(({ title, tasks }) => [`《${title}》`, ...tasks.map((task) => `${task.number}. ${task.title}`)])
    .join('\n')
    .slice(0, limit);
}
