// The exact list behind "which tasks …": every condition narrows, nothing is guessed.
import type { Comparison, Where } from '../../conversation/index.ts';
import type { Role, Task } from '../policy.ts';
import { anyMatchesDue } from './dues.ts';
import { sameQuantity } from './quantities.ts';
import type { Register } from './register.ts';
import { assignmentsOf } from './registered-task.ts';
import type { RegisteredTask } from './registered-task.ts';

/** `today` is the local ISO day of the question. */
export function selectTasks(register: Register, where: Where, today: string): readonly RegisteredTask[] {
  const among = candidates(register, where).filter(
    (entry) =>
      inScope(entry, where) && matchesUnits(register, entry, where) && matchesShape(entry, where, today),
  );
  if (where.text === undefined) return among;
  const mentioned = new Set(register.topics.mentioning(where.text, { among }).map(({ entry }) => entry));
  return among.filter((entry) => mentioned.has(entry));
}

/** Where units must be named, only the tasks that name one of them are looked at. */
function candidates(
  register: Register,
  { units, withoutUnits, documents }: Where,
): readonly RegisteredTask[] {
  if (withoutUnits === undefined && units?.length === 1) return register.tasksNaming(units[0] ?? '');
  return documents?.length === 1 ? register.tasksIn(documents[0] ?? '') : register.tasks;
}

function inScope({ ref, section }: RegisteredTask, where: Where): boolean {
  if (where.documents !== undefined && !where.documents.includes(ref.document)) return false;
  if (where.tasks?.some((wanted) => wanted.document === ref.document && wanted.task === ref.task) === false)
    return false;
  return (
    where.sections?.some(
      (wanted) => wanted.document === ref.document && wanted.section === section?.number,
    ) ?? true
  );
}

function matchesUnits(
  register: Register,
  entry: RegisteredTask,
  { units, together, role, withoutRole, withoutUnits }: Where,
): boolean {
  if (units === undefined && withoutUnits === undefined)
    return role === undefined || assignmentsOf(entry.task, role).length > 0;
  const rolesOf = (unit: string): readonly Role[] => register.rolesOf(entry, unit);
  const names = (unit: string): boolean =>
    role === undefined ? rolesOf(unit).length > 0 : rolesOf(unit).includes(role);
  if (withoutUnits !== undefined) return !withoutUnits.some(names);
  if (units === undefined) return true;
  const holds = (unit: string): boolean =>
    names(unit) && (withoutRole === undefined || !rolesOf(unit).includes(withoutRole));
  return together === true ? units.every(holds) : units.some(holds);
}

/** Each condition is worked out only where it is asked: the list may be of many thousand tasks. */
function matchesShape({ task, dues }: RegisteredTask, where: Where, today: string): boolean {
  return (
    (where.lead === undefined || (where.lead === 'named') === assignmentsOf(task, 'lead').length > 0) &&
    (where.leadCount === undefined || compare(assignmentsOf(task, 'lead').length, where.leadCount)) &&
    (where.responsibleCount === undefined ||
      compare(assignmentsOf(task, 'responsible').length, where.responsibleCount)) &&
    (where.unitCount === undefined ||
      compare(new Set(task.assignments.map(({ unit }) => unit)).size, where.unitCount)) &&
    (where.due === undefined || anyMatchesDue(dues, where.due, today)) &&
    (where.target === undefined || (where.target === 'numeric') === hasNumbers(task)) &&
    (where.quantity === undefined || task.targets.some((target) => sameQuantity(target, where.quantity)))
  );
}

export function hasNumbers(task: Task): boolean {
  return [...task.targets, ...task.milestones.map(({ target }) => target)].some(
    ({ value }) => value !== undefined,
  );
}

export function compare(count: number, wanted: Comparison | undefined): boolean {
  if (wanted === undefined) return true;
  switch (wanted.op) {
    case '=':
      return count === wanted.value;
    case '>=':
      return count >= wanted.value;
    case '<=':
      return count <= wanted.value;
  }
}
