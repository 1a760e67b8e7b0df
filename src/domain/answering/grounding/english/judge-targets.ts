// Numbers, with what they count and when they are due: all three are those of one row of the facts.
import { readEnglishStems } from '../../../../text/english-stems.ts';
import { isSame } from '../is-same-number.ts';
import { isSameTime } from '../times.ts';
import type { FactRow } from './fact-rows.ts';
import { isDueThen } from './judge-dates.ts';
import { placeOf, timeOf } from './said.ts';
import type { Facts, Judge } from './said.ts';

export const judgeRows: Judge = (facts, { tasks }, groups) => {
  const [count, date] = [facts.masked.numbers[placeOf(groups['count'] ?? 'N')]?.value, timeOf(facts, groups)];
  return (
    (new RegExp(`has ${count} (?:targets|due dates)`, 'u').test(facts.evidence.text) ||
      listed(facts, tasks).length === count) &&
    (date === undefined || isDueThen(facts, tasks, date))
  );
};

const listed = ({ evidence }: Facts, tasks: readonly number[]): readonly string[] =>
  tasks.length === 1 ? evidence.rows : [];

/** "City-wide", "scale", "rate" tell nothing apart. */
const TELLS_NOTHING: ReadonlySet<string> = new Set(
  readEnglishStems('city wide city-wide scale rate target city new'),
);
const JOINS = /^(?:of|for|in|across|and|the)$/u;

export const judgeItem: Judge = (facts, said, groups) => {
  const { rows, masked } = facts;
  const number = groups['number'] === undefined ? undefined : masked.numbers[placeOf(groups['number'])];
  const time = timeOf(facts, groups) ?? said.waiting;
  const quoted = [groups['quoted'], groups['quoted2']].flatMap((mark) =>
    mark === undefined ? [] : [masked.quotations[placeOf(mark)] ?? ''],
  );
  return rows.some(
    (row) =>
      (row.tasks.length === 0 ||
        said.tasks.length === 0 ||
        row.tasks.some((task) => said.tasks.includes(task))) &&
      (number === undefined
        ? row.number === undefined
        : row.number !== undefined &&
          isSame(number, row.number, true) &&
          (!number.isExcess || row.isExcess)) &&
      (time === undefined || row.times.some((due) => isSameTime(time, due))) &&
      isLabel(row, groups['what']) &&
      quoted.every((words) => row.line.includes(words)),
  );
};

function isLabel({ label, name }: FactRow, what: string | undefined): boolean {
  if (what === undefined) return true;
  const words = what.split(/[ -]/u).filter((word) => !JOINS.test(word));
  const stems = readEnglishStems(what);
  // "Show the code and done": words that carry no stem are compared as they stand.
  const isKnown = (word: string): boolean => {
    const own = readEnglishStems(word);
    return own.length === 0
      ? name.split(/[ -]/u).includes(word)
      : own.every((stem) => label.includes(stem) || TELLS_NOTHING.has(stem));
  };
  return (
    label.length > 0 &&
    words.every(isKnown) &&
    label.every((stem) => stems.includes(stem) || TELLS_NOTHING.has(stem))
  );
}
