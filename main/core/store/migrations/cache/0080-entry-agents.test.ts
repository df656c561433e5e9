import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { articles0020 } from './0020-articles.ts';
import { customers0010 } from './0010-customers.ts';
import { entryAgents0080 } from './0080-entry-agents.ts';
import { timeline0030 } from './0030-timeline.ts';

describe('entryAgents0080', () => {
  it('knows whose the entries are that are there, and follows those that come, change and go', () => {
    const before = [customers0010, articles0020, timeline0030];
    const db = openInMemory(before);
    const add = db.prepare('INSERT INTO entries VALUES (?, ?, ?, 1, ?, 1)');
    add.run(1, 'a', 'c', '{"agentName":"Nil"}');
    add.run(2, 'b', 'c', '{"agentName":null}');
    add.run(3, 'c', 'd', 'broken');
    migrate(db, [...before, entryAgents0080]);
    const known = () => db.prepare('SELECT * FROM entryAgents').raw().all();
    expect(known()).toEqual([
      ['c', '', 1],
      ['c', 'Nil', 1],
      ['d', '', 1],
    ]);
    add.run(4, 'd', 'c', '{"agentName":"Nil"}');
    db.exec(`UPDATE entries SET json = '{"agentName":"Ana"}' WHERE n = 1`);
    db.exec(`UPDATE entries SET customerId = 'd' WHERE n = 2`);
    expect(known()).toEqual([
      ['c', 'Ana', 1],
      ['c', 'Nil', 1],
      ['d', '', 2],
    ]);
    db.exec('DELETE FROM entries WHERE n IN (1, 3)');
    expect(known()).toEqual([
      ['c', 'Nil', 1],
      ['d', '', 1],
    ]);
    db.close();
  });
});
