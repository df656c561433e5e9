/** Where a customer's satisfaction goes: the newest three scores against those before. Pure. */

/** Means of before and now, and the direction. */
export interface Trend {
  readonly kind: 'rising' | 'steady' | 'falling';
  readonly before: number;
  readonly now: number;
}

const NOTABLE = 0.3;
const mean = (scores: readonly number[]) =>
  scores.reduce((sum, score) => sum + score, 0) / scores.length;

/** Null without scores; steady when there is nothing to compare. */
export function deriveTrend(scores: readonly number[]): Trend | null {
  if (scores.length === 0) return null;
  const newest = scores.slice(-3);
  const earlier = scores.slice(0, -3);
  const now = mean(newest);
  const before = earlier.length === 0 ? (newest[0] ?? now) : mean(earlier);
  const change = now - before;
  return {
    kind: change >= NOTABLE ? 'rising' : change <= -NOTABLE ? 'falling' : 'steady',
    before,
    now,
  };
}
