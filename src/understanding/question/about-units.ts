// Questions whose answer is units: who has most, who leads anything at all, who leads a section.
import type { Query } from '../../domain/conversation/index.ts';
import { roleOf } from './claims.ts';
import { readFilters } from './filters.ts';
import { question, whereOf } from './rule.ts';
import type { Rule } from './rule.ts';

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
  const named = [...new Set(reading.units.flat())];
  const query: Query = {
    ask: 'rank',
    of: ASKS_FOR_UNIT.test(rest) || !cues.has('whichTask', 'whichTasks') ? 'units' : 'tasks',
    by: role ?? 'tasks',
    order: cues.has('least') ? 'least' : 'most',
    where: whereOf(context, named.length > 1 ? { units: named } : {}),
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
  const { lead, ...filters } = readFilters(reading);
  const where = whereOf(context, { ...filters, ...(lead === 'none' && { lead }), ...roleOf(reading) });
  if (cues.has('countUnits') && !cues.has('whichTask', 'whichTasks', 'countTasks')) {
    return question({ ask: 'count', of: 'units', where });
  }
  if (ASKS_FOR_TASKS.test(rest) || (cues.has('countTasks') && cues.has('noLead'))) return undefined;
  const asksIdle =
    cues.has('noLead') && /哪些(?:单位|部门|局)|(?:which|what) (?:units|bureaus|departments)/u.test(rest);
  const asksPlural = PLURAL_UNITS.test(rest) && cues.has('lead', 'responsible', 'duty') && !cues.has('it');
  const asksOfSection =
    reading.sections.length > 0 &&
    (cues.has('who') || (cues.has('lead', 'responsible') && !cues.has('noLead', 'hasLead')));
  return asksPlural || asksOfSection || asksOthers || asksIdle
    ? question({ ask: 'list-units', where })
    : undefined;
};
