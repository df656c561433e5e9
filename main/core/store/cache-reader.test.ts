import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreWorkerPort } from '../ports.ts';
import { START_MS, sampleCustomer, sampleEntry } from '../testing/sample.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { createStoreClient, type StoreClient } from './store-client.ts';

const quiet = { info: () => undefined, warn: () => undefined };
let dir: string;
let store: StoreClient | null;
const at = () => ({ dir, keyHex: 'ab'.repeat(32), nowMs: START_MS });
const marta = sampleCustomer();
const number = marta.phones[0]?.number ?? '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-reader-'));
  store = null;
});
afterEach(async () => {
  await store?.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A worker that can be kept busy, killed, and that counts how often it was told to end. */
function worker() {
  const inner = startInProcessStore();
  const asked: string[] = [];
  let isBusy = false;
  let say: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  let ended = 0;
  const port: StoreWorkerPort = {
    post(message) {
      asked.push((message as { readonly method: string }).method);
      if (!isBusy) inner.post(message);
    },
    onMessage(listener) {
      say = listener;
      inner.onMessage(listener);
    },
    onExit: (listener) => (exit = () => listener(null)),
    terminate: () => {
      ended += 1;
      return inner.terminate();
    },
  };
  return {
    port,
    asked,
    busy: (is: boolean) => (isBusy = is),
    say: (message: unknown) => say(message),
    exit: () => exit(),
    ended: () => ended,
  };
}

/** With her in the cache, and the reader ready. */
async function opened() {
  const [main, reader] = [worker(), worker()];
  const client = createStoreClient(
    () => main.port,
    quiet,
    () => reader.port,
  );
  store = client;
  expect((await client.open(at())).ok).toBe(true);
  await client.saveSeen({
    customers: [marta],
    entries: [sampleEntry({ customerId: marta.id })],
    cases: [],
    atMs: START_MS,
  });
  const whoCalls = async () => {
    const answer = await client.whoCalls(number, 3);
    return answer.ok ? answer.value.owners.map(({ name }) => name) : answer.error;
  };
  return { main, reader, client, whoCalls };
}

describe('the reader of the cache', () => {
  it('says who calls while the store is busy with something long', async () => {
    const { main, client, whoCalls } = await opened();
    main.busy(true);
    void client.foldLog();
    expect(await whoCalls()).toEqual([marta.name]);
    const answer = await client.whoCalls(number, 3);
    expect(answer.ok && answer.value.timeline?.entries).toHaveLength(1);
    expect(main.asked).not.toContain('whoCalls');
    main.busy(false);
  });

  it('knows what the store has just kept, and what it has erased', async () => {
    const { main, client, whoCalls } = await opened();
    const renamed = sampleCustomer({ name: 'Marta Otra', version: marta.version + 1 });
    await client.saveSeen({ customers: [renamed], entries: [], cases: [], atMs: START_MS });
    expect(await whoCalls()).toEqual(['Marta Otra']);
    await client.eraseCustomers([marta.id]);
    expect(await whoCalls()).toEqual([]);
    expect(main.asked).not.toContain('whoCalls');
  });

  it('is not needed: the store is asked where it cannot be started, has ended or fails', async () => {
    const main = worker();
    const client = createStoreClient(
      () => main.port,
      quiet,
      () => {
        throw new Error('no threads');
      },
    );
    store = client;
    await client.open(at());
    expect(await client.whoCalls(number, 3)).toEqual({
      ok: true,
      value: { owners: [], timeline: null },
    });
    await client.close();

    const alone = await opened();
    alone.reader.exit();
    expect(await alone.whoCalls()).toEqual([marta.name]);
    expect(alone.main.asked).toContain('whoCalls');
  });

  it('answers by the store what was asked when it ended', async () => {
    const { main, reader, whoCalls } = await opened();
    reader.busy(true);
    const asked = whoCalls();
    reader.exit();
    expect(await asked).toEqual([marta.name]);
    expect(main.asked).toContain('whoCalls');
  });

  it('reads no file that the store has left, and lets go of it with the store', async () => {
    const left = await opened();
    left.main.say({ hasLeftCache: true });
    expect(left.reader.ended()).toBe(1);
    expect(await left.whoCalls()).toEqual([marta.name]);
    expect(left.main.asked).toContain('whoCalls');

    const closed = await opened();
    await closed.client.close();
    expect(closed.reader.ended()).toBe(1);
  });

  it('lets go of a broken cache before it is set aside, and reads the new one', async () => {
    const [main, reader] = [worker(), worker()];
    const order: string[] = [];
    let hasEnded: () => void = () => undefined;
    const client = createStoreClient(
      () => ({
        ...main.port,
        post(message) {
          const { n, method } = message as { readonly n: number; readonly method: string };
          order.push(method);
          if (method === 'renewCache') setImmediate(() => main.say({ n, ok: true, value: true }));
          else main.port.post(message);
        },
      }),
      quiet,
      () => ({
        ...reader.port,
        post(message) {
          order.push((message as { readonly method: string }).method);
          reader.port.post(message);
        },
        terminate: () =>
          new Promise<void>((resolve) => {
            order.push('reader told to end');
            hasEnded = () => {
              order.push('reader ended');
              resolve();
            };
          }),
      }),
    );
    await client.open(at());
    main.say({ hasLeftCache: true });
    // Time enough for a store that does not wait for it.
    await client.readOutbox();
    hasEnded();
    await vi.waitFor(() => expect(order).toHaveLength(7));
    expect(order).toEqual([
      ...['open', 'openToRead', 'reader told to end', 'readOutbox'],
      ...['reader ended', 'renewCache', 'openToRead'],
    ]);
    const closing = client.close();
    hasEnded();
    await closing;
  });
});
