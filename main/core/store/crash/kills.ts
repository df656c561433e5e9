/** DB-01: a process that commits is killed at any moment, again and again on the same files; what it confirmed is there. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { seededRandom } from '#src/base/seeded-random.ts';
import { openDatabase } from '../database.ts';
import { outboxMigrations } from '../migrations/outbox/index.ts';
import { readWindow } from './kill-window.ts';
import { CRASH_KEY, CRASH_START_MS, inFolder, verdict, type Trial } from './trial.ts';

const KILLS = 200;
/** The longest life after opening; the shortest is none. */
const LONGEST_LIFE_MS = 200;

interface Life {
  /** The last number whose commit was confirmed. */
  readonly confirmed: number;
  readonly complaint: string | null;
}

/** One life; `lifeMs` counts from the opened files, below zero from the start of the process. */
async function live(dir: string, from: number, lifeMs: number): Promise<Life> {
  const script = join(import.meta.dirname, 'kill-child.ts');
  const child = spawn(process.execPath, [script, dir, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let confirmed = from - 1;
  let complaint: string | null = null;
  const opened = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('broken')) complaint = line;
      else if (line !== 'open') confirmed = Number(line);
      resolve();
    });
  });
  await (lifeMs < 0 ? wait(-lifeMs) : Promise.race([opened, gone]));
  if (lifeMs > 0) await wait(lifeMs);
  child.kill('SIGKILL');
  await gone;
  return { confirmed, complaint };
}

/** Looks at the files as the next start would. */
function look(
  dir: string,
  confirmed: number,
): { readonly newest: number; readonly fault: string | null } {
  const path = join(dir, 'outbox.db');
  const { db, setAside } = openDatabase(path, CRASH_KEY, outboxMigrations, CRASH_START_MS);
  try {
    if (setAside !== null) return { newest: 0, fault: 'the file was set aside' };
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return { newest: 0, fault: `integrity_check: ${String(integrity)}` };
    const newest = readWindow(db);
    if (typeof newest === 'string') return { newest: confirmed, fault: `partial: ${newest}` };
    if (newest < confirmed)
      return { newest, fault: `lost: ${confirmed} was confirmed, ${newest} is there` };
    if (newest > confirmed + 1)
      return { newest, fault: `${newest} is there, only ${confirmed} was asked` };
    return { newest, fault: null };
  } finally {
    db.close();
  }
}

/** Kills again and again on the same files; answers the commits that were confirmed. */
async function lane(
  dir: string,
  dice: () => number,
  count: number,
  onFault: (fault: string) => void,
): Promise<number> {
  let newest = 0;
  for (let n = 0; n < count; n += 1) {
    // One in ten dies while it opens, which is when a former log is taken in.
    const isEarly = n > 0 && dice() < 0.1;
    const lifeMs = isEarly ? -(40 + dice() * 160) : dice() * LONGEST_LIFE_MS;
    const { confirmed, complaint } = await live(dir, newest + 1, lifeMs);
    if (complaint) onFault(complaint);
    const seen = look(dir, confirmed);
    if (seen.fault) onFault(seen.fault);
    newest = seen.newest;
  }
  return newest;
}

export const kills: Trial = {
  name: 'killed while it commits',
  run: ({ seed, rounds }) =>
    inFolder('kills', async (dir) => {
      const faults: string[] = [];
      const count = rounds ?? KILLS;
      // Two at once, each on its own files: most of the time goes by while a process starts.
      const confirmed = await Promise.all(
        [Math.ceil(count / 2), Math.floor(count / 2)].map((share, at) => {
          const own = join(dir, String(at));
          mkdirSync(own);
          return lane(own, seededRandom(seed + at), share, (fault) => faults.push(fault));
        }),
      );
      const total = confirmed.reduce((sum, one) => sum + one, 0);
      return verdict(
        count,
        `${total} confirmed commits; ${faults.length === 0 ? '0 lost, 0 partial, integrity ok' : 'see why'}`,
        faults,
      );
    }),
};
