// "How many …?" – counted over the register, with the tasks named so that it can be checked.
import type { Query, Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { cannotList } from './about-lists.ts';
import { sayConditions } from './conditions.ts';
import type { Desk } from './desk.ts';
import { listUnits } from './about-ranks.ts';

export type CountQuery = Extract<Query, { readonly ask: 'count' }>;

export function answerCount(desk: Desk, query: CountQuery): Answered {
  const failed = cannotList(desk, query.where);
  if (failed !== undefined) return failed;
  return query.of === 'units' ? countUnits(desk, query.where) : countTasks(desk, query);
}

function countTasks(desk: Desk, query: CountQuery): Answered {
  const { speech, register } = desk;
  const { where, supposed } = query;
  const { count, check } = speech.words;
  const entries = selectTasks(register, where, speech.today);
  const condition = sayConditions(desk, where);
  const names = entries.length === 0 ? '' : speech.tasks(entries);
  const opener =
    supposed === undefined
      ? ''
      : (supposed === entries.length ? check.yes : check.no) + (speech.language === 'en' ? ' ' : '');
  const isWhole = condition === '' && where.units === undefined;
  const said = isWhole
    ? count.total(entries.length, sectionCount(desk, where))
    : where.units === undefined
      ? count.tasks(condition, entries.length, names)
      : count.unitTasks(speech.units(where.units), where.role, entries.length, names) +
        (condition === '' ? '' : ` (${condition})`);
  const tasks = refsOf(entries);
  return {
    blocks: [textBlock(opener + said)],
    tasks: isWhole ? [] : tasks,
    remember: { query, tasks: tasks.length <= 10 ? tasks : [] },
  };
}

function sectionCount({ register }: Desk, { documents }: Where): number {
  return register.policies
    .filter(({ id }) => documents?.includes(id) ?? true)
    .reduce((sum, { sections }) => sum + sections.length, 0);
}

function countUnits(desk: Desk, where: Where): Answered {
  const { speech, register } = desk;
  if (where.role !== undefined) return listUnits(desk, where);
  const inScope = register.gazetteer.units.filter(
    ({ documents }) => where.documents?.some((id) => documents.includes(id)) ?? true,
  );
  const single = inScope.filter(({ collective }) => !collective);
  const groups = inScope.filter(({ collective }) => collective).map(({ name }) => name);
  return { blocks: [textBlock(speech.words.count.units(single.length, speech.units(groups)))], tasks: [] };
}
