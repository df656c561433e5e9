/**
 * `npm run test:crash`: harms the files of the store in every way that a computer does, and looks what is left. Prints a line
 * per trial and a count, or everything as JSON; the same seed does the same harm. Entry, started by build/run/commands.mjs.
 */
import { parseArgs } from 'node:util';
import { cutWals } from './cut-wals.ts';
import { filesLost, folderReadOnly, pagesOverwritten } from './damage.ts';
import { diskFull } from './full-disk-trial.ts';
import { kills } from './kills.ts';
import { migrationsKilled } from './migrations-killed.ts';
import { plaintext } from './plaintext.ts';
import { outboxChaos } from './outbox-chaos.ts';
import type { Trial, TrialRow } from './trial.ts';
import { workersKilled } from './workers-killed.ts';

/** In this order; the words of `--only` are looked for in the names. */
const TRIALS: readonly Trial[] = [
  kills,
  workersKilled,
  cutWals,
  migrationsKilled,
  diskFull,
  pagesOverwritten,
  filesLost,
  folderReadOnly,
  plaintext,
];

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    rounds: { type: 'string' },
    // Minutes, and a centre: only when it is asked for, and then alone.
    outbox: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => {
  if (!values.json) process.stdout.write(`${line}\n`);
};

const rows: TrialRow[] = [];
const chosen = values.outbox ? [outboxChaos] : TRIALS;
for (const trial of chosen.filter(({ name }) => name.includes(values.only))) {
  const startedAtMs = performance.now();
  const input = { seed: Number(values.seed), rounds: values.rounds ? Number(values.rounds) : null };
  const came = await trial.run(input).catch((cause: unknown) => ({
    outcome: 'failed' as const,
    rounds: 0,
    seen: '',
    why: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
  }));
  const row = { name: trial.name, ms: Math.round(performance.now() - startedAtMs), ...came };
  rows.push(row);
  const words = row.outcome === 'not run' ? `not run: ${row.why}` : row.seen;
  say(
    `${row.outcome.padEnd(8)} ${row.name.padEnd(34)} ${String(row.rounds).padStart(6)}  ${(row.ms / 1_000).toFixed(1).padStart(6)} s  ${words}`,
  );
  if (row.outcome === 'failed') say(`         ${row.why}`);
}

const count = (outcome: TrialRow['outcome']): number =>
  rows.filter((row) => row.outcome === outcome).length;
if (values.json)
  process.stdout.write(`${JSON.stringify({ seed: Number(values.seed), trials: rows }, null, 2)}\n`);
const skipped = count('not run');
say(`${count('ok')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = count('failed') > 0 || rows.length === 0 ? 1 : 0;
