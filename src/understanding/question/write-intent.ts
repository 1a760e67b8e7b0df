// Reading → intent. The order of the rules is the order of certainty: what can only mean one thing is asked first.
import type { Intent, Query, Remembered } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import type { Reading } from '../read-message.ts';
import { aboutDocument, aboutGoal, outsideDocument, tampering } from './about-document.ts';
import { listing } from './about-lists.ts';
import { aboutStrangers } from './about-strangers.ts';
import { aboutTasks } from './about-tasks.ts';
import { amongTasks } from './among-tasks.ts';
import { aboutTopics } from './about-topics.ts';
import { listingByUnit } from './about-unit-lists.ts';
import { listingUnits, ranking } from './about-units.ts';
import { answeringBack } from './answering-back.ts';
import { followUp } from './follow-up.ts';
import { createContext, question, whereOf } from './rule.ts';
import type { Context, Rule } from './rule.ts';
import { readTaskAsks } from './task-asks.ts';

const OWN_UNIT =
  /我们?(?:局|单位|部门|委|办|科|处|这|院)|本(?:局|单位|部门|委)|(?<![a-z])(?:my|our) (?:bureau|unit|department|office|agency|own )?(?:'s )?(?:tasks?|duties|work|items?|to-?dos?|responsibilit)|(?<![a-z])(?:my|our) (?:bureau|unit|department|office|agency)|我(?:的|有什么|要做|负责|有哪些)(?:任务|事)?|(?:what )?(?:do|must|should) (?:i|we) (?:have to )?(?:do|lead|handle)/u;

const RULES: readonly Rule[] = [
  tampering,
  answeringBack,
  aboutStrangers,
  aboutDocument,
  outsideDocument,
  amongTasks,
  aboutTasks,
  ownUnit,
  followUp,
  ranking,
  listingUnits,
  listingByUnit,
  aboutGoal,
  listing,
  aboutTopics,
  withoutSubject,
];

export function writeIntent(register: Register, reading: Reading, memory: Remembered | undefined): Intent {
  const context = createContext(register, reading, memory);
  for (const rule of RULES) {
    const intent = rule(context);
    if (intent !== undefined) return intent;
  }
  return question({
    ask: 'search',
    text: reading.topic.text === '' ? reading.folded : reading.topic.text,
    where: whereOf(context, {}),
  });
}

/** "What must we do?": nobody has said who "we" are. */
function ownUnit({ reading }: Context): Intent | undefined {
  if (reading.units.length > 0 || !OWN_UNIT.test(reading.folded) || reading.topic.known) return undefined;
  return { kind: 'incomplete', missing: { kind: 'unit' }, query: { ask: 'list', where: {} } };
}

/** "请问牵头单位是哪个": asked of which task? */
function withoutSubject({ reading, memory }: Context): Intent | undefined {
  if (reading.topic.text.replace(/\s/g, '').length >= 2) return undefined;
  const [ask, ...also] = readTaskAsks(reading);
  if (ask === undefined) return undefined;
  const query: Query = { ask, where: {}, ...(also.length === 0 ? {} : { also }) };
  if (memory !== undefined && memory.tasks.length > 0)
    return question({ ...query, where: { tasks: memory.tasks } });
  return { kind: 'incomplete', missing: { kind: 'task' }, query };
}
