/** Chance from a seed, so that the corpus of the tests is the same each time. */

export interface Draw {
  /** From 0 to below `most`. */
  below(most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  digits(howMany: number): string;
}

/** The same seed, the same draws (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    digits: (howMany) => Array.from({ length: howMany }, () => String(below(10))).join(''),
  };
}
