import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { outbox0010 } from './0010-outbox.ts';

describe('outbox0010', () => {
  it('never uses a serial twice and knows three states', () => {
    const db = openInMemory([outbox0010]);
    const add = (id: string, state = 'waiting') =>
      db
        .prepare(
          `INSERT INTO outbox (id, name, interactionId, payload, createdAtMs, state, attempts, nextTryAtMs)
           VALUES (?, 'draft/save', 'i', '{}', 1, ?, 0, 1)`,
        )
        .run(id, state);
    add('a');
    db.exec('DELETE FROM outbox');
    add('b');
    expect(db.prepare('SELECT serial FROM outbox').all()).toEqual([{ serial: 2 }]);
    expect(() => add('b')).toThrow(/UNIQUE/);
    expect(() => add('c', 'lost')).toThrow(/CHECK/);
    db.close();
  });
});
