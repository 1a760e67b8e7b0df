// Is this the task that was meant? A model says so; here it is asked whether the person's own words say it as well.
import type { PassageSearch } from '../../domain/answering/index.ts';
import type { TaskReference } from '../../domain/conversation/index.ts';
import type { Register } from '../../domain/policy/index.ts';
import { leans } from './heard.ts';
import type { Heard } from './heard.ts';

export interface EvidenceRooms {
  readonly register: Register;
  readonly passages: PassageSearch;
}

/** By its number, or as what is being talked about, where nothing else is spoken of. */
export function isSpokenOf(heard: Heard, tasks: readonly TaskReference[], left: readonly string[]): boolean {
  const { reading, memory } = heard;
  if (left.length > 0) return false;
  if (reading.numbers.length > 0)
    return (
      tasks.length === reading.numbers.length && tasks.every(({ task }) => reading.numbers.includes(task))
    );
  if (memory === undefined || reading.units.length > 0 || reading.topic.known) return false;
  const isRemembered = tasks.every((task) => memory.tasks.some((one) => isSame(one, task)));
  const [only, ...others] = tasks;
  const meant = pointedAt(heard);
  if (meant !== undefined) return only !== undefined && others.length === 0 && isSame(meant, only);
  return isRemembered && tasks.length === memory.tasks.length;
}

const FIRST = /前(?:一|面)?(?:个|者|面|头|那)|第一个|头一个|former|first one/u;
const LAST = /后(?:一|面)?(?:个|者|面|头|那)|最后(?:一个)?|第二个|latter|last one|second one/u;

/** "The latter", 前一个: which of two tasks is meant. */
export function pointedAt({ reading, memory }: Heard): TaskReference | undefined {
  const known = memory?.tasks ?? [];
  const isFirst = FIRST.test(reading.folded);
  if (known.length !== 2 || isFirst === LAST.test(reading.folded)) return undefined;
  return isFirst ? known[0] : known[1];
}

/** What the words of the question come upon by themselves, by shared words and by the passage search. */
export async function isFoundByWords(
  { register, passages }: EvidenceRooms,
  heard: Heard,
  task: TaskReference,
): Promise<boolean> {
  const { topic, folded } = heard.reading;
  if (topic.text === '' || leans(heard)) return false;
  const [best, second] = register.topics.match(topic.text);
  const found = await passages.search(folded, { limit: 3 });
  const [first] = found;
  const isBest = best !== undefined && isSame(best.entry.ref, task);
  const isFirst = first?.task !== undefined && isSame({ ...first, task: first.task }, task);
  const isAhead = isBest && isFirst && best.score >= (second?.score ?? 0) * AHEAD;
  return (
    isAhead &&
    (first.coverage >= PASSAGE_COVERAGE || (best.score >= STRONG_WORDS && best.coverage >= WORDS_COVERAGE))
  );
}

// Set where no task at all but the right one passes, over the questions of docs/evaluation.md and over many that no
// policy of this kind answers: whoever lies has nothing to choose from.
const STRONG_WORDS = 11;
const WORDS_COVERAGE = 0.35;
const AHEAD = 1.25;
const PASSAGE_COVERAGE = 0.5;

export function isSame(one: TaskReference, other: TaskReference): boolean {
  return one.document === other.document && one.task === other.task;
}
