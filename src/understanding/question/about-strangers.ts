// Bodies and places that no document names: what a question supposes of them is denied, with what the text does say.
import { readClaim } from './claims.ts';
import { question, taskWhere, whereOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const aboutStrangers: Rule = (context) => {
  const { reading } = context;
  const { strangers, topic, cues } = reading;
  if (strangers.length === 0) return undefined;
  const words = strangers.map((stranger) => stranger.words);
  const offices = strangers.filter(({ kind }) => kind === 'office');
  const hasTask = reading.numbers.length > 0;
  const claim = readClaim(reading);
  if (offices.length > 0 && claim?.kind === 'unit' && (hasTask || topic.known)) {
    const where = hasTask ? taskWhere(context) : whereOf(context, { text: topic.text });
    return question({ ask: 'check', claim, where });
  }
  const remembered = context.memory?.tasks ?? [];
  if (
    offices.length > 0 &&
    claim?.kind === 'unit' &&
    remembered.length === 1 &&
    topic.text === '' &&
    cues.has('it', 'also', 'yesNo', 'why')
  ) {
    return question({ ask: 'check', claim, where: { tasks: remembered } });
  }
  const where = whereOf(context, {
    strangers: words,
    ...(topic.known ? { text: topic.text } : {}),
    ...(hasTask ? taskWhere(context) : {}),
  });
  return question(topic.known || hasTask ? { ask: 'content', where } : { ask: 'list', where });
};
