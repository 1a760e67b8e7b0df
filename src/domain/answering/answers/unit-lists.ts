// "What must the Finance Bureau do?" – its tasks by role; what binds every bureau is told apart.
import type { Query, UnitRole, Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import { recurringToo } from './beside-dues.ts';
import { sayConditions } from './conditions.ts';
import type { Desk } from './desk.ts';
import { taskRow } from './list-rows.ts';
import { taskBlocks } from './task-blocks.ts';
import { unitNames } from './say-units.ts';

export interface UnitListing {
  readonly where: Where;
  readonly yesNo: boolean;
  readonly units: readonly string[];
  readonly entries: readonly RegisteredTask[];
  readonly show?: Extract<Query, { readonly ask: 'list' }>['show'];
}

export function listOfUnit(desk: Desk, listing: UnitListing): Answered {
  const { where, yesNo, units, entries, show } = listing;
  if (entries.length === 0) return noneOfUnit(desk, where, units);
  const { speech } = desk;
  const condition = sayConditions(desk, withoutText(where));
  const heading = [
    yesNo ? speech.words.list.yes : '',
    unitHeading(desk, listing),
    condition === '' ? '' : speech.words.list.bracketed(condition),
  ].filter((part) => part !== '');
  const showsRole = where.role === undefined && units.length === 1;
  return {
    blocks: [
      textBlock(speech.words.sentences(heading)),
      ...taskBlocks(desk, entries, (entry) =>
        taskRow(desk, entry, where, showsRole ? units[0] : undefined, show),
      ),
      ...catchAll(desk, where, units),
    ],
    tasks: refsOf(entries.slice(0, MOST_TASKS)),
  };
}

const MOST_TASKS = 200;

/** The topic is said elsewhere, or could not be held to. */
function withoutText(where: Where): Where {
  const { text, ...rest } = where;
  return text === undefined ? where : rest;
}

function unitHeading({ speech, register }: Desk, { where, units, entries }: UnitListing): string {
  const { list } = speech.words;
  const names = speech.units(units);
  const count = (role: UnitRole): number =>
    entries.filter((entry) => units.some((unit) => register.rolesOf(entry, unit).includes(role))).length;
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
  const isTogether = where.together === true && units.length > 1;
  const together = isTogether ? { together: true } : {};
  const select = (more: Where): readonly RegisteredTask[] =>
    selectTasks(register, { units, ...together, ...more }, speech.today);
  const withRole = where.role === undefined ? [] : select({ role: where.role });
  const others = withRole.length > 0 ? withRole : select({});
  const conditions = sayConditions(desk, withoutText(where));
  const none =
    withRole.length > 0 || where.role === undefined
      ? list.none(conditions)
      : list.unitNoRole(names, where.role);
  if (others.length === 0 && isTogether) return noneTogether(desk, where, units);
  const first = others.length === 0 && where.role === undefined ? list.unitNone(names) : none;
  const rest =
    withRole.length > 0 && where.role !== undefined
      ? list.unitRole(names, where.role, withRole.length)
      : list.unitOtherRole(names, speech.tasks(others));
  const rows =
    others.length === 0 ? [] : taskBlocks(desk, others, (entry) => taskRow(desk, entry, {}, units[0]));
  const yearly = recurringToo(desk, where);
  if (yearly.tasks.length > 0) return { blocks: [textBlock(first), ...yearly.blocks], tasks: yearly.tasks };
  return {
    blocks: [textBlock(first), ...(rows.length === 0 ? [] : [textBlock(rest), ...rows])],
    // Where no text names cooperating units at all, whatever the unit does is what was meant.
    tasks: where.role === 'cooperating' && !namesCooperating(desk) ? refsOf(others) : [],
    remember: { query: { ask: 'list', where: { units } }, tasks: refsOf(others) },
  };
}

function namesCooperating({ register }: Desk): boolean {
  return register.tasks.some((entry) => unitNames(entry, 'cooperating').length > 0);
}

/** No task names them all: then what each has. */
function noneTogether({ speech, register }: Desk, where: Where, units: readonly string[]): Answered {
  const { list } = speech.words;
  const { role } = where;
  const each = units.map((unit) => {
    const entries = selectTasks(register, { units: [unit], ...(role && { role }) }, speech.today);
    return entries.length === 0
      ? list.unitNone(speech.unit(unit))
      : list.unitOtherRole(speech.unit(unit), speech.tasks(entries));
  });
  return { blocks: [list.togetherNone(speech.units(units)), ...each].map(textBlock), tasks: [] };
}

/** 市直各部门 binds every bureau: told apart, and never counted among a bureau's own. */
function catchAll({ register, speech }: Desk, where: Where, units: readonly string[]): Answered['blocks'] {
  const narrowed =
    where.role === 'lead' ||
    where.withoutRole !== undefined ||
    where.due !== undefined ||
    where.text !== undefined ||
    where.sections !== undefined ||
    where.tasks !== undefined ||
    where.withoutUnits !== undefined ||
    where.lead !== undefined ||
    where.unitCount !== undefined ||
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
    ).filter((entry) => !units.some((name) => register.rolesOf(entry, name).length > 0));
    if (entries.length === 0) return [];
    return [
      textBlock(
        speech.words.list.catchAll(entries.length, speech.tasks(entries), speech.unit(collective.name)),
      ),
    ];
  });
}
