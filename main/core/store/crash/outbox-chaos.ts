/**
 * Ten thousand acts of two agents on one machine through their real outboxes to the real centre, over a link that drops, doubles
 * and reorders, while core is killed again and again, and an older program now and then writes into the folder of before: the
 * centre ends with exactly those acts, in order per thread. Only with `--outbox`: it takes minutes.
 */
import Database from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from '#src/base/seeded-random.ts';
import { openBadLink } from './bad-link.ts';
import { inFolder, verdict, type Trial } from './trial.ts';

const ACTS = 10_000;
const SHORTEST_LIFE_MS = 300;
const LONGEST_LIFE_MS = 3_000;
/** So many lives in a row in which nothing arrived: nothing gets on, and the trial ends with what it has. */
const MOST_VAIN_LIVES = 10;
const PROGRESS_EVERY_MS = 10_000;
/** They share the machine, one after another; each has a folder, a key and an outbox of their own. */
const AGENTS = ['lucia', 'amaia'];
/** Every so many lives, the first too, an older program runs: once there is nothing yet, then there is. */
const OLD_EVERY = 5;

interface Centre {
  readonly url: string;
  stop(): Promise<void>;
}

async function startCentre(dir: string): Promise<Centre> {
  const script = join(import.meta.dirname, '../../../centre/index.ts');
  const words = ['--json', '--with-parent', '--pace', 'off', '--port', '0', '--data', dir];
  const child = spawn(process.execPath, [script, ...words], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PUESTO_LOG_LEVEL: 'error' },
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      resolve((JSON.parse(line) as { readonly url: string }).url);
    });
    void gone.then(() => reject(new Error('the centre ended before it was ready')));
  });
  return {
    url,
    async stop() {
      child.stdin.end();
      await gone;
    },
  };
}

/** The highest number that is known to be saved, per series of acts. */
type Saved = Map<string, number>;

/** One life of core; true when it has made and sent everything. */
async function live(
  words: readonly string[],
  lifeMs: number,
  saved: Saved,
): Promise<boolean | string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'chaos-child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let outcome: boolean | string = false;
  const opened = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, series, n] = /^saved (\S+) (\d+)$/.exec(line) ?? [];
      if (series !== undefined) saved.set(series, Number(n));
      else if (line === 'done') outcome = true;
      else if (line !== 'open') outcome = line;
      resolve();
    });
  });
  await Promise.race([opened, gone]);
  const stop = new AbortController();
  await Promise.race([gone, wait(lifeMs, null, { signal: stop.signal }).catch(() => null)]);
  stop.abort();
  child.kill('SIGKILL');
  await gone;
  return outcome;
}

/** How many acts the centre has by now. */
function countArrived(centreDir: string): number {
  const db = new Database(join(centreDir, 'centre.db'), { readonly: true });
  try {
    const found = db
      .prepare<[], { count: number }>(
        `SELECT count(*) AS count FROM team_messages WHERE id LIKE 'act-%'`,
      )
      .get();
    return found?.count ?? 0;
  } finally {
    db.close();
  }
}

/** What the centre has, against what was saved. */
function compare(centreDir: string, saved: Saved): readonly string[] {
  const db = new Database(join(centreDir, 'centre.db'), { readonly: true });
  try {
    const rows = db
      .prepare<[], { thread: string; id: string }>(
        `SELECT thread, id FROM team_messages WHERE id LIKE 'act-%' ORDER BY number`,
      )
      .all();
    const faults: string[] = [];
    const last = new Map<string, number>();
    const seen = new Map<string, Set<number>>();
    for (const { thread, id } of rows) {
      const [, series = '', number] = /^act-(.+)-(\d+)$/.exec(id) ?? [];
      const n = Number(number);
      const there = seen.get(series) ?? new Set();
      seen.set(series, there);
      if (there.has(n)) faults.push(`${id} is there twice`);
      const place = `${thread} ${series}`;
      if (n < (last.get(place) ?? 0))
        faults.push(`${id} came after ${last.get(place)} of its thread`);
      last.set(place, n);
      there.add(n);
    }
    for (const [series, most] of saved)
      for (let n = 1; n <= most; n += 1)
        if (!seen.get(series)?.has(n)) faults.push(`act ${series} ${n} never arrived`);
    for (const [series, there] of seen)
      // Killed between the commit and its word, one more was saved than is known.
      if (there.size > (saved.get(series) ?? 0) + 1) faults.push(`${series}: more than were made`);
    return faults;
  } finally {
    db.close();
  }
}

export const outboxChaos: Trial = {
  name: 'outbox over a bad link, core killed',
  run: ({ seed, rounds }) =>
    inFolder('chaos', async (dir) => {
      const acts = rounds ?? ACTS;
      const dice = seededRandom(seed + 4);
      const [centreDir, profileDir] = [join(dir, 'centre'), join(dir, 'core')];
      for (const each of [centreDir, profileDir]) mkdirSync(each);
      const centre = await startCentre(centreDir);
      const link = await openBadLink(centre.url, seededRandom(seed + 5));
      const faults: string[] = [];
      const saved: Saved = new Map();
      const undone = [...AGENTS];
      let lives = 0;
      let oldLives = 0;
      let vain = 0;
      let arrived = 0;
      const startedAtMs = performance.now();
      const seconds = (): number => Math.round((performance.now() - startedAtMs) / 1_000);
      const progress = setInterval(() => {
        process.stderr.write(
          `${seconds()} s: ${countArrived(centreDir)} of ${acts} acts at the centre, core killed ${lives - 1} times\n`,
        );
      }, PROGRESS_EVERY_MS);
      try {
        while (undone.length > 0 && faults.length === 0) {
          lives += 1;
          const username = undone[lives % undone.length] ?? '';
          const isOld = lives % OLD_EVERY === 1;
          if (isOld) oldLives += 1;
          const lifeMs = SHORTEST_LIFE_MS + dice() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS);
          const own = String(Math.ceil(acts / AGENTS.length));
          const words = [profileDir, link.url, username, own, String(lives), isOld ? 'old' : 'new'];
          const came = await live(words, lifeMs, saved);
          if (typeof came === 'string') faults.push(came);
          else if (came) undone.splice(undone.indexOf(username), 1);
          const now = countArrived(centreDir);
          vain = now > arrived ? 0 : vain + 1;
          arrived = now;
          if (undone.length > 0 && vain >= MOST_VAIN_LIVES)
            faults.push(`nothing arrived in ${vain} lives of core in a row`);
        }
      } finally {
        clearInterval(progress);
        await link.close();
        await centre.stop();
      }
      const made = [...saved.values()].reduce((sum, most) => sum + most, 0);
      if (made < acts) faults.push(`only ${made} acts were made`);
      const { dropped, unanswered, doubled, late } = link.harms;
      return verdict(
        made,
        `${AGENTS.length} agents on one machine, core killed ${lives - AGENTS.length} times, its clock set back each time, an older program in ${oldLives} lives; ${dropped} dropped, ${unanswered} unanswered, ${doubled} doubled, ${late} late: the centre has exactly these acts, in order`,
        [...faults, ...compare(centreDir, saved)],
      );
    }),
};
