/** What leaves with time, in slices, and that nothing is left in the files of who was forgotten for good. */
import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_MS, sampleCustomer, sampleEntry } from '../testing/sample.ts';
import { saveCustomer } from './customer-cache.ts';
import { keepCustomerChanges } from './customer-shelf.ts';
import { keepChanges } from './knowledge/shelf.ts';
import { openInMemory, type WritableDb } from './database.ts';
import { indexEntries } from './entry-index.ts';
import { migrate } from './migrate.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { scrub, sweepCache } from './retention.ts';
import { saveEntry } from './timeline-cache.ts';

const DAY = 86_400_000;
const keep = { customers: 1, interactions: 730, articles: 90 };
type Changes = Parameters<typeof keepCustomerChanges>[1];
const page = (change: Partial<Changes>): Changes => ({
  ...{ customers: [], entries: [], cases: [], removed: [], scope: 'a:1', revision: 1, floor: 0 },
  ...{ total: 3, isComplete: true, isReset: false, atMs: START_MS, ...change },
});
const count = (db: WritableDb, table: string): number =>
  db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n ?? 0;

describe('the sweep', () => {
  it('takes strangers and old contacts, a slice at a time, and leaves the queues’ own', () => {
    const db = openInMemory(cacheMigrations);
    keepCustomerChanges(db, page({ customers: [sampleCustomer({ id: 'own' })] }));
    for (let n = 0; n < 5; n += 1)
      saveCustomer(db, sampleCustomer({ id: `met-${n}` }), START_MS - 2 * DAY);
    saveCustomer(db, sampleCustomer({ id: 'met-today' }), START_MS);
    const old = { customerId: 'own', startedAtMs: START_MS - 800 * DAY };
    for (let n = 0; n < 4; n += 1)
      saveEntry(db, sampleEntry({ id: `int-old-${n}`, ...old }), START_MS);
    saveEntry(db, sampleEntry({ id: 'int-new', customerId: 'own' }), START_MS);
    expect([0, 1, 2].map(() => sweepCache(db, keep, START_MS, 3))).toEqual([6, 3, 0]);
    expect(db.prepare('SELECT id FROM customers ORDER BY id').pluck().all()).toEqual([
      'met-today',
      'own',
    ]);
    expect(db.prepare('SELECT id FROM entries').pluck().all()).toEqual(['int-new']);
  });

  it('takes what began before the last moment that may be kept, and nothing that began in it', () => {
    const db = openInMemory(cacheMigrations);
    const lastMs = START_MS - keep.interactions * DAY;
    for (const [id, startedAtMs] of Object.entries({ before: lastMs - 1, then: lastMs }))
      saveEntry(db, sampleEntry({ id: `int-${id}`, startedAtMs }), START_MS);
    expect(sweepCache(db, keep, START_MS, 10)).toBe(1);
    expect(db.prepare('SELECT id FROM entries').pluck().all()).toEqual(['int-then']);
  });

  it('does not read all contacts to find out that none is too old', () => {
    const db = openInMemory(cacheMigrations);
    const asked: string[] = [];
    const watched = new Proxy(db, {
      get: (of, name: keyof WritableDb) => {
        if (name !== 'prepare')
          return typeof of[name] === 'function' ? of[name].bind(of) : of[name];
        return (sql: string) => {
          asked.push(sql);
          return of.prepare(sql);
        };
      },
    });
    sweepCache(watched, keep, START_MS, 10);
    const plans = asked.map((sql) =>
      db
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: sql.split('?').length - 1 }, () => 0))
        .map((step) => (step as { readonly detail: string }).detail),
    );
    expect(plans.flat().filter((step) => /^SCAN (entries|customers)\b/.test(step))).toEqual([]);
    expect(
      plans.flat().some((step) => /^SEARCH entries USING INTEGER PRIMARY KEY/.test(step)),
    ).toBe(true);
  });

  it('empties nothing in an outage: it counts from the last time the centre was in step', () => {
    const db = openInMemory(cacheMigrations);
    keepCustomerChanges(db, page({ customers: [sampleCustomer({ id: 'own' })] }));
    saveCustomer(db, sampleCustomer({ id: 'met' }), START_MS);
    expect(sweepCache(db, keep, START_MS + 60 * DAY, 100)).toBe(0);
    keepCustomerChanges(db, page({ atMs: START_MS + 60 * DAY }));
    expect(sweepCache(db, keep, START_MS + 60 * DAY, 100)).toBe(1);
  });
});

describe('the articles', () => {
  const shelf = { articles: [], removed: [], revision: 1, isComplete: true, isReset: false };
  const isThere = (db: WritableDb): boolean =>
    db.prepare("SELECT 1 FROM articleFacts WHERE name = 'asOfMs'").get() !== undefined;

  it('go when nobody has vouched for them for too long, seen on two days', () => {
    const db = openInMemory(cacheMigrations);
    keepChanges(db, { ...shelf, atMs: START_MS });
    sweepCache(db, keep, START_MS + 91 * DAY, 100);
    expect(isThere(db)).toBe(true);
    sweepCache(db, keep, START_MS + 92 * DAY, 100);
    expect(isThere(db)).toBe(false);
  });

  it('stay when a clock was a year ahead for an hour, also when it is so again later', () => {
    const db = openInMemory(cacheMigrations);
    keepChanges(db, { ...shelf, atMs: START_MS });
    for (const day of [365, 1, 366, 2, -365, 3]) sweepCache(db, keep, START_MS + day * DAY, 100);
    expect(isThere(db)).toBe(true);
  });
});

describe('a customer who is forgotten for good', () => {
  let dir: string;
  let db: WritableDb;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'puesto-erase-'));
    // Without the cipher, whose whole use is that nothing could be found in the file.
    db = new Database(join(dir, 'cache.db'));
    db.pragma('journal_mode=WAL');
    db.pragma('secure_delete=ON');
    db.pragma('foreign_keys=ON');
    migrate(db, cacheMigrations);
  });
  afterEach(() => {
    db.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const isInFiles = (marker: string): boolean =>
    readdirSync(dir).some((name) =>
      readFileSync(join(dir, name), 'latin1').toLowerCase().includes(marker),
    );

  it('is in no file any more: not in pages, not in the index, not in the log', () => {
    const marked = sampleCustomer({
      ...{ id: 'gone', name: 'Zoraquilda Wexmarker', note: 'Vive en Quixtown' },
      phones: [{ number: '+34699887766', label: '' }],
    });
    const entry = (id: string, customerId: string, summary: string) =>
      sampleEntry({ id, customerId, summary, body: `${summary} `.repeat(300) });
    const others = Array.from({ length: 40 }, (_, n) => sampleCustomer({ id: `c-${n}` }));
    keepCustomerChanges(
      db,
      page({
        customers: [...others, marked],
        entries: [
          ...others.map(({ id }) => entry(`int-${id}`, id, 'Pide una factura')),
          entry('int-gone', 'gone', 'Brotzelkrux averiado'),
        ],
      }),
    );
    while (indexEntries(db, 100));
    db.pragma('wal_checkpoint(PASSIVE)');
    // Other work goes over and between it, as in a shift.
    for (const one of others.slice(0, 20)) saveCustomer(db, { ...one, note: 'x' }, START_MS + 1);
    const markers = ['zoraquilda', 'wexmarker', 'quixtown', '699887766', 'brotzelkrux'];
    expect(markers.map(isInFiles)).toEqual(markers.map(() => true));
    keepCustomerChanges(db, page({ removed: ['gone'] as never, revision: 2 }));
    scrub(db);
    expect(markers.map(isInFiles)).toEqual(markers.map(() => false));
    expect([count(db, 'customers'), count(db, 'entries')]).toEqual([40, 40]);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  });
});
