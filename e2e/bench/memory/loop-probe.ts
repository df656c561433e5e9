/**
 * Loaded before everything else into each process of the shell that is measured (`NODE_OPTIONS=--import`): how late a timer of one
 * millisecond came, each time, into a file of the process. The only file here with an effect at import.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const FLUSH_MS = 500;
const dir = process.env.PUESTO_BENCH_LOOP_DIR ?? '';

if (isMainThread && dir !== '') {
  let lastMs = performance.now();
  let flushedMs = lastMs;
  let gaps: string[] = [];
  setInterval(() => {
    const nowMs = performance.now();
    gaps.push(`${Math.round(performance.timeOrigin + nowMs)} ${(nowMs - lastMs).toFixed(2)}`);
    lastMs = nowMs;
    if (nowMs - flushedMs < FLUSH_MS) return;
    flushedMs = nowMs;
    const text = `${gaps.join('\n')}\n`;
    gaps = [];
    appendFileSync(join(dir, `${process.pid}.gaps`), text);
    // Writing is not what is measured.
    lastMs = performance.now();
  }, 1).unref();
}
