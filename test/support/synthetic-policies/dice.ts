// Seeded chance: the same seed throws the same dice on every machine, so a failing document can be written again.
export interface Dice {
  /** In [0, 1). */
  next(): number;
  /** Both ends included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Different ones, in random order. */
  some<T>(items: readonly T[], count: number): T[];
}

export function createDice(seed: number): Dice {
  let state = (seed * 2654435761 + 40503) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: <T>(items: readonly T[]): T => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from.');
      return item;
    },
    some: <T>(items: readonly T[], count: number): T[] => {
      const left = [...items];
      const drawn: T[] = [];
      while (drawn.length < count && left.length > 0)
        drawn.push(...left.splice(between(0, left.length - 1), 1));
      return drawn;
    },
  };
}
