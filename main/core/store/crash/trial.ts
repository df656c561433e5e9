/**
 * What every trial of `npm run test:crash` shares: its key, the rows it writes and the line it ends in. Used
 * by the trials beside it; a trial works on files of its own and removes them.
 */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRow } from '../../testing/sample.ts';
import type { StoreChange, StoredRow } from '../store-port.ts';

export const CRASH_KEY = 'c5'.repeat(32);
/** A key that opens nothing here. */
export const OTHER_KEY = '3a'.repeat(32);
/** 15 January 2027, 08:00 UTC: only names of files depend on it. */
export const CRASH_START_MS = 1_800_000_000_000;

/** One line of the table. */
export interface TrialRow {
  readonly name: string;
  readonly outcome: 'ok' | 'failed' | 'not run';
  /** How often the harm was done. */
  readonly rounds: number;
  /** What was seen, in a sentence. */
  readonly seen: string;
  /** Why it failed, or why it is not run. */
  readonly why: string;
  readonly ms: number;
}

/** What a trial may need. */
export interface TrialInput {
  readonly seed: number;
  /** Overrides how often; null: as the issue asks. */
  readonly rounds: number | null;
}

export interface Trial {
  readonly name: string;
  run(input: TrialInput): Promise<Omit<TrialRow, 'name' | 'ms'>>;
}

/**
 * A file system in memory where there is one: a killed process leaves what it wrote to the kernel either way, and cut logs are
 * cut by hand, so a disk would only make it slow.
 */
const parentDir = (): string => {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return tmpdir();
  }
};

/** Runs with a folder that is gone afterwards. */
export async function inFolder<T>(name: string, work: (dir: string) => Promise<T> | T): Promise<T> {
  const dir = mkdtempSync(join(parentDir(), `puesto-crash-${name}-`));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** A note that waits for the centre. */
export const crashRow = (
  id: string,
  interactionId: string,
  note: string,
): Omit<StoredRow, 'serial'> =>
  sampleRow(id, { interactionId, centre: 'practice', payload: { interactionId, draft: { note } } });

/** Puts one note. */
export const putNote = (id: string, interactionId: string, note: string): StoreChange => ({
  kind: 'outbox/put',
  row: crashRow(id, interactionId, note),
  removes: [],
});

/** Ends a trial well, or with the first thing that was wrong. */
export function verdict(
  rounds: number,
  seen: string,
  faults: readonly string[],
): Omit<TrialRow, 'name' | 'ms'> {
  const [first] = faults;
  return first === undefined
    ? { outcome: 'ok', rounds, seen, why: '' }
    : { outcome: 'failed', rounds, seen, why: `${first} (${faults.length} such)` };
}
