/**
 * DB-06: nothing that the store writes can be read without the key. Names, numbers and notes that occur nowhere else are put into
 * every table, then the files are looked through as they stand while it works, after it was killed, and in what was set aside.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { findPlaintext, type Plaintext } from './find-plaintext.ts';
import { createStoreService } from '../store-service.ts';
import {
  CRASH_KEY,
  CRASH_START_MS,
  OTHER_KEY,
  inFolder,
  putNote,
  verdict,
  type Trial,
} from './trial.ts';

const MARKERS = ['Zyxomarca', '+34699887766', 'zyxo@marca.example', 'The-secret-of-the-note'];

/** Without a key a database says what it is. */
const look = (dir: string): Plaintext => findPlaintext(dir, [...MARKERS, 'SQLite format 3']);

function fill(store: ReturnType<typeof createStoreService>): void {
  const customer = {
    id: 'cus-marker',
    version: 1,
    name: `${MARKERS[0]} Núñez`,
    company: MARKERS[0],
    phones: [{ number: MARKERS[1], label: 'home' }],
    emails: [MARKERS[2]],
    orders: [{ id: 'P-1', title: MARKERS[3], state: 'open' }],
    note: MARKERS[3],
  };
  const entry = {
    id: 'int-marker',
    customerId: customer.id,
    startedAtMs: CRASH_START_MS,
    note: MARKERS[3],
  };
  type Seen = Parameters<typeof store.saveSeen>[0];
  // What is kept is the wire's form as it came; only the markers matter here.
  const seen = {
    customers: [customer],
    entries: [entry],
    cases: [],
    atMs: CRASH_START_MS,
  } as unknown;
  store.saveSeen(seen as Seen);
  for (let n = 0; n < 40; n += 1)
    store.commit([
      putNote(`row${n}`, `int-${n}`, `${MARKERS.join(' ')} `.repeat(40)),
      { kind: 'record/put', key: `live${n}`, value: { note: MARKERS.join(' ') } },
    ]);
  store.findCustomers(MARKERS[0] ?? '', 5);
  store.commit(Array.from({ length: 20 }, (_, n) => ({ kind: 'outbox/delete', id: `row${n}` })));
}

export const plaintext: Trial = {
  name: 'plaintext on disk',
  run: () =>
    inFolder('plain', (dir) => {
      const faults: string[] = [];
      let fileCount = 0;
      const check = (when: string): void => {
        const seen = look(dir);
        fileCount += seen.files.length;
        faults.push(...seen.found.map((one) => `${when}: ${one}`));
      };
      const store = createStoreService(64 * 1_024);
      const open = (keyHex: string): unknown => store.open({ dir, keyHex, nowMs: CRASH_START_MS });
      open(CRASH_KEY);
      fill(store);
      check('while it works');
      store.close();
      check('closed');
      const fd = openSync(join(dir, 'outbox.db'), 'r+');
      writeSync(fd, Buffer.alloc(4_096, 0x5a), 0, 4_096, 4_096);
      closeSync(fd);
      open(CRASH_KEY);
      check('set aside');
      open(OTHER_KEY);
      check('locked');
      store.close();
      // The look itself must be able to find something.
      const control = join(dir, 'control');
      spawnSync('sh', ['-c', `printf '%s' '${MARKERS[0]}' > '${control}'`]);
      if (look(dir).found.length === 0) faults.push('the look finds nothing at all');
      return Promise.resolve(
        verdict(
          fileCount,
          `files looked through while it works, closed, set aside, locked: none of ${MARKERS.length} markers`,
          faults,
        ),
      );
    }),
};
