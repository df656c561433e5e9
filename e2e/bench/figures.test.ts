import { describe, expect, it } from 'vitest';
import { slopeOf, spreadOf } from './figures.ts';

describe('a spread', () => {
  it('is by nearest rank, in any order', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ n: 5, p50: 3, p95: 5, p99: 5, max: 5 });
    expect(spreadOf([7])).toEqual({ n: 1, p50: 7, p95: 7, p99: 7, max: 7 });
    const hundred = Array.from({ length: 100 }, (_, at) => at + 1);
    expect(spreadOf(hundred)).toEqual({ n: 100, p50: 50, p95: 95, p99: 99, max: 100 });
  });

  it('of nothing is nothing', () => {
    expect(spreadOf([])).toBeNull();
  });
});

describe('a slope', () => {
  const grows = (segment: number, from: number) =>
    [0, 1, 2, 3].map((at) => ({ at: at + segment * 10, value: from + at * 2, segment }));

  it('is the growth per step', () => {
    expect(slopeOf(grows(0, 100))).toBeCloseTo(2);
  });

  it('is not hidden by a page that begins anew', () => {
    expect(slopeOf([...grows(0, 100), ...grows(1, 20)])).toBeCloseTo(2);
  });

  it('needs two readings of one segment', () => {
    expect(slopeOf([])).toBeNull();
    expect(
      slopeOf([
        { at: 0, value: 1, segment: 0 },
        { at: 9, value: 5, segment: 1 },
      ]),
    ).toBeNull();
  });
});
