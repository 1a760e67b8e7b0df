// "Task 13" → the task that is meant, or the honest finding that there is none, or several.
import type { TaskReference } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';

export interface ResolvedTasks {
  readonly found: readonly TaskReference[];
  readonly missing: readonly number[];
  /** A number that stands in more than one of the documents. */
  readonly ambiguous: boolean;
}

export function resolveTasks(
  register: Register,
  numbers: readonly number[],
  documents: readonly string[],
): ResolvedTasks {
  const found: TaskReference[] = [];
  const missing: number[] = [];
  let ambiguous = false;
  for (const task of numbers) {
    const places = register.policies
      .filter(({ id }) => documents.length === 0 || documents.includes(id))
      .map(({ id }) => ({ document: id, task }))
      .filter((ref) => register.findTask(ref) !== undefined);
    if (places.length === 0) missing.push(task);
    if (places.length > 1) ambiguous = true;
    found.push(...places);
  }
  return { found, missing, ambiguous };
}
