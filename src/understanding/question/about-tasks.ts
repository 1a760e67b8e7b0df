// Questions that name a task by its number.
import type { Query, Where } from '../../domain/conversation/index.ts';
import { readClaim, supposes } from './claims.ts';
import { ambiguousDocument, question, taskWhere } from './rule.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

export const aboutTasks: Rule = (context) => {
  if (context.reading.numbers.length === 0) return undefined;
  const query = taskQuery(context);
  return ambiguousDocument(context, query) ?? question(query);
};

function taskQuery(context: Context): Query {
  const { reading, memory } = context;
  const { topic, cues } = reading;
  const where: Where = { ...taskWhere(context), ...othersThan(context) };
  const focus = topic.text === '' ? {} : { focus: topic.text };
  const claim = supposes(reading) && where.withoutUnits === undefined ? readClaim(reading) : undefined;
  if (claim !== undefined) return { ask: 'check', where, claim, ...focus };
  const asks = readTaskAsks(reading);
  const [ask, ...also] = asks;
  if (ask !== undefined) return { ask, where, ...(also.length === 0 ? {} : { also }), ...focus };
  if (cues.has('yesNo') && topic.known) {
    return { ask: 'check', where, claim: { kind: 'mentioned', negated: false }, ...focus };
  }
  // "And 14?" asks of task 14 what was asked of 13.
  if (memory !== undefined && topic.text === '') return withSubject(memory.query, where);
  return { ask: 'content', where, ...focus };
}

/** "Besides the Finance Bureau, who is on task 13?" */
function othersThan({ reading }: Context): Pick<Where, 'withoutUnits'> {
  const { units, leftOut, cues } = reading;
  const asksOthers = units.length > 0 && leftOut.every(Boolean) && OTHERS.test(reading.folded);
  return asksOthers && cues.has('who', 'lead', 'responsible', 'cooperating')
    ? { withoutUnits: [...new Set(units.flat())] }
    : {};
}

const OTHERS =
  /除|以外|之外|还有|剩|其余|其他|另外|(?<![a-z])(?:else|other|others|rest|remaining|besides|apart|aside)(?![a-z])/u;

/** The last question, asked of something else. */
export function withSubject(last: Query, where: Where): Query {
  switch (last.ask) {
    case 'units':
    case 'lead':
    case 'responsible':
    case 'cooperating':
    case 'deadline':
    case 'target':
    case 'content':
    case 'status':
    case 'money':
      return { ask: last.ask, where, ...(last.also === undefined ? {} : { also: last.also }) };
    case 'check':
      return { ask: 'check', where, claim: last.claim };
    case 'number':
    case 'list':
    case 'count':
    case 'list-units':
    case 'rank':
    case 'meta':
    case 'outside':
    case 'help':
    case 'greeting':
    case 'search':
      return { ask: 'content', where };
  }
}
