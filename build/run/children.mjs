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
/** A second signal within this time is an echo of the first. */
const echoMs = 1_000;
const windows = process.platform === 'win32';
const living = new Set();
let stopping;
let stoppingSinceMs = 0;
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

/** Every living process that Linux knows; zombies, which a slow first process may keep, do not count. */
function processes() {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // After the program's name in brackets: state, parent, group, and as the 20th field the start.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (fields[0] === 'Z' || fields[0] === 'X') return [];
      return [{ pid: +name, parent: +fields[1], group: +fields[2], started: fields[19] }];
    } catch {
      return []; // it ended while we looked
    }
  });
}

/** The child's descendants in other groups, such as a browser that leads its own. */
function strayDescendants(child) {
  if (process.platform !== 'linux') return [];
  const all = processes();
  const family = [child.pid];
  for (const parent of family) {
    family.push(...all.filter((each) => each.parent === parent).map(({ pid }) => pid));
  }
  return all.filter(({ pid, group }) => family.includes(pid) && group !== child.pid);
}

/** Those of the given processes that still live; a process id that now means another one does not count. */
function stillAlive(strays) {
  if (strays.length === 0) return [];
  const now = processes();
  return strays.filter((stray) =>
    now.some(({ pid, started }) => pid === stray.pid && started === stray.started),
  );
}

/** True while any process of the child's group is alive. */
function groupLives(child) {
  if (windows) return child.exitCode === null && child.signalCode === null;
  try {
    process.kill(-child.pid, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || processes().some(({ group }) => group === child.pid);
}

/** True until the leader itself has ended. */
const leaderLives = (child) => child.exitCode === null && child.signalCode === null;

/**
 * Ends a child and all that it started. The leader is asked first, because it knows in which order its own
 * children end best; what it leaves behind is asked next; what is left after our patience is killed.
 */
async function endGroup(child, signal) {
  const strays = strayDescendants(child);
  const untilMs = performance.now() + patienceMs;
  const wait = async (isBusy) => {
    while (isBusy() && performance.now() < untilMs) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  if (leaderLives(child)) {
    child.kill(signal);
    await wait(() => leaderLives(child));
  }
  const isLeft = () => groupLives(child) || stillAlive(strays).length > 0;
  for (const next of ['SIGTERM', 'SIGKILL']) {
    if (!isLeft()) return;
    if (groupLives(child)) signalGroup(child, next);
    for (const { pid } of stillAlive(strays)) signalOne(pid, next);
    await wait(isLeft);
  }
}

/** Sends a signal to one process that may end by itself at the same moment. */
function signalOne(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Makes Ctrl-C, SIGTERM and SIGHUP end every child first. Called once, by `main`. */
export function guardChildren() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) {
        // npm passes on the Ctrl-C that we had from the terminal; only a later one means impatience.
        if (performance.now() - stoppingSinceMs < echoMs) return;
        for (const child of living) signalGroup(child, 'SIGKILL');
        return;
      }
      stoppingSinceMs = performance.now();
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
