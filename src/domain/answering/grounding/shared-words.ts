// How much two folded texts have in common: pairs of Chinese characters, and Latin words of some length.

const LATIN_WORD = /[a-z][a-z-]{3,}/gu;

export function wordsOf(folded: string): ReadonlySet<string> {
  const words = new Set(folded.match(LATIN_WORD) ?? []);
  for (const [run] of folded.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 1 < run.length; at += 1) words.add(run.slice(at, at + 2));
  }
  return words;
}

export function sharedWords(one: string, other: string): number {
  const others = wordsOf(other);
  return [...wordsOf(one)].filter((word) => others.has(word)).length;
}
