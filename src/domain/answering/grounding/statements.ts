// A text as statements: one clause each, with the numbers that it holds, the time that governs it, and the task that is
// spoken of. Facts and wordings are read by the same eyes.
import { readNumbers } from '../../../text/numbers/read-numbers.ts';
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Gazetteer } from '../../policy/index.ts';
import { withoutFrame } from './frame-words.ts';
import { wordsOf } from './shared-words.ts';
import { readTaskMentions } from './task-mentions.ts';
import { readTimes } from './times.ts';
import { ENGLISH_STOP_WORDS } from '../../../text/stop-words.ts';
import type { Time } from './times.ts';

export interface Statement {
  /** The clause, folded; task numbers and enumerators are rubbed out. */
  readonly text: string;
  /** The whole sentence, folded. */
  readonly sentence: string;
  /** Whether it is the first clause of its sentence. */
  readonly opens: boolean;
  /** Numbers that are no part of a date, as places in `text`. */
  readonly numbers: readonly WrittenNumber[];
  readonly times: readonly Time[];
  /** Whether the clause says its time itself; otherwise it was said before in the sentence. */
  readonly ownTimes: readonly Time[];
  /** Empty where no task is spoken of. */
  readonly tasks: readonly number[];
  /** Pairs of characters and Latin words, without the frame, units, numbers and times. */
  readonly words: ReadonlySet<string>;
}

const ENGLISH_FRAME: ReadonlySet<string> = new Set([
  ...ENGLISH_STOP_WORDS,
  ...'least most read task tasks unit units responsible lead named which days overdue reach reached target'.split(
    ' ',
  ),
]);

export const SENTENCE_END = /[。;；!！?？\n]|(?<=[a-z)\d%])\.(?=\s|$)/u;
const CLAUSE_END =
  /,(?!\d{3}(?!\d))|，|(?<=\d[^、，,]*)、(?=[^、]*\d)|[()（）]|(?<=[\d一两三四五六七八九十][^:：,，]*)[:：]|——| – |(?<=\d[^、，,]*)(?:和|以及|及|与|并| and )(?=[^、，,]*\d)/u;
/** Names and titles are copied, numerals and all: “一件事”. */
const QUOTED = /[“"「『《‘][^”"」』》’]*[”"」』》’]/gu;
/** 一是, (2), 第一, "first,": they count nothing. */
const ENUMERATOR =
  /(?<=[同这那该每任])一(?=[项个家条件])|(?<=^|[\s,，:：;；。、])(?:[一二三四五六七八九](?:是|来|则)|其[一二三四五]|第[一二三四五六](?=[,，、是])|[(（]?\d{1,2}[)）]|\d\.(?=\s)|(?:first|second|third|fourth)(?:ly)?(?=,))/gu;

/** What was said before the text begins. */
export interface Context {
  /** The tasks that are spoken of. */
  readonly tasks?: readonly number[];
  /** What governs where nothing else is said: the heading above a list. */
  readonly times?: readonly Time[];
}

export function readStatements(
  gazetteer: Gazetteer,
  folded: string,
  context: Context = {},
): readonly Statement[] {
  let tasks = context.tasks ?? [];
  return splitKeeping(folded, SENTENCE_END).flatMap((sentence) => {
    const mentions = readTaskMentions(sentence);
    let at = 0;
    let governing: readonly Time[] = [];
    const read = splitKeeping(rubOut(sentence, mentions), CLAUSE_END).map((clause, index) => {
      const end = at + clause.length;
      tasks = mentions.findLast(({ start }) => start < end)?.tasks ?? mentions[0]?.tasks ?? tasks;
      at = end;
      const ownTimes = readTimes(clause);
      const due = ownTimes.filter(({ isAsOf }) => !isAsOf);
      if (due.length > 0) governing = due;
      return {
        ...readClause(gazetteer, clause, ownTimes),
        sentence,
        opens: index === 0,
        tasks,
        ownTimes,
        times: governing,
      };
    });
    // "… 90%, by the end of 2025": what is said last governs what stands before it.
    const first = read.find(({ times }) => times.length > 0)?.times ?? context.times ?? [];
    return read.map((statement) => (statement.times.length > 0 ? statement : { ...statement, times: first }));
  });
}

/** Pieces with their separators, so that places in them can be added up. */
function splitKeeping(text: string, separator: RegExp): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(new RegExp(separator.source, 'gu'))) {
    pieces.push(text.slice(from, match.index + match[0].length));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece.trim() !== '');
}

function rubOut(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let left = text.replace(ENUMERATOR, (words) => '·'.repeat(words.length));
  for (const { start, end } of places)
    left = left.slice(0, start) + '·'.repeat(end - start) + left.slice(end);
  return left;
}

function readClause(
  gazetteer: Gazetteer,
  clause: string,
  times: readonly Time[],
): Pick<Statement, 'text' | 'numbers' | 'words'> {
  const copied = [...clause.matchAll(QUOTED)].map(({ index, 0: quoted }) => ({
    start: index,
    end: index + quoted.length,
  }));
  const numbers = readNumbers(clause).filter(
    ({ start, end }) => ![...times, ...copied].some((place) => place.start < end && start < place.end),
  );
  const plain = rubOut(clause, [...times, ...numbers, ...gazetteer.mentions(clause)]);
  const words = [...wordsOf(withoutFrame(plain))].filter((word) => !ENGLISH_FRAME.has(word));
  return { text: clause, numbers, words: new Set(words) };
}
