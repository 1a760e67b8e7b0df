// Lists and counts by condition: due, lead, section, number, or by what the tasks speak of.
import { hasFilter, readFilters } from './filters.ts';
import { listQuery, narrows } from './list-query.ts';
import { question, whereOf } from './rule.ts';
import type { Context, Rule } from './rule.ts';

export const listing: Rule = (context) => {
  const { reading } = context;
  const { cues, topic } = reading;
  const filters = readFilters(reading);
  const asksForList = cues.has('whichTasks', 'countTasks');
  const [quantity] = reading.quantities;
  const looksForAmount =
    quantity !== undefined && !topic.known && cues.has('target', 'whichTask', 'content', 'who');
  if (!hasFilter(filters) && !asksForList && !looksForAmount) return countsWhole(context);
  if (topic.known && cues.has('who') && !cues.has('countTasks')) return undefined;
  if (topic.known && !asksForList && !(hasFilter(filters) && cues.has('whichTask'))) return undefined;
  if (reading.numbers.length > 0) return undefined;
  const text = topic.known
    ? narrows(topic) || asksForList
    : !hasFilter(filters) && topic.text.replace(/\s/g, '').length >= 2;
  return question(
    listQuery(
      context,
      whereOf(context, {
        ...filters,
        ...(text ? { text: topic.text } : {}),
        ...(quantity === undefined || cues.has('yesNo') ? {} : { quantity }),
      }),
    ),
  );
};

/** "Are there 30 tasks?", 一共30项任务吗 */
function countsWhole(context: Context): ReturnType<Rule> {
  const { reading } = context;
  const supposed = reading.quantities.find(({ unit }) => /^(?:[项条个]|tasks|items)$/u.test(unit))?.value;
  if (
    supposed === undefined ||
    !reading.cues.has('yesNo') ||
    reading.topic.known ||
    !/任务|tasks|items|[项条]/u.test(reading.folded)
  )
    return undefined;
  return question({ ask: 'count', of: 'tasks', where: whereOf(context, {}), supposed });
}
