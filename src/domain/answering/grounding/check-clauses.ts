// Every clause of a Chinese wording rewords one sentence of the facts: its words stand there in the same order, nothing is
// put between them, and of what it says nothing is left out that would make it say more. Swapped subjects, widened scopes
// and single exchanged characters are all found here, whatever words they are made of.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import { align } from './align.ts';
import { contentOf, isEmphasis, withoutEmphasis } from './clause-content.ts';
import type { Evidence } from './evidence.ts';
import type { FactClause, FactSentence } from './fact-sentences.ts';
import type { Finding } from './finding.ts';
import { isSame } from './is-same-number.ts';
import { rolesIn } from './role-words.ts';
import { saysHowMuch } from './says-how-much.ts';
import { readStatements } from './statements.ts';
import type { Statement } from './statements.ts';

interface Clause {
  readonly statement: Statement;
  /** Numbers that say how much of what is promised. */
  readonly numbers: readonly WrittenNumber[];
  readonly content: string;
  /** For each sentence of the facts the places in it that this clause says; undefined where it is no wording of it. */
  readonly places: readonly (readonly number[] | undefined)[];
}

export function checkClauses(evidence: Evidence, folded: string): readonly Finding[] {
  if (evidence.language === 'en') return [];
  const clauses = readClauses(evidence, folded);
  return clauses
    .filter((_, at) => !isReworded(evidence, clauses, at))
    .map(({ statement }): Finding => ({ kind: 'unsupported', words: statement.text.trim() }));
}

function readClauses({ gazetteer, sentences, tasks }: Evidence, folded: string): readonly Clause[] {
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

function isReworded(evidence: Evidence, clauses: readonly Clause[], at: number): boolean {
  const clause = clauses[at];
  if (clause === undefined) return false;
  const { content, places, statement, numbers } = clause;
  if (isCopied(evidence, statement)) return true;
  if (numbers.length > 0)
    return (
      !isSaidTwice(evidence, clauses, clause) &&
      numbers.every((number) => isNumberReworded(evidence, clauses, at, number))
    );
  if (content === '') return true;
  if (align(content, [contentOf(evidence.gazetteer, evidence.question)]) !== undefined) return true;
  const isOfRoles = rolesIn(statement.text).length > 0;
  return evidence.sentences.some((sentence, index) => {
    const own = places[index];
    return own !== undefined && (isOfRoles || saysEnough(sentence, new Set(own), nearby(clauses, at, index)));
  });
}

/** A whole line of the facts, word for word. */
function isCopied({ text }: Evidence, { sentence }: Statement): boolean {
  const bare = (words: string): string => words.replace(/[。;!？?\s]+$/u, '').trim();
  return (
    bare(sentence) !== '' &&
    text.split('\n').some((line) => bare(line).replace(/^[•\s]+/u, '') === bare(sentence))
  );
}

/** What a clause touches last it must say whole; of what stands before that, the beginning (its subject) may be enough. */
function saysEnough(sentence: FactSentence, own: ReadonlySet<number>, said: ReadonlySet<number>): boolean {
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

/** 基地60个、场景60个, where the facts have sixty of both together. */
function isSaidTwice(
  { sentences }: Evidence,
  clauses: readonly Clause[],
  { statement, numbers }: Clause,
): boolean {
  const beside = clauses.filter((other) => other.statement.sentence === statement.sentence);
  return numbers.some((number) => {
    const count = (all: readonly WrittenNumber[]): number =>
      all.filter((each) => isSame(number, each, false)).length;
    const said = count(beside.flatMap((each) => each.numbers));
    return (
      said > 1 &&
      said > Math.max(...sentences.map((sentence) => count(sentence.flatMap((each) => each.numbers))))
    );
  });
}

function isNumberReworded(
  evidence: Evidence,
  clauses: readonly Clause[],
  at: number,
  number: WrittenNumber,
): boolean {
  const { sentences, tasks } = evidence;
  const clause = clauses[at];
  if (clause === undefined) return false;
  const { statement, content, places } = clause;
  const spoken = statement.tasks.filter((task) => tasks.has(task));
  const isHome = (fact: FactClause): boolean =>
    fact.tasks.length === 0 || spoken.length === 0 || fact.tasks.some((task) => spoken.includes(task));
  return sentences.some((sentence, index) => {
    if (places[index] === undefined) return false;
    return sentence.some((fact, order) => {
      // The same words may stand twice in a sentence: those beside the number are meant.
      const own = alignWithin(sentence, order, content) ?? places[index] ?? [];
      const said = new Set([...own, ...nearby(clauses, at, index)]);
      return (
        isHome(fact) &&
        fact.numbers.some((held) => isSame(number, held, false)) &&
        (content === '' ||
          fact.content === '' ||
          placesOf(sentence, order).some((place) => own.includes(place))) &&
        isWhole(sentence, order, said) &&
        saysEnough(sentence, new Set(own), said) &&
        sentence.every(
          (other, before) =>
            !other.isCondition || before >= order || isWhole(sentence, before, saidBy(clauses, index)),
        ) &&
        (!isAmbiguous(evidence, fact, number) ||
          follows(sentence, order, [...own, ...(clauses[at - 1]?.places[index] ?? [])]))
      );
    });
  });
}

function alignWithin(sentence: FactSentence, order: number, content: string): readonly number[] | undefined {
  const [start = 0] = placesOf(sentence, order);
  const within = align(content, [sentence[order]?.content ?? '']);
  return content === '' ? undefined : within?.map((place) => start + place);
}

/** 同口径比上年增长 is said of two things: which one is meant, what stands before it tells. */
function isAmbiguous({ sentences }: Evidence, { content }: FactClause, number: WrittenNumber): boolean {
  return sentences
    .flat()
    .some(
      (other) =>
        other.content === content &&
        other.numbers.some((held) => held.kind === number.kind && held.value !== number.value) &&
        !other.numbers.some((held) => held.value === number.value),
    );
}

function follows(sentence: FactSentence, order: number, said: readonly number[]): boolean {
  return order > 0 && placesOf(sentence, order - 1).some((place) => said.includes(place));
}

/** What a clause and its neighbours in the sentence say of a sentence of the facts. */
function nearby(clauses: readonly Clause[], at: number, index: number): ReadonlySet<number> {
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

function saidBy(clauses: readonly Clause[], index: number): ReadonlySet<number> {
  return new Set(clauses.flatMap(({ places }) => places[index] ?? []));
}

/** Whether all that a clause of the facts says is among these places. */
function isWhole(sentence: FactSentence, index: number, said: ReadonlySet<number>): boolean {
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

function placesOf(sentence: FactSentence, index: number): readonly number[] {
  const start = sentence.slice(0, index).reduce((total, { content }) => total + content.length, 0);
  return [...(sentence[index]?.content ?? '')].map((_, at) => start + at);
}
