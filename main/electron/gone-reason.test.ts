import { describe, expect, it } from 'vitest';
import { decideGone, isCrash, type GoneReason } from './gone-reason.ts';

/** All eight; a ninth in a later Electron does not compile. */
const EXPECTED: Readonly<Record<GoneReason, readonly string[]>> = {
  // crashes within a minute: 1, 2, 3, 4, 5, 6, 7
  crashed: ['reload', 'reload', 'recreate', 'reload', 'reload', 'give-up', 'give-up'],
  oom: ['reload', 'reload', 'recreate', 'reload', 'reload', 'give-up', 'give-up'],
  killed: ['reload', 'reload', 'recreate', 'reload', 'reload', 'give-up', 'give-up'],
  'abnormal-exit': ['reload', 'reload', 'recreate', 'reload', 'reload', 'give-up', 'give-up'],
  'clean-exit': ['reload', 'reload', 'recreate', 'reload', 'reload', 'give-up', 'give-up'],
  'memory-eviction': Array(7).fill('reload') as string[],
  'launch-failed': Array(7).fill('give-up') as string[],
  'integrity-failure': Array(7).fill('give-up') as string[],
};

describe('decideGone', () => {
  it.each(Object.entries(EXPECTED))('after %s', (reason, actions) => {
    expect(actions.map((_, index) => decideGone(reason as GoneReason, index + 1, false))).toEqual(
      actions,
    );
  });

  it('ignores every reason while quitting', () => {
    for (const reason of Object.keys(EXPECTED)) {
      expect(decideGone(reason as GoneReason, 1, true)).toBe('ignore');
    }
  });

  it('does not count an eviction as a crash', () => {
    expect(Object.keys(EXPECTED).filter((reason) => !isCrash(reason as GoneReason))).toEqual([
      'memory-eviction',
    ]);
  });
});
