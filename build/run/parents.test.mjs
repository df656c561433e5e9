/* A killed npm must not leave Puesto running unseen; a shell that a person leaves behind may. */
import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';

const parents = new URL('./parents.mjs', import.meta.url).href;
const watcher = `
  import { watchParents } from ${JSON.stringify(parents)};
  watchParents(() => {
    console.log('left alone');
    process.exit(7);
  });
  console.log(process.pid);
  setTimeout(() => process.exit(0), 60_000);`;

const endOf = (pid) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it has ended by itself
  }
};

/** A shell between us and the watcher, as npm puts one; answers both and what the watcher has said at its end. */
async function startBehindShell(env) {
  const quoted = watcher.replaceAll("'", "'\\''");
  const shell = spawn(
    'sh',
    ['-c', `'${process.execPath}' --input-type=module -e '${quoted}'; true`],
    { env: { ...process.env, npm_lifecycle_event: '', ...env } },
  );
  let said = '';
  shell.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = new Promise((resolve) => shell.stdout.on('close', () => resolve(said)));
  const pid = await new Promise((resolve) =>
    shell.stdout.on('data', () => {
      if (said.includes('\n')) resolve(parseInt(said, 10));
    }),
  );
  onTestFinished(() => endOf(pid));
  return { shell, ended };
}

describe.skipIf(process.platform === 'win32')('watchParents', () => {
  it('notices that the shell between npm and the runner is gone', async () => {
    const { shell, ended } = await startBehindShell({ npm_lifecycle_event: 'start' });
    shell.kill('SIGKILL');
    expect(await ended).toContain('left alone');
  });

  it('leaves a runner alone that was started by hand', async () => {
    const { shell, ended } = await startBehindShell({});
    shell.kill('SIGKILL');
    const first = await Promise.race([
      ended,
      new Promise((done) => setTimeout(done, 2_000, 'lives')),
    ]);
    expect(first).toBe('lives');
  });
});
