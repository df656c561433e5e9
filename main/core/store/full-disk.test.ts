/* A disk that is really full: a small file system in memory, which only root may mount; elsewhere these are skipped. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_MS, sampleCustomer, sampleRow } from '../testing/sample.ts';
import { dropReserve, makeReserve } from './reserve.ts';
import { createStoreService } from './store-service.ts';
import type { StoreMethods } from './store-port.ts';

const RESERVE = 512 * 1024;
const DISK = '4m';

function mount(dir: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', dir], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not root, or a container without the right
  }
}
const unmount = (dir: string): void => {
  execFileSync('umount', ['-l', dir], { stdio: 'ignore' });
};
const canMount = ((): boolean => {
  const dir = mkdtempSync(join(tmpdir(), 'puesto-mount-'));
  const can = process.platform === 'linux' && mount(dir);
  if (can) unmount(dir);
  rmSync(dir, { recursive: true, force: true });
  return can;
})();

const note = (id: string, sizeBytes: number) =>
  ({
    kind: 'outbox/put',
    row: sampleRow(id, { payload: { note: 'x'.repeat(sizeBytes) } }),
    removes: [],
  }) as const;

describe('the reserve', () => {
  it('takes up its room, is made once, and can be given up once', () => {
    const dir = mkdtempSync(join(tmpdir(), 'puesto-reserve-'));
    expect(makeReserve(dir, RESERVE)).toBe(true);
    expect(makeReserve(dir, RESERVE)).toBe(true);
    const { size, blocks } = statSync(join(dir, 'reserve.bin'));
    expect(size).toBe(RESERVE);
    expect(blocks).toBeGreaterThan(0);
    expect(dropReserve(dir)).toBe(true);
    expect(dropReserve(dir)).toBe(false);
    rmSync(dir, { recursive: true, force: true });
    expect(makeReserve(join(dir, 'nowhere'), RESERVE)).toBe(false);
  });
});

describe.skipIf(!canMount)('a full disk (needs root on Linux)', () => {
  let dir: string;
  let store: StoreMethods;

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'puesto-full-'));
    mount(dir);
    store = createStoreService(RESERVE);
    store.open({ dir, keyHex: 'ab'.repeat(32), nowMs: START_MS });
  });
  afterEach(() => {
    store.close();
    unmount(dir);
    rmSync(dir, { recursive: true, force: true });
  });
  const fill = (): void => {
    try {
      writeFileSync(join(dir, 'somebody-else'), Buffer.alloc(16 * 1024 * 1024, 1));
    } catch (cause) {
      expect((cause as NodeJS.ErrnoException).code).toBe('ENOSPC');
    }
  };

  it('costs the reserve and the oldest customers, not a single note, and is said', () => {
    const customers = Array.from({ length: 40 }, (_, at) =>
      sampleCustomer({ id: `cus-${at}`, name: `Cliente ${at}` }),
    );
    for (const [at, customer] of customers.entries())
      store.saveSeen({ customers: [customer], entries: [], cases: [], atMs: START_MS + at });
    expect(store.commit([note('a', 100)]).isDiskFull).toBe(false);
    expect(existsSync(join(dir, 'reserve.bin'))).toBe(true);
    fill();
    const kept = store.commit([note('b', 100_000)]);
    expect(kept.isDiskFull).toBe(true);
    expect(kept.rows.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(existsSync(join(dir, 'reserve.bin'))).toBe(false);
    expect(store.getCustomer('cus-0')).toBeNull();
    expect(store.getCustomer('cus-39')).not.toBeNull();
    // Nothing more is cached; what there is can be read.
    const late = sampleCustomer({ id: 'cus-late' });
    store.saveSeen({ customers: [late], entries: [], cases: [], atMs: START_MS });
    expect(store.getCustomer('cus-late')).toBeNull();
    store.close();
    store.open({ dir, keyHex: 'ab'.repeat(32), nowMs: START_MS });
    expect(store.readOutbox().map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('before the start keeps nobody from their unsent work: the reserve is given up for opening it', () => {
    store.commit([note('a', 100)]);
    const seen = { customers: [sampleCustomer()], entries: [], cases: [], atMs: START_MS };
    store.saveSeen(seen);
    store.close();
    fill();
    const opened = store.open({ dir, keyHex: 'ab'.repeat(32), nowMs: START_MS });
    expect(opened).toMatchObject({ outbox: 'file', cache: 'file', notices: [] });
    expect(store.getCustomer(sampleCustomer().id)).not.toBeNull();
    const kept = store.commit([note('b', 100_000)]);
    expect([kept.isDiskFull, kept.rows.map(({ id }) => id)]).toEqual([true, ['a', 'b']]);
  });

  it('is over once there is room again, and the reserve is back', () => {
    fill();
    expect(store.commit([note('a', 100_000)]).isDiskFull).toBe(true);
    rmSync(join(dir, 'somebody-else'));
    let answer = store.commit([]);
    for (let n = 0; n < 20; n += 1) answer = store.commit([]);
    expect(answer.isDiskFull).toBe(false);
    expect(existsSync(join(dir, 'reserve.bin'))).toBe(true);
  });
});
