// Questions that lean on the one before: "and its deadline?", "那责任单位呢", 换成发改委看看, "14?".
import type { Query, Remembered, Where } from '../../domain/conversation/index.ts';
import type { Topic } from '../read-message.ts';
import { withSubject } from './about-tasks.ts';
import { readClaim, roleOf, supposes } from './claims.ts';
import { hasFilter, readFilters } from './filters.ts';
import { question } from './rule.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

type ListLike = Extract<Query, { ask: 'list' | 'count' }>;

export const followUp: Rule = (context) => {
  const { memory, reading } = context;
  if (memory === undefined) return undefined;
  const last = listLike(memory.query);
  if (reading.units.length > 0) return last === undefined ? undefined : otherUnit(context, last);
  if (hasOwnSubject(context)) return undefined;
  return (last === undefined ? undefined : otherCondition(context, last)) ?? sameTasks(context, memory);
};

function listLike(query: Query): ListLike | undefined {
  return query.ask === 'list' || query.ask === 'count' ? query : undefined;
}

function hasOwnSubject({ reading, memory }: Context): boolean {
  const { topic, cues } = reading;
  if (reading.numbers.length > 0 || reading.strangers.length > 0) return true;
  if (topic.known) return !speaksOfRemembered(topic, memory);
  return topic.text.replace(/\s/g, '').length >= 2 && !cues.has('it');
}

/** "How many companies?" after a task that speaks of companies is asked of that task. */
function speaksOfRemembered({ matches, text }: Topic, memory: Remembered | undefined): boolean {
  const [best] = matches;
  const [task] = memory?.tasks ?? [];
  if (best === undefined || task === undefined || memory?.tasks.length !== 1) return false;
  const here = matches.find(
    ({ entry }) => entry.ref.document === task.document && entry.ref.task === task.task,
  );
  if (here === undefined || here.coverage < best.coverage) return false;
  return here.score >= best.score * 0.6 || (here.sure && isOneWord(text));
}

function isOneWord(text: string): boolean {
  return /^(?:[a-z]+|\p{Script=Han}{1,3})$/u.test(text);
}

/** "And the Commerce Bureau?": the same list for another unit, if nothing else is asked. */
function otherUnit(context: Context, last: ListLike): ReturnType<Rule> {
  const { reading } = context;
  const { cues, topic } = reading;
  if (cues.has('most', 'least')) return undefined;
  if (reading.leftOut.every(Boolean) && isOnlyLeftOut(reading)) {
    const withoutUnits = [...new Set([...(last.where.withoutUnits ?? []), ...reading.units.flat()])];
    return question({ ...last, where: { ...last.where, withoutUnits } });
  }
  if (last.where.units === undefined || topic.known || reading.numbers.length > 0) return undefined;
  if (cues.has('whichTasks', 'whichTask', 'countTasks', 'why') || hasFilter(readFilters(reading)))
    return undefined;
  const { role } = roleOf(reading);
  const where: Where = {
    ...last.where,
    units: [...new Set(reading.units.flat())],
    ...(role === undefined ? {} : { role }),
  };
  return question({ ...last, where });
}

/** "Without the Finance Bureau's?": nothing else is said. */
function isOnlyLeftOut({ cues, topic, numbers, dates, sections }: Context['reading']): boolean {
  const bringsOwn = topic.known || numbers.length + dates.length + sections.length > 0;
  return !bringsOwn && !cues.has('who', 'whichTasks', 'countTasks', 'yesNo', 'why', 'lead', 'responsible');
}

/** "And those due in 2027?", 那牵头的呢, 一共几项: the same list, narrowed or counted. */
function otherCondition(context: Context, last: ListLike): ReturnType<Rule> {
  const { reading } = context;
  const { cues } = reading;
  const { role: asked } = roleOf(reading);
  const filters = readFilters(reading);
  if (cues.has('countTasks') && !hasFilter(filters))
    return question({ ask: 'count', of: 'tasks', where: last.where });
  if (last.ask === 'count' && cues.has('whichTasks') && !hasFilter(filters) && asked === undefined) {
    return question({ ask: 'list', where: last.where });
  }
  if (!cues.has('also', 'it')) return undefined;
  if (cues.has('when', 'who', 'content', 'target') && !hasFilter(filters)) return undefined;
  if (!hasFilter(filters) && asked === undefined) return undefined;
  const { withoutRole, ...kept } = last.where;
  const role = asked ?? kept.role;
  const where: Where = {
    ...kept,
    ...(role === undefined ? {} : { role }),
    ...(withoutRole === undefined || asked !== undefined ? {} : { withoutRole }),
    ...filters,
  };
  return question({ ...last, where });
}

function sameTasks(context: Context, memory: Remembered): ReturnType<Rule> {
  const { reading } = context;
  const { cues, topic } = reading;
  const asksForUnits =
    /单位|部门|units|bureaus|departments/u.test(reading.rest) && cues.has('lead', 'responsible');
  if (cues.has('whichTasks') && !asksForUnits) return undefined;
  if (cues.has('countTasks', 'meta') || reading.sections.length > 0) return undefined;
  if (memory.tasks.length === 0) return undefined;
  const bringsOwn = reading.dates.length > 0 || reading.quantities.length > 0;
  if (bringsOwn && !cues.has('it', 'also', 'yesNo')) return undefined;
  const where: Where = { tasks: memory.tasks };
  const focus = topic.text === '' ? {} : { focus: topic.text };
  const claim = supposes(reading) ? readClaim(reading) : undefined;
  if (claim !== undefined) return question({ ask: 'check', where, claim, ...focus });
  const [ask, ...also] = readTaskAsks(reading);
  if (ask !== undefined) return question({ ask, where, ...(also.length === 0 ? {} : { also }), ...focus });
  if (cues.has('recurring', 'overdue', 'dueWord')) return question({ ask: 'deadline', where });
  if (cues.has('whichTask')) return question({ ask: 'number', where });
  if (cues.has('it', 'also') || /^(?:详细|更多|more|details?)/u.test(reading.folded)) {
    return question(withSubject({ ask: 'content', where }, where));
  }
  return undefined;
}
