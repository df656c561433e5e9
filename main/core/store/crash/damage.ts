/**
 * DB-03, DB-05, DB-08: pages overwritten, files gone, keys lost, changed and restored, folders that cannot be written, files from
 * the future. Each time: is every unsent row there or kept, and which sentence does the agent get.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#src/base/seeded-random.ts';
import { openKeyed } from '../database.ts';
import { createStoreService } from '../store-service.ts';
import type { OpenedStore, StorageNotice } from '../store-port.ts';
import {
  CRASH_KEY,
  CRASH_START_MS,
  OTHER_KEY,
  inFolder,
  putNote,
  verdict,
  type Trial,
} from './trial.ts';

const PAGE_BYTES = 4_096;
const ROWS = 60;
const RESERVE_BYTES = 64 * 1_024;

interface Seen {
  readonly opened: OpenedStore;
  readonly ids: readonly string[];
}

/** Opens as a start does and reads what waits; null where there is no outbox. */
function openAndRead(dir: string, keyHex = CRASH_KEY): Seen {
  const store = createStoreService(RESERVE_BYTES);
  try {
    const opened = store.open({ dir, keyHex, nowMs: CRASH_START_MS });
    const ids = opened.outbox === 'file' ? store.readOutbox().map(({ id }) => id) : [];
    return { opened, ids };
  } finally {
    store.close();
  }
}

/** A folder with unsent rows, some of them sent meanwhile; answers the ids that are left. */
function fill(dir: string): readonly string[] {
  const store = createStoreService(RESERVE_BYTES);
  store.open({ dir, keyHex: CRASH_KEY, nowMs: CRASH_START_MS });
  for (let n = 0; n < ROWS; n += 1)
    store.commit([putNote(`row${n}`, `int-${n % 9}`, 'x'.repeat((n * 61) % 2_500))]);
  store.commit([3, 4, 30].map((n) => ({ kind: 'outbox/delete', id: `row${n}` })));
  const ids = store.readOutbox().map(({ id }) => id);
  store.close();
  return ids;
}

function overwrite(path: string, page: number, dice: () => number): void {
  const fd = openSync(path, 'r+');
  const bytes = Buffer.from(Array.from({ length: PAGE_BYTES }, () => Math.floor(dice() * 256)));
  writeSync(fd, bytes, 0, PAGE_BYTES, page * PAGE_BYTES);
  closeSync(fd);
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/** Every page of every file, one at a time. */
export const pagesOverwritten: Trial = {
  name: 'page overwritten',
  run: ({ seed }) =>
    inFolder('pages', (dir) => {
      const dice = seededRandom(seed + 2);
      const source = join(dir, 'source');
      const ids = fill(source);
      const faults: string[] = [];
      let count = 0;
      for (const file of ['outbox.db', 'outbox-copy.db', 'cache.db'])
        for (let page = 0; page < statSync(join(source, file)).size / PAGE_BYTES; page += 1) {
          const harmed = join(dir, 'harmed');
          rmSync(harmed, { recursive: true, force: true });
          cpSync(source, harmed, { recursive: true });
          overwrite(join(harmed, file), page, dice);
          count += 1;
          const seen = openAndRead(harmed);
          const again = openAndRead(harmed);
          const isWhole =
            seen.opened.outbox === 'file' && isSame(seen.ids, ids) && isSame(again.ids, ids);
          const isTold = file !== 'outbox.db' || seen.opened.notices.includes('outbox-rescued');
          if (!isWhole)
            faults.push(`${file} page ${page}: ${seen.ids.length} of ${ids.length} rows`);
          else if (!isTold) faults.push(`${file} page ${page}: nothing was told`);
          else if (again.opened.notices.length > 0) faults.push(`${file} page ${page}: told twice`);
        }
      return Promise.resolve(
        verdict(
          count,
          `each page of the three files in turn; all ${ids.length} rows there, in order, and it is told`,
          faults,
        ),
      );
    }),
};

interface Harm {
  readonly what: string;
  readonly says: StorageNotice | null;
  /** Answers what was wrong, or null. */
  run(dir: string, ids: readonly string[]): { readonly seen: Seen; readonly fault: string | null };
}

const whole = (seen: Seen, ids: readonly string[]): string | null =>
  isSame(seen.ids, ids) ? null : `${seen.ids.length} of ${ids.length} rows`;

function setVersion(path: string, version: number): void {
  const db = openKeyed(path, CRASH_KEY);
  db.pragma(`user_version=${version}`);
  db.close();
}

/** After the harm is over the rows must be there: nothing was given up for it. */
function afterwards(
  dir: string,
  ids: readonly string[],
  seen: Seen,
): { seen: Seen; fault: string | null } {
  return { seen, fault: whole(openAndRead(dir), ids) };
}

const HARMS: readonly Harm[] = [
  {
    what: 'outbox deleted',
    says: null,
    run(dir, ids) {
      rmSync(join(dir, 'outbox.db'));
      const seen = openAndRead(dir);
      return { seen, fault: whole(seen, ids) };
    },
  },
  {
    what: 'outbox cut to nothing',
    says: null,
    run(dir, ids) {
      writeFileSync(join(dir, 'outbox.db'), '');
      const seen = openAndRead(dir);
      return { seen, fault: whole(seen, ids) };
    },
  },
  {
    what: 'a foreign file instead of the outbox',
    says: 'outbox-rescued',
    run(dir, ids) {
      writeFileSync(join(dir, 'outbox.db'), 'this is a text and no database '.repeat(500));
      const seen = openAndRead(dir);
      return { seen, fault: whole(seen, ids) };
    },
  },
  {
    what: 'key changed, then restored',
    says: 'outbox-locked',
    run(dir, ids) {
      const seen = openAndRead(dir, OTHER_KEY);
      const back = openAndRead(dir);
      const isTold = back.opened.notices.includes('outbox-returned');
      return { seen, fault: whole(back, ids) ?? (isTold ? null : 'the return was not told') };
    },
  },
  {
    what: 'key lost for good',
    says: 'outbox-locked',
    run(dir) {
      const seen = openAndRead(dir, OTHER_KEY);
      const isKept = readdirSync(dir).some((name) => name.startsWith('outbox.db.locked-'));
      const again = openAndRead(dir, OTHER_KEY);
      const isCalm = again.opened.notices.length === 0 && again.opened.outbox === 'file';
      return {
        seen,
        fault: !isKept ? 'the old file is gone' : isCalm ? null : 'it does not come to rest',
      };
    },
  },
  {
    what: 'a key that is none',
    says: 'not-kept',
    run: (dir, ids) => afterwards(dir, ids, openAndRead(dir, 'nonsense')),
  },
  {
    what: 'files of a newer program',
    says: 'newer-program',
    run(dir, ids) {
      const before = openKeyed(join(dir, 'outbox.db'), CRASH_KEY);
      const version = Number(before.pragma('user_version', { simple: true }));
      before.close();
      setVersion(join(dir, 'outbox.db'), 9_990);
      const seen = openAndRead(dir);
      setVersion(join(dir, 'outbox.db'), version);
      return afterwards(dir, ids, seen);
    },
  },
  {
    what: 'held by another program',
    says: 'in-use',
    run(dir, ids) {
      const holder = openKeyed(join(dir, 'outbox.db'), CRASH_KEY);
      holder.pragma('locking_mode=EXCLUSIVE');
      holder.exec('BEGIN EXCLUSIVE');
      const seen = openAndRead(dir);
      holder.exec('ROLLBACK');
      holder.close();
      return afterwards(dir, ids, seen);
    },
  },
];

/** Keys, versions, locks: one after the other, each on a fresh copy. */
export const filesLost: Trial = {
  name: 'file or key lost',
  run: () =>
    inFolder('lost', (dir) => {
      const source = join(dir, 'source');
      const ids = fill(source);
      const faults: string[] = [];
      for (const { what, says, run } of HARMS) {
        const harmed = join(dir, 'harmed');
        rmSync(harmed, { recursive: true, force: true });
        cpSync(source, harmed, { recursive: true });
        const { seen, fault } = run(harmed, ids);
        if (fault) faults.push(`${what}: ${fault}`);
        if (says && !seen.opened.notices.includes(says))
          faults.push(`${what}: told ${seen.opened.notices.join(' ') || 'nothing'}, not ${says}`);
      }
      return Promise.resolve(
        verdict(
          HARMS.length,
          `${HARMS.map(({ what }) => what).join('; ')}: rows there or kept, each with its sentence`,
          faults,
        ),
      );
    }),
};

/** A mounted folder that is made read-only; only root may mount. */
export const folderReadOnly: Trial = {
  name: 'folder read-only',
  run: () =>
    inFolder('readonly', (dir) => {
      const disk = join(dir, 'disk');
      mkdirSync(disk);
      const mount = (...words: readonly string[]): boolean =>
        process.platform === 'linux' &&
        spawnSync('mount', [...words, disk], { stdio: 'ignore' }).status === 0;
      if (!mount('-t', 'tmpfs', '-o', 'size=16m', 'tmpfs'))
        return Promise.resolve({
          outcome: 'not run' as const,
          rounds: 0,
          seen: '',
          why: 'mounting a file system needs root on Linux',
        });
      try {
        const ids = fill(disk);
        if (!mount('-o', 'remount,ro')) throw new Error('cannot remount');
        const seen = openAndRead(disk);
        if (!mount('-o', 'remount,rw')) throw new Error('cannot remount');
        const back = openAndRead(disk);
        const isTold = seen.opened.notices.includes('read-only');
        return Promise.resolve(
          verdict(
            1,
            'told; nothing is called saved; the rows are there once it can be written again',
            [
              ...(isTold ? [] : [`told ${seen.opened.notices.join(' ') || 'nothing'}`]),
              ...(isSame(back.ids, ids) ? [] : [`${back.ids.length} of ${ids.length} rows`]),
            ],
          ),
        );
      } finally {
        spawnSync('umount', ['-l', disk], { stdio: 'ignore' });
      }
    }),
};
