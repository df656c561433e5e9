/*
 * Which Node does what. The runner itself manages with 20.19; Puesto runs its .ts files directly and
 * opens SQLite, for which Node 22.18 or newer is needed (on Node 20 the database would crash the
 * process). Where the system's Node is older, the optional package `node` brings one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { at, Failure } from './say.mjs';

const windows = process.platform === 'win32';
/** Where the optional package `node` puts its program. */
export const bundledNode = at('node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

/** True when this version runs .ts files by itself and is safe for the database. */
export function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
}

/** A Node's version, or nothing when it does not run. */
function versionOf(file) {
  try {
    return execFileSync(file, ['--version'], { encoding: 'utf8', timeout: 10_000 }).trim();
  } catch {
    return undefined; // missing, or built for another machine
  }
}

/**
 * The Node outside this folder. npm puts node_modules/.bin first in the PATH, so the runner may itself
 * run on the bundled one, which an install deletes under its feet.
 */
export function systemNode() {
  const inside = realpathSync(at('.')) + sep;
  // Deleted meanwhile: nobody can say where it really was, and it was inside.
  const own = existsSync(process.execPath) ? realpathSync(process.execPath) : process.execPath;
  if (!own.startsWith(inside)) return own;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, windows ? 'node.exe' : 'node');
    if (existsSync(file) && !realpathSync(file).startsWith(inside)) return file;
  }
  return own;
}

let chosen;

/** The Node that runs Puesto, its build and its tests. */
export function chooseNode() {
  if (chosen) return chosen;
  for (const file of [systemNode(), bundledNode]) {
    const version = versionOf(file);
    if (version && isNewEnough(version)) return (chosen = file);
  }
  throw new Failure(
    `Puesto runs on Node 22.18 or newer. This machine has ${process.versions.node}, and no newer one could be ` +
      'installed into node_modules. Install Node 24 from https://nodejs.org and run the same command again.',
  );
}

/** True when the system's Node is too old and the bundled one is needed. */
export const needsBundledNode = () => !isNewEnough(versionOf(systemNode()) ?? '0.0');

/** The PATH for children: the chosen Node first, then the installed programs. */
const pathWithNode = () =>
  [dirname(chooseNode()), at('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);

/**
 * What a program gets that is run on the chosen Node: where it finds the others, and a folder in which every Node process
 * keeps its modules compiled. Core, centre and telephony start in a third of the time with it; each module is kept by its
 * content, and a folder that cannot be written is done without.
 */
export const nodeEnv = () => ({
  PATH: pathWithNode(),
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? at('node_modules', '.cache', 'node'),
});

/** How to call npm: its own script with the system's Node, because npm.cmd needs a shell on Windows. */
export function npmCommand() {
  const node = systemNode();
  const candidates = [
    process.env.npm_execpath,
    join(dirname(node), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(dirname(node), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  const script = candidates.find((file) => file?.endsWith('npm-cli.js') && existsSync(file));
  return script
    ? { file: node, before: [script], shell: false }
    : { file: 'npm', before: [], shell: windows };
}
