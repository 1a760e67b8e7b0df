// Every date of a wording must stand in the facts as the same date, and govern the same words.
import type { Evidence } from './evidence.ts';
import type { Finding } from './finding.ts';
import { homeOf } from './home-of.ts';
import type { Statement } from './statements.ts';
import { isSameTime } from './times.ts';
import type { Time } from './times.ts';

export function judgeTimes(evidence: Evidence, statement: Statement): readonly Finding[] {
  const home = homeOf(evidence, statement);
  const facts = evidence.statements.filter(home);
  const told = facts.flatMap(({ ownTimes }) => ownTimes);
  const strange = statement.ownTimes.filter((time) => !told.some((fact) => isSameTime(time, fact)));
  if (strange.length > 0)
    return strange.map(({ start, end }) => ({ kind: 'number', words: statement.text.slice(start, end) }));
  if (isTurned(statement.ownTimes, facts))
    return [{ kind: 'number-elsewhere', words: statement.text.trim() }];
  if (statement.times.length === 0 || statement.words.size < TELLING) return [];
  const best = nearestFacts(statement, facts);
  const fits = (time: Time): boolean =>
    best.some(({ times }) => times.some((fact) => isSameTime(time, fact)));
  // A time that was only said before may have nothing to do with a fact that has none.
  const isBorrowed =
    statement.ownTimes.every(({ isAsOf }) => isAsOf) && best.every(({ times }) => times.length === 0);
  return best.length === 0 || isBorrowed || statement.times.every(fits)
    ? []
    : [{ kind: 'number-elsewhere', words: statement.text.trim() }];
}

/** 2020年低于2019年 is not 2019年低于2020年. */
function isTurned(said: readonly Time[], facts: readonly Statement[]): boolean {
  const [first, second, ...more] = said.filter(({ isAsOf }) => !isAsOf);
  if (first === undefined || second === undefined || more.length > 0 || isSameTime(first, second))
    return false;
  const both = facts
    .map(({ ownTimes }) =>
      [first, second].map((time) => ownTimes.findIndex((held) => !held.isAsOf && isSameTime(time, held))),
    )
    .filter((places) => places.every((place) => place >= 0));
  return both.length > 0 && both.every(([one = 0, other = 0]) => one > other);
}

/** A clause of frame words says no more than its date. */
const TELLING = 2;

function nearestFacts(statement: Statement, facts: readonly Statement[]): readonly Statement[] {
  const scored = facts.map((fact) => ({ fact, score: likeness(statement, fact) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best < TELLING ? [] : scored.filter(({ score }) => score === best).map(({ fact }) => fact);
}

function likeness(statement: Statement, fact: Statement): number {
  const shared = [...statement.words].filter((word) => fact.words.has(word)).length;
  const numbers = statement.numbers.filter((number) =>
    fact.numbers.some((held) => held.value === number.value && held.kind === number.kind),
  ).length;
  return shared + 2 * numbers;
}
