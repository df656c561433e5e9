/**
 * A file that only takes up room: on a full disk SQLite cannot even delete rows, so something must be there that can be given
 * up first. Free functions over the folder of the databases. Failing to make it is no fault: there is simply none.
 */
import { closeSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export const RESERVE_BYTES = 16 * 1024 * 1024;
const FILE = 'reserve.bin';
const CHUNK_BYTES = 1024 * 1024;
/** So much more than the reserve must be free before it is made again: else it would be what fills the disk. */
const ROOM_FACTOR = 4;

/** It is there afterwards, now or since before. False when the disk has no room for it. */
export function makeReserve(dir: string, sizeBytes: number): boolean {
  const path = join(dir, FILE);
  try {
    if (sizeOf(path) === sizeBytes) return true;
    const { bavail, bsize } = statfsSync(dir);
    if (bavail * bsize < ROOM_FACTOR * sizeBytes) return false;
    const fd = openSync(path, 'w', 0o600);
    try {
      // Written, not stretched: a file with a hole takes no room. Not zeros: some file systems store those for nothing.
      const chunk = Buffer.alloc(Math.min(CHUNK_BYTES, sizeBytes), 'Puesto keeps this room. ');
      for (let at = 0; at < sizeBytes; at += chunk.length)
        writeSync(fd, chunk, 0, Math.min(chunk.length, sizeBytes - at));
    } finally {
      closeSync(fd);
    }
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    dropReserve(dir);
    return false;
  }
}

/** Gives the room back; false when there was none. */
export function dropReserve(dir: string): boolean {
  const path = join(dir, FILE);
  try {
    if (sizeOf(path) === null) return false;
    rmSync(path, { force: true });
    return true;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return false;
  }
}

const sizeOf = (path: string): number | null =>
  statSync(path, { throwIfNoEntry: false })?.size ?? null;
