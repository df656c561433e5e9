import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { StoreWorkerPort } from '../ports.ts';
import { START_MS } from '../testing/sample.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { createStoreClient } from './store-client.ts';

const quiet = { info: () => undefined, warn: () => undefined };
const dir = mkdtempSync(join(tmpdir(), 'puesto-client-'));
const at = { dir, keyHex: 'ab'.repeat(32), nowMs: START_MS };
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A worker that a test can kill. */
function mortalWorkers() {
  let started = 0;
  let die: () => void = () => undefined;
  return {
    started: () => started,
    kill: () => die(),
    start: (): StoreWorkerPort => {
      started += 1;
      const inner = startInProcessStore();
      let isDead = false;
      return {
        ...inner,
        onMessage: (listener) =>
          inner.onMessage((message) => {
            if (!isDead) listener(message);
          }),
        onExit: (listener) => {
          die = () => {
            isDead = true;
            listener(new Error('killed'));
          };
        },
      };
    },
  };
}

describe('createStoreClient', () => {
  it('answers what was open when the worker dies, and opens the files again for the next question', async () => {
    const workers = mortalWorkers();
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
    const workers = mortalWorkers();
    const store = createStoreClient(workers.start, quiet);
    expect(workers.started()).toBe(0);
    expect(await store.close()).toEqual({ ok: true, value: null });
    expect(workers.started()).toBe(0);
  });
});
