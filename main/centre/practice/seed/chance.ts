/**
 * Repeatable chance for the practice data: the same seed gives the same people and the same past. Used by the seed alone;
 * it must never guard anything secret.
 */
import { seededRandom } from '#src/base/seeded-random.ts';

export interface Chance {
  /** 0 ≤ x < 1. */
  share(): number;
  /** Whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True with the given likelihood. */
  isLucky(likelihood: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, weighted by its number. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Small, fast, even enough for practice people. */
export function seededChance(seed: number): Chance {
  const share = seededRandom(seed);
  const whole = (from: number, to: number): number => from + Math.floor(share() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const value = list[Math.floor(share() * list.length)];
    if (value === undefined) throw new Error('Nothing to pick from');
    return value;
  };
  return {
    share,
    whole,
    pick,
    isLucky: (likelihood) => share() < likelihood,
    weighted: (list) => {
      let rest = share() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        rest -= weight;
        if (rest < 0) return value;
      }
      return pick(list)[0];
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let at = copy.length - 1; at > 0; at -= 1) {
        const other = Math.floor(share() * (at + 1));
        const kept = copy[at];
        const moved = copy[other];
        if (kept === undefined || moved === undefined) continue;
        copy[at] = moved;
        copy[other] = kept;
      }
      return copy;
    },
  };
}

/** Deals every value once before any comes back, so that one customer does not tell the same story twice. */
export function deckOf<T>(chance: Chance, list: readonly T[]): () => T {
  let rest: T[] = [];
  return () => {
    if (rest.length === 0) rest = chance.shuffled(list);
    const next = rest.pop();
    if (next === undefined) throw new Error('Nothing to deal');
    return next;
  };
}
