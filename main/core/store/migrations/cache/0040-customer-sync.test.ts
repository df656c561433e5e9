import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { customerSync0040 } from './0040-customer-sync.ts';
import { customers0010 } from './0010-customers.ts';

describe('customerSync0040', () => {
  it('keeps the customers that are there, as met in passing', () => {
    const db = openInMemory([customers0010, articles0020]);
    db.exec("INSERT INTO customers VALUES ('c', '{}', 1, 'ana', 5)");
    migrate(db, [customers0010, articles0020, customerSync0040]);
    expect(db.prepare('SELECT id, revision, seenAtMs FROM customers').all()).toEqual([
      { id: 'c', revision: null, seenAtMs: 5 },
    ]);
    expect(() => db.exec("INSERT INTO customerFacts VALUES ('a', NULL)")).toThrow(/NOT NULL/);
    db.close();
  });
});
