// Every clause of a Chinese wording rewords one sentence of the facts: its words stand there in the same order, nothing is
// put between them, and of what it says nothing is left out that would make it say more. Swapped subjects, widened scopes
// and single exchanged characters are all found here, whatever words they are made of.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import { align } from './align.ts';
import { contentOf } from './clause-content.ts';
import { isDueThen, isUnderItsConditions, isWhole, placesOf, saysEnough } from './clause-places.ts';
import { datesAt, isSaidBeside, nearby, readClauses, saidBy } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { Evidence } from './evidence.ts';
import type { FactClause, FactSentence } from './fact-sentences.ts';
import type { Finding } from './finding.ts';
import { isSame } from './is-same-number.ts';
import { rolesIn } from './role-words.ts';
import type { Statement } from './statements.ts';

export function checkClauses(evidence: Evidence, folded: string): readonly Finding[] {
  if (evidence.language === 'en') return [];
  const clauses = readClauses(evidence, folded);
  return clauses
    .filter((_, at) => !isReworded(evidence, clauses, at))
    .map(({ statement }): Finding => ({ kind: 'unsupported', words: statement.text.trim() }));
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
    return (
      own !== undefined &&
      (isOfRoles ||
        (saysEnough(sentence, new Set(own), nearby(clauses, at, index)) &&
          isUnderItsConditions(sentence, own, saidBy(clauses, index)) &&
          isDueThen(sentence, own, datesAt(clauses, at))))
    );
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
        isUnderItsConditions(sentence, placesOf(sentence, order), saidBy(clauses, index)) &&
        fact.numbers.every((held) => held.value === 1 || isSaidBeside(clauses, at, held)) &&
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
