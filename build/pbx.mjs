/*
 * `npm run test:pbx`: finds or provisions an Asterisk, runs the specs of e2e/pbx against it, and leaves nothing running.
 * Provisioning is Debian's own: debootstrap into a folder that git ignores, once; it is used again afterwards.
 * Used by run/commands.mjs. It must never install anything on the machine itself without CI=true or --install.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run/children.mjs';
import { at, during, Failure, say, tail } from './run/say.mjs';

const MIRROR = process.env.PUESTO_DEBIAN_MIRROR ?? 'http://deb.debian.org/debian';
/** Asterisk, and the two programs that play telephones; the packages of their own folder, not of this machine. */
const PACKAGES = ['asterisk', 'sip-tester', 'baresip-core'];
const bootstrapWithinMs = 5 * 60_000;
const packagesWithinMs = 5 * 60_000;
const mirrorWithinMs = 10_000;

/** Where the provisioned Asterisk is kept. */
export const asteriskDir = () => process.env.PUESTO_ASTERISK_DIR ?? at('.cache/asterisk');

const inPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin', '/sbin')
    .some((folder) => folder !== '' && existsSync(join(folder, program)));

/** The Asterisk of this machine, when it is new enough: "Asterisk 22.1.0". */
async function systemAsterisk() {
  const { code, output } = await run('asterisk', ['-V'], { quiet: true, timeoutMs: 10_000 });
  return code === 0 && Number(/Asterisk (\d+)/.exec(output)?.[1]) >= 20 ? output.trim() : null;
}

async function mirrorAnswers() {
  try {
    const answer = await fetch(`${MIRROR}/dists/sid/InRelease`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(mirrorWithinMs),
    });
    return answer.ok;
  } catch {
    return false; // no network, no such host, or too slow: the caller says so
  }
}

/** Why no Asterisk can be provisioned here, as a sentence that says what to do; null when it can. */
async function whyNot({ mayInstall }) {
  const orInstall = 'or install Asterisk 20 or newer so that it is on the PATH';
  if (process.platform !== 'linux')
    return `Asterisk can be provisioned on Linux only. Run it there, ${orInstall}.`;
  if (process.getuid() !== 0)
    return `Provisioning Asterisk needs root (debootstrap). Run: sudo npm run test:pbx, ${orInstall}.`;
  if (!inPath('debootstrap')) {
    if (mayInstall && inPath('apt-get')) {
      const options = {
        quiet: true,
        timeoutMs: 3 * 60_000,
        env: { DEBIAN_FRONTEND: 'noninteractive' },
      };
      await run('apt-get', ['-q', 'update'], options);
      await run(
        'apt-get',
        ['-q', '-y', 'install', '--no-install-recommends', 'debootstrap'],
        options,
      );
    }
    if (!inPath('debootstrap'))
      return `debootstrap is missing. Run: apt-get install debootstrap (or npm run test:pbx -- --install), ${orInstall}.`;
  }
  if (!(await mirrorAnswers()))
    return `Debian's mirror ${MIRROR} does not answer. Check the network, set PUESTO_DEBIAN_MIRROR to one that does, ${orInstall}.`;
  return null;
}

const words = (sentence, result, withinMs) =>
  new Failure(
    result.late ? `${sentence} It took more than ${withinMs / 60_000} minutes.` : sentence,
    tail(result.output, 15),
  );

/** Makes `<dir>/root`; what is half made is thrown away and never mistaken for a whole one. */
async function provision(dir) {
  const half = join(dir, 'root.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  await during('Provisioning Debian sid for Asterisk', async () => {
    const result = await run('debootstrap', ['--variant=minbase', 'sid', half, MIRROR], {
      quiet: true,
      timeoutMs: bootstrapWithinMs,
      env,
    });
    if (result.code !== 0)
      throw words(
        `debootstrap could not fill ${half}. Its own words are above; run the same command again, or set PUESTO_ASTERISK_DIR to a folder on another disk.`,
        result,
        bootstrapWithinMs,
      );
  });
  // No service of the folder may start by itself.
  writeFileSync(join(half, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  await during('Installing Asterisk, SIPp and baresip in it', async () => {
    const install = ['apt-get', 'install', '-q', '-y', '--no-install-recommends'];
    const options = { quiet: true, timeoutMs: packagesWithinMs, env };
    const result = await run('chroot', [half, ...install, ...PACKAGES], options);
    if (result.code === 0) return;
    // sid changes daily: without the two telephones most specs still run, and the others say why not.
    const less = await run('chroot', [half, ...install, 'asterisk'], options);
    if (less.code !== 0)
      throw words(
        'Asterisk could not be installed from Debian sid. Its own words are above; run the same command again later.',
        less,
        packagesWithinMs,
      );
  });
  await run('chroot', [half, 'apt-get', 'clean'], { quiet: true });
  rmSync(join(dir, 'root'), { recursive: true, force: true });
  renameSync(half, join(dir, 'root'));
}

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false; // nobody has this number
  }
};

/** Folders of runs that were killed so hard that they could not clean up: `puesto-<process>-…`. */
export function sweep(dir) {
  const srv = join(dir, 'root/srv');
  if (!existsSync(srv)) return;
  for (const name of readdirSync(srv)) {
    const pid = Number(/^puesto-(\d+)-/.exec(name)?.[1] ?? 0);
    if (pid > 0 && !lives(pid)) rmSync(join(srv, name), { recursive: true, force: true });
  }
}

/** Makes sure that there is an Asterisk: answers null, or why there is none. */
export async function asteriskForTests({ mayInstall, again = false }) {
  const dir = asteriskDir();
  if (!again && existsSync(join(dir, 'root/usr/sbin/asterisk'))) {
    say(`Asterisk: the one in ${dir} (delete the folder, or --again, for a newer one)`);
    return null;
  }
  const own = again ? null : await systemAsterisk();
  if (own) {
    say(`Asterisk: ${own}, from the PATH`);
    return null;
  }
  const reason = await whyNot({ mayInstall });
  if (reason) return reason;
  await provision(dir);
  return null;
}

/** Runs the specs; answers the exit code. `words` beyond ours go to Playwright. */
export async function testPbx(args, { browser, runPlaywright }) {
  const ours = ['--install', '--again', '--smoke'];
  const isSmoke = args.includes('--smoke');
  const mayInstall = process.env.CI === 'true' || args.includes('--install');
  const reason = await asteriskForTests({ mayInstall, again: args.includes('--again') });
  if (reason) {
    // The smoke run is a part of larger ones: there a machine without a PBX is said, not failed.
    if (!isSmoke) throw new Failure(reason);
    say(`  skipped: the PBX (${reason})`);
    return 0;
  }
  const dir = asteriskDir();
  // Ctrl-C ends the process without coming back here.
  process.on('exit', () => sweep(dir));
  return runPlaywright(
    [...(isSmoke ? ['smoke'] : []), ...args.filter((word) => !ours.includes(word))],
    { PUESTO_ASTERISK_DIR: dir, PUESTO_CHROMIUM: await browser() },
  );
}
