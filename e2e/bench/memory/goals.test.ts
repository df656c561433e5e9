import { describe, expect, it } from 'vitest';
import { GOALS, goalsKept, goalsTable } from './goals.ts';
import { judge } from './memory-figure.ts';

const figure = (goal: number, value: number | null, atMost?: number) =>
  judge({
    ...{ name: `figure of ${goal}`, goal, unit: 'ms', value, beside: {}, note: 'no microphone' },
    ...(atMost === undefined ? {} : { atMost }),
  });

describe('goalsKept', () => {
  it('says of every goal whether it was kept, missed or not measured, and why', () => {
    const said = goalsKept([
      figure(1, 40, 50),
      figure(1, 120, 100),
      figure(2, null, 100),
      figure(7, 20, 50),
      // Told, not judged.
      figure(7, 900),
      figure(8, 900),
    ]);
    expect(said.map(({ goal }) => goal)).toEqual(Object.keys(GOALS).map(Number));
    expect(said.map(({ goal }) => goal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 20]);
    const of = (goal: number) => said.find((each) => each.goal === goal);
    expect(of(1)).toMatchObject({ state: 'missed', why: ['figure of 1: 120 ms (at most 100)'] });
    expect(of(2)).toMatchObject({ state: 'not-measured', why: ['figure of 2: no microphone'] });
    expect(of(3)).toMatchObject({ state: 'not-measured' });
    expect(of(7)).toMatchObject({ state: 'kept', why: [] });
    expect(of(8)).toMatchObject({ state: 'not-measured' });
    expect(goalsTable(said)).toContain('✗  1 missed');
  });
});
