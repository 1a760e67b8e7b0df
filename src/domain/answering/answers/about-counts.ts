// "How many …?" – counted over the register, with the tasks named so that it can be checked.
import type { Query, UnitRole, Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { cannotList } from './about-lists.ts';
import { sayConditions } from './conditions.ts';
import type { Desk } from './desk.ts';
import { listUnits } from './about-ranks.ts';
import { listOfUnit } from './unit-lists.ts';

export type CountQuery = Extract<Query, { readonly ask: 'count' }>;

export function answerCount(desk: Desk, query: CountQuery): Answered {
  const failed = cannotList(desk, query.where);
  if (failed !== undefined) return failed;
  return query.of === 'units' ? countUnits(desk, query.where) : countTasks(desk, query);
}

function countTasks(desk: Desk, query: CountQuery): Answered {
  const { speech, register } = desk;
  const { where, supposed } = query;
  const { check, sentences } = speech.words;
  const entries = selectTasks(register, where, speech.today);
  if (entries.length === 0 && where.units !== undefined && where.due !== undefined) {
    return listOfUnit(desk, { where, yesNo: false, units: where.units, entries });
  }
  const isWhole = where.units === undefined && sayConditions(desk, where) === '';
  const opener = supposed === undefined ? [] : [supposed === entries.length ? check.yes : check.no];
  const tasks = refsOf(entries);
  return {
    blocks: [textBlock(sentences([...opener, sayCount(desk, where, entries)]))],
    tasks: isWhole ? [] : tasks.slice(0, MOST_TASKS),
    remember: { query, tasks: tasks.length <= LONGEST_SUBJECT ? tasks : [] },
  };
}

/** A follow-up is about a handful of tasks, not about the whole register. */
const LONGEST_SUBJECT = 10;
const MOST_TASKS = 200;

function sayCount(desk: Desk, where: Where, entries: readonly RegisteredTask[]): string {
  const { speech } = desk;
  const { count, list, sentences } = speech.words;
  const condition = sayConditions(desk, where);
  const names = entries.length === 0 ? '' : speech.tasks(entries);
  if (where.units === undefined) {
    return condition === ''
      ? wholeCount(desk, where, entries.length)
      : count.tasks(condition, entries.length, names);
  }
  const [unit = ''] = where.units;
  const held = (role: UnitRole): number =>
    entries.filter((entry) => desk.register.rolesOf(entry, unit).includes(role)).length;
  const isOfOne = where.role === undefined && where.units.length === 1 && entries.length > 0;
  const said = isOfOne
    ? sentences([
        list.unitAll(
          speech.unit(unit),
          entries.length,
          held('lead'),
          held('responsible'),
          held('cooperating'),
        ),
        names,
      ])
    : count.unitTasks(speech.units(where.units), where.role, entries.length, names);
  return condition === '' ? said : said + list.bracketed(condition);
}

function wholeCount(desk: Desk, where: Where, tasks: number): string {
  const { words } = desk.speech;
  const documents = where.documents?.length ?? desk.register.policies.length;
  return documents > 1
    ? words.several.total(documents, tasks)
    : words.count.total(tasks, sectionCount(desk, where));
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
