import { expect, it } from 'vitest';
import { watchSleep } from './sleep-watch.ts';

it('tells a nap from a sleep, and says nothing about a machine that is only busy', () => {
  let nowMs = 0;
  let look = () => {};
  const woke: string[] = [];
  watchSleep({
    nowMs: () => nowMs,
    every: (_delayMs, run) => (look = run),
    onWoke: (why) => woke.push(why),
  });
  for (const awayMs of [1_000, 14_000, 60_000, 1_000, 3_600_000, -5_000, 1_000]) {
    nowMs += awayMs;
    look();
  }
  expect(woke).toEqual(['network', 'sleep']);
});
