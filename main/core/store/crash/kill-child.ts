/**
 * The child that is killed: commits triples through the real store worker for as long as it lives, and says a number only
 * after its commit was confirmed. It keeps the last WINDOW numbers, so that every commit adds and deletes. Never ends by itself.
 */
import { writeSync } from 'node:fs';
import { createStoreClient } from '../store-client.ts';
import { startRealWorker } from './real-worker.ts';
import { CRASH_KEY, CRASH_START_MS, putNote } from './trial.ts';
import { WINDOW } from './kill-window.ts';

/** A reader that is busy leaves the pipe full for a moment: nothing is wrong with this process then. */
function say(line: string): void {
  for (;;)
    try {
      writeSync(1, line);
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EAGAIN') throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
}

const [dir = '', from = '1'] = process.argv.slice(2);
const quiet = { info: () => undefined, warn: () => undefined };
const store = createStoreClient(startRealWorker, quiet);

const opened = await store.open({ dir, keyHex: CRASH_KEY, nowMs: CRASH_START_MS });
if (!opened.ok || opened.value.outbox !== 'file' || opened.value.setAside.length > 0) {
  say(`broken ${JSON.stringify(opened)}\n`);
  process.exit(1);
}
say('open\n');
for (let n = Number(from); ; n += 1) {
  const old = n - WINDOW;
  const done = await store.commit([
    putNote(`a${n}`, `int-${n}`, 'x'.repeat(n % 700)),
    putNote(`b${n}`, `int-${n}`, 'y'.repeat((n * 7) % 1_500)),
    { kind: 'record/put', key: `n${n}`, value: n },
    { kind: 'outbox/delete', id: `a${old}` },
    { kind: 'outbox/delete', id: `b${old}` },
    { kind: 'record/delete', key: `n${old}` },
  ]);
  if (!done.ok) {
    say(`broken ${done.error}\n`);
    process.exit(1);
  }
  say(`${n}\n`);
}
