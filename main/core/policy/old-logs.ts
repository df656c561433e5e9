/** Log files that are older than they may be: taken away by their age, whatever wrote them. The one that is written to is never old. */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Answers how many went. A folder that is not there has none. */
export function dropOldLogs(profileDir: string, beforeMs: number): number {
  const dir = join(profileDir, 'log');
  try {
    const old = readdirSync(dir)
      .filter((name) => /\.log(\.\d+)?$/.test(name))
      .map((name) => join(dir, name))
      .filter(
        (path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? beforeMs) < beforeMs,
      );
    for (const path of old) rmSync(path, { force: true });
    return old.length;
  } catch (cause) {
    // Held by another program, or not there: the next day's sweep comes by again.
    if (!(cause instanceof Error)) throw cause;
    return 0;
  }
}
