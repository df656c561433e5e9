/**
 * DB-04: the disk fills up while the agent works. Every note that was confirmed is there afterwards, and the end is a refusal that
 * is said, not a loss. A small file system in memory where root may mount one, else SQLite's own limit of pages.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#src/base/seeded-random.ts';
import { isFull, openDatabase } from '../database.ts';
import { outboxMigrations } from '../migrations/outbox/index.ts';
import { commitChanges, readOutbox } from '../outbox-rows.ts';
import { createStoreService } from '../store-service.ts';
import { CRASH_KEY, CRASH_START_MS, inFolder, putNote, verdict, type Trial } from './trial.ts';

const ROUNDS = 20;
const DISK = '8m';
/** As in the product it is larger than the log may become, for that has to fit into the file. */
const RESERVE_BYTES = 1_500 * 1_024;
const MOST_COMMITS = 2_000;

/** Writes notes until the disk refuses; answers the ids that were confirmed and whether fullness was said before. */
function writeUntilFull(commit: (n: number) => boolean): {
  readonly confirmed: readonly string[];
  readonly wasTold: boolean;
} {
  const confirmed: string[] = [];
  let wasTold = false;
  for (let n = 0; n < MOST_COMMITS; n += 1)
    try {
      wasTold = commit(n) || wasTold;
      confirmed.push(`n${n}`);
    } catch (cause) {
      if (!isFull(cause)) throw cause;
      return { confirmed, wasTold };
    }
  throw new Error('the disk never became full');
}

const missing = (confirmed: readonly string[], there: readonly string[]): string | null =>
  confirmed.every((id) => there.includes(id))
    ? null
    : `${confirmed.filter((id) => !there.includes(id)).length} confirmed notes are lost`;

function roundOnDisk(dir: string, dice: () => number): string | null {
  const at = { dir, keyHex: CRASH_KEY, nowMs: CRASH_START_MS };
  const store = createStoreService(RESERVE_BYTES);
  try {
    store.open(at);
    const other = join(dir, 'somebody-else');
    try {
      writeFileSync(other, Buffer.alloc(4_600_000 + Math.floor(dice() * 1_800_000), 1));
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOSPC') throw cause;
    }
    const { confirmed, wasTold } = writeUntilFull(
      (n) =>
        store.commit([putNote(`n${n}`, `int-${n}`, 'x'.repeat(Math.floor(dice() * 60_000)))])
          .isDiskFull,
    );
    if (!wasTold) return `it was not told while there was still room (${confirmed.length} notes)`;
    store.close();
    // Also on the full disk the notes can be read, and once there is room it goes on.
    const full = store.open(at);
    const there = full.outbox === 'file' ? store.readOutbox().map(({ id }) => id) : null;
    if (!there) return 'the outbox cannot be opened on the full disk';
    const lost = missing(confirmed, there);
    if (lost) return lost;
    rmSync(other, { force: true });
    // As they leave in real life: one by one, each confirmed by the centre.
    for (const id of confirmed.slice(1)) store.commit([{ kind: 'outbox/delete', id }]);
    store.commit([putNote('after', 'int-after', 'y')]);
    return missing(
      ['n0', 'after'],
      store.readOutbox().map(({ id }) => id),
    );
  } finally {
    store.close();
  }
}

function roundOfPages(dir: string, dice: () => number): string | null {
  const path = join(dir, 'outbox.db');
  const first = openDatabase(path, CRASH_KEY, outboxMigrations, CRASH_START_MS).db;
  first.pragma(`max_page_count=${200 + Math.floor(dice() * 200)}`);
  const { confirmed } = writeUntilFull((n) => {
    commitChanges(first, [putNote(`n${n}`, `int-${n}`, 'x'.repeat(Math.floor(dice() * 30_000)))]);
    return false;
  });
  first.close();
  const { db, setAside } = openDatabase(path, CRASH_KEY, outboxMigrations, CRASH_START_MS);
  try {
    return (
      setAside ??
      missing(
        confirmed,
        readOutbox(db).map(({ id }) => id),
      )
    );
  } finally {
    db.close();
  }
}

export const diskFull: Trial = {
  name: 'disk full',
  run: ({ seed, rounds }) =>
    inFolder('full', (dir) => {
      const dice = seededRandom(seed + 3);
      const faults: string[] = [];
      const count = rounds ?? ROUNDS;
      let canMount = process.platform === 'linux';
      for (let n = 0; n < count; n += 1) {
        const disk = join(dir, `disk${n}`);
        mkdirSync(disk);
        canMount &&=
          spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk], {
            stdio: 'ignore',
          }).status === 0;
        try {
          const fault = canMount ? roundOnDisk(disk, dice) : roundOfPages(disk, dice);
          if (fault) faults.push(fault);
        } finally {
          if (canMount) spawnSync('umount', ['-l', disk], { stdio: 'ignore' });
        }
      }
      const how = canMount
        ? `a file system of 8 MB filled up; told before the end, every confirmed note there, goes on with room`
        : 'by a limit of pages, since mounting needs root; every confirmed note there';
      return Promise.resolve(verdict(count, how, faults));
    }),
};
