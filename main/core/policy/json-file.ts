/**
 * A small JSON file that survives a crash while it is written: temporary file, fsync, rename. Used for settings and the
 * desk's identity. Reading never throws: a missing or broken file is null.
 */
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** The parsed content, or null. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    if (cause instanceof Error) return null;
    throw cause;
  }
}

/** Throws when the folder cannot be written. */
export function writeJsonFile(path: string, value: unknown): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
