import { describe, expect, it } from 'vitest';
import { sampleCustomer, sampleEntry, START_MS } from '../testing/sample.ts';
import { createSeenRows } from './seen-rows.ts';

describe('createSeenRows', () => {
  it('sends the first at once, the others together when that is done, and all of them once', async () => {
    const sent: { readonly ids: readonly string[]; readonly done: () => void }[] = [];
    const see = createSeenRows(
      {
        saveSeen: ({ customers, entries }) =>
          new Promise((resolve) => {
            const ids = [...customers, ...entries].map(({ id }) => id);
            sent.push({ ids, done: () => resolve({ ok: true, value: null }) });
          }),
      },
      () => START_MS,
    );
    const entry = (n: number) => sampleEntry({ id: `int-${n}` as never });
    see({ entries: [entry(0)] });
    expect(sent.map(({ ids }) => ids)).toEqual([['int-0']]);
    see({ customers: [sampleCustomer()] });
    for (let n = 1; n <= 700; n += 1) see({ entries: [entry(n)] });
    expect(sent).toHaveLength(1);
    for (let at = 0; at < 5; at += 1) {
      sent[at]?.done();
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(sent.map(({ ids }) => ids.length)).toEqual([1, 201, 200, 200, 100]);
    expect(new Set(sent.flatMap(({ ids }) => ids)).size).toBe(702);
    see({});
    await Promise.resolve();
    expect(sent).toHaveLength(5);
  });
});
