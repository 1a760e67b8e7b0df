// Which statements of the facts a statement of the wording may be held against: those of its own tasks.
import type { Evidence } from './evidence.ts';
import type { Statement } from './statements.ts';

/** A statement that speaks of no task, or of one of these. */
export function homeOf({ tasks }: Evidence, { tasks: spoken }: Statement): (fact: Statement) => boolean {
  const known = spoken.filter((task) => tasks.has(task));
  return (fact) =>
    known.length === 0 || fact.tasks.length === 0 || fact.tasks.some((task) => known.includes(task));
}
