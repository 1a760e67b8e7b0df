// "Which tasks …?" – the exact list over the register, its condition said back, catch-all tasks kept apart.
import { fold } from '../../../text/fold.ts';
import type { ListItem, Query, UnitRole, Where } from '../../conversation/index.ts';
import { duesOf, isPast, isRecurring, matchesDue, sameQuantity, selectTasks } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { listBlock, refsOf, taskItem, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { sayPromise, unique } from './about-dues.ts';
import { answerContent } from './about-content.ts';
import { sayConditions } from './conditions.ts';
import type { Desk } from './desk.ts';
import { missingSections, strangers, unknownTopic } from './not-found.ts';
import { promisesOf } from './promises.ts';
import { unitNames } from './say-units.ts';
import { answerNumber } from './about-content.ts';
import { resolveTopic } from '../topic.ts';

export type ListQuery = Extract<Query, { readonly ask: 'list' }>;

export async function answerList(desk: Desk, query: ListQuery): Promise<Answered> {
  const { where } = query;
  const failed = cannotList(desk, where);
  if (failed !== undefined) return failed;
  const entries = selectTasks(desk.register, where, desk.speech.today);
  const unit = where.units === undefined || where.units.length === 0 ? undefined : where.units;
  if (entries.length === 0 && where.text !== undefined) return withoutMention(desk, query);
  const answered =
    unit === undefined ? filteredList(desk, query, entries) : unitList(desk, query, entries, unit);
  const { tasks } = answered;
  return { remember: { query, tasks: tasks.length <= LONGEST_SUBJECT ? tasks : [] }, ...answered };
}

/** A follow-up "who leads them?" is about a handful of tasks, not about the whole register. */
const LONGEST_SUBJECT = 10;

export function cannotList(desk: Desk, where: Where): Answered | undefined {
  if (where.strangers !== undefined && where.strangers.length > 0)
    return strangers(desk, where.strangers, where.text);
  if (where.missingSections !== undefined && where.sections === undefined)
    return missingSections(desk, where.missingSections);
  return undefined;
}

/** No task holds all the words: then the one that is meant, or an honest no. */
async function withoutMention(desk: Desk, query: ListQuery): Promise<Answered> {
  const { text, units, ...rest } = query.where;
  const topic = await resolveTopic(desk, query.where);
  if (units !== undefined) return answerList(desk, { ...query, where: { ...rest, units } });
  if (topic === undefined) return unknownTopic(desk, text ?? '');
  const tasks = refsOf([topic.entry, ...topic.others]);
  const answer = topic.others.length > 0 ? answerNumber : answerContent;
  return {
    ...answer(desk, [topic.entry, ...topic.others].slice(0, 4), { ...topic, others: [] }, text),
    remember: { query: { ask: 'content', where: { tasks } }, tasks },
  };
}

function filteredList(desk: Desk, { where, yesNo }: ListQuery, entries: readonly RegisteredTask[]): Answered {
  const { speech } = desk;
  const { list } = speech.words;
  const condition = sayConditions(desk, where);
  const opener = yesNo === true ? (entries.length > 0 ? list.yes : list.no) : undefined;
  const recurring = entries.length === 0 ? recurringToo(desk, where) : undefined;
  if (entries.length === 0) {
    return {
      blocks: [
        textBlock([opener, list.none(condition)].filter((part) => part !== undefined).join(gap(desk))),
        ...(recurring === undefined
          ? []
          : [
              textBlock(recurring.text),
              itemsBlock(desk, recurring.entries, { ...where, due: { kind: 'recurring' } }),
              ...besides(desk, where),
            ]),
      ],
      tasks: recurring === undefined ? [] : refsOf(recurring.entries),
    };
  }
  const heading = condition === '' ? list.all(entries.length) : list.filtered(condition, entries.length);
  return {
    blocks: [
      textBlock([opener, heading].filter((part) => part !== undefined).join(gap(desk))),
      itemsBlock(desk, entries, where),
      ...besides(desk, where),
    ],
    tasks: refsOf(entries),
  };
}

function gap({ speech }: Desk): string {
  return speech.language === 'en' ? ' ' : '';
}

/** A year without dates of its own still has the duties of every year. */
function recurringToo(
  desk: Desk,
  { due, ...where }: Where,
): { readonly text: string; readonly entries: readonly RegisteredTask[] } | undefined {
  if (due?.kind !== 'year' && due?.kind !== 'between') return undefined;
  if (due.kind === 'year' && due.year < Number(desk.speech.today.slice(0, 4))) return undefined;
  const entries = selectTasks(desk.register, { ...where, due: { kind: 'recurring' } }, desk.speech.today);
  if (entries.length === 0) return undefined;
  return { text: desk.speech.words.list.recurringToo(entries.length, desk.speech.tasks(entries)), entries };
}

/** Asked in 2026 what is due in 2026: what was due before and may still be open is said, apart. */
function besides(desk: Desk, { due, ...where }: Where): Answered['blocks'] {
  const thisYear = due?.kind === 'year' && due.year === Number(desk.speech.today.slice(0, 4));
  if (due?.kind !== 'between' && !thisYear) return [];
  const overdue = selectTasks(desk.register, { ...where, due: { kind: 'overdue' } }, desk.speech.today);
  if (overdue.length === 0) return [];
  return [textBlock(desk.speech.words.list.overdueToo(overdue.length, desk.speech.tasks(overdue)))];
}

function unitList(
  desk: Desk,
  { where, yesNo }: ListQuery,
  entries: readonly RegisteredTask[],
  units: readonly string[],
): Answered {
  const { speech } = desk;
  const { list } = speech.words;
  const names = speech.units(units);
  const rest = sayConditions(desk, withoutText(where));
  const opener = yesNo === true && entries.length > 0 ? [list.yes] : [];
  const heading = [
    ...opener,
    unitHeading(desk, where, entries, units, names),
    rest === '' ? '' : `（${rest}）`,
  ]
    .filter((part) => part !== '')
    .join('');
  if (entries.length === 0) return noneOfUnit(desk, where, units);
  const showsRole = where.role === undefined && units.length === 1;
  const items = entries.map((entry) => unitItem(desk, entry, where, showsRole ? units[0] : undefined));
  return {
    blocks: [textBlock(heading), listBlock(items), ...catchAll(desk, where, units)],
    tasks: refsOf(entries),
  };
}

function withoutText({ text: _, ...where }: Where): Where {
  return where;
}

function unitHeading(
  desk: Desk,
  where: Where,
  entries: readonly RegisteredTask[],
  units: readonly string[],
  names: string,
): string {
  const { list } = desk.speech.words;
  const [unit = ''] = units;
  const count = (role: UnitRole): number =>
    entries.filter((entry) => unitNames(entry, role).includes(unit)).length;
  if (where.together === true) return list.together(names, where.role, entries.length);
  if (where.withoutRole === 'lead') return list.onlyResponsible(names, entries.length);
  if (where.role !== undefined) return list.unitRole(names, where.role, entries.length);
  return list.unitAll(names, entries.length, count('lead'), count('responsible'), count('cooperating'));
}

/** Nothing fits: then what the unit does have is said, first with the same role, then with any. */
function noneOfUnit(desk: Desk, where: Where, units: readonly string[]): Answered {
  const { speech, register } = desk;
  const { list } = speech.words;
  const names = speech.units(units);
  const together = where.together === true ? { together: true } : {};
  const select = (more: Where): readonly RegisteredTask[] =>
    selectTasks(register, { units, ...together, ...more }, speech.today);
  const withRole = where.role === undefined ? [] : select({ role: where.role });
  const others = withRole.length > 0 ? withRole : select({});
  const conditions = sayConditions(desk, withoutText(where));
  const none =
    withRole.length > 0 || where.role === undefined
      ? list.none(conditions)
      : list.unitNoRole(names, where.role);
  const first = others.length === 0 && where.role === undefined ? list.unitNone(names) : none;
  const rest =
    withRole.length > 0 && where.role !== undefined
      ? list.unitRole(names, where.role, withRole.length)
      : list.unitOtherRole(names, speech.tasks(others));
  const rows = others.map((entry) => unitItem(desk, entry, {}, units[0]));
  return {
    blocks: [textBlock(first), ...(rows.length === 0 ? [] : [textBlock(rest), listBlock(rows)])],
    tasks: [],
    remember: { query: { ask: 'list', where: { units } }, tasks: refsOf(others) },
  };
}

function itemsBlock(
  desk: Desk,
  entries: readonly RegisteredTask[],
  where: Where,
): Answered['blocks'][number] {
  return listBlock(entries.map((entry) => unitItem(desk, entry, where, undefined)));
}

/** Number and title; beside a due or a number, the promise that fits it. */
function unitItem({ speech }: Desk, entry: RegisteredTask, where: Where, unit: string | undefined): ListItem {
  const { list } = speech.words;
  const role =
    unit === undefined
      ? undefined
      : (['lead', 'responsible', 'cooperating'] as const).find((candidate) =>
          unitNames(entry, candidate).includes(unit),
        );
  const name = role === undefined ? speech.taskRow(entry) : list.withRole(speech.taskRow(entry), role);
  const { due: filter, quantity } = where;
  const fitting = promisesOf(entry).filter(
    ({ due, target }) =>
      (filter !== undefined &&
        filter.kind !== 'none' &&
        due !== undefined &&
        matchesDue(due, filter, speech.today)) ||
      (quantity !== undefined && target !== undefined && sameQuantity(target, quantity)),
  );
  const note = unique(fitting.map((promise) => sayPromise(speech, promise))).join(
    speech.language === 'en' ? '; ' : '；',
  );
  return taskItem(entry, note === '' ? name : list.withNote(name, note));
}

/** 市直各部门 binds every bureau: told apart, and never counted among a bureau's own. */
function catchAll({ register, speech }: Desk, where: Where, units: readonly string[]): Answered['blocks'] {
  const narrowed =
    where.role === 'lead' ||
    where.withoutRole !== undefined ||
    where.due !== undefined ||
    where.text !== undefined ||
    where.sections !== undefined ||
    where.leadCount !== undefined;
  if (narrowed || units.length > 1 || register.gazetteer.find(units[0] ?? '')?.collective === true) return [];
  const all = register.gazetteer.units.filter(
    ({ collective, folded }) => collective && /各部门|各单位/u.test(folded),
  );
  return all.flatMap((collective) => {
    const entries = selectTasks(
      register,
      { units: [collective.name], ...(where.documents === undefined ? {} : { documents: where.documents }) },
      speech.today,
    ).filter(
      ({ task }) => !task.assignments.some(({ unit }) => units.some((name) => fold(name) === fold(unit))),
    );
    if (entries.length === 0) return [];
    return [
      textBlock(
        speech.words.list.catchAll(entries.length, speech.tasks(entries), speech.unit(collective.name)),
      ),
    ];
  });
}

export function overdueOf({ task }: RegisteredTask, today: string): boolean {
  return duesOf(task).some((due) => !isRecurring(due) && isPast(due, today));
}
