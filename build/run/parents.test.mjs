/* A killed npm must not leave Puesto running unseen; a shell that a person leaves behind may. */
import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const parents = new URL('./parents.mjs', import.meta.url).href;
const watcher = `
  import { watchParents } from ${JSON.stringify(parents)};
  watchParents(() => process.exit(7));
  console.log(process.pid);
  setTimeout(() => process.exit(0), 10_000);`;

/** A shell between us and the watcher, as npm puts one; answers both and when the watcher's output ended. */
async function startBehindShell(env) {
  const quoted = watcher.replaceAll("'", "'\\''");
  const shell = spawn(
    'sh',
    ['-c', `'${process.execPath}' --input-type=module -e '${quoted}'; true`],
    { env: { ...process.env, npm_lifecycle_event: '', ...env } },
  );
  const ended = new Promise((resolve) => shell.stdout.on('close', resolve));
  const pid = await new Promise((resolve) => shell.stdout.once('data', (text) => resolve(+text)));
  return { shell, ended, pid };
}

describe.skipIf(process.platform === 'win32')('watchParents', () => {
  it('notices that the shell between npm and the runner is gone', async () => {
    const { shell, ended } = await startBehindShell({ npm_lifecycle_event: 'start' });
    const killedAtMs = performance.now();
    shell.kill('SIGKILL');
    await ended;
    expect(performance.now() - killedAtMs).toBeLessThan(5_000);
  });

  it('leaves a runner alone that was started by hand', async () => {
    const { shell, ended, pid } = await startBehindShell({});
    shell.kill('SIGKILL');
    const first = await Promise.race([
      ended,
      new Promise((done) => setTimeout(done, 2_000, 'lives')),
    ]);
    process.kill(pid, 'SIGKILL');
    expect(first).toBe('lives');
  });
});
