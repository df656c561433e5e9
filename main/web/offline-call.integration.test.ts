/**
 * A practice call on a machine without any network: the call test of `phone-call.integration.test.ts` once more, in an empty
 * network namespace where 127.0.0.1 is all there is. The namespace ends with the program in it. Only Linux has them, and only
 * root may make one without being asked.
 */
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Why there is no such namespace here; empty when there is. */
function whyNot(): string {
  if (process.platform !== 'linux') return 'network namespaces are Linux’s';
  if (process.getuid?.() !== 0) return 'only root may make a network namespace';
  const tried = spawnSync('unshare', ['-n', 'ip', 'link', 'set', 'lo', 'up'], { encoding: 'utf8' });
  return tried.status === 0 ? '' : `unshare and ip do not work here: ${tried.stderr ?? 'missing'}`;
}

const reason = whyNot();
const root = join(import.meta.dirname, '../..');

/** The environment without what this run of the tests has put into it. */
const ownEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|VITE_|TEST$|NODE_ENV$)/.test(name)),
);

describe('a machine without a network', () => {
  it.skipIf(reason !== '')(
    `carries voice both ways in a practice call${reason && ` (skipped: ${reason})`}`,
    async () => {
      const words = [
        ...['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$@"'],
        ...[process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'run'],
        ...['--project', 'integration', '--reporter', 'default'],
        ...['-t', 'carries voice both ways', 'main/web/phone-call.integration.test.ts'],
      ];
      const env = { ...ownEnvironment, NO_COLOR: '1' };
      const output = await new Promise<string>((resolve) =>
        execFile('unshare', words, { cwd: root, timeout: 160_000, env }, (fault, out, errors) =>
          resolve(`${out}${errors}${fault ? String(fault) : 'ended well'}`),
        ),
      );
      expect(output).toMatch(/Tests.* 1 passed/);
      expect(output).toContain('ended well');
    },
    // Pages are built and a browser is started for one call.
    180_000,
  );
});
