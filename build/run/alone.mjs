/*
 * One at a time: two desks started at once on a fresh clone must not install or build over each other.
 * A lock file holds the process id of its owner; the lock of a dead owner counts for nothing.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, root, say } from './say.mjs';

const pollMs = 200;
const tornAfterMs = 5_000;
const patienceMs = 20 * 60_000;

// Outside the repository, because an install empties node_modules and a clean-up empties out.
const lockFile = (name) => {
  const place = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join(tmpdir(), `puesto-${process.getuid?.() ?? 'user'}-${place}-${name}.lock`);
};

/** True when the process that wrote the lock may still be at work. */
function isHeld(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    // Between creating and writing the file is empty; a lock that stays empty was torn.
    if (owner === 0) return Date.now() - statSync(file).mtimeMs < tornAfterMs;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // given back just now, or its owner is dead; EPERM: another user's process
  }
}

/** Takes the lock; answers false when another has it. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') return true; // no place for locks: unlocked work beats none
  }
  if (!isHeld(file)) rmSync(file, { force: true });
  return false;
}

/** Runs `work` while no other command runs work of the same name in this repository. */
export async function alone(name, work) {
  const file = lockFile(name);
  const startedAtMs = performance.now();
  let isSaid = false;
  while (!take(file)) {
    if (!isSaid) say(`Another command is busy with the ${name} here; waiting for it.`);
    isSaid = true;
    if (performance.now() - startedAtMs > patienceMs) {
      throw new Failure(
        `Another command has been busy with the ${name} for too long. If there is none, delete ${file}, and run the same command again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const giveBack = () => rmSync(file, { force: true });
  process.on('exit', giveBack);
  try {
    return await work();
  } finally {
    giveBack();
    process.off('exit', giveBack);
  }
}
