import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mortalStores } from '../testing/mortal-store.ts';
import { START_MS, sampleRow } from '../testing/sample.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { createStoreClient } from './store-client.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const dir = mkdtempSync(join(tmpdir(), 'puesto-client-'));
const at = { dir, keyHex: 'ab'.repeat(32), nowMs: START_MS };
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('createStoreClient', () => {
  it('answers what was open when the worker dies, and opens the files again for the next question', async () => {
    const workers = mortalStores();
    const store = createStoreClient(workers.start, quiet);
    expect((await store.open(at)).ok).toBe(true);
    await store.commit([{ kind: 'record/put', key: 'a', value: 1 }]);
    const cut = store.readOutbox();
    workers.kill();
    expect(await cut).toEqual({ ok: false, error: 'store-broken' });
    expect(await store.readRecords('a')).toEqual({ ok: true, value: [{ key: 'a', value: 1 }] });
    expect(workers.started()).toBe(2);
    await store.close();
  });

  it('says store-broken when no worker can be started, and when nothing is open', async () => {
    const broken = createStoreClient(() => {
      throw new Error('no threads');
    }, quiet);
    expect(await broken.open(at)).toEqual({ ok: false, error: 'store-broken' });
    const closed = createStoreClient(startInProcessStore, quiet);
    expect(await closed.readOutbox()).toEqual({ ok: false, error: 'store-broken' });
    expect(await closed.close()).toEqual({ ok: true, value: null });
  });

  it('tells what became of the files: when they are opened, by hand or by itself, and in between', async () => {
    const told: unknown[] = [];
    let say: (message: unknown) => void = () => undefined;
    const store = createStoreClient(() => {
      const inner = startInProcessStore();
      return {
        ...inner,
        onMessage(listener) {
          say = listener;
          inner.onMessage(listener);
        },
      };
    }, quiet);
    store.onNotices((notices) => told.push(notices));
    await store.open(at);
    say({ notices: ['cache-rebuilt'] });
    await store.open({ ...at, keyHex: 'none' });
    expect(told).toEqual([[], ['cache-rebuilt'], ['not-kept']]);
    await store.close();
  });

  it('starts no worker before it is asked', async () => {
    const workers = mortalStores();
    const store = createStoreClient(workers.start, quiet);
    expect(workers.started()).toBe(0);
    expect(await store.close()).toEqual({ ok: true, value: null });
    expect(workers.started()).toBe(0);
  });
});

describe('a worker that dies in a commit', () => {
  const putRow = (id: string) =>
    ({ kind: 'outbox/put', row: sampleRow(id, {}), removes: [] }) as const;
  const putRecord = (value: number) => ({ kind: 'record/put', key: 'draft', value }) as const;
  const fresh = () => ({ ...at, dir: mkdtempSync(join(dir, 'own-')) });
  const opened = async () => {
    const workers = mortalStores();
    const store = createStoreClient(workers.start, quiet);
    await store.open(fresh());
    const ids = async () => {
      const rows = await store.readOutbox();
      return rows.ok ? rows.value.map(({ id }) => id) : rows.error;
    };
    return { workers, store, ids };
  };

  it.each(['before', 'after'] as const)(
    'costs nothing and doubles nothing: killed %s it was durable, it says kept when it is',
    async (when) => {
      const { workers, store, ids } = await opened();
      workers.killInCommits(when);
      expect(await store.commit([putRow('out-1')])).toMatchObject({
        ok: true,
        value: { rows: [{ id: 'out-1', serial: 1 }] },
      });
      expect([await ids(), workers.started()]).toEqual([['out-1'], 2]);
      await store.close();
    },
  );

  it.each(['before', 'after'] as const)(
    'leaves what was committed behind it in its order, killed %s it was durable',
    async (when) => {
      const { workers, store, ids } = await opened();
      workers.killInCommits(when);
      const all = await Promise.all([
        store.commit([putRow('out-1'), putRecord(1)]),
        store.commit([putRow('out-2'), putRecord(2)]),
        store.readOutbox(),
        store.commit([{ kind: 'outbox/delete', id: 'out-1' }, putRecord(3)]),
      ]);
      expect(all.map(({ ok }) => ok)).toEqual([true, true, false, true]);
      expect(await ids()).toEqual(['out-2']);
      expect(await store.readRecords('draft')).toMatchObject({ value: [{ value: 3 }] });
      await store.close();
    },
  );

  it('does not kill one worker after another for ever, and holds up nothing behind it', async () => {
    const { workers, store, ids } = await opened();
    workers.killInCommits('before', 3);
    const fatal = store.commit([putRow('out-1')]);
    expect(await fatal).toEqual({ ok: false, error: 'store-broken' });
    expect(workers.started()).toBe(3);
    expect((await store.commit([putRow('out-2')])).ok).toBe(true);
    expect(await ids()).toEqual(['out-2']);
    await store.close();
  });

  it('never repeats it in the folder of somebody else who signs in', async () => {
    const { workers, store, ids } = await opened();
    const theirs = fresh();
    const lost = store.commit([putRow('out-1')]);
    const opening = store.open(theirs);
    await Promise.resolve().then(() => undefined);
    workers.kill();
    const broken = { ok: false, error: 'store-broken' };
    expect([await lost, await opening]).toEqual([broken, broken]);
    expect([(await store.open(theirs)).ok, await ids()]).toEqual([true, []]);
    await store.close();
  });
});
