import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DatabaseFromFutureError, describeSchema, migrate, type Migration } from './migrate.ts';

const first: Migration = { version: 10, sql: 'CREATE TABLE a (x TEXT) STRICT;' };
const second: Migration = { version: 20, sql: 'ALTER TABLE a ADD COLUMN y TEXT;' };
const broken: Migration = { version: 30, sql: 'CREATE TABLE b (x TEXT) STRICT; SELECT nothing();' };

describe('migrate', () => {
  it('makes a migrated database equal to a fresh one, with its rows', () => {
    const old = new Database(':memory:');
    migrate(old, [first]);
    old.exec("INSERT INTO a VALUES ('kept')");
    migrate(old, [first, second]);
    const fresh = new Database(':memory:');
    migrate(fresh, [first, second]);
    expect(describeSchema(old)).toEqual(describeSchema(fresh));
    expect(old.prepare('SELECT * FROM a').all()).toEqual([{ x: 'kept', y: null }]);
    expect(old.pragma('user_version', { simple: true })).toBe(20);
  });

  it('leaves the old schema whole when a step fails', () => {
    const db = new Database(':memory:');
    migrate(db, [first]);
    const before = describeSchema(db);
    expect(() => migrate(db, [first, second, broken])).toThrow();
    expect(describeSchema(db)).toEqual(before);
    expect(db.pragma('user_version', { simple: true })).toBe(10);
  });

  it('refuses a newer database and a list that does not rise', () => {
    const db = new Database(':memory:');
    db.pragma('user_version=11');
    expect(() => migrate(db, [first])).toThrow(DatabaseFromFutureError);
    expect(() => migrate(new Database(':memory:'), [second, first])).toThrow(/out of order/);
  });
});
