// A wording sentence by sentence: the units in it, and the tasks of which each of them is named.
import type { UnitMention } from '../../policy/index.ts';
import type { Evidence } from './evidence.ts';
import { SENTENCE_END } from './statements.ts';
import { readTaskMentions } from './task-mentions.ts';
import type { TaskMention } from './task-mentions.ts';

export interface Spoken {
  readonly sentence: string;
  readonly mentions: readonly TaskMention[];
  readonly units: readonly UnitMention[];
  /** The tasks that are spoken of at a place in the sentence; empty where none is. */
  readonly tasksAt: (at: number) => readonly number[];
  /** Whom and what the sentence before spoke of. */
  readonly before: { readonly tasks: readonly number[]; readonly units: readonly string[] };
}

export function readSpoken(evidence: Evidence, folded: string): readonly Spoken[] {
  const [only, ...others] = evidence.tasks.keys();
  let before: Spoken['before'] = { tasks: only === undefined || others.length > 0 ? [] : [only], units: [] };
  return folded
    .split(SENTENCE_END)
    .flatMap((whole) => whole.split(APART))
    .map((sentence) => {
      const mentions = readTaskMentions(sentence);
      const units = evidence.gazetteer.mentions(sentence);
      const known = ALL_TASKS.test(sentence) ? [...evidence.tasks.keys()] : before.tasks;
      const tasksAt = (at: number): readonly number[] =>
        mentionBeside(sentence, mentions, at)?.tasks ??
        mentions.findLast(({ start }) => start <= at)?.tasks ??
        mentions[0]?.tasks ??
        known;
      const spoken: Spoken = { sentence, mentions, units, tasksAt, before };
      before = {
        tasks: mentions.at(-1)?.tasks ?? before.tasks,
        units: units.length === 0 ? before.units : units.flatMap((unit) => unit.units),
      };
      return spoken;
    });
}

/** "…, while all departments are responsible": what stands apart speaks of its own units. */
const APART = /, (?=(?:while|whereas|with|and (?:the|all)) )/u;

/** 两项均由…负责: said of every task of the answer. */
const ALL_TASKS =
  /(?:[两二三四五六]项|两者|二者)(?:任务)?(?:均|都)|(?<![a-z])(?:both|all) (?:tasks|of them|are|two|three|four|five|six)/u;

/** "A leads task 2, B leads task 3": the task of one's own clause. */
function mentionBeside(
  sentence: string,
  mentions: readonly TaskMention[],
  at: number,
): TaskMention | undefined {
  const from = sentence.lastIndexOf(',', at) + 1;
  const to = sentence.indexOf(',', at);
  const beside = mentions.filter(({ start }) => start >= from && (to < 0 || start < to));
  return beside.length === 1 ? beside[0] : undefined;
}
