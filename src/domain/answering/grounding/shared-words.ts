// What two folded texts can have in common: pairs of Chinese characters, and Latin words of some length.

const LATIN_WORD = /[a-z][a-z-]+/gu;
const LONG_ENOUGH = 4;

/** `shortest`: of Latin words; short ones are mostly grammar. */
export function wordsOf(folded: string, shortest = LONG_ENOUGH): ReadonlySet<string> {
  const words = new Set((folded.match(LATIN_WORD) ?? []).filter((word) => word.length >= shortest));
  for (const [run] of folded.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
  }
  return words;
}
