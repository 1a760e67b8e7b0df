// One way of making an intent out of a reading; the first that fits wins. The order stands in write-intent.ts.
import type {
  Intent,
  Query,
  Remembered,
  SectionReference,
  TaskReference,
  Where,
} from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Reading } from '../read-message.ts';
import { resolveTasks } from './resolve-tasks.ts';
import type { ResolvedTasks } from './resolve-tasks.ts';

export interface Context {
  readonly register: Register;
  readonly reading: Reading;
  readonly memory: Remembered | undefined;
  readonly tasks: ResolvedTasks;
  /** The documents that the message names or the conversation keeps to; empty for all. */
  readonly documents: readonly string[];
  /** The same, or else the document that the talk was about last. */
  readonly spoken: readonly string[];
}

export type Rule = (context: Context) => Intent | undefined;

export function createContext(register: Register, reading: Reading, memory: Remembered | undefined): Context {
  const isKnown = (id: string | undefined): id is string =>
    id !== undefined && register.findPolicy(id) !== undefined;
  const kept = [memory?.using].filter(isKnown);
  const documents = reading.documents.length > 0 ? reading.documents : kept;
  const spoken = documents.length > 0 ? documents : [memory?.document].filter(isKnown);
  const tasks = resolveTasks(register, reading.numbers, spoken);
  const isThere = documents.length > 0 || spoken.length === 0 || tasks.missing.length === 0;
  return {
    register,
    reading: { ...reading, sections: sectionsIn(reading.sections, spoken) },
    memory,
    documents,
    spoken,
    tasks: isThere ? tasks : resolveTasks(register, reading.numbers, []),
  };
}

/** "The second part" is that of the document spoken of, where it has one. */
function sectionsIn(
  sections: readonly SectionReference[],
  spoken: readonly string[],
): readonly SectionReference[] {
  const own = sections.filter(({ document }) => spoken.includes(document));
  return own.length > 0 ? own : sections;
}

export function question(query: Query): Intent {
  return { kind: 'question', query };
}

/** Where the answer is to be looked for: the documents named, and what the caller adds. */
export function whereOf({ documents }: Pick<Context, 'documents'>, more: Where): Where {
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
