/**
 * Ten thousand acts through the real outbox to the real centre, over a link that drops, doubles and reorders, while core is killed
 * again and again: the centre ends with exactly those acts, in order per thread. Only with `--outbox`: it takes minutes.
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

/** One life of core; true when it has made and sent everything. */
async function live(words: readonly string[], lifeMs: number): Promise<boolean | string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'chaos-child.ts'), ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let outcome: boolean | string = false;
  const opened = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'done') outcome = true;
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

/** What the centre has, against what was made. */
function compare(centreDir: string, acts: number): readonly string[] {
  const db = new Database(join(centreDir, 'centre.db'), { readonly: true });
  try {
    const rows = db
      .prepare<[], { thread: string; id: string }>(
        `SELECT thread, id FROM team_messages WHERE id LIKE 'act-%' ORDER BY number`,
      )
      .all();
    const faults: string[] = [];
    const last = new Map<string, number>();
    const seen = new Set<number>();
    for (const { thread, id } of rows) {
      const n = Number(id.slice(4));
      if (seen.has(n)) faults.push(`act ${n} is there twice`);
      if (n < (last.get(thread) ?? 0))
        faults.push(`act ${n} came after ${last.get(thread)} of its thread`);
      last.set(thread, n);
      seen.add(n);
    }
    for (let n = 1; n <= acts; n += 1) if (!seen.has(n)) faults.push(`act ${n} never arrived`);
    if (rows.length !== acts) faults.push(`${rows.length} acts instead of ${acts}`);
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
      const [centreDir, coreDir] = [join(dir, 'centre'), join(dir, 'core')];
      for (const each of [centreDir, coreDir]) mkdirSync(each);
      const centre = await startCentre(centreDir);
      const link = await openBadLink(centre.url, seededRandom(seed + 5));
      const faults: string[] = [];
      let lives = 0;
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
        for (let isDone = false; !isDone && faults.length === 0;) {
          lives += 1;
          const lifeMs = SHORTEST_LIFE_MS + dice() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS);
          const came = await live([coreDir, link.url, String(acts), String(lives)], lifeMs);
          if (typeof came === 'string') faults.push(came);
          else isDone = came;
          const now = countArrived(centreDir);
          vain = now > arrived ? 0 : vain + 1;
          arrived = now;
          if (!isDone && vain >= MOST_VAIN_LIVES)
            faults.push(`nothing arrived in ${vain} lives of core in a row`);
        }
      } finally {
        clearInterval(progress);
        await link.close();
        await centre.stop();
      }
      const { dropped, unanswered, doubled, late } = link.harms;
      return verdict(
        acts,
        `core killed ${lives - 1} times, its clock set back each time; ${dropped} dropped, ${unanswered} unanswered, ${doubled} doubled, ${late} late: the centre has exactly these acts, in order`,
        [...faults, ...compare(centreDir, acts)],
      );
    }),
};
