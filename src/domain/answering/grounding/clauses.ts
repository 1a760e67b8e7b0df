// A Chinese wording as clauses, each with what it says and where the facts say it; and what stands near a clause.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import { align } from './align.ts';
import { contentOf, withoutEmphasis } from './clause-content.ts';
import type { Evidence } from './evidence.ts';
import { isSame } from './is-same-number.ts';
import { saysHowMuch } from './says-how-much.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';
import type { Time } from './times.ts';

export interface Clause {
  readonly statement: Statement;
  /** Numbers that say how much of what is promised. */
  readonly numbers: readonly WrittenNumber[];
  readonly content: string;
  /** For each sentence of the facts the places in it that this clause says; undefined where it is no wording of it. */
  readonly places: readonly (readonly number[] | undefined)[];
}

export function readClauses({ gazetteer, sentences, tasks }: Evidence, folded: string): readonly Clause[] {
  const contents = sentences.map((sentence) => sentence.map(({ content }) => content));
  const [only, ...others] = tasks.keys();
  const context = only === undefined || others.length > 0 ? [] : [only];
  return readStatements(gazetteer, folded, { tasks: context })
    .flatMap(splitHeadings)
    .map((statement) => {
      const content = withoutEmphasis(contentOf(gazetteer, statement.text));
      const numbers = statement.numbers.filter((number) => saysHowMuch(statement, number, content));
      return {
        statement,
        numbers,
        content,
        places: contents.map((fact) => (content === '' ? [] : align(content, fact))),
      };
    });
}

/** "第27项讲的是完善机制：发挥 …" says two things. */
function splitHeadings(statement: Statement): readonly Statement[] {
  const at = statement.text.search(/[:：](?=.)/u) + 1;
  const { text, numbers } = statement;
  if (at === 0) return [statement];
  return [
    { ...statement, text: text.slice(0, at), numbers: numbers.filter(({ end }) => end < at) },
    {
      ...statement,
      text: text.slice(at),
      numbers: numbers
        .filter(({ start }) => start >= at)
        .map((number) => ({ ...number, start: number.start - at, end: number.end - at })),
    },
  ];
}

/** What a clause and its neighbours in the sentence say of a sentence of the facts. */
export function nearby(clauses: readonly Clause[], at: number, index: number): ReadonlySet<number> {
  const isBeside = (other: number): boolean =>
    clauses[other]?.statement.sentence === clauses[at]?.statement.sentence;
  const isBare = (other: number): boolean => clauses[other]?.numbers.length === 0;
  const near = [
    at,
    at - 1,
    ...(isBare(at - 1) ? [at - 2] : []),
    ...(isBare(at + 1) || isBare(at) ? [at + 1] : []),
  ];
  return new Set(near.filter(isBeside).flatMap((other) => clauses[other]?.places[index] ?? []));
}

/** The dates that a clause says itself, or that stand alone before it. */
export function datesAt(clauses: readonly Clause[], at: number): readonly Time[] {
  const [before, clause] = [clauses[at - 1], clauses[at]];
  const isDue = ({ isAsOf }: Time): boolean => !isAsOf;
  const own = clause?.statement.ownTimes.filter(isDue) ?? [];
  const isAlone = before?.content === '' && before.statement.sentence === clause?.statement.sentence;
  return own.length > 0 || !isAlone ? own : before.statement.ownTimes.filter(isDue);
}

/** 前3年平均值的98%: of the numbers of one clause none is left out. */
export function isSaidBeside(clauses: readonly Clause[], at: number, held: WrittenNumber): boolean {
  return clauses.some(
    ({ statement }) =>
      statement.sentence === clauses[at]?.statement.sentence &&
      statement.numbers.some((number) => isSame(number, held, false)),
  );
}

export function saidBy(clauses: readonly Clause[], index: number): ReadonlySet<number> {
  return new Set(clauses.flatMap(({ places }) => places[index] ?? []));
}
