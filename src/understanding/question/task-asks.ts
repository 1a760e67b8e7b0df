// What is asked of one task or topic, read off the cues; more than one where a person asks in one breath.
import type { TaskAsk } from '../../domain/conversation/index.ts';
import type { Reading } from '../read-message.ts';

/** In order of weight: the first is the question, the rest is asked with it. */
export function readTaskAsks(reading: Reading): readonly TaskAsk[] {
  const { cues } = reading;
  const asks: TaskAsk[] = [];
  const asksWhen =
    cues.has('when', 'noDeadline', 'hasDeadline', 'overdue', 'upcoming') || asksHowOften(reading);
  const asksLead = cues.has('lead', 'noLead', 'hasLead', 'joint');
  const asksResponsible = cues.has('responsible');
  const asksUnits =
    cues.has('who', 'countUnits') || (cues.has('duty') && !asksWhen && !cues.has('content', 'target'));
  if (asksLead && asksResponsible) asks.push('units');
  else if (asksResponsible) asks.push('responsible');
  else if (asksLead) asks.push('lead');
  else if (cues.has('cooperating')) asks.push('cooperating');
  else if (asksUnits && !isOnlyWhichTask(reading)) asks.push('units');
  if (asksWhen) asks.push('deadline');
  if (asksTarget(reading)) asks.push('target');
  if (cues.has('whichTask') && asks.length === 0 && !hasTask(reading)) asks.push('number');
  if (asks.length === 0 && asksContent(reading)) asks.push('content');
  return asks;
}

/** The "about" of "what about 14?" asks nothing. */
export function asksContent({ cues }: Reading): boolean {
  const also = cues.spans.filter(({ name }) => name === 'also');
  return cues.spans.some(
    ({ name, start, end }) =>
      name === 'content' && !also.some((other) => other.start <= start && end <= other.end),
  );
}

function hasTask({ numbers }: Reading): boolean {
  return numbers.length > 0;
}

/** "Which task does that?" names no unit. */
function isOnlyWhichTask({ cues }: Reading): boolean {
  return cues.has('whichTask', 'whichTasks') && !cues.has('who', 'countUnits');
}

function asksHowOften({ folded }: Reading): boolean {
  return /多久一(?:次|回)|几(?:年|个月)一(?:次|回)|隔多久|how (?:often|frequently)/.test(folded);
}

/** 多少 beside 单位 counts units, and 什么时候达到90% asks when. */
function asksTarget({ cues, folded }: Reading): boolean {
  if (!cues.has('target')) return false;
  const spans = cues.spans.filter(({ name }) => name === 'target');
  const others = cues.spans.filter(({ name }) =>
    [
      'countUnits',
      'who',
      'when',
      'countTasks',
      'whichTask',
      'whichTasks',
      'meta',
      'content',
      'lead',
      'noLead',
    ].includes(name),
  );
  return (
    spans.some((span) => {
      const covering = others.some(
        (other) =>
          other.start <= span.start &&
          span.end <= other.end &&
          other.name !== 'content' &&
          other.name !== 'when',
      );
      const inWhen = others.some(
        (other) => other.name === 'when' && other.start <= span.start && span.end <= other.end,
      );
      return !covering && !inWhen;
    }) && !/多少年/.test(folded)
  );
}
