import { describe, expect, it } from 'vitest';
import { compareTargets, type LikelyTarget } from './likely-target.ts';

const one = (name: string, more: Partial<LikelyTarget>): LikelyTarget => ({
  name,
  state: 'free',
  level: 1,
  idleSinceMs: 0,
  ...more,
});

describe('the order of colleagues in the picker', () => {
  it('is free and able first, the higher level, the longest idle, and absent ones last', () => {
    const rows = [
      one('offline expert', { state: 'offline', level: 5 }),
      one('away expert', { state: 'away', level: 5 }),
      one('busy expert', { state: 'busy', level: 5 }),
      one('wrapping up', { state: 'wrap-up' }),
      one('free without the skill', { level: 0 }),
      one('free, able, idle for less', { level: 3, idleSinceMs: 2 }),
      one('free, able, idle for longer', { level: 3, idleSinceMs: 1 }),
      one('free expert', { level: 5, idleSinceMs: 9 }),
    ];
    expect(rows.sort(compareTargets).map(({ name }) => name)).toEqual([
      'free expert',
      'free, able, idle for longer',
      'free, able, idle for less',
      'free without the skill',
      'wrapping up',
      'busy expert',
      'away expert',
      'offline expert',
    ]);
  });

  it('is the same whatever order they come in', () => {
    const rows = [one('b', {}), one('a', {}), one('c', {})];
    expect(rows.sort(compareTargets).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(
      rows
        .reverse()
        .sort(compareTargets)
        .map(({ name }) => name),
    ).toEqual(['a', 'b', 'c']);
  });
});
