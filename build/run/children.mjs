/*
 * Child processes that never outlive the runner. Each child leads its own process group, so that
 * ending it ends whatever it started; Ctrl-C, SIGTERM and a closed terminal reach all of them.
 * Used wherever the runner starts a program. Nothing else here may call `spawn`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { root, say } from './say.mjs';

/** How long a child may take to end by itself before it is killed. */
const patienceMs = 5_000;
const windows = process.platform === 'win32';
const living = new Set();
let stopping;
let stopIsNormal = false;

/** Sends a signal to a child and to everything in its process group. */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: the whole group is gone already
  }
}

/**
 * True when Linux knows a member of the group that is more than a zombie. In a container whose first
 * process is slow to collect its dead, zombies answer signals for seconds.
 */
function hasRunningMember(group) {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the program's name in brackets: state, parent, group.
      const [state, , memberOf] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return Number(memberOf) === group && state !== 'Z' && state !== 'X';
    } catch {
      return false; // it ended while we looked
    }
  });
}

/** True while any process of the child's group is alive. */
function groupLives(child) {
  if (windows) return child.exitCode === null && child.signalCode === null;
  try {
    process.kill(-child.pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || hasRunningMember(child.pid);
}

/** Ends a child's group: asks, waits, kills. */
async function endGroup(child, signal) {
  signalGroup(child, signal);
  const untilMs = performance.now() + patienceMs;
  while (groupLives(child) && performance.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (groupLives(child)) signalGroup(child, 'SIGKILL');
}

/** Makes Ctrl-C, SIGTERM and SIGHUP end every child first. Called once, by `main`. */
export function guardChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) {
        // Asked twice: no more patience.
        for (const child of living) signalGroup(child, 'SIGKILL');
        return;
      }
      if (living.size > 0 && signal === 'SIGINT') say('\nStopping…');
      stopping = Promise.all([...living].map((child) => endGroup(child, signal))).then(() =>
        process.exit(stopIsNormal && signal !== 'SIGHUP' ? 0 : 128 + constants.signals[signal]),
      );
    });
  }
}

/** For programs that run until they are told to stop: Ctrl-C is then a success. */
export function expectStop() {
  stopIsNormal = true;
}

/**
 * Runs a program to its end. Output goes to the terminal, or into `output` with `quiet`.
 * Never rejects: a program that cannot be started answers with code 127.
 */
export function run(file, args, { env = {}, cwd = root, quiet = false, timeoutMs, shell } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      detached: !windows,
      shell: shell ?? false,
    });
    living.add(child);
    let output = '';
    let late = false;
    const collect = (bytes) => (output += bytes);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const timer = timeoutMs
      ? setTimeout(() => {
          late = true;
          void endGroup(child, 'SIGTERM');
        }, timeoutMs)
      : undefined;
    let closed = () => {};
    const whenClosed = new Promise((done) => (closed = done));
    const finish = async (code, why) => {
      clearTimeout(timer);
      // The leader is gone; whatever it left behind goes too.
      if (child.pid !== undefined && !windows && groupLives(child)) {
        await endGroup(child, 'SIGTERM');
      }
      // 'exit' comes before the last of the output; 'close' may never come when a stranger holds the pipe.
      await Promise.race([whenClosed, new Promise((done) => setTimeout(done, 1_000).unref())]);
      living.delete(child);
      if (!stopping) resolve({ code, output: output + why, late }); // else the signal handler ends the runner
    };
    child.on('error', (error) => {
      closed();
      void finish(127, `${error.message}\n`);
    });
    child.on('close', closed);
    child.on('exit', (code, signal) => {
      void finish(code ?? 128 + constants.signals[signal], signal ? `ended by ${signal}\n` : '');
    });
  });
}
