// "What must the Finance Bureau do?" – lists of a unit's tasks, and what is supposed of it.
import type { Where } from '../../domain/conversation/index.ts';
import { readClaim, roleOf, supposes } from './claims.ts';
import { readFilters } from './filters.ts';
import { listQuery, narrows } from './list-query.ts';
import { question, whereOf } from './rule.ts';
import type { Reading } from '../read-message.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

export const listingByUnit: Rule = (context) => {
  const { reading } = context;
  const { cues, topic } = reading;
  if (reading.units.length === 0) return undefined;
  if (leavesOut(reading) && !topic.known) {
    return question(listQuery(context, complementWhere(context)));
  }
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

const NOT_THE_UNIT =
  /(?:没有|没|不|未|冇|无|并非|非)(?:再|都|曾|专门|单独)*(?:由|让|点(?:到|名)?|涉及|牵涉|包括|包含|提到|提及|写|列|有|归|给|被|是|用|需要|要|含|到)*U+|U+(?:并)?(?:没有?|不|未|冇)(?:被|有)?(?:参与|参加|负责|涉及|承担|列入|出现|点名|写进|在内|份)|\b(?:without|excluding|except|not|no)(?: [a-z]+){0,3}? U+|n't(?: [a-z]+){0,2} U+/u;

/** "Without the Finance Bureau", 不涉及财政局: what is left when its tasks are taken away. */
function isNegated({ rest, cues }: Reading): boolean {
  return (
    NOT_THE_UNIT.test(rest) &&
    !/是不是|系唔系|有没有|有冇/u.test(rest) &&
    !(cues.has('notLead') && cues.has('responsible'))
  );
}

function leavesOut(reading: Reading): boolean {
  if (isMixed(reading)) return false;
  return isNegated(reading) || reading.leftOut.every(Boolean);
}

/** "With the Finance Bureau and without the Big Data Bureau": some are wanted, some are not. */
function isMixed({ leftOut }: Reading): boolean {
  return leftOut.some(Boolean) && !leftOut.every(Boolean);
}

function namesIn({ units, leftOut }: Reading, isLeftOut: boolean): readonly string[] {
  return [...new Set(units.filter((_, at) => leftOut[at] === isLeftOut).flat())];
}

/** What units and their roles make of a list. */
export function unitConditions(context: Context): Where {
  return leavesOut(context.reading) ? complementWhere(context) : unitWhere(context);
}

function complementWhere(context: Context): Where {
  const filters = readFilters(context.reading);
  const { role } = filters.lead === 'none' ? {} : roleOf(context.reading);
  const both = /不.{0,2}U+牵头.{0,6}不/u.test(context.reading.rest);
  return whereOf(context, {
    ...filters,
    withoutUnits: namesOf(context),
    ...(role === undefined || both ? {} : { role }),
  });
}

function namesOf({ reading }: Context): readonly string[] {
  return [...new Set(reading.units.flat())];
}

function unitWhere(context: Context): Where {
  const { reading } = context;
  const { cues, topic } = reading;
  const filters = readFilters(reading);
  const notLead = cues.has('notLead');
  const { role } = notLead
    ? cues.has('responsible')
      ? { role: 'responsible' as const }
      : {}
    : filters.lead === 'none'
      ? {}
      : roleOf(reading);
  const wanted = isMixed(reading) ? namesIn(reading, false) : namesOf(context);
  return whereOf(context, {
    ...withoutLeadNoise(filters),
    units: wanted,
    ...(isMixed(reading) ? { withoutUnits: namesIn(reading, true) } : {}),
    ...(wanted.length > 1 ? { together: true } : {}),
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
