import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../database.ts';
import { migrate } from '../../migrate.ts';
import { outbox0010 } from './0010-outbox.ts';
import { outbox0020 } from './0020-centre.ts';

describe('outbox0020', () => {
  it('keeps the rows of before, for whichever centre is there', () => {
    const db = openInMemory([outbox0010]);
    db.exec(
      `INSERT INTO outbox (id, name, interactionId, payload, createdAtMs, state, attempts, nextTryAtMs)
       VALUES ('a', 'draft/save', 'i', '{}', 1, 'waiting', 0, 1)`,
    );
    migrate(db, [outbox0010, outbox0020]);
    expect(db.prepare('SELECT id, centre FROM outbox').all()).toEqual([{ id: 'a', centre: '' }]);
    db.close();
  });
});
