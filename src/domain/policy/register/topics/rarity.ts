// How much a shared word says: long words and words of few tasks say most.

export interface Rarity {
  /** 0 where no task holds the words. */
  weigh(words: string): number;
}

export function createRarity(texts: readonly string[]): Rarity {
  const known = new Map<string, number>();
  const count = (words: string): number => {
    const seen = known.get(words);
    if (seen !== undefined) return seen;
    const found = texts.reduce((sum, text) => sum + (text.includes(words) ? 1 : 0), 0);
    // The memory is for the words of documents; what only askers say would grow it without end.
    if (found > 0) known.set(words, found);
    return found;
  };
  return {
    weigh: (words) => {
      const found = count(words);
      return found === 0 ? 0 : words.length ** 1.25 * Math.log((texts.length + 1) / found);
    },
  };
}
