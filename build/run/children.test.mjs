/* No process may outlive the runner: real processes, because signals cannot be pretended. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';

const children = new URL('./children.mjs', import.meta.url).href;

/** A runner whose child starts a grandchild, both of which print their process ids and then wait. */
const grandchild = `console.log(process.pid); setInterval(() => {}, 1000);`;
const child = `console.log(process.pid);
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' });
  setInterval(() => {}, 1000);`;
const runner = (before = '') => `
  import { guardChildren, expectStop, run } from ${JSON.stringify(children)};
  guardChildren(); ${before}
  await run(process.execPath, ['-e', ${JSON.stringify(child)}]);`;

/** Starts it, waits for both ids, and answers them. */
async function startRunner(script) {
  const process_ = spawn(process.execPath, ['--input-type=module', '-e', script]);
  onTestFinished(() => void process_.kill('SIGTERM')); // it takes along what it started
  const ended = new Promise((resolve) => process_.on('close', resolve));
  const ids = await new Promise((resolve) => {
    let text = '';
    process_.stdout.on('data', (bytes) => {
      text += bytes;
      const found = text.match(/^\d+$/gm) ?? [];
      if (found.length === 2) resolve(found.map(Number));
    });
  });
  return { process_, ended, ids };
}

/** Alive, and not merely waiting to be collected by the first process of a container. */
const lives = (pid) => {
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error.path === `/proc/${pid}/stat` && process.platform !== 'linux';
  }
};

describe.skipIf(process.platform === 'win32')('guardChildren', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('takes the whole tree along on %s', async (signal, code) => {
    const { process_, ended, ids } = await startRunner(runner());
    expect(ids.every(lives)).toBe(true);
    process_.kill(signal);
    expect(await ended).toBe(code);
    expect(ids.some(lives)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'finds a grandchild that leads its own group',
    async () => {
      const apart = runner().replaceAll("stdio: 'inherit'", "stdio: 'inherit', detached: true");
      const { process_, ended, ids } = await startRunner(apart);
      process_.kill('SIGTERM');
      await ended;
      expect(ids.some(lives)).toBe(false);
    },
  );

  it('calls a stop that was expected a success', async () => {
    const { process_, ended } = await startRunner(runner('expectStop();'));
    process_.kill('SIGINT');
    expect(await ended).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('run', () => {
  it('ends what a child leaves behind', async () => {
    const { run } = await import(children);
    const leaving = `const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      console.log(c.pid); c.unref(); process.exit(3);`;
    const { code, output } = await run(process.execPath, ['-e', leaving], { quiet: true });
    expect(code).toBe(3);
    expect(lives(Number(output))).toBe(false);
  });

  it('ends a program that takes too long', async () => {
    const { run } = await import(children);
    const args = ['-e', 'setInterval(() => {}, 1000)'];
    const { late, code } = await run(process.execPath, args, { quiet: true, timeoutMs: 200 });
    expect(late).toBe(true);
    expect(code).not.toBe(0);
  });

  it('answers 127 for a program that is not there', async () => {
    const { run } = await import(children);
    expect((await run('/nowhere/program', [], { quiet: true })).code).toBe(127);
  });
});
