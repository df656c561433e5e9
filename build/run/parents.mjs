/*
 * Notices when npm is gone. npm passes SIGTERM on to the shell between itself and the runner, which dies
 * without a word, and a killed npm tells nobody: in both cases Puesto would go on, unseen. Used by `main`.
 */
import { execFileSync } from 'node:child_process';

const everyMs = 1_000;

const psOf = (pid, column) => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // no such process, or a system without ps
  }
};

const lives = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM'; // it lives and is not ours
  }
};

/** Calls `onGone` once when npm, or the shell that npm put in between, has ended. */
export function watchParents(onGone) {
  // Started by hand, the runner may outlive its shell: nohup and disown mean it.
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const between = !/\bnpm\b/.test(psOf(parent, 'args').split(' ').slice(0, 2).join(' '));
  const npm = between ? Number(psOf(parent, 'ppid')) : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm <= 1 || lives(npm))) return;
    clearInterval(timer);
    onGone();
  }, everyMs);
  timer.unref();
}
