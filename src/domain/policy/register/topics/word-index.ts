// Which texts hold some words, without reading all of them: pairs of neighbouring characters, and the texts each stands in.

export interface WordIndex {
  /** Numbers of the texts that hold the words, in order. */
  readonly find: (words: string) => Numbers;
  /** Whether any text holds the words. */
  readonly holds: (words: string) => boolean;
  /** Numbers of the texts in which the pair of characters stands. */
  readonly holding: (pair: string) => Numbers;
}

export type Numbers = Uint32Array;

const NONE: Numbers = new Uint32Array();

export function createWordIndex(texts: readonly string[]): WordIndex {
  const placesOf = listPlaces(texts);
  const pairAt = (words: string, at: number): Numbers =>
    placesOf(codeOf(words.charCodeAt(at), words.charCodeAt(at + 1)));
  const rarestPair = (words: string): Numbers => {
    let rarest = pairAt(words, 0);
    for (let at = 1; at < words.length - 1 && rarest.length > 0; at += 1) {
      const numbers = pairAt(words, at);
      if (numbers.length < rarest.length) rarest = numbers;
    }
    return rarest;
  };
  const isIn = (words: string, number: number): boolean => texts[number]?.includes(words) === true;
  return {
    holding: (pair) => pairAt(pair, 0),
    find: (words) => {
      if (words.length < 2) return Uint32Array.from(texts.keys()).filter((number) => isIn(words, number));
      const rarest = rarestPair(words);
      return words.length === 2 ? rarest : rarest.filter((number) => isIn(words, number));
    },
    holds: (words) => {
      if (words.length < 2) return texts.some((text) => text.includes(words));
      const rarest = rarestPair(words);
      return words.length === 2 ? rarest.length > 0 : rarest.some((number) => isIn(words, number));
    },
  };
}

export function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

function codeOf(first: number, second: number): number {
  return first * 65_536 + second;
}

/** The lists of all pairs lie behind one another in one block: as arrays of their own they would take thrice the room. */
function listPlaces(texts: readonly string[]): (pair: number) => Numbers {
  const ids = new Map<number, number>();
  const counts: number[] = [];
  const latest: number[] = [];
  forEachPair(texts, (pair, number) => {
    const id = ids.get(pair);
    if (id === undefined) {
      ids.set(pair, counts.length);
      counts.push(1);
      latest.push(number);
    } else if (latest[id] !== number) {
      counts[id] = (counts[id] ?? 0) + 1;
      latest[id] = number;
    }
  });
  const starts = new Uint32Array(counts.length + 1);
  for (const [id, count] of counts.entries()) starts[id + 1] = (starts[id] ?? 0) + count;
  const block = new Uint32Array(starts[counts.length] ?? 0);
  const ends = starts.slice();
  forEachPair(texts, (pair, number) => {
    const id = ids.get(pair) ?? 0;
    const end = ends[id] ?? 0;
    if (end > (starts[id] ?? 0) && block[end - 1] === number) return;
    block[end] = number;
    ends[id] = end + 1;
  });
  return (pair) => {
    const id = ids.get(pair);
    return id === undefined ? NONE : block.subarray(starts[id], starts[id + 1]);
  };
}

/** A pair as often as it stands in a text. */
function forEachPair(texts: readonly string[], visit: (pair: number, number: number) => void): void {
  for (const [number, text] of texts.entries())
    for (let at = 1; at < text.length; at += 1)
      visit(codeOf(text.charCodeAt(at - 1), text.charCodeAt(at)), number);
}
