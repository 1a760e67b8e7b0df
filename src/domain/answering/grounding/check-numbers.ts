// Every number and date must stand in the facts as the same kind of number; and where the facts hold several of one
// kind, beside words that it stands beside there.
import { CHINESE_NUMERAL, parseChineseNumeral } from '../../../text/numerals.ts';
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';
import type { Clause, Evidence } from './evidence.ts';
import { numbersIn, splitClauses } from './evidence.ts';
import type { Finding } from './finding.ts';
import { sharedWords } from './shared-words.ts';

export function checkNumbers(evidence: Evidence, folded: string): readonly Finding[] {
  const isEnglish = evidence.language === 'en';
  const invented = numbersIn(folded).filter(
    (number) => !evidence.numbers.some((fact) => isSame(number, fact, isEnglish)),
  );
  const misplaced = splitClauses(folded).flatMap((clause) =>
    clause.numbers
      .filter((number) => !invented.some(({ value, kind }) => value === number.value && kind === number.kind))
      .filter((number) => !standsBeside(evidence.clauses, clause, number, isEnglish))
      .map((): Finding => ({ kind: 'number-elsewhere', words: clause.text.trim() })),
  );
  return [
    ...invented.map(({ start, end }): Finding => ({ kind: 'number', words: folded.slice(start, end) })),
    ...unreadable(folded)
      .filter((words) => !evidence.text.includes(words))
      .map((words): Finding => ({ kind: 'number', words })),
    ...misplaced,
  ];
}

/** In English the word for what is counted is not compared: the facts say it in Chinese. */
export function isSame(said: WrittenNumber, fact: WrittenNumber, isEnglish: boolean): boolean {
  return (
    said.value === fact.value &&
    said.kind === fact.kind &&
    (isEnglish || said.measure === fact.measure || said.kind !== 'count') &&
    isSameBound(said.bound, fact.bound)
  );
}

function isSameBound(said: WrittenNumber['bound'], fact: WrittenNumber['bound']): boolean {
  return said === undefined ? fact !== 'most' : said === fact;
}

/** Numerals that make no number one could compare: 十四五 is only ever copied. */
function unreadable(folded: string): readonly string[] {
  return [...folded.matchAll(new RegExp(CHINESE_NUMERAL, 'gu'))]
    .map(([written]) => written)
    .filter((written) => written.length > 1 && parseChineseNumeral(written) === undefined);
}

/** Among clauses that hold such numbers, those most like this one must hold this number. */
function standsBeside(
  facts: readonly Clause[],
  clause: Clause,
  number: WrittenNumber,
  isEnglish: boolean,
): boolean {
  const isRival = (fact: WrittenNumber): boolean =>
    fact.kind === number.kind && (isEnglish || fact.measure === number.measure);
  const candidates = facts.filter(({ numbers }) => numbers.some(isRival));
  const values = new Set(
    candidates.flatMap(({ numbers }) => numbers.filter(isRival).map(({ value }) => value)),
  );
  if (values.size < 2) return true;
  const scored = candidates.map((fact) => ({ fact, shared: sharedWords(clause.text, fact.text) }));
  const best = Math.max(...scored.map(({ shared }) => shared));
  const nearest = scored.filter(({ shared }) => shared === best && best > 0).map(({ fact }) => fact);
  return (
    nearest.length > 0 &&
    nearest.every(
      ({ numbers, text }) =>
        numbers.some((fact) => isRival(fact) && fact.value === number.value) &&
        (numbers.filter(isRival).length < 2 || isBetweenSameWords(clause.text, number, text, numbers)),
    )
  );
}

/** 由80%提高到90%: which is which only the word before tells. */
function isBetweenSameWords(
  said: string,
  number: WrittenNumber,
  text: string,
  facts: readonly WrittenNumber[],
): boolean {
  const before = (whole: string, start: number): string =>
    whole.slice(0, start).replace(/\s/gu, '').slice(-1);
  const word = before(said, number.start);
  return facts.some((fact) => fact.value === number.value && before(text, fact.start) === word);
}
