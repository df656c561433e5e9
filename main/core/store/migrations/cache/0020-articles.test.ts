import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { customers0010 } from './0010-customers.ts';

describe('articles0020', () => {
  it('adds the articles beside customers that are there, and an index that forgets what is deleted', () => {
    const db = openInMemory([customers0010]);
    db.exec("INSERT INTO customers VALUES ('c', '{}', 1, 'ana', 5)");
    migrate(db, [customers0010, articles0020]);
    expect(db.prepare('SELECT id FROM customers').all()).toEqual([{ id: 'c' }]);
    db.exec(
      "INSERT INTO articleIndex (rowid, title, keywords, body) VALUES (7, 'cobro', '', 'cargo')",
    );
    const found = () =>
      db.prepare("SELECT rowid FROM articleIndex WHERE articleIndex MATCH 'car*'").all();
    expect(found()).toEqual([{ rowid: 7 }]);
    db.exec('DELETE FROM articleIndex WHERE rowid = 7');
    expect(found()).toEqual([]);
    db.close();
  });
});
