/** The same seed tells the same story: practice people, benches and crash trials rest on these very numbers. */
import { expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: number) => Array.from({ length: 50 }, seededRandom(seed));

it('the same seed draws the same numbers, between 0 and 1', () => {
  expect(draw(4)).toEqual(draw(4));
  expect(draw(4)).not.toEqual(draw(5));
  for (const one of draw(4)) expect(one >= 0 && one < 1).toBe(true);
});

it('draws what it drew before, so that an old seed still means the same', () => {
  expect(draw(1).slice(0, 3)).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
});
