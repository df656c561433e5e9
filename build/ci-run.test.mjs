/* The last line and the exit code of `.ci/run`, with an npm and a node that only print: what both runs said, added up. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { at } from './run/say.mjs';

const folders = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const program = (folder, name, { say, code }) =>
  writeFileSync(
    join(folder, name),
    `#!/bin/sh\ncat <<'END'\n${say.join('\n')}\nEND\nexit ${code}\n`,
    { mode: 0o755 },
  );

/** Runs it; `tests` is what npm test does, `call` what the smoke run does. */
function ci(tests, call) {
  const folder = mkdtempSync(join(tmpdir(), 'puesto-ci-'));
  folders.push(folder);
  program(folder, 'npm', tests);
  program(folder, 'node', call);
  const { status, stdout } = spawnSync('bash', [at('.ci/run')], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env.PATH}`,
      TMPDIR: folder,
      PUESTO_CHROMIUM: join(folder, 'node'),
    },
  });
  return { code: status, last: stdout.trimEnd().split('\n').at(-1), all: stdout };
}

const green = { say: ['unit  ok', '4000 passed, 0 failed'], code: 0 };

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  it('adds the call on the PBX to the tests', () => {
    const { code, last } = ci(green, { say: ['1 passed, 0 failed'], code: 0 });
    expect([code, last]).toEqual([0, '4001 passed, 0 failed']);
  });

  it('names what was skipped and does not fail for it', () => {
    const { code, last, all } = ci(
      { say: ['10 passed, 0 failed, 2 skipped'], code: 0 },
      { say: ['  skipped: the PBX (no mirror)', '0 passed, 0 failed, 1 skipped'], code: 0 },
    );
    expect([code, last]).toEqual([0, '10 passed, 0 failed, 3 skipped']);
    expect(all).toContain('skipped: the PBX (no mirror)');
  });

  it('fails with a call that failed', () => {
    const { code, last } = ci(green, { say: ['0 passed, 1 failed'], code: 1 });
    expect([code, last]).toEqual([1, '4000 passed, 1 failed']);
  });

  it('fails with tests that failed, whatever the call says', () => {
    const { code, last } = ci(
      { say: ['3999 passed, 1 failed', 'npm error code 3'], code: 3 },
      { say: ['1 passed, 0 failed'], code: 0 },
    );
    expect([code, last]).toEqual([3, '4000 passed, 1 failed']);
  });

  it('counts a call that says nothing as failed', () => {
    const { code, last } = ci(green, { say: ['Segmentation fault'], code: 0 });
    expect([code, last]).toEqual([1, '4000 passed, 1 failed']);
  });

  it('does not call at all when the tests did not come to a count', () => {
    const { code, last, all } = ci(
      { say: ['npm error'], code: 7 },
      { say: ['1 passed, 0 failed'], code: 0 },
    );
    expect([code, last]).toEqual([7, '0 passed, 1 failed']);
    expect(all).not.toContain('1 passed, 0 failed');
  });
});
