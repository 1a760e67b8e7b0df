// Questions about the document itself, and questions that no document answers.
import { question, taskWhere, whereOf } from './rule.ts';
import type { Rule } from './rule.ts';

export const tampering: Rule = ({ reading }) =>
  reading.outside === 'tampering' ? question({ ask: 'outside', topic: 'tampering', where: {} }) : undefined;

/** "When was it published?" is about the document unless a task or a topic of the text is named. */
export const aboutDocument: Rule = (context) => {
  const { reading } = context;
  const { metaFact, cues, topic } = reading;
  if (metaFact === undefined || reading.numbers.length > 0 || reading.units.length > 0) return undefined;
  if (topic.known && !cues.has('meta')) return undefined;
  if (reading.sections.length > 0 || cues.has('overdue')) return undefined;
  if (metaFact === 'units' && cues.has('lead', 'responsible')) return undefined;
  const [amount] = reading.quantities;
  const [date] = reading.dates;
  const supposed = metaFact === 'date' ? (date?.kind === 'year' ? date.year : undefined) : amount?.value;
  return question({
    ask: 'meta',
    fact: metaFact,
    where: whereOf({ documents: context.spoken }, {}),
    ...(supposed === undefined || !cues.has('yesNo') ? {} : { supposed }),
  });
};

/** Contacts, persons, the weather; money and progress only where no task is meant, which then shows what it does say. */
export const outsideDocument: Rule = (context) => {
  const { reading } = context;
  const { outside, topic, cues } = reading;
  if (outside === undefined || (outside === 'progress' && cues.has('overdue'))) return undefined;
  const aboutTask = reading.numbers.length > 0 || topic.known;
  const remembered = context.memory?.tasks.length === 1 && topic.text === '' && reading.units.length === 0;
  if ((outside === 'money' || outside === 'progress') && (aboutTask || remembered)) {
    const ask = outside === 'money' ? 'money' : 'status';
    const where = aboutTask
      ? reading.numbers.length > 0
        ? taskWhere(context)
        : whereOf(context, { text: topic.text })
      : { tasks: context.memory?.tasks ?? [] };
    return question({ ask, where });
  }
  return question({
    ask: 'outside',
    topic: outside,
    where: topic.known ? whereOf(context, { text: topic.text }) : {},
  });
};

/** What only the overall goal speaks of: 数字经济核心产业增加值占GDP比重. */
export const aboutGoal: Rule = (context) => {
  const { reading, register } = context;
  const { text, matches } = reading.topic;
  if (text.length < SHORTEST_GOAL || reading.numbers.length > 0 || reading.units.length > 0) return undefined;
  const coverageIn = register.topics.coverage(text);
  const inTasks = Math.max(0, ...matches.slice(0, 3).map(({ entry }) => coverageIn(entry.folded.text)));
  const best = Math.max(0, ...register.foldedGoals.map(coverageIn));
  if (best < GOAL_COVERAGE || best < inTasks + GOAL_MARGIN) return undefined;
  return question({ ask: 'meta', fact: 'goal', where: whereOf({ documents: context.spoken }, {}) });
};

const SHORTEST_GOAL = 4;
const GOAL_COVERAGE = 0.5;
const GOAL_MARGIN = 0.2;
