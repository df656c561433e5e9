import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { customers0010 } from './0010-customers.ts';
import { timeline0030 } from './0030-timeline.ts';

describe('timeline0030', () => {
  it('keeps the entries that are there, in the order of time, and all of them are due for the index', () => {
    const db = openInMemory([customers0010, articles0020]);
    for (const [id, at] of [
      ['late', 9],
      ['early', 2],
      ['same', 9],
      ['absurd', -5],
      ['far', 1e15],
    ] as const)
      db.prepare("INSERT INTO entries VALUES (?, 'c', ?, '{}', 1)").run(id, at);
    migrate(db, [customers0010, articles0020, timeline0030]);
    const ids = db.prepare<[], { id: string }>('SELECT id FROM entries ORDER BY n').all();
    expect(ids.map(({ id }) => id)).toEqual(['absurd', 'early', 'late', 'same', 'far']);
    expect(db.prepare('SELECT count(*) AS n FROM entriesDue').get()).toEqual({ n: 5 });
    db.close();
  });

  it('notes what is added and changed, and takes out of the index what is removed', () => {
    const db = openInMemory([customers0010, articles0020, timeline0030]);
    const due = () => db.prepare('SELECT n, isIndexed FROM entriesDue').all();
    const found = () =>
      db.prepare("SELECT rowid FROM entryIndex WHERE entryIndex MATCH 'cobro'").all();
    db.exec("INSERT INTO entries VALUES (7, 'a', 'c', 1, '{}', 1)");
    expect(due()).toEqual([{ n: 7, isIndexed: 0 }]);
    db.exec("DELETE FROM entriesDue; INSERT INTO entryIndex (rowid, words) VALUES (7, 'cobro')");
    db.exec('UPDATE entries SET json = json, seenAtMs = 2');
    expect(due()).toEqual([]);
    db.exec("UPDATE entries SET customerId = 'd'");
    expect(due()).toEqual([{ n: 7, isIndexed: 1 }]);
    expect(found()).toEqual([{ rowid: 7 }]);
    db.exec('DELETE FROM entries');
    expect([due(), found()]).toEqual([[], []]);
    db.close();
  });
});
