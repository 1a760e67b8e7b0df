// "Of tasks 1 to 10, which name no lead?": a list within the numbers that were said.
import { hasFilter, readFilters } from './filters.ts';
import { listQuery } from './list-query.ts';
import { question, taskWhere } from './rule.ts';
import type { Rule } from './rule.ts';
import { unitConditions } from './about-unit-lists.ts';

const OF_THEM = /(?<![a-z])(?:which|any) (?:of|among) (?:the )?T|T[里内中](?:头|面)?(?!.*谁)/u;

export const amongTasks: Rule = (context) => {
  const { reading, tasks } = context;
  const { cues, numbers, units, topic } = reading;
  if (numbers.length < 2 || tasks.missing.length > 0 || tasks.ambiguous || topic.known) return undefined;
  const asksForList = cues.has('whichTasks', 'countTasks') || OF_THEM.test(reading.rest);
  if (!asksForList || cues.has('content', 'when', 'yesNo')) return undefined;
  const filters = readFilters(reading);
  if (units.length === 0 && !hasFilter(filters)) return undefined;
  const conditions = units.length === 0 ? filters : unitConditions(context);
  return question(listQuery(context, { ...conditions, ...taskWhere(context) }));
};
