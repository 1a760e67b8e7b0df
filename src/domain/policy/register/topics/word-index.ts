// Which texts hold some words, without reading all of them: pairs of neighbouring characters, and the texts each stands in.

export interface WordIndex {
  /** Numbers of the texts that hold the words, in order. */
  readonly find: (words: string) => readonly number[];
  /** Numbers of the texts in which the pair of characters stands. */
  readonly holding: (pair: string) => readonly number[];
}

const NONE: readonly number[] = [];

export function createWordIndex(texts: readonly string[]): WordIndex {
  const places = new Map<number, number[]>();
  texts.forEach((text, number) => {
    for (let at = 1; at < text.length; at += 1) {
      const pair = text.charCodeAt(at - 1) * 65_536 + text.charCodeAt(at);
      const list = places.get(pair);
      if (list === undefined) places.set(pair, [number]);
      else if (list[list.length - 1] !== number) list.push(number);
    }
  });
  const holding = (pair: string): readonly number[] =>
    places.get(pair.charCodeAt(0) * 65_536 + pair.charCodeAt(1)) ?? NONE;
  return {
    holding,
    find: (words) => {
      if (words.length < 2) return texts.flatMap((text, number) => (text.includes(words) ? [number] : []));
      const rarest = pairsOf(words)
        .map(holding)
        .reduce((best, list) => (list.length < best.length ? list : best));
      return words.length === 2 ? rarest : rarest.filter((number) => texts[number]?.includes(words));
    },
  };
}

export function pairsOf(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
