/* The outbox and its copy: no page, no file and no key may cost unsent work. */
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_MS, sampleCustomer, sampleRow } from '../testing/sample.ts';
import { openKeyed } from './database.ts';
import { readContent } from './rescue.ts';
import { createStoreService } from './store-service.ts';
import type { StorageNotice, StoreMethods } from './store-port.ts';

const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);
const PAGE = 4_096;
let dir: string;
let store: StoreMethods;
let told: (readonly StorageNotice[])[];
/** How often the store said that its cache is another file now. */
let timesLeft: number;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-outbox-'));
  told = [];
  timesLeft = 0;
  store = createStoreService(
    64 * 1024,
    (notices) => told.push(notices),
    () => (timesLeft += 1),
  );
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = (keyHex = KEY, at = dir) => store.open({ dir: at, keyHex, nowMs: START_MS });
const put = (id: string, note = 'x'.repeat(900)) =>
  store.commit([{ kind: 'outbox/put', row: sampleRow(id, { payload: { note } }), removes: [] }]);
const remove = (id: string) => store.commit([{ kind: 'outbox/delete', id }]);
const ids = () => store.readOutbox().map(({ id }) => id);
const damage = (path: string, page: number): void => {
  const fd = openSync(path, 'r+');
  writeSync(fd, randomBytes(PAGE), 0, PAGE, page * PAGE);
  closeSync(fd);
};
const names = Array.from({ length: 12 }, (_, at) => `out-${at}`);

describe('openOutboxFiles', () => {
  it('loses no row to any single damaged page, nor to a file that is gone', () => {
    open();
    for (const name of names) put(name);
    store.commit([{ kind: 'record/put', key: 'live', value: { note: 'half' } }]);
    remove('out-3');
    store.close();
    const left = names.filter((name) => name !== 'out-3');
    const pages = statSync(join(dir, 'outbox.db')).size / PAGE;
    const other = `${dir}-harmed`;
    for (let page = -1; page < pages; page += 1) {
      rmSync(other, { recursive: true, force: true });
      cpSync(dir, other, { recursive: true });
      if (page < 0) rmSync(join(other, 'outbox.db'));
      else damage(join(other, 'outbox.db'), page);
      const opened = open(KEY, other);
      expect([page, opened.outbox, ids()]).toEqual([page, 'file', left]);
      expect(store.readRecords('live')).toEqual([{ key: 'live', value: { note: 'half' } }]);
      if (page >= 0) expect(opened.notices).toEqual(['outbox-rescued']);
      store.close();
    }
    rmSync(other, { recursive: true, force: true });
  });

  it('meets damage in the middle of the work, saves the rows, tells it and goes on', () => {
    open();
    for (const name of names) put(name);
    store.close();
    open();
    // Another connection writes, so that this one reads its pages anew; opening had read them all.
    const other = openKeyed(join(dir, 'outbox.db'), KEY);
    other.exec("INSERT INTO records (key, value) VALUES ('other', '1')");
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
    for (let page = 1; page < statSync(join(dir, 'outbox.db')).size / PAGE; page += 1)
      damage(join(dir, 'outbox.db'), page);
    put('out-late', 'after');
    expect(ids()).toEqual([...names, 'out-late']);
    expect(told).toEqual([['outbox-rescued']]);
    store.close();
    expect(open().notices).toEqual([]);
    expect(ids()).toEqual([...names, 'out-late']);
  });

  it('keeps what another key has closed, and takes it back before newer rows once the key is there', () => {
    open();
    put('out-1');
    put('out-2');
    store.close();
    expect(open(OTHER).notices).toContain('outbox-locked');
    expect(ids()).toEqual([]);
    put('out-3');
    store.close();
    const opened = open(KEY);
    expect(opened).toMatchObject({ outbox: 'file', rescued: 2 });
    expect(opened.notices).toContain('outbox-returned');
    expect(ids()).toEqual(['out-1', 'out-2']);
    remove('out-1');
    remove('out-2');
    store.close();
    // Taken back once: what has been sent meanwhile does not come again. The other key's row comes back in its turn.
    open(KEY);
    expect(ids()).toEqual([]);
    store.close();
    open(OTHER);
    expect(ids()).toEqual(['out-3']);
  });

  it('sends nothing again that has left, and numbers new rows after all that ever were', () => {
    open();
    put('out-1');
    put('out-2');
    remove('out-2');
    store.close();
    open();
    put('out-3');
    const main = openKeyed(join(dir, 'outbox.db'), KEY);
    const copy = openKeyed(join(dir, 'outbox-copy.db'), KEY);
    expect(readContent(copy)).toEqual(readContent(main));
    expect(readContent(main).rows.map((row) => row['serial'])).toEqual([1, 3]);
    main.close();
    copy.close();
  });

  it('works without its copy, and makes it anew', () => {
    open();
    put('out-1');
    store.close();
    damage(join(dir, 'outbox-copy.db'), 0);
    expect(open()).toMatchObject({ outbox: 'file' });
    put('out-2');
    store.close();
    rmSync(join(dir, 'outbox.db'));
    open();
    expect(ids()).toEqual(['out-1', 'out-2']);
    expect(existsSync(join(dir, 'outbox-copy.db'))).toBe(true);
  });

  it('keeps rows while another program holds the copy, and says nothing of it', () => {
    open();
    put('out-1');
    const holder = openKeyed(join(dir, 'outbox-copy.db'), KEY);
    holder.exec('BEGIN IMMEDIATE');
    put('out-2');
    put('out-3');
    expect([ids(), told]).toEqual([['out-1', 'out-2', 'out-3'], []]);
    holder.exec('ROLLBACK');
    holder.close();
    store.close();
    open();
    store.close();
    // The copy is in step again.
    rmSync(join(dir, 'outbox.db'));
    open();
    expect(ids()).toEqual(['out-1', 'out-2', 'out-3']);
  });

  it('says that another program holds the file, and opens it once it is let go', () => {
    open();
    put('out-1');
    store.close();
    const holder = new Database(join(dir, 'outbox.db'));
    holder.pragma("cipher='chacha20'");
    holder.pragma(`key='raw:${KEY}'`);
    holder.pragma('locking_mode=EXCLUSIVE');
    holder.exec('BEGIN EXCLUSIVE');
    expect(open()).toMatchObject({ outbox: 'none', notices: ['in-use'] });
    holder.exec('ROLLBACK');
    holder.close();
    expect(open().notices).toEqual([]);
    expect(ids()).toEqual(['out-1']);
  });
});

describe('a cache that turns out damaged', () => {
  const customers = Array.from({ length: 60 }, (_, at) =>
    sampleCustomer({ id: `cus-${at}`, name: `Cliente ${at}` }),
  );
  const see = () => store.saveSeen({ customers, entries: [], cases: [], atMs: START_MS });
  const found = () => store.findCustomers('cliente', 5).customers.length;
  const aside = () => readdirSync(dir).filter((name) => name.startsWith('cache.db.broken-')).length;
  beforeEach(() => {
    open();
    see();
    store.close();
    open();
    for (let page = 1; page < statSync(join(dir, 'cache.db')).size / PAGE; page += 1)
      damage(join(dir, 'cache.db'), page);
    expect(found()).toBe(0);
  });

  it('is left at the query that met it, and made anew once nobody else reads it, which is told', () => {
    expect([timesLeft, aside(), told]).toEqual([1, 0, []]);
    see();
    expect(found()).toBe(5);
    expect([store.renewCache(), aside(), told]).toEqual([true, 1, [['cache-rebuilt']]]);
    expect([found(), store.renewCache()]).toEqual([0, false]);
    see();
    store.close();
    open();
    expect([found(), timesLeft, aside()]).toEqual([5, 1, 1]);
  });

  it('keeps no page of a sync in between, or the ones before it would be missing', () => {
    const page = { articles: [], removed: [], revision: 7, isReset: false, atMs: START_MS };
    expect(store.saveArticles({ ...page, isComplete: false }).revision).toBe(0);
    store.renewCache();
    expect(store.saveArticles({ ...page, isComplete: false }).revision).toBe(7);
  });

  it('keeps nobody who is forgotten in between', () => {
    store.eraseCustomers(['cus-1'] as never);
    expect([store.renewCache(), aside()]).toEqual([true, 0]);
  });
});
