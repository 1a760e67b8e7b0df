// An answer that was kept, given again from the texts that it rested on: the reading of the question is the trace's, the
// facts are looked up anew, and no model has a part in it.
import { answer } from '../domain/answering/index.ts';
import type { Trace } from '../domain/answering/index.ts';
import type { Intent, Language, Reply, Turn } from '../domain/conversation/index.ts';
import { createUnderstanding } from '../understanding/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { AsOf } from './past-knowledge.ts';

/** The moment and the texts that the answer rested on. */
export function asOfTrace({ at, texts = [] }: Trace): AsOf {
  return { at, texts: new Map(texts.map(({ document, hash }) => [document, hash])) };
}

export async function answerAgain(
  { register, passages }: Pick<Knowledge, 'register' | 'passages'>,
  zone: string,
  trace: Trace,
  { message }: Turn,
): Promise<Reply> {
  const read = createUnderstanding({ register: register(), zone })(message, undefined);
  const { intent = read.intent, language = read.language } = readingOf(trace);
  const question = { ...read, intent, language, at: trace.at, memory: undefined };
  const { reply } = await answer({ register: register(), passages, zone }, question);
  return reply;
}

/** A model's reading, where that was the one that was answered. */
function readingOf({ steps, read }: Trace): { readonly intent?: Intent; readonly language?: Language } {
  const byRules = steps.find((step) => step.kind === 'understood');
  const byModel = steps.findLast((step) => step.kind === 'read-by-model');
  if (byRules === undefined) return {};
  const intent = (read === 'by-model' ? byModel?.intent : undefined) ?? byRules.intent;
  return { intent, language: byRules.language as Language };
}

/** What two answers rest on: the tasks they speak of and the words they quote. */
export function sameFacts(one: Reply, other: Reply): boolean {
  return factsOf(one) === factsOf(other);
}

function factsOf({ kind, tasks, citations }: Reply): string {
  return JSON.stringify([
    kind,
    tasks.map(({ document, task }) => [document, task]),
    citations.map(({ document, task, quote }) => [document, task ?? null, quote]),
  ]);
}
