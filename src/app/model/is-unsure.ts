// Where the rules are unsure: only there a model is asked what was meant. What they refused on purpose stays refused.
import type { Intent, Query, Remembered, Reply } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { findUnread } from '../../understanding/index.ts';
import type { Reading } from '../../understanding/index.ts';

/** The rules know what is asked here, and that no document of this kind tells it. */
const KNOWN_TO_BE_ABSENT: ReadonlySet<Query['ask']> = new Set([
  'outside',
  'meta',
  'greeting',
  'help',
  'money',
  'status',
]);

export interface FirstAnswer {
  readonly intent: Intent;
  readonly reply: Pick<Reply, 'kind' | 'made' | 'tasks'>;
  readonly reading: Reading | undefined;
  readonly memory: Remembered | undefined;
}

export function isUnsure(register: Register, { intent, reply, reading, memory }: FirstAnswer): boolean {
  const { kind, made, tasks } = reply;
  if (reading === undefined) return false;
  if (intent.kind === 'incomplete') return intent.missing.kind !== 'document';
  if (intent.kind !== 'question') return false;
  const { query } = intent;
  if (KNOWN_TO_BE_ABSENT.has(query.ask)) return false;
  const { strangers = [], missingTasks = [], missingSections = [] } = 'where' in query ? query.where : {};
  if (strangers.length + missingTasks.length + missingSections.length > 0) return false;
  return (
    made === 'retrieved' ||
    kind === 'not_found' ||
    findUnread({ reading, memory }, query).length > 0 ||
    isPartlyFound(register, query, tasks)
  );
}

/** Of the topic's words the task that was found holds only some. */
const WELL_FOUND = 0.7;

function isPartlyFound(register: Register, query: Query, tasks: Reply['tasks']): boolean {
  const text = 'where' in query ? query.where.text : undefined;
  const [task] = tasks;
  if (text === undefined || task === undefined || query.ask === 'list' || query.ask === 'count') return false;
  const found = register.topics
    .match(text)
    .find(({ entry }) => entry.ref.document === task.document && entry.ref.task === task.task);
  return (found?.coverage ?? 0) < WELL_FOUND;
}
