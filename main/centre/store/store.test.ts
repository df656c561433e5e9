import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missedOffer, type MissedOffer } from '#src/centre/wire.ts';
import { agentId } from '#src/model/ids.ts';
import { inOneCommit } from './commit.ts';
import { migrations, NewerDatabaseError } from './migrate.ts';
import { openCentreDb } from './open.ts';
import { readFact, writeFact } from './records.ts';
import { readMissed, writeMissed } from './work-records.ts';

describe('the store of the centre', () => {
  it('has every migration in rising order, applied once', () => {
    const versions = migrations.map((each) => each.version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    const folder = mkdtempSync(join(tmpdir(), 'puesto-store-'));
    try {
      const first = openCentreDb(folder);
      writeFact(first, 'x', 'kept');
      first.close();
      const second = openCentreDb(folder);
      expect(readFact(second, 'x')).toBe('kept');
      expect(second.pragma('user_version', { simple: true })).toBe(versions.at(-1));
      second.pragma('user_version = 99990');
      second.close();
      expect(() => openCentreDb(folder)).toThrow(NewerDatabaseError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('reads a missed line that was stored before there were chats as one of a call', () => {
    const db = openCentreDb(null);
    const agent = agentId.parse('agent-ana');
    db.pragma('foreign_keys = OFF');
    const { channel: _newer, ...old } = missedOffer.parse({
      interactionId: 'int-1',
      atMs: 1,
      name: 'Marta',
      number: '+34600112233',
      customerId: null,
      reason: 'missed',
    });
    writeMissed(db, agent, old as MissedOffer);
    expect(readMissed(db, agent, 0)).toEqual([{ ...old, channel: 'call' }]);
  });

  it('commits what was written before a refusal, because the memory has it too', () => {
    const db = openCentreDb(null);
    expect(() =>
      inOneCommit(db, () => {
        writeFact(db, 'x', '1');
        inOneCommit(db, () => writeFact(db, 'y', '2'));
        throw new Error('refused');
      }),
    ).toThrow('refused');
    expect([readFact(db, 'x'), readFact(db, 'y'), db.inTransaction]).toEqual(['1', '2', false]);
  });
});
