// What every answerer has at hand: the register, the passage index, and the reader's speech.
import type { Where } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import type { Speech } from '../speech.ts';
import type { Preference, Topic, TopicDeps } from '../topic.ts';
import { resolveTopic } from '../topic.ts';

export interface Desk extends TopicDeps {
  readonly speech: Speech;
}

/** The tasks that a question is about, or why there are none. */
export type Subject =
  | {
      readonly kind: 'tasks';
      readonly entries: readonly RegisteredTask[];
      readonly topic?: Topic;
      readonly missing: readonly number[];
    }
  | { readonly kind: 'missing'; readonly numbers: readonly number[] }
  | { readonly kind: 'unknown'; readonly text: string };

export async function findSubject(desk: Desk, where: Where, prefers?: Preference): Promise<Subject> {
  const { tasks = [], missingTasks = [] } = where;
  const entries = tasks.flatMap((ref) => desk.register.findTask(ref) ?? []);
  if (entries.length > 0) return { kind: 'tasks', entries, missing: missingTasks };
  if (missingTasks.length > 0) return { kind: 'missing', numbers: missingTasks };
  const topic = await resolveTopic(desk, where, prefers);
  if (topic === undefined) return { kind: 'unknown', text: where.text ?? '' };
  return { kind: 'tasks', entries: [topic.entry], topic, missing: [] };
}
