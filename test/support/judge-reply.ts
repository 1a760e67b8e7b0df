// Whether a reply holds what a question of the fixture expects. Units are looked for in the whole text that a person
// sees, so that a unit in a hint counts as much as one in the answer.
import { renderPlainText } from '../../src/domain/conversation/index.ts';
import type { Reply } from '../../src/domain/conversation/index.ts';
import type { Register } from '../../src/domain/policy/index.ts';
import { fold } from '../../src/text/fold.ts';

export interface Expected {
  readonly kind?: readonly string[];
  /** Exactly these tasks; `mayList` may be added. */
  readonly tasks?: readonly number[];
  readonly mayList?: readonly number[];
  readonly about?: readonly number[];
  readonly aboutOneOf?: readonly number[];
  /** These units are named, and no others but `mayName`. */
  readonly units?: readonly string[];
  readonly mayName?: readonly string[] | 'any';
  /** At least one of each group. */
  readonly says?: readonly (readonly string[])[];
  readonly noLead?: true;
  readonly noDeadline?: true;
  readonly denies?: true;
}

export interface Question {
  readonly category: string;
  readonly turns: readonly string[];
  readonly expect: Expected;
}

const NO_LEAD = /未写明牵头|names? no lead|no lead unit/;
const NO_DEADLINE = /(?:未写明|没有写)期限|gives? no deadline/;
const DENIAL = /不是|没有|未写明|不由|no\b|not\b/;

/** What is missing or wrong, in words; empty where the reply is right. */
export function judgeReply(register: Register, reply: Reply, expected: Expected): readonly string[] {
  const text = fold(renderPlainText(reply)).replace(/["“”「」『』]/gu, '');
  return [
    ...judgeKind(reply, expected),
    ...judgeTasks(reply, expected),
    ...judgeUnits(register, text, expected),
    ...(expected.says ?? [])
      .filter((group) => !group.some((words) => holds(text, words)))
      .map((group) => `says none of ${group.join(' / ')}`),
    ...(expected.noLead === true && !NO_LEAD.test(text) ? ['does not say that no lead is named'] : []),
    ...(expected.noDeadline === true && !NO_DEADLINE.test(text)
      ? ['does not say that no deadline is given']
      : []),
    ...(expected.denies === true && !DENIAL.test(text) ? ['denies nothing'] : []),
  ];
}

function holds(text: string, words: string): boolean {
  return text.replace(/\s/gu, '').includes(fold(words).replace(/["“”\s]/gu, ''));
}

function judgeKind({ kind }: Reply, { kind: wanted }: Expected): string[] {
  const isWanted =
    wanted === undefined ? !['not_found', 'refused', 'error'].includes(kind) : wanted.includes(kind);
  return isWanted ? [] : [`is ${kind}`];
}

function judgeTasks(reply: Reply, { tasks, mayList = [], about = [], aboutOneOf }: Expected): string[] {
  const found = reply.tasks.map(({ task }) => task);
  const missing = [...(tasks ?? []), ...about].filter((task) => !found.includes(task));
  const extra =
    tasks === undefined ? [] : found.filter((task) => !tasks.includes(task) && !mayList.includes(task));
  const none = aboutOneOf !== undefined && !aboutOneOf.some((task) => found.includes(task));
  return [
    ...(missing.length > 0 ? [`misses task ${missing.join(', ')}`] : []),
    ...(extra.length > 0 ? [`adds task ${extra.join(', ')}`] : []),
    ...(none ? ['is about none of the tasks'] : []),
  ];
}

function judgeUnits({ gazetteer }: Register, text: string, { units, mayName = [] }: Expected): string[] {
  if (units === undefined) return [];
  const named = new Set(gazetteer.mentions(text).flatMap((mention) => mention.units));
  const missing = units.filter((unit) => !named.has(unit));
  const wrong =
    mayName === 'any' ? [] : [...named].filter((unit) => !units.includes(unit) && !mayName.includes(unit));
  return [
    ...(missing.length > 0 ? [`does not name ${missing.join(', ')}`] : []),
    ...(wrong.length > 0 ? [`names ${wrong.join(', ')}`] : []),
  ];
}
