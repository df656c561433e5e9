/** The practice centre as the Electron shell starts it, with Node's child processes in the place of utility processes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { startPracticeCentre, type StartChild } from './centre-practice.ts';
import { isAlive } from '#main/core/testing/process-life.ts';
import { createFakeLog } from './testing/fake-timers.ts';

const root = join(import.meta.dirname, '../..');
const dataDir = mkdtempSync(join(tmpdir(), 'puesto-electron-centre-'));
/** A guard only: what takes longer is broken, also on a busy machine. */
const guard = { timeout: 30_000 };
const started: { readonly name: string; readonly kill: () => void; readonly pid: number }[] = [];

const startChild: StartChild = (entryName, args, env) => {
  const entry = join(import.meta.dirname, entryName.replace(/\.js$/, '.ts'));
  const child = spawn(process.execPath, [entry, ...args], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  });
  started.push({ name: entryName, kill: () => child.kill('SIGKILL'), pid: child.pid ?? 0 });
  const lines = createInterface({ input: child.stdout });
  return {
    send: () => undefined,
    onMessage: () => undefined,
    onLine: (listener) => void lines.on('line', listener),
    onExit: (listener) => void child.on('exit', listener),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.stdin.end();
      }),
  };
};

afterAll(() => {
  for (const { kill } of started) kill();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('startPracticeCentre', () => {
  it('answers, comes back on its port when the service dies, and leaves nothing behind', async () => {
    const centre = await startPracticeCentre({
      startChild,
      log: createFakeLog(),
      dataDir,
      speechDir: join(root, 'assets/speech'),
      port: null,
    });
    const answers = async (): Promise<boolean> => {
      try {
        return (await fetch(centre.url, { signal: AbortSignal.timeout(5_000) })).status > 0;
      } catch {
        return false; // nobody listens yet
      }
    };
    expect(centre.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await expect.poll(answers, guard).toBe(true);
    expect(started.map(({ name }) => name)).toEqual(['centre-telephony.js', 'centre-service.js']);

    started[1]?.kill();
    await expect.poll(() => started.length, guard).toBe(3);
    await expect.poll(answers, guard).toBe(true);

    await centre.stop();
    await expect.poll(() => started.filter(({ pid }) => isAlive(pid)), guard).toEqual([]);
  });
});
