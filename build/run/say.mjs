/*
 * What the runner prints: short lines with times, and failures that say what to do.
 * Used by every file beside it. A `Failure` is for the person at the terminal: its message is the
 * sentence that is printed, without a stack.
 */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path inside the repository. */
export const at = (...parts) => join(root, ...parts);

/** Something went wrong that the person can do something about. */
export class Failure extends Error {
  constructor(sentence, details = '') {
    super(sentence);
    this.details = details;
  }
}

/** Prints one line. */
export const say = (line = '') => process.stdout.write(`${line}\n`);

/** "0.4 s", "38 s", "2 min 5 s". */
export function inSeconds(ms) {
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs `work` behind one line: "Installing dependencies… 38 s". On a terminal the seconds count up. Progress is no result: it
 * goes to standard error, so that what a command prints with --json can be read by a program.
 */
export async function during(what, work) {
  const startedAtMs = performance.now();
  const soFar = () => inSeconds(performance.now() - startedAtMs);
  process.stderr.write(`${what}… `);
  const ticking = process.stderr.isTTY
    ? setInterval(() => process.stderr.write(`\r${what}… ${soFar()} `), 1_000)
    : undefined;
  const end = (word) => {
    clearInterval(ticking);
    process.stderr.write(`${`${ticking ? `\r${what}… ` : ''}${word}      `.trimEnd()}\n`);
  };
  try {
    const value = await work();
    end(soFar());
    return value;
  } catch (error) {
    end(`failed after ${soFar()}`);
    throw error;
  }
}

/** The last lines of a program's output, for a failure's details. */
export const tail = (text, lines = 25) => text.trimEnd().split('\n').slice(-lines).join('\n');

/** How a person calls a command: "npm start", "npm run centre". */
export const typed = (command) =>
  ['start', 'test'].includes(command) ? `npm ${command}` : `npm run ${command}`;
