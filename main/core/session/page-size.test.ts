import { expect, it } from 'vitest';
import type { CentreFault, CentreResult } from '../centre/centre-client.ts';
import { createPageSize } from './page-size.ts';

const tooLong: CentreFault = {
  ...{ code: 'centre-answers-nonsense', retryable: true, status: null, isTooLong: true },
};

it('asks for half as much after an answer that was too long, down to one, and for more once that goes well', async () => {
  const pages = createPageSize(100);
  const asked: number[] = [];
  const ask = (most: number) =>
    pages.ask((limit) => {
      asked.push(limit);
      return Promise.resolve<CentreResult<null>>(
        limit > most ? { ok: false, error: tooLong } : { ok: true, value: null },
      );
    });
  let answer = await ask(3);
  while (!answer.ok && pages.isSmaller(answer.error)) answer = await ask(3);
  expect(answer.ok).toBe(true);
  await ask(100);
  for (let n = 0; n < 6; n += 1) await ask(100);
  expect(asked).toEqual([100, 50, 25, 12, 6, 3, 6, 12, 24, 48, 96, 100, 100]);
});

it('asks no more at once where one alone is too long, or the centre is away', async () => {
  const one = createPageSize(1);
  await one.ask(() => Promise.resolve({ ok: false, error: tooLong }));
  expect(one.isSmaller(tooLong)).toBe(false);
  const { isTooLong: _it, ...away } = tooLong;
  expect(createPageSize(100).isSmaller(away)).toBe(false);
});
