/** The bundled shell with everything real but Electron: starts, signs in, survives a desk crash, leaves nothing behind. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isAlive } from '#main/core/testing/process-life.ts';

const root = join(import.meta.dirname, '../..');
mkdirSync(join(root, 'out'), { recursive: true });
// Inside the repository, so that the bundle finds better-sqlite3.
const folder = mkdtempSync(join(root, 'out', 'whole-shell-'));
const main = join(folder, 'out', 'electron', 'main');

beforeAll(async () => {
  await promisify(execFile)(
    process.execPath,
    [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'],
    {
      cwd: root,
      env: { ...process.env, PUESTO_ELECTRON_OUT: join(folder, 'out', 'electron') },
    },
  );
  for (const page of ['desk', 'phone', 'bar', 'mailview']) {
    mkdirSync(join(folder, 'out', 'pages', page), { recursive: true });
    writeFileSync(join(folder, 'out', 'pages', page, 'index.html'), page);
  }
  symlinkSync(join(root, 'assets'), join(folder, 'assets'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('starts, signs in, brings a crashed desk back with its state, and ends with everything it started', async () => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(import.meta.dirname, 'testing/whole-shell-driver.ts')).href,
      join(main, 'index.js'),
      ...['--lang', 'en', '--agent', 'lucia'],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PUESTO_TEST_USER_DATA: join(folder, 'user-data') },
    },
  );
  let output = '';
  let errors = '';
  child.stdout.on('data', (bytes) => (output += String(bytes)));
  child.stderr.on('data', (bytes) => (errors += String(bytes)));
  const timer = setTimeout(() => child.kill('SIGKILL'), 100_000);
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const seen = JSON.parse(output.trim().split('\n').at(-1) ?? '') as Record<string, unknown> & {
    readonly pids: readonly number[];
    readonly backMs: number;
  };
  expect(seen).toMatchObject({ shell: 'electron', found: true, page: 200, windows: 0 });
  expect(seen.agent).toBeTruthy();
  expect(seen.backMs).toBeLessThan(2_000);
  expect(seen.pids).toHaveLength(2);
  await expect.poll(() => seen.pids.filter(isAlive), { timeout: 15_000 }).toEqual([]);
});
