import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldLogIfLong, letLogGrow } from './cache-log.ts';
import { openDatabase, openInMemory, type WritableDb } from './database.ts';

const KEY = '5a'.repeat(32);
const MIGRATIONS = [{ version: 10, sql: 'CREATE TABLE words (n INTEGER PRIMARY KEY, text TEXT)' }];
const PAGE = 4_096;

let dir = '';
let db: WritableDb;
const cache = () =>
  openDatabase(join(dir, 'cache.db'), KEY, MIGRATIONS, 0, undefined, 'as-read').db;
/** Each takes a page of its own. */
const addPages = (count: number): void => {
  const add = db.prepare('INSERT INTO words (text) VALUES (?)');
  for (let at = 0; at < count; at += 500)
    db.transaction(() => {
      for (let n = at; n < Math.min(count, at + 500); n += 1) add.run('x'.repeat(3_500));
    })();
};
const fileSize = () => statSync(join(dir, 'cache.db')).size;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'puesto-log-'));
  db = cache();
  letLogGrow(db);
});
afterEach(() => {
  db.close();
  rmSync(dir, { recursive: true });
});

describe('the log of the cache', { timeout: 30_000 }, () => {
  it('is left alone while much is stored, and goes into the file in one step', () => {
    addPages(1_500);
    expect(fileSize()).toBeLessThan(100 * PAGE);
    expect(foldLogIfLong(db)).toBe(true);
    expect(fileSize()).toBeGreaterThan(1_500 * PAGE);
    expect(foldLogIfLong(db)).toBe(false);
  });

  it('waits until it is long', () => {
    addPages(100);
    expect(foldLogIfLong(db)).toBe(false);
    expect(fileSize()).toBeLessThan(100 * PAGE);
  });

  it('is folded all the same when nobody is ever idle', () => {
    expect(db.pragma('wal_autocheckpoint', { simple: true })).toBe(8_000);
  });

  it('says that nothing was done while somebody reads the state before', () => {
    const other = cache();
    addPages(100);
    const first = other.prepare('SELECT count(*) AS n FROM words');
    const open = other.prepare('SELECT n FROM words').iterate();
    expect(open.next().done).toBe(false);
    addPages(1_500);
    expect(foldLogIfLong(db)).toBe(true);
    expect(foldLogIfLong(db)).toBe(false);
    open.return?.();
    expect(first.get()).toEqual({ n: 1_600 });
    expect(foldLogIfLong(db)).toBe(true);
    other.close();
  });

  it('does not exist in memory', () => {
    const memory = openInMemory(MIGRATIONS);
    letLogGrow(memory);
    expect(foldLogIfLong(memory)).toBe(false);
    memory.close();
  });
});
