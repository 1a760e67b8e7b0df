// Whether a number of a wording is a number of the facts, whatever its spelling.
import type { WrittenNumber } from '../../../text/numbers/written-number.ts';

/** In English the word for what is counted is not compared: the facts say it in Chinese. */
export function isSame(said: WrittenNumber, fact: WrittenNumber, isEnglish: boolean): boolean {
  return (
    said.value === fact.value &&
    sameKind(said, fact) &&
    (isEnglish || said.measure === fact.measure || said.kind !== 'count') &&
    isSameBound(said.bound, fact.bound)
  );
}

/** 2000 patents look like a year, and are none where no date is written. */
function sameKind(said: WrittenNumber, fact: WrittenNumber): boolean {
  const kindOf = ({ kind }: WrittenNumber): WrittenNumber['kind'] => (kind === 'year' ? 'count' : kind);
  return kindOf(said) === kindOf(fact);
}

function isSameBound(said: WrittenNumber['bound'], fact: WrittenNumber['bound']): boolean {
  return said === undefined ? fact !== 'most' : said === fact;
}
