// "鲁统码" means 鲁通码: two words that are one slip of the hand apart.

/** One character added, left out, changed, or two neighbours swapped. Equal words are no slip. */
export function isOneEditApart(left: string, right: string): boolean {
  if (left === right) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail])
    tail += 1;
  const shortRest = short.slice(head, short.length - tail);
  const longRest = long.slice(head, long.length - tail);
  if (longRest.length === 1) return true;
  return (
    longRest.length === 2 &&
    shortRest.length === 2 &&
    shortRest[0] === longRest[1] &&
    shortRest[1] === longRest[0]
  );
}

/** A slip in a short word makes another word: two characters of Chinese and four letters of Latin say too little. */
export function isTypoWorthy(word: string): boolean {
  return /[\u3400-\u9fff]/.test(word) ? word.length >= 3 : word.length >= 5;
}

/** The one candidate that the word is a slip of; undefined where there is none, or more than one. */
export function findNearMatch(word: string, candidates: Iterable<string>): string | undefined {
  if (!isTypoWorthy(word)) return undefined;
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate === found || !isOneEditApart(word, candidate)) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}
