// Lists, counts and rankings: by unit, role, due, lead, section, or by what the tasks speak of.
import type { Query, Where } from '../../domain/conversation/index.ts';
import type { Topic } from '../read-message.ts';
import { readClaim, roleOf, supposes } from './claims.ts';
import { hasFilter, readFilters } from './filters.ts';
import { question, whereOf } from './rule.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

const ASKS_FOR_UNIT =
  /哪(?:一|几)?(?:个|家|些)?(?:单位|部门|局|机构)|(?:单位|部门|局)(?:是|系|有)?(?:哪|谁|边)|谁|边个|(?:which|what) (?:\w+ )?(?:units?|bureaus?|departments?|bod(?:y|ies)|agenc(?:y|ies)|offices?)|\bwho\b|units? with the|bureaus? with the/u;
const RANKABLE =
  /任务|单位|部门|局|牵头|责任|担子|项|条|task|item|unit|bureau|department|agenc|lead|responsib/u;

export const ranking: Rule = (context) => {
  const { reading } = context;
  const { cues, topic, rest } = reading;
  if (!cues.has('most', 'least') || reading.numbers.length > 0 || !RANKABLE.test(rest) || topic.known)
    return undefined;
  const { role } = roleOf(reading);
  const query: Query = {
    ask: 'rank',
    of: ASKS_FOR_UNIT.test(rest) || !cues.has('whichTask', 'whichTasks') ? 'units' : 'tasks',
    by: role ?? 'tasks',
    order: cues.has('least') ? 'least' : 'most',
    where: whereOf(context, {}),
  };
  return question(query);
};

const PLURAL_UNITS =
  /哪些(?:牵头|责任)?(?:单位|部门|局)|(?:单位|部门)(?:都|分别)?(?:有|是)?哪些|(?:所有|全部|各个?)(?:牵头|责任)?(?:单位|部门)|边啲(?:单位|部门)|\b(?:all|which|what|list)\b.{0,20}\b(?:units|bureaus|departments|agencies|bodies|leads)\b/u;
const ASKS_FOR_TASKS =
  /(?:哪些|什么|哪几项?|边啲)(?:任务|事项|项目|工作|条)|(?:which|what) (?:\w+ )?(?:tasks?|items?)/u;
/** "Who leads besides the Finance Bureau?" */
const BESIDES = /除(?:了|去|开)?U+|(?:besides|apart from|other than|except(?: for)?|aside from) (?:the )?U+/u;

/** "Which units lead anything?", "how many departments are named?", "who leads section six?" */
export const listingUnits: Rule = (context) => {
  const { reading } = context;
  const { cues, topic, rest } = reading;
  if (reading.numbers.length > 0 || topic.known) return undefined;
  const asksOthers = BESIDES.test(rest) && cues.has('who');
  if (reading.units.length > 0 && !asksOthers) return undefined;
  const where = whereOf(context, { ...readFilters(reading), ...roleOf(reading) });
  if (cues.has('countUnits') && !cues.has('whichTask', 'whichTasks', 'countTasks')) {
    return question({ ask: 'count', of: 'units', where });
  }
  if (ASKS_FOR_TASKS.test(rest) || topic.text !== '') return undefined;
  const asksPlural = PLURAL_UNITS.test(rest) && cues.has('lead', 'responsible', 'duty') && !cues.has('it');
  const asksOfSection = reading.sections.length > 0 && cues.has('who');
  return asksPlural || asksOfSection || asksOthers ? question({ ask: 'list-units', where }) : undefined;
};

export const listingByUnit: Rule = (context) => {
  const { reading } = context;
  const { cues, topic } = reading;
  if (reading.units.length === 0) return undefined;
  const claim = supposes(reading) ? readClaim(reading) : undefined;
  if (claim?.kind === 'unit' && topic.known && !cues.has('whichTasks', 'whichTask', 'countTasks')) {
    return question({ ask: 'check', claim, where: whereOf(context, { text: topic.text }) });
  }
  const remembered = context.memory?.tasks ?? [];
  if (
    claim?.kind === 'unit' &&
    remembered.length === 1 &&
    topic.text === '' &&
    !cues.has('any', 'whichTasks')
  ) {
    return question({ ask: 'check', claim, where: { tasks: remembered } });
  }
  const [ask, ...also] = readTaskAsks(reading);
  const asksOfTopic =
    ask !== undefined &&
    ask !== 'number' &&
    (ask !== 'units' || cues.has('who')) &&
    !cues.has('whichTasks', 'whichTask', 'countTasks');
  if (topic.known && asksOfTopic && !(ask === 'lead' && !cues.has('who'))) {
    const where = whereOf(context, { text: topic.text, units: namesOf(context) });
    return question({ ask, where, ...(also.length === 0 ? {} : { also }) });
  }
  return question(listQuery(context, unitWhere(context)));
};

function namesOf({ reading }: Context): readonly string[] {
  return [...new Set(reading.units.flat())];
}

function unitWhere(context: Context): Where {
  const { reading } = context;
  const { cues, units, topic } = reading;
  const filters = readFilters(reading);
  const notLead = cues.has('notLead');
  const { role } = notLead
    ? cues.has('responsible')
      ? { role: 'responsible' as const }
      : {}
    : roleOf(reading);
  return whereOf(context, {
    ...withoutLeadNoise(filters),
    units: namesOf(context),
    ...(units.length > 1 ? { together: true } : {}),
    ...(role === undefined ? {} : { role }),
    ...(notLead ? { withoutRole: 'lead' } : {}),
    ...(cues.has('sole') && role === 'lead' ? { leadCount: { op: '=', value: 1 } as const } : {}),
    ...(narrows(topic) ? { text: topic.text } : {}),
  });
}

/** Beside a unit, "lead" is its role and no condition on the task. */
function withoutLeadNoise(filters: ReturnType<typeof readFilters>): Where {
  const { lead, ...rest } = filters;
  return lead === 'none' ? { ...rest, lead } : rest;
}

/** A left-over word narrows a list only where it is surely a topic, not noise. */
function narrows(topic: Topic): boolean {
  const [best] = topic.matches;
  return best !== undefined && best.coverage >= 0.8 && topic.text.replace(/\s/g, '').length >= 2;
}

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

/** "Are all tasks led by …?": the number that is supposed is that of all tasks. */
const EVERY_TASK =
  /(?:全部|所有|每一?项|每个)(?:的)?(?:任务|事项)?.{0,12}都?|(?:all|every)(?: of)?(?: the)? (?:\d+ )?(?:tasks?|items?)/u;

/** The same condition as a list, as a number, or as a number to be confirmed. */
function listQuery({ reading, register }: Context, where: Where): Query {
  const { cues, quantities, folded } = reading;
  if (cues.has('yesNo') && EVERY_TASK.test(folded) && where.units !== undefined) {
    return { ask: 'count', of: 'tasks', where, supposed: register.tasks.length };
  }
  const supposed = quantities.find(({ unit }) => /^(?:[项条个件]|tasks|items)?$/u.test(unit))?.value;
  if (supposed !== undefined && cues.has('yesNo')) return { ask: 'count', of: 'tasks', where, supposed };
  const counts = cues.has('countTasks') || /how many|几(?:多)?项|多少项|几多/u.test(folded);
  const lists = cues.has('whichTasks') && !/how many/.test(folded);
  if (counts && !(lists && !cues.has('countTasks'))) return { ask: 'count', of: 'tasks', where };
  return { ask: 'list', where, ...(cues.has('yesNo') || cues.has('any') ? { yesNo: true } : {}) };
}
