// How much a shared word says: long words and words of few tasks say most.
import type { WordIndex } from './word-index.ts';

export interface Rarity {
  /** 0 where no task holds the words; `size` where the asker's words were longer or shorter than these. */
  weigh(words: string, size?: number): number;
  /** A tenth of the tasks, or fewer than three, speak of it. */
  isRare(words: string): boolean;
}

/** `total` texts. */
export function createRarity(index: WordIndex, total: number): Rarity {
  const known = new Map<string, number>();
  const count = (words: string): number => {
    const seen = known.get(words);
    if (seen !== undefined) return seen;
    const found = index.find(words).length;
    // The memory is for the words of documents; what only askers say would grow it without end.
    if (found > 0) known.set(words, found);
    return found;
  };
  return {
    isRare: (words) => count(words) > 0 && count(words) <= Math.max(3, total / 10),
    weigh: (words, size = words.length) => {
      const found = count(words);
      return found === 0 ? 0 : size ** 1.25 * Math.log((total + 1) / found);
    },
  };
}
