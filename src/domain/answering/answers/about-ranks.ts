// Which unit has how many tasks, and which has most: counted over the register, with the tasks named.
import type { Query, UnitRole, Where } from '../../conversation/index.ts';
import { selectTasks } from '../../policy/index.ts';
import type { RegisteredTask, Unit } from '../../policy/index.ts';
import { listBlock, refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Desk } from './desk.ts';
import { unitNames } from './say-units.ts';

/** The units that hold a role anywhere, with their tasks, the busiest first. */
export function listUnits(desk: Desk, where: Where): Answered {
  const { speech, register } = desk;
  const { role } = where;
  if (where.lead === 'none' && where.sections === undefined) return unitsThatNeverLead(desk, where);
  const entries = selectTasks(register, where, speech.today);
  const rows = loadOf(register.gazetteer.units, entries, role).filter(({ tasks }) => tasks.length > 0);
  if (rows.length === 0 && role === 'lead') return responsibleInstead(desk, where);
  return {
    blocks: [
      textBlock(
        role === undefined
          ? speech.words.meta.units(rows.length)
          : speech.words.count.roleUnits(role, rows.length),
      ),
      listBlock(
        rows.map(({ unit, tasks }) => ({
          text: speech.words.rank.unitRow(speech.unit(unit.name), tasks.length, speech.tasks(tasks)),
        })),
      ),
    ],
    tasks: [],
    remember: { query: { ask: 'list-units', where }, tasks: [] },
  };
}

/** A section in which no task names a lead: that is said, and who is responsible instead. */
function responsibleInstead(desk: Desk, where: Where): Answered {
  const instead = listUnits(desk, { ...where, role: 'responsible' });
  return { ...instead, blocks: [textBlock(desk.speech.words.count.roleUnits('lead', 0)), ...instead.blocks] };
}

/** "Which units lead nothing?" */
function unitsThatNeverLead({ speech, register }: Desk, { documents }: Where): Answered {
  const entries = selectTasks(register, { ...(documents && { documents }) }, speech.today);
  const single = register.gazetteer.units.filter(({ collective }) => !collective);
  const units = loadOf(single, entries, undefined)
    .filter(({ tasks, leads }) => tasks.length > 0 && leads === 0)
    .map(({ unit }) => unit.name);
  return { blocks: [textBlock(speech.words.count.neverLead(speech.units(units), units.length))], tasks: [] };
}

interface Load {
  readonly unit: Unit;
  readonly tasks: RegisteredTask[];
  leads: number;
  responsible: number;
}

/** One pass over the tasks, however many units there are. */
function loadOf(
  units: readonly Unit[],
  entries: readonly RegisteredTask[],
  role: UnitRole | undefined,
): readonly Readonly<Load>[] {
  const held = new Map(units.map((unit) => [unit.key, createLoad(unit)]));
  for (const entry of entries) {
    for (const [key, roles] of entry.roles) {
      const load = held.get(key);
      if (load === undefined) continue;
      if (role === undefined || roles.includes(role)) load.tasks.push(entry);
      if (roles.includes('lead')) load.leads += 1;
      if (roles.includes('responsible')) load.responsible += 1;
    }
  }
  return [...held.values()].sort((a, b) => b.tasks.length - a.tasks.length);
}

function createLoad(unit: Unit): Load {
  return { unit, tasks: [], leads: 0, responsible: 0 };
}

export type RankQuery = Extract<Query, { readonly ask: 'rank' }>;

const ROWS = 5;

export function answerRank(desk: Desk, { of, by, order, where }: RankQuery): Answered {
  const entries = selectTasks(desk.register, where, desk.speech.today);
  if (of === 'tasks') return rankTasks(desk, entries, by, order);
  return where.units === undefined
    ? rankUnits(desk, entries, by, order)
    : compareUnits(desk, entries, by, where.units);
}

/** "The Finance Bureau or the Commerce Bureau, who has more?": these alone, each with its tasks. */
function compareUnits(
  { speech, register }: Desk,
  entries: readonly RegisteredTask[],
  by: RankQuery['by'],
  names: readonly string[],
): Answered {
  const role = by === 'tasks' ? undefined : by;
  const units = names.flatMap((name) => register.gazetteer.find(name) ?? []);
  const loads = loadOf(units, entries, role);
  const [first] = loads;
  if (first === undefined) return { blocks: [textBlock(speech.words.missing.nothing)], tasks: [] };
  const { rank, list } = speech.words;
  const all = speech.units(names);
  const most = loads.filter(({ tasks }) => tasks.length === first.tasks.length);
  const heading =
    most.length === loads.length
      ? rank.equal(all, role, first.tasks.length)
      : rank.among(all, speech.units(most.map(({ unit }) => unit.name)), role, first.tasks.length);
  const rows = loads.map(({ unit, tasks }) => ({
    text:
      tasks.length > 0
        ? rank.unitRow(speech.unit(unit.name), tasks.length, speech.tasks(tasks))
        : role === undefined
          ? list.unitNone(speech.unit(unit.name))
          : list.unitNoRole(speech.unit(unit.name), role),
  }));
  return { blocks: [textBlock(heading), listBlock(rows)], tasks: [] };
}

function rankUnits(
  desk: Desk,
  entries: readonly RegisteredTask[],
  by: RankQuery['by'],
  order: RankQuery['order'],
): Answered {
  const { speech, register } = desk;
  const role = by === 'tasks' ? undefined : by;
  const loads = loadOf(
    register.gazetteer.units.filter(({ collective }) => !collective),
    entries,
    role,
  ).filter(({ tasks }) => tasks.length > 0);
  const { rank } = speech.words;
  const [first] = loads;
  if (first === undefined) return { blocks: [textBlock(speech.words.missing.nothing)], tasks: [] };
  if (order === 'least') {
    const least = Math.min(...loads.map(({ tasks }) => tasks.length));
    const units = loads.filter(({ tasks }) => tasks.length === least).map(({ unit }) => unit.name);
    return { blocks: [textBlock(rank.least(speech.units(units), least))], tasks: [] };
  }
  const name = speech.unit(first.unit.name);
  const heading =
    role === undefined
      ? rank.most(name, first.tasks.length, first.leads, first.responsible)
      : rank.mostRole(name, role, first.tasks.length);
  const rows = loads.slice(0, ROWS).map(({ unit, tasks, leads, responsible }) => ({
    text:
      role === undefined
        ? rank.row(speech.unit(unit.name), tasks.length, leads, responsible)
        : rank.unitRow(speech.unit(unit.name), tasks.length, speech.tasks(tasks)),
  }));
  return { blocks: [textBlock(heading), listBlock(rows)], tasks: [] };
}

function rankTasks(
  desk: Desk,
  entries: readonly RegisteredTask[],
  by: RankQuery['by'],
  order: RankQuery['order'],
): Answered {
  const { speech } = desk;
  const role = by === 'tasks' ? undefined : by;
  const counted = entries
    .map((entry) => ({
      entry,
      count:
        role === undefined
          ? new Set(entry.task.assignments.map(({ unit }) => unit)).size
          : unitNames(entry, role).length,
    }))
    .filter(({ count }) => count > 0);
  const wanted =
    order === 'most'
      ? Math.max(...counted.map(({ count }) => count))
      : Math.min(...counted.map(({ count }) => count));
  const found = counted.filter(({ count }) => count === wanted).map(({ entry }) => entry);
  const { rank } = speech.words;
  const [only] = found;
  const said =
    order === 'most' && only !== undefined && found.length === 1
      ? rank.taskMost(speech.task(only), role ?? 'tasks', wanted)
      : order === 'most'
        ? rank.taskMost(speech.tasks(found), role ?? 'tasks', wanted)
        : rank.taskLeast(speech.tasks(found), wanted);
  return {
    blocks: [textBlock(said)],
    tasks: refsOf(found),
    remember: { query: { ask: 'content', where: { tasks: refsOf(found) } }, tasks: refsOf(found) },
  };
}
