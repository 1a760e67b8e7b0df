// A filled-in form as the Query that it stands for.
import type { Query, TaskAsk, TaskReference, Where } from '../../domain/conversation/index.ts';
import { selectTasks } from '../../domain/policy/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { isSame } from './bear-out.ts';
import type { Heard } from './heard.ts';
import type { FilledQuestion } from './question-form.ts';
import { stretchTasks } from './stretch-of.ts';

export interface QueryRooms {
  readonly register: Register;
  /** ISO day of the question. */
  readonly today: string;
}

export interface Parts {
  readonly tasks: readonly TaskReference[];
  readonly where: Where;
}

export interface Read {
  readonly query: Query;
  /** Before conditions were turned into the tasks that fulfil them. */
  readonly asSaid: Query;
  readonly basis: 'list' | 'tasks' | 'conditions';
}

const TASK_ASKS: ReadonlySet<string> = new Set([
  'units',
  'lead',
  'responsible',
  'cooperating',
  'deadline',
  'target',
  'content',
  'number',
]);

/** Undefined where the form asks for everything there is, or for something without a subject. */
export function writeQuery(
  rooms: QueryRooms,
  heard: Heard,
  form: FilledQuestion,
  { tasks, where }: Parts,
): Read | undefined {
  const { ask } = form;
  if (TASK_ASKS.has(ask)) return writeTaskQuery(rooms, ask as TaskAsk, { tasks, where });
  const scope = tasks.length > 0 ? tasks : stretchTasks(rooms.register, heard, form);
  if ((form.from != null || form.to != null) && scope === undefined) return undefined;
  const narrowed: Where = { ...where, ...(scope !== undefined && scope.length > 0 && { tasks: scope }) };
  const list = (query: Query): Read => ({ query, asSaid: query, basis: 'list' });
  if (ask === 'compare') {
    const { units = [], role } = where;
    return units.length > 1
      ? list({ ask: 'rank', of: 'units', by: role ?? 'tasks', order: 'most', where: { units } })
      : undefined;
  }
  if (Object.keys(narrowed).length === 0) return undefined;
  if (ask === 'list') return list({ ask, where: narrowed });
  if (ask === 'count') return list({ ask, of: 'tasks', where: narrowed });
  return ask === 'list-units' ? list({ ask, where: narrowed }) : undefined;
}

/** Of tasks that are named; or of those that fulfil conditions, where these are few. */
function writeTaskQuery(
  { register, today }: QueryRooms,
  ask: TaskAsk,
  { tasks, where }: Parts,
): Read | undefined {
  const { withoutUnits, ...conditions } = where;
  const isNarrow = Object.keys(conditions).length > 0;
  const others = withoutUnits === undefined ? {} : { withoutUnits };
  if (!isNarrow) {
    if (tasks.length === 0) return undefined;
    const query: Query = { ask, where: { tasks, ...others } };
    return { query, asSaid: query, basis: 'tasks' };
  }
  const selected = selectTasks(register, where, today).map(({ ref }) => ref);
  const meant = tasks.length > 0 ? tasks : selected;
  const isAmong = meant.every((task) => selected.some((one) => isSame(one, task)));
  if (!isAmong || meant.length === 0 || meant.length > FEW) return undefined;
  const isAll = meant.length === selected.length;
  return {
    query: { ask, where: { tasks: meant } },
    asSaid: { ask, where: isAll || tasks.length === 0 ? where : { ...where, tasks } },
    basis: isAll ? 'conditions' : 'tasks',
  };
}

const FEW = 3;
