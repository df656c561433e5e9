/* Files that are no databases of ours, or are taken away, closed or cut in the middle of the work: it goes on, it is told, no row is lost. */
import Database from 'better-sqlite3';
import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_MS, sampleCustomer, sampleRow } from '../testing/sample.ts';
import { openKeyed } from './database.ts';
import { createStoreService } from './store-service.ts';
import type { StorageNotice, StoreMethods } from './store-port.ts';

const KEY = 'ab'.repeat(32);
let dir: string;
let store: StoreMethods;
let told: (readonly StorageNotice[])[];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-hostile-'));
  told = [];
  store = createStoreService(64 * 1024, (notices) => told.push(notices));
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = () => store.open({ dir, keyHex: KEY, nowMs: START_MS });
const put = (id: string, note = 'x'.repeat(900)) =>
  store.commit([{ kind: 'outbox/put', row: sampleRow(id, { payload: { note } }), removes: [] }]);
const ids = () => store.readOutbox().map(({ id }) => id);
const see = () => {
  const customers = Array.from({ length: 30 }, (_, n) => sampleCustomer({ id: `cus-${n}` }));
  store.saveSeen({ customers, entries: [], cases: [], atMs: START_MS });
};
const found = () => store.findCustomers('lucia', 5).customers.length;
const path = (file: string) => join(dir, file);

const HARMS: readonly (readonly [string, (at: string) => void])[] = [
  ['of no length', (at) => writeFileSync(at, '')],
  ['of one byte', (at) => truncateSync(at, 1)],
  ['cut in half', (at) => truncateSync(at, Math.floor(statSync(at).size / 2))],
  ['cut within a page', (at) => truncateSync(at, statSync(at).size - 1_000)],
  ['that is a text', (at) => writeFileSync(at, 'no database at all '.repeat(3_000))],
  [
    'that is a picture',
    (at) => writeFileSync(at, Buffer.from('89504e470d0a1a0a'.repeat(4_000), 'hex')),
  ],
  [
    'of another program',
    (at) => {
      rmSync(at);
      const other = new Database(at);
      other.exec(
        "CREATE TABLE outbox (theirs TEXT); INSERT INTO outbox VALUES ('another program''s')",
      );
      other.close();
    },
  ],
];

describe.each(HARMS)('a file %s', (_what, harm) => {
  it('instead of the outbox costs no row, also not with the next start', () => {
    open();
    put('out-1');
    put('out-2');
    store.close();
    harm(path('outbox.db'));
    expect(open()).toMatchObject({ outbox: 'file', cache: 'file' });
    expect(ids()).toEqual(['out-1', 'out-2']);
    put('out-3');
    store.close();
    expect(open().notices).toEqual([]);
    expect(ids()).toEqual(['out-1', 'out-2', 'out-3']);
  });

  it('instead of the cache is one that fills anew, and touches no row', () => {
    open();
    put('out-1');
    see();
    store.close();
    harm(path('cache.db'));
    expect(open()).toMatchObject({ outbox: 'file', cache: 'file' });
    found();
    see();
    expect([found(), ids()]).toEqual([5, ['out-1']]);
  });
});

describe('a damaged cache that was set aside', () => {
  const DAY = 86_400_000;
  const aside = () => readdirSync(dir).filter((name) => name.startsWith('cache.db.broken-')).length;
  beforeEach(() => {
    open();
    put('out-1');
    see();
    store.close();
    truncateSync(path('cache.db'), statSync(path('cache.db')).size - 4_096);
    open();
    found();
    see();
    expect(aside()).toBeGreaterThan(0);
  });

  it('goes when somebody is forgotten, who could still be read in it', () => {
    store.eraseCustomers(['cus-1'] as never);
    expect([aside(), ids()]).toEqual([0, ['out-1']]);
  });

  it('goes after a week', () => {
    const openAt = (nowMs: number) => store.open({ dir, keyHex: KEY, nowMs });
    openAt(START_MS + 6 * DAY);
    expect(aside()).toBeGreaterThan(0);
    openAt(START_MS + 8 * DAY);
    expect([aside(), found(), ids()]).toEqual([0, 5, ['out-1']]);
  });
});

it('keeps the file of another program as it was', () => {
  const other = new Database(path('cache.db'));
  other.exec("CREATE TABLE theirs (a TEXT); INSERT INTO theirs VALUES ('kept')");
  other.close();
  const bytes = readFileSync(path('cache.db'));
  open();
  const aside = readdirSync(dir).find((name) => name.startsWith('cache.db.')) ?? '';
  expect(readFileSync(path(aside)).equals(bytes)).toBe(true);
});

it('works with a folder in the place of a file: without it, and told', () => {
  mkdirSync(path('cache.db'));
  expect(open()).toMatchObject({ outbox: 'file', cache: 'memory', notices: ['read-only'] });
  put('out-1');
  see();
  expect([found(), ids()]).toEqual([5, ['out-1']]);
});

it('goes on with an outbox that is cut while it is open', () => {
  open();
  for (let n = 0; n < 20; n += 1) put(`out-${n}`);
  store.close();
  open();
  truncateSync(path('outbox.db'), 5_000);
  // Its pages may still be at hand; another connection's write makes it read them anew.
  put('out-late');
  expect(ids()).toHaveLength(21);
  store.close();
  open();
  expect(ids()).toEqual([...Array.from({ length: 20 }, (_, n) => `out-${n}`), 'out-late']);
});

it('goes on with a cache that is cut while it is open', () => {
  open();
  put('out-1');
  see();
  store.close();
  open();
  truncateSync(path('cache.db'), 5_000);
  found();
  see();
  expect([found(), ids()]).toEqual([5, ['out-1']]);
});

it('refuses what it cannot keep while another process writes, says so, and says when that is over', () => {
  open();
  put('out-1');
  see();
  const holder = openKeyed(path('outbox.db'), KEY);
  holder.exec('BEGIN IMMEDIATE');
  expect(() => put('out-2')).toThrow();
  expect(told).toEqual([['in-use']]);
  // Reading goes on meanwhile.
  expect([found(), ids()]).toEqual([5, ['out-1']]);
  holder.exec('ROLLBACK');
  holder.close();
  put('out-3');
  expect(told).toEqual([['in-use'], []]);
  expect(ids()).toEqual(['out-1', 'out-3']);
});

it('keeps rows while another process holds the cache', () => {
  open();
  see();
  const holder = openKeyed(path('cache.db'), KEY);
  holder.exec('BEGIN IMMEDIATE');
  expect(() => see()).toThrow();
  put('out-1');
  expect([found(), ids()]).toEqual([5, ['out-1']]);
  holder.exec('ROLLBACK');
  holder.close();
  see();
});

const mounts = (...words: readonly string[]): boolean => {
  try {
    execFileSync('mount', [...words], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // not root, or a container without the right
  }
};

it('says that its folder was made read-only in the middle of the work, and when that is over (needs root on Linux)', ({
  skip,
}) => {
  const disk = path('disk');
  mkdirSync(disk);
  if (process.platform !== 'linux' || !mounts('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', disk))
    skip('a file system could not be mounted');
  try {
    store.open({ dir: disk, keyHex: KEY, nowMs: START_MS });
    put('out-1');
    see();
    // The system does so by itself when a disk begins to fail; here its writers must have closed first.
    store.close();
    mounts('-o', 'remount,ro', disk);
    expect(store.open({ dir: disk, keyHex: KEY, nowMs: START_MS }).notices).toContain('read-only');
    expect(() => put('out-2')).toThrow();
    expect(store.findCustomers('lucia', 5).customers).toEqual([]);
    mounts('-o', 'remount,rw', disk);
    store.open({ dir: disk, keyHex: KEY, nowMs: START_MS });
    put('out-3');
    expect([found(), ids()]).toEqual([5, ['out-1', 'out-3']]);
  } finally {
    store.close();
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
});
