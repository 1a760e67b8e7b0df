// An English sentence with its tasks, units, dates, numbers and quotations put away, so that what is left is how they are
// joined: "T0 is led by U0 and U1". Whoever does what to whom can then be read off a short list of forms.
import type { WrittenNumber } from '../../../../text/numbers/written-number.ts';
import { readNumbers } from '../../../../text/numbers/read-numbers.ts';
import type { UnitMention } from '../../../policy/index.ts';
import type { Evidence } from '../evidence.ts';
import { readTaskMentions } from '../task-mentions.ts';
import type { TaskMention } from '../task-mentions.ts';
import { titlesOf } from './fact-rows.ts';
import { readTimes } from '../times.ts';
import type { Time } from '../times.ts';

export interface SaidNumber extends WrittenNumber {
  /** "More than", which "at least" is not. */
  readonly isExcess: boolean;
}

export interface Masked {
  /** Lower case but for the marks: T task, U unit, D date, N number, Q quotation, each with its place in the list. */
  readonly text: string;
  readonly tasks: readonly (readonly number[])[];
  /** The units that each name may stand for. */
  readonly units: readonly (readonly string[])[];
  readonly times: readonly Time[];
  readonly numbers: readonly SaidNumber[];
  readonly quotations: readonly string[];
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

const QUOTED = /[“"「『《][^”"」』》]*[”"」』》]|\((?=[^()]*\p{Script=Han})[^()]*\)/gu;
const LEAST = /(?:at least|no less than|not less than|no fewer than|minimum of) $/u;
const MORE = /(?:more than|over|exceed(?:s|ing)?) $/u;
const MEASURE = /^(?:%| ?per ?cent\b)?(?: ?yuan\b)?/u;

export function maskSentence(evidence: Evidence, sentence: string): Masked {
  const mentions = readTaskMentions(sentence);
  const taken: Piece[] = mentions.map((mention, index) => ({
    start: mention.start,
    end: endOfTitle(evidence, sentence, mention),
    mark: `T${index}`,
  }));
  const isFree = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    taken.every((piece) => end <= piece.start || piece.end <= start);
  const units = evidence.gazetteer.mentions(sentence).filter(isFree);
  taken.push(...units.map(({ start, end }, index) => ({ start, end, mark: markOf(sentence, units, index) })));
  const quoted = [...sentence.matchAll(QUOTED)]
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, words: words.slice(1, -1) }))
    .filter((place) => isFree(place) && !isTime(place.words));
  taken.push(...quoted.map(({ start, end }, index) => ({ start, end, mark: `Q${index}` })));
  const times = readTimes(sentence).filter(isFree);
  taken.push(...times.map((time, index) => placeTime(sentence, time, index)));
  const numbers = readNumbers(sentence).filter(isFree);
  const said = numbers.map((number, index) => placeNumber(sentence, number, index));
  taken.push(...said.map(({ piece }) => piece));
  return {
    text: tidy(replaceAll(sentence, taken)),
    tasks: mentions.map(({ tasks }) => tasks),
    units: units.map((unit) => unit.units),
    times,
    numbers: said.map(({ number }) => number),
    quotations: quoted.map(({ words }) => words),
  };
}

/** Task 13 (提升…, Improve …), task 13, “提升…”: its name says nothing more of it. */
function endOfTitle(evidence: Evidence, sentence: string, { tasks, end }: TaskMention): number {
  const [task, ...others] = tasks;
  const named = /^[,\s]*[“"「『(]([^”"」』)]*)[”"」』)](?:,(?! and))?/u.exec(sentence.slice(end));
  if (task === undefined || others.length > 0 || named === null) return end;
  const titles = titlesOf(evidence, task);
  const isTitle = (named[1] ?? '').split(/ – |, /u).every((part) => titles.includes(part.trim()));
  return isTitle || titles.includes(named[1] ?? '')
    ? endOfTitle(evidence, sentence, { tasks, start: 0, end: end + named[0].length })
    : end;
}

/** 市大數據局 (Big Data Bureau) is named once. */
function markOf(sentence: string, units: readonly UnitMention[], index: number): string {
  const unit = units[index];
  const before = units[index - 1];
  const isAgain =
    unit !== undefined &&
    before !== undefined &&
    /^\s*\((?:the )?$/u.test(sentence.slice(before.end, unit.start)) &&
    /^\)/u.test(sentence.slice(unit.end)) &&
    unit.units.some((name) => before.units.includes(name));
  return isAgain ? '' : `U${index}`;
}

/** By 2027 (到2027年). */
function isTime(words: string): boolean {
  const [time] = readTimes(words);
  return time !== undefined && words.slice(0, time.start).length + words.slice(time.end).length <= 2;
}

/** The word before a year belongs to the sentence: "until 2027" is not "by 2027". */
function placeTime(sentence: string, { start, end }: Time, index: number): Piece {
  const before = /^(?:by|in|of|to|until|till|before|after|from|since|through|during|for|and|or|is|as) /u;
  const joint = before.exec(sentence.slice(start, end))?.[0] ?? '';
  return { start: start + joint.length, end, mark: `D${index}` };
}

function placeNumber(
  sentence: string,
  number: WrittenNumber,
  index: number,
): { readonly piece: Piece; readonly number: SaidNumber } {
  const before = sentence.slice(0, number.start);
  const bound = (MORE.exec(before) ?? LEAST.exec(before))?.[0] ?? '';
  const measure = MEASURE.exec(sentence.slice(number.end))?.[0] ?? '';
  const end = number.end + measure.length;
  const more = /^ or more\b/u.exec(sentence.slice(end))?.[0] ?? '';
  return {
    piece: { start: number.start - bound.length, end: end + more.length, mark: `N${index}` },
    number: { ...number, isExcess: MORE.test(before) },
  };
}

function replaceAll(text: string, pieces: readonly Piece[]): string {
  return [...pieces]
    .sort((one, other) => other.start - one.start)
    .reduce((left, { start, end, mark }) => `${left.slice(0, start)} ${mark} ${left.slice(end)}`, text);
}

function tidy(text: string): string {
  return text
    .replace(/^[•\s]+/u, '')
    .replace(/[‘’]/gu, "'")
    .replace(/\b(?:the|an?)\s/gu, '')
    .replace(/\(\s*\)/gu, '')
    .replace(/\s*\(([^()]*)\)/gu, ', $1, ')
    .replace(/\s*—+\s*|\s–\s/gu, ', ')
    .replace(/[到至](?= D)/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[,:;.)])/gu, '')
    .replace(/,(?=[,;:.])/gu, '')
    .replace(/[.,;:!\s]+$/u, '')
    .trim();
}
