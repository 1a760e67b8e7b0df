// Questions that name a topic instead of a number: 低空经济谁牵头, "who is responsible for 5G coverage?"
import type { Quantity, Query } from '../../domain/conversation/index.ts';
import type { Reading } from '../read-message.ts';
import { readClaim, supposes } from './claims.ts';
import { question, whereOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

export const aboutTopics: Rule = (context) => {
  const { reading, memory } = context;
  const { topic, cues } = reading;
  if (!topic.known) return undefined;
  const where = whereOf(context, {
    text: topic.text,
    ...(topic.parts.length === 0 ? {} : { texts: topic.parts }),
  });
  const claim = supposes(reading) ? readClaim(reading) : undefined;
  if (claim !== undefined) return question({ ask: 'check', where, claim, focus: topic.text });
  const [ask, ...also] = readTaskAsks(reading);
  const amount = supposedAmount(reading);
  if (ask === 'target' && amount !== undefined) {
    const supposed = { kind: 'quantity' as const, quantity: amount, negated: false };
    return question({ ask: 'check', where, claim: supposed, focus: topic.text });
  }
  if (ask !== undefined)
    return question({ ask, where, ...(also.length === 0 ? {} : { also }), focus: topic.text });
  const quantity = reading.quantities[0];
  if (quantity !== undefined && !cues.has('yesNo'))
    return question({ ask: 'target', where, focus: topic.text });
  if (cues.has('yesNo')) {
    return question({ ask: 'check', where, claim: { kind: 'mentioned', negated: false }, focus: topic.text });
  }
  if (memory !== undefined && cues.has('also')) return question(sameOf(memory.query, where));
  return question({ ask: 'content', where, focus: topic.text });
};

/** 目标是50个？ has no 吗, and still supposes a number. */
function supposedAmount({ quantities, folded }: Reading): Quantity | undefined {
  return /多少|几|哪|什么|how|what|which|when/u.test(folded) ? undefined : quantities[0];
}

/** "And cross-border e-commerce?" after "who leads the low-altitude economy?" */
function sameOf(last: Query, where: { readonly text?: string }): Query {
  const ASKS = [
    'units',
    'lead',
    'responsible',
    'cooperating',
    'deadline',
    'target',
    'status',
    'money',
  ] as const;
  const ask = ASKS.find((candidate) => candidate === last.ask) ?? 'content';
  return { ask, where };
}
