// "What must the Finance Bureau do?" – lists of a unit's tasks, and what is supposed of it.
import type { Where } from '../../domain/conversation/index.ts';
import { readClaim, roleOf, supposes } from './claims.ts';
import { readFilters } from './filters.ts';
import { listQuery, narrows } from './list-query.ts';
import { question, whereOf } from './rule.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

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
