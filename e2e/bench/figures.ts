/**
 * The arithmetic of the benches: shares of a sample, and how fast something grows. Pure; `bench-phone.ts` and `soak.ts` use it.
 */

/** What is said of a sample. */
export interface Spread {
  readonly n: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Something that was read at one time; readings of different runs of a page are not compared with each other. */
export interface Reading {
  readonly at: number;
  readonly value: number;
  readonly segment: number;
}

/** The value below which this share of a sorted sample lies (nearest rank). */
const shareOf = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;

/** Of any order; null of nothing. */
export function spreadOf(sample: readonly number[]): Spread | null {
  if (sample.length === 0) return null;
  const sorted = sample.toSorted((a, b) => a - b);
  return {
    n: sorted.length,
    p50: shareOf(sorted, 0.5),
    p95: shareOf(sorted, 0.95),
    p99: shareOf(sorted, 0.99),
    max: shareOf(sorted, 1),
  };
}

/**
 * Growth per unit of `at` by least squares, pooled over segments: a page that was loaded again begins anew, and its fall
 * must not hide that it grows. Null when there is too little to say.
 */
export function slopeOf(readings: readonly Reading[]): number | null {
  let above = 0;
  let below = 0;
  for (const segment of new Set(readings.map((one) => one.segment))) {
    const own = readings.filter((one) => one.segment === segment);
    const meanAt = own.reduce((sum, { at }) => sum + at, 0) / own.length;
    const meanValue = own.reduce((sum, { value }) => sum + value, 0) / own.length;
    for (const { at, value } of own) {
      above += (at - meanAt) * (value - meanValue);
      below += (at - meanAt) ** 2;
    }
  }
  return below === 0 ? null : above / below;
}
