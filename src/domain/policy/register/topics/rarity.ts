// How much a shared word says: long words and words of few tasks say most.

export interface Rarity {
  /** 0 where no task holds the words; `size` where the asker's words were longer or shorter than these. */
  weigh(words: string, size?: number): number;
  /** A tenth of the tasks, or fewer than three, speak of it. */
  isRare(words: string): boolean;
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
    isRare: (words) => count(words) > 0 && count(words) <= Math.max(3, texts.length / 10),
    weigh: (words, size = words.length) => {
      const found = count(words);
      return found === 0 ? 0 : size ** 1.25 * Math.log((texts.length + 1) / found);
    },
  };
}
