import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneCommit } from './commit.ts';
import { migrations, NewerDatabaseError } from './migrate.ts';
import { openCentreDb } from './open.ts';
import { readFact, writeFact } from './records.ts';

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
