// Yes/no questions and false premises: the supposition is compared with the register, and the truth is said either way.
import type { Claim, Query } from '../../conversation/index.ts';
import type { RegisteredTask } from '../../policy/index.ts';
import { refsOf, textBlock } from '../answered.ts';
import type { Answered } from '../answered.ts';
import type { Topic } from '../topic.ts';
import { answerContent } from './about-content.ts';
import { nearRemarks, preferenceOf, suggestions } from './about-task.ts';
import {
  checkDate,
  checkHasDeadline,
  checkHasTarget,
  checkOverdue,
  checkQuantity,
} from './check-promises.ts';
import { checkCount, checkHasLead, checkUnit } from './check-units.ts';
import type { Checked } from './check-units.ts';
import { findSubject } from './desk.ts';
import type { Desk } from './desk.ts';
import { missingTasks, strangers, unknownTopic } from './not-found.ts';

export type CheckQuery = Extract<Query, { readonly ask: 'check' }>;

export async function answerCheck(desk: Desk, query: CheckQuery): Promise<Answered> {
  const { claim, where } = query;
  const subject = await findSubject(
    desk,
    where,
    preferenceOf(claim.kind === 'quantity' ? 'target' : claim.kind === 'date' ? 'deadline' : 'units'),
  );
  if (subject.kind === 'missing') return missingTasks(desk, subject.numbers, where);
  if (subject.kind === 'unknown') {
    if (claim.kind === 'unit' && claim.strangers.length > 0)
      return strangers(desk, claim.strangers, subject.text, where);
    return unknownTopic(desk, subject.text, where);
  }
  const { entries, topic } = subject;
  const parts = entries.map((entry) => checkOne(desk, entry, topic, claim, query));
  const tasks = refsOf(entries);
  return {
    blocks: [...nearRemarks(desk, topic), ...parts.flatMap(({ blocks }) => blocks)],
    quotes: parts.flatMap(({ quotes }) => quotes),
    tasks,
    buttons: entries.length === 1 ? suggestions(desk, entries[0], []) : [],
    remember: { query: { ...query, where: { tasks } }, tasks },
  };
}

function checkOne(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  claim: Claim,
  query: CheckQuery,
): Checked {
  const focus = query.focus ?? query.where.text;
  switch (claim.kind) {
    case 'unit':
      return checkUnit(desk, entry, topic, claim);
    case 'count':
      return checkCount(desk, entry, topic, claim);
    case 'has-lead':
      return checkHasLead(desk, entry, topic, claim);
    case 'quantity':
      return checkQuantity(desk, entry, topic, focus, claim);
    case 'date':
      return checkDate(desk, entry, topic, focus, claim);
    case 'overdue':
    case 'recurring':
      return checkOverdue(desk, entry, topic, focus, claim);
    case 'has-deadline':
      return checkHasDeadline(desk, entry, topic, focus, claim);
    case 'has-target':
      return checkHasTarget(desk, entry, topic, claim);
    case 'mentioned':
      return checkMention(desk, entry, topic, focus);
  }
}

function checkMention(
  desk: Desk,
  entry: RegisteredTask,
  topic: Topic | undefined,
  words: string | undefined,
): Checked {
  const { speech, register } = desk;
  const { check } = speech.words;
  const found = topic ?? topicIn(desk, entry, words);
  const said = speech.asked(words ?? '');
  if (
    found === undefined ||
    (words !== undefined &&
      topic === undefined &&
      register.topics.match(words, { among: [entry] })[0] === undefined)
  ) {
    return { blocks: [textBlock(check.notMentioned(said))], quotes: [] };
  }
  const answered = answerContent(desk, [entry], found, words);
  const first = found.near.length > 0 ? [] : [textBlock(check.mentioned(said, speech.task(entry)))];
  return { blocks: [...first, ...answered.blocks.slice(1)], quotes: answered.quotes ?? [] };
}

/** "Does task 9 speak of drones?": the words are looked for in that task only. */
function topicIn({ register }: Desk, entry: RegisteredTask, words: string | undefined): Topic | undefined {
  const [match] = words === undefined ? [] : register.topics.match(words, { among: [entry] });
  if (match === undefined || !match.sure) return undefined;
  return { entry, spans: match.spans, others: [], near: match.near, foundBy: 'words' };
}
