/** Whether a process still lives, for tests that end processes which are not their own children. */
import { readFileSync } from 'node:fs';

/** In a container nobody may collect orphans: a zombie has ended. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // gone, perhaps between the two looks
  }
}
