/* The centre answers, and what it answered cannot be written: the row is tried again with pauses, in order, and is told once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { err, ok } from '#src/base/result.ts';
import type { StoreChange } from '../store/store-port.ts';
import { createStoreClient } from '../store/store-client.ts';
import { createFakeClock } from '../testing/fake-clock.ts';
import { startInProcessStore } from '../testing/in-process-store.ts';
import { createOutboxRunner, type OutboxDeps } from './outbox-runner.ts';

const quiet = { info: () => undefined, warn: () => undefined };
let dir: string;
let store: ReturnType<typeof createStoreClient>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-runner-'));
  store = createStoreClient(startInProcessStore, quiet);
  await store.open({ dir, keyHex: 'ab'.repeat(32), nowMs: 0 });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** A runner whose file refuses what `refuses` says, and a centre that answers as told. */
function setUp(more: Partial<OutboxDeps> = {}) {
  const time = createFakeClock();
  const seen = { asked: [] as string[], sent: [] as string[] };
  const says = { isRefusing: false, status: null as number | null };
  const runner = createOutboxRunner({
    clock: time.clock,
    timers: time.timers,
    log: quiet,
    newId: () => 'unused',
    random: () => 0,
    store: {
      ...store,
      commit: (changes: readonly StoreChange[]) =>
        says.isRefusing && changes.some(({ kind }) => kind !== 'outbox/put')
          ? Promise.resolve(err('disk-full' as const))
          : store.commit(changes),
    },
    client: {
      request: (_name: string, _payload: unknown, key: string) => {
        seen.asked.push(key);
        return Promise.resolve(
          says.status === null
            ? ok({})
            : err({ code: 'centre-unreachable', retryable: true, status: says.status }),
        );
      },
    } as never,
    centre: '',
    onRows: () => undefined,
    newNameAfter: () => null,
    onAnswered: () => undefined,
    onRefused: () => null,
    onSent: (row) => seen.sent.push(row.id),
    onSignInNeeded: () => undefined,
    ...more,
  });
  const put = (id: string) =>
    runner.put({ id, name: 'follow-up/done', interactionId: 'int-1', payload: {}, delayMs: 0 }, []);
  return { runner, time, seen, says, put };
}

describe('what the centre answers cannot be written', () => {
  it('is no reason to ask it without a pause', async () => {
    const { runner, time, seen, says, put } = setUp();
    await put('out-1');
    Object.assign(says, { isRefusing: true, status: 503 });
    runner.setOnline(true);
    await time.advance(60_000);
    // 1, 2, 4, 8, 16 and 32 seconds.
    expect(seen.asked.length).toBeLessThan(10);
    expect(seen.asked.length).toBeGreaterThan(3);
    Object.assign(says, { isRefusing: false, status: null });
    await time.advance(60_000);
    expect([seen.sent, runner.rows()]).toEqual([['out-1'], []]);
    runner.stop();
  });

  it.each([
    ['was taken', null],
    ['was refused', 422],
  ])(
    'keeps a row that %s, tells nothing yet, and lets it go when it can',
    async (_what, status) => {
      const gone: string[] = [];
      const { runner, time, seen, says, put } = setUp({
        onRefused: ({ id }) => ({ alongside: [], then: () => gone.push(id) }),
      });
      await put('out-1');
      await put('out-2');
      Object.assign(says, { isRefusing: true, status });
      runner.setOnline(true);
      await time.advance(10_000);
      expect([seen.sent, gone]).toEqual([[], []]);
      expect(seen.asked.length).toBeLessThan(6);
      expect(new Set(seen.asked)).toEqual(new Set(['out-1']));
      says.isRefusing = false;
      await time.advance(60_000);
      expect(status === null ? seen.sent : gone).toEqual(['out-1', 'out-2']);
      expect(runner.rows()).toEqual([]);
      runner.stop();
    },
  );
});
