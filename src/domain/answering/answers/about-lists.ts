// "Which tasks …?" – the exact list over the register, with its condition said back.
import type { Query, Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { resolveTopic } from '../topic.ts';
import { answerContent, answerNumber } from './about-content.ts';
import { sayConditions } from './conditions.ts';
import type { Desk } from './desk.ts';
import { overdueToo, recurringToo } from './beside-dues.ts';
import { rowsBlocks } from './list-rows.ts';
import { missingSections, strangers, unknownTopic } from './not-found.ts';
import { listOfUnit } from './unit-lists.ts';

export type ListQuery = Extract<Query, { readonly ask: 'list' }>;

export async function answerList(desk: Desk, query: ListQuery): Promise<Answered> {
  const { where } = query;
  const failed = cannotList(desk, where);
  if (failed !== undefined) return failed;
  const entries = selectTasks(desk.register, where, desk.speech.today);
  const unit = where.units === undefined || where.units.length === 0 ? undefined : where.units;
  if (entries.length === 0 && where.text !== undefined) return withoutMention(desk, query);
  const answered =
    unit === undefined
      ? filteredList(desk, query, entries)
      : listOfUnit(desk, { where, yesNo: query.yesNo === true, units: unit, entries, show: query.show });
  const { tasks } = answered;
  return { remember: { query, tasks: tasks.length <= LONGEST_SUBJECT ? tasks : [] }, ...answered };
}

/** A follow-up "who leads them?" is about a handful of tasks, not about the whole register. */
const LONGEST_SUBJECT = 10;

export function cannotList(desk: Desk, where: Where): Answered | undefined {
  if (where.strangers !== undefined && where.strangers.length > 0)
    return strangers(desk, where.strangers, where.text, where);
  if (where.missingSections !== undefined && where.sections === undefined)
    return missingSections(desk, where.missingSections, where);
  return undefined;
}

/** No task holds all the words: then the one that is meant, or an honest no. */
async function withoutMention(desk: Desk, query: ListQuery): Promise<Answered> {
  const { text, units, ...rest } = query.where;
  const topic = await resolveTopic(desk, query.where);
  if (units !== undefined) return answerList(desk, { ...query, where: { ...rest, units } });
  if (topic === undefined) return unknownTopic(desk, text ?? '', query.where);
  const tasks = refsOf([topic.entry, ...topic.others]);
  const answer = topic.others.length > 0 ? answerNumber : answerContent;
  return {
    ...answer(desk, [topic.entry, ...topic.others].slice(0, 4), { ...topic, others: [] }, text),
    remember: { query: { ask: 'content', where: { tasks } }, tasks },
  };
}

/** What a reply speaks of is what a person can look through. */
const MOST_TASKS = 200;

function filteredList(
  desk: Desk,
  { where, yesNo, show }: ListQuery,
  entries: readonly RegisteredTask[],
): Answered {
  const { list, sentences } = desk.speech.words;
  const condition = sayConditions(desk, where);
  const opener = yesNo !== true ? [] : [entries.length > 0 ? list.yes : list.no];
  if (entries.length === 0) {
    const recurring = recurringToo(desk, where);
    return {
      blocks: [
        textBlock(sentences([...opener, list.none(condition)])),
        ...recurring.blocks,
        ...overdueToo(desk, where),
      ],
      tasks: recurring.tasks,
    };
  }
  const heading = condition === '' ? list.all(entries.length) : list.filtered(condition, entries.length);
  return {
    blocks: [
      textBlock(sentences([...opener, heading])),
      ...rowsBlocks(desk, entries, where, show),
      ...overdueToo(desk, where),
    ],
    tasks: refsOf(entries.slice(0, MOST_TASKS)),
  };
}
