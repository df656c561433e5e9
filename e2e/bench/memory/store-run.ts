/**
 * The store under a burst of events, the outbox's commits, and pages with and without encryption; a process of its own, as core is.
 * Works on a copy that `timeline-figures.ts` makes and throws away; its task is the first argument.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { TimelineEntry } from '#src/model/interaction.ts';
import { openDatabase, openKeyed, type ReadableDb } from '#main/core/store/database.ts';
import { cacheMigrations } from '#main/core/store/migrations/cache/index.ts';
import { timelinePage } from '#main/core/store/timeline-cache.ts';
import type { EntryQuery, StoredRow } from '#main/core/store/store-port.ts';
import { seededRandom } from '#src/base/seeded-random.ts';
import { customerIdOf, LAST_MS, makeEntries } from './interactions.ts';
import { openStore } from './open-store.ts';
import { KEY, type StoreTask, type StoreToll } from './timeline-task.ts';

const BURST = 5_000;
/** As core sends what it has gathered (`main/core/session/seen-rows.ts`). */
const AT_ONCE = 500;
const COMMITS = 1_000;
const PAGES = 2_000;
const NS = 1e6;
const DAY_MS = 24 * 3_600_000;

/** Four bursts of new interactions while the thread that asks is watched. */
async function ingest({ dir, customers, seed }: StoreTask): Promise<StoreToll> {
  const store = await openStore(dir);
  const idle = await watch(() => pause(3_000));
  const storedMs: number[] = [];
  const indexedMs: number[] = [];
  const bursts = [0, 1, 2, 3].map((n) => [...newest(customers, seed + 100 + n, n)]);
  const isFound = async (entry: TimelineEntry): Promise<boolean> => {
    const wanted: EntryQuery = {
      ...{ query: entry.summary, customerIds: [entry.customerId], channel: null, agentName: null },
      ...{ fromMs: entry.startedAtMs, toMs: entry.startedAtMs + 1, before: null, limit: 5 },
    };
    const found = await store.findEntries(wanted);
    return found.ok && found.value.entries.some(({ id }) => id === entry.id);
  };
  const busy = await watch(async () => {
    for (const entries of bursts) {
      const fromMs = performance.now();
      for (let at = 0; at < BURST; at += AT_ONCE)
        await store.saveSeen({
          ...{ customers: [], cases: [], atMs: LAST_MS },
          entries: entries.slice(at, at + AT_ONCE),
        });
      storedMs.push(performance.now() - fromMs);
      // The newest are indexed first, so the oldest of the burst is the last to be found.
      const [oldest] = entries;
      if (oldest) await until(async () => isFound(oldest));
      indexedMs.push(performance.now() - fromMs);
    }
  });
  await store.close();
  return { kind: 'ingested', storedMs, indexedMs, idle, busy };
}

/** As after a night: of all customers, newer than everything that is there. */
function* newest(customers: number, seed: number, day: number): Generator<TimelineEntry> {
  let at = 0;
  for (const entry of makeEntries(BURST, customers, seed)) {
    yield { ...entry, startedAtMs: LAST_MS + day * DAY_MS + at * 5_000 };
    at += 1;
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** The delay of this thread's loop meanwhile, with the millisecond of its timer. */
async function watch(act: () => Promise<unknown>): Promise<{ p99Ms: number; maxMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await act();
  delay.disable();
  return { p99Ms: delay.percentile(99) / NS, maxMs: delay.max / NS };
}

/** One act after another, each durable before the next. */
async function commits({ dir }: StoreTask): Promise<StoreToll> {
  const store = await openStore(dir);
  const tookMs: number[] = [];
  for (let n = 0; n < COMMITS; n += 1) {
    const id = `bench-${n}`;
    const row: Omit<StoredRow, 'serial'> = {
      ...{ id, interactionId: 'int-1', createdAtMs: 0, attempts: 0, nextTryAtMs: 0, centre: '' },
      ...{ name: 'draft/save', state: 'waiting', faultCode: null },
      payload: { interactionId: 'int-1', draft: { note: 'x'.repeat(400) } },
    };
    const fromMs = performance.now();
    const done = await store.commit([{ kind: 'outbox/put', row, removes: [] }]);
    tookMs.push(performance.now() - fromMs);
    if (!done.ok) throw new Error('The outbox refused.');
    await store.commit([{ kind: 'outbox/delete', id }]);
  }
  await store.close();
  return { kind: 'committed', tookMs };
}

/** The same pages of the same file with its key and without one, in turns, in this thread. */
function compare({ dir, customers, seed }: StoreTask): StoreToll {
  const file = join(dir, 'cache.db');
  const plain = join(dir, 'plain.db');
  const change = openKeyed(plain, KEY);
  change.pragma('journal_mode=DELETE');
  change.pragma("rekey=''");
  change.close();
  const open = new Database(plain);
  open.pragma('journal_mode=WAL');
  open.pragma('cache_size=-16384');
  const keyed = openDatabase(file, KEY, cacheMigrations, 0, undefined, 'as-read').db;
  const encryptedMs: number[] = [];
  const plainMs: number[] = [];
  const time = (db: ReadableDb, id: string, sample: number[]): void => {
    const fromMs = performance.now();
    timelinePage(db, id, null, 50);
    sample.push(performance.now() - fromMs);
  };
  const random = seededRandom(seed + 3);
  for (let n = 0; n < 2 * PAGES; n += 1) {
    const id = customerIdOf(Math.floor(random() * customers));
    // The first half warms both.
    time(open, id, n < PAGES ? [] : plainMs);
    time(keyed, id, n < PAGES ? [] : encryptedMs);
  }
  open.close();
  keyed.close();
  return { kind: 'compared', encryptedMs, plainMs };
}

const task = JSON.parse(process.argv[2] ?? '') as StoreTask;
const toll =
  task.act === 'ingest'
    ? await ingest(task)
    : task.act === 'commits'
      ? await commits(task)
      : compare(task);
process.stdout.write(JSON.stringify(toll));
