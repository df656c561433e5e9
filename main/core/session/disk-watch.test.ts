import { describe, expect, it } from 'vitest';
import type { StorePort } from '../store/store-port.ts';
import { withDiskWatch } from './disk-watch.ts';

type Committed = Awaited<ReturnType<StorePort['commit']>>;

describe('withDiskWatch', () => {
  it('hears of the disk with every commit, and passes the answer on', async () => {
    const answers: Committed[] = [
      { ok: true, value: { rows: [], isDiskFull: false } },
      { ok: true, value: { rows: [], isDiskFull: true } },
      { ok: false, error: 'disk-full' },
      { ok: false, error: 'store-broken' },
    ];
    const waiting = [...answers];
    const heard: boolean[] = [];
    const store = { commit: () => Promise.resolve(waiting.shift()) } as unknown as StorePort;
    const watched = withDiskWatch(store, (isFull) => heard.push(isFull));
    for (const answer of answers) expect(await watched.commit([])).toEqual(answer);
    expect(heard).toEqual([false, true, true]);
  });
});
