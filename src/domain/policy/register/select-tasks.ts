// The exact list behind "which tasks …": every condition narrows, nothing is guessed.
import type { Comparison, Where } from '../../conversation/index.ts';
import type { Task } from '../policy.ts';
import { anyMatchesDue } from './dues.ts';
import { amountsTo } from './quantities.ts';
import type { Register } from './register.ts';
import { countRole } from './registered-task.ts';
import type { RegisteredTask } from './registered-task.ts';

type Fits = (entry: RegisteredTask) => boolean;

/** `today` is the local ISO day of the question. */
export function selectTasks(register: Register, where: Where, today: string): readonly RegisteredTask[] {
  const among = candidates(register, where);
  const [inScope, hasUnits, hasAmount] = [scopeOf(where), unitsOf(register, where), amountOf(where)];
  const fits: Fits = (entry) =>
    inScope(entry) && hasUnits(entry) && matchesShape(entry, where, today) && hasAmount(entry);
  if (where.text === undefined) return among.filter(fits);
  const mentioned = new Set(
    register.topics.mentioning(where.text, { among, fits }).map(({ entry }) => entry),
  );
  return mentioned.size === 0 ? [] : among.filter((entry) => mentioned.has(entry));
}

/** Where units must be named, only the tasks that name one of them are looked at. */
function candidates(register: Register, { units, documents }: Where): readonly RegisteredTask[] {
  return units?.length === 1 ? register.tasksNaming(units[0] ?? '') : register.tasksAmong(documents);
}

function scopeOf({ documents, tasks, sections }: Where): Fits {
  const inDocuments = documents && new Set(documents);
  const inTasks = tasks && new Set(tasks.map(({ document, task }) => `${document}#${task}`));
  const inSections = sections && new Set(sections.map(({ document, section }) => `${document}#${section}`));
  return ({ ref: { document, task }, section }) =>
    inDocuments?.has(document) !== false &&
    inTasks?.has(`${document}#${task}`) !== false &&
    inSections?.has(`${document}#${section?.number ?? ''}`) !== false;
}

function unitsOf(register: Register, { units, together, role, withoutRole, withoutUnits }: Where): Fits {
  if (units === undefined && withoutUnits === undefined)
    return ({ task }) => role === undefined || countRole(task, role) > 0;
  const keysOf = (all: readonly string[] = []): readonly string[] =>
    all.map((name) => register.gazetteer.find(name)?.key ?? '');
  const [keys, without] = [keysOf(units), keysOf(withoutUnits)];
  const names = ({ roles }: RegisteredTask, key: string): boolean =>
    role === undefined ? roles.has(key) : roles.get(key)?.includes(role) === true;
  // Beside units that must be there, the role is theirs, and the others must not be there at all.
  const isLeftOut = (entry: RegisteredTask, key: string): boolean =>
    units === undefined ? names(entry, key) : entry.roles.has(key);
  const holds = (entry: RegisteredTask, key: string): boolean =>
    names(entry, key) && (withoutRole === undefined || entry.roles.get(key)?.includes(withoutRole) !== true);
  const isNamed: Fits =
    together === true
      ? (entry) => keys.every((key) => holds(entry, key))
      : (entry) => units === undefined || keys.some((key) => holds(entry, key));
  return (entry) => !without.some((key) => isLeftOut(entry, key)) && isNamed(entry);
}

function amountOf({ quantity }: Where): Fits {
  if (quantity === undefined) return () => true;
  const fits = amountsTo(quantity);
  return ({ task }) => task.targets.some(fits);
}

/** Each condition is worked out only where it is asked: the list may be of many thousand tasks. */
function matchesShape({ task, dues, leads }: RegisteredTask, where: Where, today: string): boolean {
  return (
    (where.lead === undefined || (where.lead === 'named') === leads > 0) &&
    (where.leadCount === undefined || compare(leads, where.leadCount)) &&
    (where.responsibleCount === undefined ||
      compare(countRole(task, 'responsible'), where.responsibleCount)) &&
    (where.unitCount === undefined ||
      compare(new Set(task.assignments.map(({ unit }) => unit)).size, where.unitCount)) &&
    (where.due === undefined || anyMatchesDue(dues, where.due, today)) &&
    (where.target === undefined || (where.target === 'numeric') === hasNumbers(task))
  );
}

export function hasNumbers(task: Task): boolean {
  return (
    task.targets.some(({ value }) => value !== undefined) ||
    task.milestones.some(({ target }) => target.value !== undefined)
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
