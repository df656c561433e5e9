/* Two commands at once must not install or build over each other, and a dead one must not block the living. */
import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { alone } from './alone.mjs';

/** Another run of these tests may be under way on this machine. */
const lock = `test-of-locks-${process.pid}`;
const module_ = new URL('./alone.mjs', import.meta.url).href;
const other = `
  import { alone } from ${JSON.stringify(module_)};
  await alone('${lock}', async () => {
    console.log('in');
    await new Promise((done) => setTimeout(done, 60_000));
  });`;

const startOther = async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', other]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return child;
};

describe('alone', () => {
  it('waits for a living owner, and takes over from a dead one', async () => {
    const child = await startOther();
    const mine = alone(lock, () => 'mine');
    const first = await Promise.race([mine, new Promise((done) => setTimeout(done, 600, 'waits'))]);
    expect(first).toBe('waits');
    child.kill('SIGKILL');
    expect(await mine).toBe('mine');
  });

  it('gives back after a failure', async () => {
    const failing = alone(`${lock}-that-fail`, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await alone(`${lock}-that-fail`, () => 'next')).toBe('next');
  });
});
