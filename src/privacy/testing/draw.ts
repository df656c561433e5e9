/** Chance from a seed, so that the corpus of the tests is the same each time. */
import { seededRandom } from '../../base/seeded-random.ts';

export interface Draw {
  /** From 0 to below `most`. */
  below(most: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  digits(howMany: number): string;
}

/** The same seed, the same draws. */
export function drawFrom(seed: number): Draw {
  const next = seededRandom(seed);
  const below = (most: number): number => Math.floor(next() * most);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    digits: (howMany) => Array.from({ length: howMany }, () => String(below(10))).join(''),
  };
}
