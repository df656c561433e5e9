/**
 * The store's thread dies in a commit while core lives, again and again on the same files: before the commit is durable, or after it and
 * before its answer has left. Core says of every commit that it is kept, and each row is there once, in the order in which it was put.
 */
import { createStoreClient } from '../store-client.ts';
import { seededRandom } from '#src/base/seeded-random.ts';
import type { Death } from './dying-worker.ts';
import { startRealWorker } from './real-worker.ts';
import { CRASH_KEY, CRASH_START_MS, inFolder, putNote, verdict, type Trial } from './trial.ts';

const DEATHS = 30;
/** Each worker dies in one of so many commits, never two in a row in their first; so many are under way at once. */
const MOST_COMMITS = 4;
const quiet = { info: () => undefined, warn: () => undefined };

export const workersKilled: Trial = {
  name: 'worker killed in a commit',
  run: ({ seed, rounds }) =>
    inFolder('workers', async (dir) => {
      const dice = seededRandom(seed + 6);
      const upTo = (most: number): number => 1 + Math.floor(dice() * most);
      const most = rounds ?? DEATHS;
      let started = 0;
      const store = createStoreClient(() => {
        started += 1;
        const lived = started % 2;
        const inCommit = started > most ? 0 : lived + upTo(MOST_COMMITS - lived);
        const death: Death = { inCommit, when: dice() < 0.5 ? 'before' : 'after' };
        return startRealWorker('./dying-worker.ts', death);
      }, quiet);
      const faults: string[] = [];
      const ids: string[] = [];
      let n = 0;
      const commitNext = async (): Promise<void> => {
        n += 1;
        const id = `row${n}`;
        ids.push(id);
        const done = await store.commit([putNote(id, 'int-1', 'x'.repeat(n % 700))]);
        if (!done.ok) faults.push(`${id}: ${done.error}`);
      };
      try {
        await store.open({ dir, keyHex: CRASH_KEY, nowMs: CRASH_START_MS });
        while (started <= most && faults.length === 0)
          await Promise.all(Array.from({ length: upTo(MOST_COMMITS) }, commitNext));
        const rows = await store.readOutbox();
        const there = rows.ok ? rows.value.map(({ id }) => id).join() : rows.error;
        if (there !== ids.join()) faults.push(`${there} instead of ${ids.join()}`);
      } finally {
        await store.close();
      }
      return verdict(
        most,
        `${n} commits; ${faults.length === 0 ? 'all said to be kept, each row there once and in order' : 'see why'}`,
        faults,
      );
    }),
};
