// A question that the rules could not place, read by a model. What it hands in is a form; the register answers.
import type { LanguageModel, Prompt, Prompts, FormWay, Usage } from '../../domain/answering/index.ts';
import type { Intent, Remembered } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { believe } from './believe.ts';
import type { BeliefRooms } from './believe.ts';
import { decodeForm, questionForm } from './question-form.ts';

export interface ReaderRooms extends BeliefRooms {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  /** Characters of the documents' outline that fit into the model's context. */
  readonly outlineLimit: number;
}

export interface ReadingOrder {
  /** As it was asked, without names of persons. */
  readonly question: string;
  /** As the rules read it, folded: what the model says is held against this. */
  readonly text: string;
  /** ISO day. */
  readonly today: string;
  readonly memory: Remembered | undefined;
  readonly signal: AbortSignal;
}

export interface ModelReading {
  /** Undefined where the model knew nothing better either, or was not believed. */
  readonly intent: Intent | undefined;
  /** The model's other words for the topic, for the passage search. */
  readonly words: string;
  readonly prompt: Prompt;
  readonly way: FormWay;
  readonly usage: Usage;
}

export async function readWithModel(rooms: ReaderRooms, order: ReadingOrder): Promise<ModelReading> {
  const { register, model, prompts, outlineLimit } = rooms;
  const { question, text, today, memory, signal } = order;
  const prompt = prompts.render('read-question', {
    question,
    today,
    conversation: memory === undefined || memory.tasks.length === 0 ? '无' : listTasks(memory),
    outline: outlineOf(register, memory, outlineLimit),
    units: register.gazetteer.units
      .map(({ name }) => name)
      .join('、')
      .slice(0, outlineLimit),
  });
  const { value, way, usage } = await model.fill(prompt, questionForm, { signal });
  const form = decodeForm(value);
  return {
    intent: form === undefined ? undefined : await believe(rooms, { text, memory }, form),
    words: form?.words?.trim() ?? '',
    prompt,
    way,
    usage,
  };
}

function listTasks({ tasks }: Remembered): string {
  return tasks.map(({ task }) => `第${task}项`).join('、');
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
