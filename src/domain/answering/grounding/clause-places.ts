// What a clause leaves of a sentence of the facts: said whole, under its conditions, at its date.
import { isEmphasis } from './clause-content.ts';
import type { FactSentence } from './fact-sentences.ts';
import { isSameTime } from './times.ts';
import type { Time } from './times.ts';

/** What a clause touches last it must say whole; of what stands before that, the beginning (its subject) may be enough. */
export function saysEnough(
  sentence: FactSentence,
  own: ReadonlySet<number>,
  said: ReadonlySet<number>,
): boolean {
  const touched = sentence.flatMap((_, index) =>
    placesOf(sentence, index).some((place) => own.has(place)) ? [index] : [],
  );
  return touched.every((index, order) => {
    if (isWhole(sentence, index, said)) return true;
    const places = placesOf(sentence, index);
    const end = places.findIndex((place) => !own.has(place));
    return order < touched.length - 1 && end > 0 && places.slice(end).every((place) => !own.has(place));
  });
}

/** What holds for some is never said of all: the conditions before it are said as well. */
export function isUnderItsConditions(
  sentence: FactSentence,
  own: readonly number[],
  said: ReadonlySet<number>,
): boolean {
  const first = sentence.findIndex((_, index) =>
    placesOf(sentence, index).some((place) => own.includes(place)),
  );
  return sentence.every(
    ({ isCondition }, before) => !isCondition || before >= first || isWhole(sentence, before, said),
  );
}

/** A date said of a clause is the date of that clause, and not of the one behind it. */
export function isDueThen(sentence: FactSentence, own: readonly number[], dates: readonly Time[]): boolean {
  return sentence.every(
    ({ times }, index) =>
      !placesOf(sentence, index).some((place) => own.includes(place)) ||
      dates.every((date) => times.some((time) => isSameTime(date, time))),
  );
}

/** Whether all that a clause of the facts says is among these places. */
export function isWhole(sentence: FactSentence, index: number, said: ReadonlySet<number>): boolean {
  const { content = '', things = [] } = sentence[index] ?? {};
  const [start = 0] = placesOf(sentence, index);
  const isSaid = (place: number): boolean => said.has(place) || isEmphasis(content, place - start);
  let from = start;
  const parts = things.map((length) => {
    const part = placesOf(sentence, index).slice(from - start, from - start + length);
    from += length;
    return part;
  });
  const isOneOfThem = parts.length < 2 || parts.some((part) => part.length > 0 && part.every(isSaid));
  const leftOut = new Set(
    parts.length < 2 || !isOneOfThem
      ? []
      : parts.filter((part) => !part.some((place) => said.has(place))).flat(),
  );
  return placesOf(sentence, index).every((place) => isSaid(place) || leftOut.has(place));
}

export function placesOf(sentence: FactSentence, index: number): readonly number[] {
  const start = sentence.slice(0, index).reduce((total, { content }) => total + content.length, 0);
  return [...(sentence[index]?.content ?? '')].map((_, at) => start + at);
}
