/**
 * Where the Asterisk of the tests is: in the folder that `npm run test:pbx` provisioned, or on the PATH. It knows how a program
 * of that Asterisk is started and how a path inside it is called outside. It never installs anything; build/pbx.mjs does.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export interface AsteriskHome {
  readonly version: string;
  readonly modules: string;
  readonly data: string;
  /** The words that start a program of this Asterisk's system. */
  command(program: string, args: readonly string[]): readonly [string, ...string[]];
  /** True when that program is there, too. */
  has(program: string): boolean;
  /** A fresh folder: its name inside, and the same folder seen from here. */
  makeFolder(): { readonly inside: string; readonly outside: string };
}

/** Why there is none; the sentence says what to do. */
export interface NoAsterisk {
  readonly reason: string;
}

/** Programs end with the test that started them, even when it is killed. */
const dieWithParent = (): readonly string[] =>
  spawnSync('setpriv', ['--version']).status === 0 ? ['setpriv', '--pdeathsig', 'KILL'] : [];

const modulesIn = (root: string): string | null => {
  for (const lib of [`${root}/usr/lib`, `${root}/usr/lib64`]) {
    if (!existsSync(lib)) continue;
    const at = ['', ...readdirSync(lib)]
      .map((folder) => join(lib, folder, 'asterisk/modules'))
      .find((path) => existsSync(join(path, 'chan_pjsip.so')));
    if (at) return at.slice(root.length);
  }
  return null;
};

function provisioned(root: string): AsteriskHome | NoAsterisk {
  const modules = modulesIn(root);
  if (!modules) return { reason: `There is no Asterisk in ${root}. Run: npm run test:pbx` };
  if (process.getuid?.() !== 0)
    return {
      reason: `The Asterisk in ${root} can be started by root only. Run npm run test:pbx as root, or install Asterisk 20 or newer.`,
    };
  const before = dieWithParent();
  const command = (program: string, args: readonly string[]) =>
    [...before, 'chroot', root, program, ...args] as const;
  const asked = spawnSync('chroot', [root, 'asterisk', '-V'], { encoding: 'utf8' });
  if (asked.status !== 0)
    return {
      reason: `The Asterisk in ${root} cannot be started here (${(asked.stderr || String(asked.error)).trim()}). This machine may forbid chroot; run npm run test:pbx on one that does not, or install Asterisk 20 or newer.`,
    };
  return {
    version: asked.stdout.trim(),
    modules,
    data: '/usr/share/asterisk',
    command: (program, args) => {
      const [first = 'chroot', ...rest] = command(program, args);
      return [first, ...rest];
    },
    has: (program) => ['/usr/bin', '/usr/sbin'].some((at) => existsSync(join(root, at, program))),
    makeFolder() {
      mkdirSync(join(root, 'srv'), { recursive: true });
      const outside = mkdtempSync(join(root, `srv/puesto-${process.pid}-`));
      return { inside: outside.slice(root.length), outside };
    },
  };
}

function onThePath(): AsteriskHome | null {
  const { status, stdout } = spawnSync('asterisk', ['-V'], { encoding: 'utf8' });
  const modules = status === 0 ? modulesIn('') : null;
  if (!modules || Number(/Asterisk (\d+)/.exec(stdout)?.[1] ?? 0) < 20) return null;
  const before = dieWithParent();
  return {
    version: stdout.trim(),
    modules,
    data: ['/usr/share/asterisk', '/var/lib/asterisk'].find(existsSync) ?? '/usr/share/asterisk',
    command: (program, args) => {
      const [first = program, ...rest] = [...before, program, ...args];
      return [first, ...rest];
    },
    has: (program) => spawnSync('which', [program]).status === 0,
    makeFolder() {
      const made = mkdtempSync(join(tmpdir(), 'puesto-pbx-'));
      return { inside: made, outside: made };
    },
  };
}

/** The Asterisk to test with, or why there is none. `PUESTO_ASTERISK_DIR` names another folder than the usual one. */
export function findAsterisk(): AsteriskHome | NoAsterisk {
  const dir = process.env.PUESTO_ASTERISK_DIR ?? join(repository, '.cache/asterisk');
  const root = join(dir, 'root');
  if (existsSync(root)) return provisioned(root);
  return (
    onThePath() ?? {
      reason: process.env.PUESTO_NO_ASTERISK ?? 'There is no Asterisk yet. Run: npm run test:pbx',
    }
  );
}
