// A stretch of the numbering that a model read: 前十项, 20号以后, 二十几号, "after task 20".
import type { TaskReference } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { readNumbers } from '../../text/numbers/read-numbers.ts';
import type { Heard } from './heard.ts';
import type { FilledQuestion } from './question-form.ts';

const ONWARDS = /以后|之后|往后|后面|开外|起|after|from|onwards?|beyond|above/u;
const UP_TO = /以前|之前|往前|前面|为止|before|up to|below|until/u;

/** The document that is spoken of, where the bounds can only mean one. Undefined where a bound was not said. */
export function stretchTasks(
  { policies }: Register,
  { reading, memory }: Heard,
  { from, to }: FilledQuestion,
): readonly TaskReference[] | undefined {
  const policy = policies.length === 1 ? policies[0] : policies.find(({ id }) => id === memory?.document);
  if (policy === undefined || (from == null && to == null)) return undefined;
  const numbers = policy.tasks.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const bounds = { from: from ?? first, to: to ?? last };
  const said = new Set([
    ...reading.numbers,
    ...readNumbers(reading.folded).map(({ value }) => value),
    ...tensIn(reading.folded),
  ]);
  const isSaid = (bound: number, end: number): boolean =>
    bound === end || said.has(bound) || said.has(bound - 1) || said.has(bound - 9);
  const runsOn = !ONWARDS.test(reading.folded) || bounds.to === last || said.size > 1;
  const runsFrom = !UP_TO.test(reading.folded) || bounds.from === first || said.size > 1;
  if (!isSaid(bounds.from, first) || !isSaid(bounds.to, last) || !runsOn || !runsFrom) return undefined;
  if (bounds.from === first && bounds.to === last) return undefined;
  return numbers
    .filter((number) => bounds.from <= number && number <= bounds.to)
    .map((task) => ({ document: policy.id, task }));
}

/** 二十几 begins at twenty. */
function tensIn(folded: string): readonly number[] {
  return [...folded.matchAll(/(?<tens>[一二三四五六七八九])?十(?:几|多)/gu)].map(
    ({ groups }) => ('零一二三四五六七八九'.indexOf(groups?.['tens'] ?? '一') || 1) * 10,
  );
}
