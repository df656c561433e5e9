/* The store on real files: what it keeps, what it survives, what nobody can read. */
import Database from 'better-sqlite3';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { START_MS, sampleCustomer, sampleEntry, sampleRow } from '../testing/sample.ts';
import { openInMemory } from './database.ts';
import { describeSchema } from './migrate.ts';
import { cacheMigrations } from './migrations/cache/index.ts';
import { outboxMigrations } from './migrations/outbox/index.ts';
import { createStoreService } from './store-service.ts';
import type { StoreMethods, StoredRow } from './store-port.ts';

const KEY = 'ab'.repeat(32);
let dir: string;
let store: StoreMethods;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-store-'));
  store = createStoreService();
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = (keyHex = KEY) => store.open({ dir, keyHex, nowMs: START_MS });
const row = (id: string, change: Partial<StoredRow> = {}) =>
  sampleRow(id, {
    interactionId: 'int-1',
    payload: { interactionId: 'int-1', draft: { note: 'MARKER-NOTE' } },
    ...change,
  });
const put = (id: string, change: Partial<StoredRow> = {}, removes: readonly string[] = []) =>
  store.commit([{ kind: 'outbox/put', row: row(id, change), removes }]);
const ids = () => store.readOutbox().map(({ id }) => id);
const damage = (file: string, at: number, size: number): void => {
  const fd = openSync(join(dir, file), 'r+');
  writeSync(fd, Buffer.alloc(size, 0x5a), 0, size, at);
  closeSync(fd);
};

describe('the store', () => {
  it('keeps rows and records over a restart, in order', () => {
    expect(open()).toEqual({
      cache: 'file',
      outbox: 'file',
      setAside: [],
      rescued: 0,
      notices: [],
    });
    put('out-1');
    put('out-2', { name: 'wrap-up/complete' });
    store.commit([{ kind: 'record/put', key: 'live', value: { a: [1] } }]);
    put('out-2', { attempts: 9 });
    store.close();
    open();
    expect(ids()).toEqual(['out-1', 'out-2']);
    expect(store.readOutbox()[1]).toMatchObject({
      serial: 2,
      attempts: 0,
      name: 'wrap-up/complete',
    });
    expect(store.readRecords('li')).toEqual([{ key: 'live', value: { a: [1] } }]);
  });

  it('does all steps of a commit or none', () => {
    open();
    put('out-1');
    const bad = { ...row('out-2'), state: 'lost' } as unknown as StoredRow;
    expect(() =>
      store.commit([
        { kind: 'outbox/delete', id: 'out-1' },
        { kind: 'outbox/put', row: bad, removes: [] },
      ]),
    ).toThrow();
    expect(ids()).toEqual(['out-1']);
  });

  it('supersedes, patches and deletes', () => {
    open();
    put('out-1');
    put('out-2', {}, ['out-1']);
    const patch = {
      state: 'needs-attention',
      attempts: 3,
      nextTryAtMs: START_MS + 1,
      faultCode: 'invalid',
      interactionId: 'int-9',
      payload: { x: 1 },
    } as const;
    store.commit([{ kind: 'outbox/patch', id: 'out-2', patch }]);
    expect(store.readOutbox()).toMatchObject([{ id: 'out-2', ...patch }]);
    store.commit([
      { kind: 'outbox/delete', id: 'out-2' },
      { kind: 'record/delete', key: 'nothing' },
    ]);
    expect(ids()).toEqual([]);
  });

  it('writes nothing readable to disk', () => {
    open();
    put('out-1');
    store.saveSeen({ customers: [sampleCustomer()], entries: [], cases: [], atMs: START_MS });
    for (const file of readdirSync(dir)) {
      const bytes = readFileSync(join(dir, file)).toString('latin1');
      expect([file, /MARKER|lucia|600112233|SQLite format/.test(bytes)]).toEqual([file, false]);
    }
  });

  it('sets files aside that the key does not open, and starts anew', () => {
    open();
    put('out-1');
    store.close();
    const opened = open('cd'.repeat(32));
    expect(opened).toMatchObject({ cache: 'file', outbox: 'file', rescued: 0 });
    expect(opened.setAside).toHaveLength(3);
    expect(opened.notices).toEqual(['outbox-locked', 'cache-rebuilt']);
    expect(readdirSync(dir).some((name) => /^outbox\.db\.locked-2027-/.test(name))).toBe(true);
    expect(ids()).toEqual([]);
    // The right key still opens what was set aside.
    const aside = opened.setAside.find((name) => name.includes('outbox.db.')) ?? '';
    const old = new Database(aside);
    old.pragma("cipher='chacha20'");
    old.pragma(`key='raw:${KEY}'`);
    expect(old.prepare('SELECT id FROM outbox').all()).toEqual([{ id: 'out-1' }]);
    old.close();
  });

  it('saves unsent rows out of a damaged outbox', () => {
    open();
    for (let at = 0; at < 40; at += 1)
      store.commit([{ kind: 'record/put', key: `r${at}`, value: 'x'.repeat(3_000) }]);
    put('out-1');
    store.close();
    const size = statSync(join(dir, 'outbox.db')).size;
    damage('outbox.db', size - 4_096 * 3, 4_096);
    const opened = open();
    expect(opened.setAside).toHaveLength(1);
    expect(opened.rescued).toBe(1);
    expect(ids()).toEqual(['out-1']);
  });

  it('starts a cache anew that was cut to pieces, and leaves the outbox alone', () => {
    open();
    put('out-1');
    store.close();
    writeFileSync(join(dir, 'cache.db'), 'this is not a database, and long enough to be looked at');
    expect(open()).toMatchObject({ cache: 'file', outbox: 'file' });
    expect(ids()).toEqual(['out-1']);
    expect(store.findCustomers('lucia', 5).customers).toEqual([]);
  });

  it('does not touch files of a newer program: the cache goes on in memory, the outbox not at all', () => {
    open();
    store.close();
    for (const name of ['cache.db', 'outbox.db']) {
      const db = new Database(join(dir, name));
      db.pragma("cipher='chacha20'");
      db.pragma(`key='raw:${KEY}'`);
      db.pragma('user_version=9990');
      db.close();
    }
    expect(open()).toMatchObject({
      cache: 'memory',
      outbox: 'none',
      setAside: [],
      notices: ['newer-program'],
    });
    store.saveSeen({ customers: [sampleCustomer()], entries: [], cases: [], atMs: START_MS });
    expect(store.findCustomers('lucia', 5).customers).toHaveLength(1);
    expect(() => put('out-1')).toThrow();
  });

  it('keeps the cache in memory where nothing can be written', () => {
    const blocked = join(dir, 'a-file');
    writeFileSync(blocked, '');
    expect(store.open({ dir: join(blocked, 'sub'), keyHex: KEY, nowMs: START_MS })).toMatchObject({
      cache: 'memory',
      outbox: 'none',
      notices: ['read-only'],
    });
  });

  it('refuses a key that is none', () => {
    expect(open('short')).toMatchObject({ cache: 'memory', outbox: 'none' });
  });

  it('keeps agents apart', () => {
    open();
    put('out-1');
    const other = join(dir, 'agent-2');
    mkdirSync(other);
    store.open({ dir: other, keyHex: KEY, nowMs: START_MS });
    expect(ids()).toEqual([]);
  });
});

describe('customers and timeline in the cache', () => {
  const see = (atMs: number, ...names: readonly string[]): void => {
    store.saveSeen({
      customers: names.map((name, at) =>
        sampleCustomer({
          id: `cus-${name.replace(/\W/g, '')}`,
          name,
          phones: [{ number: `+3460011223${at}`, label: 'x' }],
          emails: [`${at}@example.org`],
          orders: [{ id: `P-10${at}`, title: 'x', state: 'open' }],
        }),
      ),
      entries: [],
      cases: [],
      atMs,
    });
  };
  const find = (query: string) => store.findCustomers(query, 10).customers.map(({ name }) => name);

  it('finds by the beginnings of words, number, mail and order', () => {
    open();
    see(START_MS, 'Lucía Núñez', 'Iñaki Ortega', 'Ana Núñez_100%');
    expect(find('nun luc')).toEqual(['Lucía Núñez']);
    expect(find('NÚÑEZ')).toEqual(['Ana Núñez_100%', 'Lucía Núñez']);
    expect(find('600112231')).toEqual(['Iñaki Ortega']);
    expect(find('+34 600 11 22 31')).toEqual(['Iñaki Ortega']);
    expect(find('1@example')).toEqual(['Iñaki Ortega']);
    expect(find('p-102')).toEqual(['Ana Núñez_100%']);
    for (const odd of ['%', '_', "'; DROP TABLE customers; --", '', ' ', '\u0000'])
      expect([odd, find(odd)]).toEqual([odd, []]);
  });

  it('knows who calls however the number is written, with the newest contacts of one alone', () => {
    open();
    const card = (id: string, number: string) =>
      sampleCustomer({ id, phones: [{ number, label: 'x' }] });
    const entries = Array.from({ length: 5 }, (_, at) =>
      sampleEntry({ id: `int-${at}`, customerId: 'cus-a', startedAtMs: START_MS + at }),
    );
    const customers = [
      card('cus-a', '600 111 222'),
      card('cus-b', '+34600333444'),
      card('cus-c', '600333444'),
      card('cus-d', '+346001112229'),
    ];
    store.saveSeen({ customers, entries, cases: [], atMs: START_MS });
    for (const number of ['+34600111222', '0034 600 111 222', '600111222']) {
      const { owners, timeline } = store.whoCalls(number, 3);
      expect([number, owners.map(({ id }) => id)]).toEqual([number, ['cus-a']]);
      expect(timeline?.entries.map(({ id }) => id)).toEqual(['int-4', 'int-3', 'int-2']);
    }
    const shared = store.whoCalls('+34600333444', 3);
    expect(shared.owners.map(({ id }) => id).toSorted()).toEqual(['cus-b', 'cus-c']);
    expect(shared.timeline).toBeNull();
    for (const nobody of ['+34600999888', '11', '', 'anonymous'])
      expect(store.whoCalls(nobody, 3)).toEqual({ owners: [], timeline: null });
  });

  it('keeps the newer version of a card, with its new numbers only', () => {
    open();
    const save = (version: number, number: string): void => {
      const card = sampleCustomer({ version, phones: [{ number, label: 'x' }] });
      store.saveSeen({ customers: [card], entries: [], cases: [], atMs: START_MS });
    };
    save(2, '+34611111111');
    save(1, '+34622222222');
    expect(store.getCustomer('cus-1')?.phones[0]?.number).toBe('+34611111111');
    save(3, '+34633333333');
    expect(find('611111111')).toEqual([]);
    expect(find('633333333')).toHaveLength(1);
    expect(store.getCustomer('nobody')).toBeNull();
  });

  it('pages the timeline by keyset, also when two entries began together', () => {
    open();
    const entries = Array.from({ length: 7 }, (_, at) =>
      sampleEntry({ id: `int-${at}`, startedAtMs: START_MS + Math.floor(at / 2) }),
    );
    store.saveSeen({ customers: [], entries, cases: [], atMs: START_MS });
    const seen: string[] = [];
    let before: { startedAtMs: number; id: string } | null = null;
    for (let page = 0; page < 9; page += 1) {
      const { entries: part, next, total } = store.timelinePage('cus-1', before, 3);
      expect(total).toBe(7);
      seen.push(...part.map(({ id }) => id));
      before = next;
      if (!next) break;
    }
    expect(seen).toEqual(['int-6', 'int-5', 'int-4', 'int-3', 'int-2', 'int-1', 'int-0']);
  });

  it('forgets customers that were not seen for long, with their timeline', () => {
    open();
    see(START_MS - 10, 'Old');
    see(START_MS, 'New');
    const entries = [sampleEntry({ customerId: 'cus-Old' })];
    store.saveSeen({ customers: [], entries, cases: [], atMs: START_MS });
    store.forgetUnseen(START_MS);
    expect(find('old')).toEqual([]);
    expect(find('new')).toEqual(['New']);
    expect(store.timelinePage('cus-Old', null, 5).total).toBe(0);
  });

  it('uses its indexes', () => {
    const db = openInMemory(cacheMigrations);
    const plan = (sql: string): string =>
      db
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ');
    expect(
      plan(`SELECT json FROM entries WHERE customerId = 'a' AND startedAtMs < 5
            ORDER BY startedAtMs DESC, id DESC LIMIT 5`),
    ).toMatch(/^SEARCH entries USING INDEX entriesByCustomer/);
    expect(plan(`SELECT customerId FROM customerKeys WHERE key >= 'n:6' AND key < 'n:7'`)).toMatch(
      /^SEARCH customerKeys USING PRIMARY KEY/,
    );
    db.close();
  });
});

describe('schema.json', () => {
  it('is what a fresh database has', () => {
    const text = readFileSync(join(import.meta.dirname, 'migrations/schema.json'), 'utf8');
    const cache = openInMemory(cacheMigrations);
    const outbox = openInMemory(outboxMigrations);
    expect({ cache: describeSchema(cache), outbox: describeSchema(outbox) }).toEqual(
      JSON.parse(text),
    );
    cache.close();
    outbox.close();
  });
});
