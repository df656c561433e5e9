/**
 * DB-02 and DB-10: the power goes. The files are copied with a random part of the write-ahead log, every second time with 512
 * bytes near its end overwritten, and opened: what is there is a state that once was committed, and no commit whose log was
 * whole is missing.
 */
import {
  copyFileSync,
  mkdirSync,
  openSync,
  closeSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#src/base/seeded-random.ts';
import { openDatabase, type WritableDb } from '../database.ts';
import { outboxMigrations } from '../migrations/outbox/index.ts';
import { commitChanges } from '../outbox-rows.ts';
import { readWindow, WINDOW } from './kill-window.ts';
import { CRASH_KEY, CRASH_START_MS, inFolder, putNote, verdict, type Trial } from './trial.ts';

const CUTS = 1_000;
/** Before the log that is cut: these are in the main file and must never go. */
const SETTLED = 25;
const IN_LOG = 60;
const OVERWRITTEN_BYTES = 512;

function commit(db: WritableDb, n: number): void {
  commitChanges(db, [
    putNote(`a${n}`, `int-${n}`, 'x'.repeat((n * 37) % 6_000)),
    putNote(`b${n}`, `int-${n}`, 'y'.repeat((n * 7) % 1_500)),
    { kind: 'record/put', key: `n${n}`, value: n },
    { kind: 'outbox/delete', id: `a${n - WINDOW}` },
    { kind: 'outbox/delete', id: `b${n - WINDOW}` },
    { kind: 'record/delete', key: `n${n - WINDOW}` },
  ]);
}

/** A main file and its log, with the length of the log after each commit. */
function prepare(dir: string): { readonly ends: readonly number[] } {
  const path = join(dir, 'source.db');
  const { db } = openDatabase(path, CRASH_KEY, outboxMigrations, CRASH_START_MS);
  db.pragma('wal_autocheckpoint=0');
  for (let n = 1; n <= SETTLED; n += 1) commit(db, n);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const ends: number[] = [];
  for (let n = SETTLED + 1; n <= SETTLED + IN_LOG; n += 1) {
    commit(db, n);
    ends.push(statSync(`${path}-wal`).size);
  }
  copyFileSync(path, join(dir, 'main'));
  copyFileSync(`${path}-wal`, join(dir, 'log'));
  db.close();
  return { ends };
}

/** Opens the copy as a start would; a fault in words, or null. */
function look(path: string, least: number, most: number): string | null {
  const { db, setAside } = openDatabase(path, CRASH_KEY, outboxMigrations, CRASH_START_MS);
  try {
    if (setAside !== null) return 'the file was set aside';
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return `integrity_check: ${String(integrity)}`;
    const newest = readWindow(db);
    if (typeof newest === 'string') return `between two commits: ${newest}`;
    return newest >= least && newest <= most ? null : `${newest} is there, not ${least} to ${most}`;
  } finally {
    db.close();
  }
}

export const cutWals: Trial = {
  name: 'log cut or overwritten',
  run: ({ seed, rounds }) =>
    inFolder('cuts', (dir) => {
      const dice = seededRandom(seed + 1);
      const { ends } = prepare(dir);
      const log = readFileSync(join(dir, 'log'));
      const faults: string[] = [];
      const count = rounds ?? CUTS;
      let overwritten = 0;
      for (let n = 0; n < count; n += 1) {
        const at = join(dir, 'cut');
        mkdirSync(at);
        const path = join(at, 'outbox.db');
        const length = Math.floor(dice() * (log.length + 1));
        copyFileSync(join(dir, 'main'), path);
        writeFileSync(`${path}-wal`, log.subarray(0, length));
        let whole = length;
        if (n % 2 === 1 && length > OVERWRITTEN_BYTES) {
          overwritten += 1;
          whole = Math.max(0, length - OVERWRITTEN_BYTES - Math.floor(dice() * 8_192));
          const fd = openSync(`${path}-wal`, 'r+');
          writeSync(fd, Buffer.alloc(OVERWRITTEN_BYTES, 0x5a), 0, OVERWRITTEN_BYTES, whole);
          closeSync(fd);
        }
        const reach = (bytes: number): number =>
          SETTLED + ends.filter((end) => end <= bytes).length;
        const fault = look(path, reach(whole), reach(length));
        if (fault) faults.push(`cut at ${length}: ${fault}`);
        rmSync(at, { recursive: true });
      }
      return Promise.resolve(
        verdict(
          count,
          `${overwritten} of them also overwritten; each opened on a whole commit`,
          faults,
        ),
      );
    }),
};
