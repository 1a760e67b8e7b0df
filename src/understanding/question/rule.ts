// One way of making an intent out of a reading; the first that fits wins. The order stands in write-intent.ts.
import type { Intent, Query, Remembered, TaskReference, Where } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Reading } from '../read-message.ts';
import { resolveTasks } from './resolve-tasks.ts';
import type { ResolvedTasks } from './resolve-tasks.ts';

export interface Context {
  readonly register: Register;
  readonly reading: Reading;
  readonly memory: Remembered | undefined;
  readonly tasks: ResolvedTasks;
  /** The documents that the message or the conversation is about; empty for all. */
  readonly documents: readonly string[];
}

export type Rule = (context: Context) => Intent | undefined;

export function createContext(register: Register, reading: Reading, memory: Remembered | undefined): Context {
  const remembered = memory?.document === undefined ? [] : [memory.document];
  const documents = reading.documents.length > 0 ? reading.documents : remembered;
  return { register, reading, memory, documents, tasks: resolveTasks(register, reading.numbers, documents) };
}

export function question(query: Query): Intent {
  return { kind: 'question', query };
}

/** Where the answer is to be looked for: the documents named, and what the caller adds. */
export function whereOf({ documents }: Context, more: Where): Where {
  return { ...(documents.length === 0 ? {} : { documents }), ...more };
}

export function taskWhere(context: Context): Where {
  const { found, missing } = context.tasks;
  return whereOf(context, {
    ...(found.length === 0 ? {} : { tasks: found }),
    ...(missing.length === 0 ? {} : { missingTasks: missing }),
  });
}

/** The number stands in several documents, and nobody has said which is meant. */
export function ambiguousDocument({ tasks, register }: Context, query: Query): Intent | undefined {
  if (!tasks.ambiguous || register.policies.length < 2) return undefined;
  return { kind: 'incomplete', missing: { kind: 'document', documents: documentsOf(tasks.found) }, query };
}

function documentsOf(tasks: readonly TaskReference[]): readonly string[] {
  return [...new Set(tasks.map(({ document }) => document))];
}
