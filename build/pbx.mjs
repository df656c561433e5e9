/*
 * `npm run test:pbx`: finds or provisions an Asterisk, runs the specs of e2e/pbx against it, and leaves nothing running.
 * Provisioning is Debian's own: debootstrap into a folder that git ignores, once; it is used again afterwards.
 * Used by run/commands.mjs. It must never install anything on the machine itself without CI=true or --install.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run/children.mjs';
import { countPlaywright, inWords, readCounts } from './run/counts.mjs';
import { at, during, Failure, say, tail } from './run/say.mjs';

const MIRROR = process.env.PUESTO_DEBIAN_MIRROR ?? 'http://deb.debian.org/debian';
/** Asterisk, and the two programs that play telephones; the packages of their own folder, not of this machine. */
const PACKAGES = ['asterisk', 'sip-tester', 'baresip-core'];
const bootstrapWithinMs = 5 * 60_000;
const packagesWithinMs = 5 * 60_000;
const mirrorWithinMs = 10_000;
/** All of that together before a smoke run: a slow mirror is then a reason to skip it. Cold it takes 35 s. */
const smokeReadyWithinMs = 150_000;
/** A mirror that stalls is left before the whole runs out of time, and a busy dpkg is waited for. */
const APT = [
  '-q',
  '-y',
  '-o',
  'Acquire::http::Timeout=15',
  '-o',
  'Acquire::Retries=2',
  '-o',
  'DPkg::Lock::Timeout=30',
];

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
  // debootstrap and apt know the way through a proxy, and we do not.
  if (process.env.http_proxy ?? process.env.HTTP_PROXY) return true;
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
async function whyNot({ mayInstall, timeLeftMs }) {
  const orInstall = 'or install Asterisk 20 or newer so that it is on the PATH';
  if (process.platform !== 'linux')
    return `Asterisk can be provisioned on Linux only. Run it there, ${orInstall}.`;
  if (process.getuid() !== 0)
    return `Provisioning Asterisk needs root (debootstrap). Run: sudo npm run test:pbx, ${orInstall}.`;
  if (!inPath('debootstrap')) {
    if (mayInstall && inPath('apt-get')) {
      const apt = (words) =>
        run('apt-get', [...APT, ...words], {
          quiet: true,
          timeoutMs: timeLeftMs(3 * 60_000),
          env: { DEBIAN_FRONTEND: 'noninteractive' },
        });
      const words = ['install', '--no-install-recommends', 'debootstrap'];
      // Its lists may be fresh already: updating them is most of the time.
      if ((await apt(words)).code !== 0) {
        await apt(['update']);
        await apt(words);
      }
    }
    if (!inPath('debootstrap'))
      return `debootstrap is missing. Run: apt-get install debootstrap (or npm run test:pbx -- --install), ${orInstall}.`;
  }
  if (!(await mirrorAnswers()))
    return `Debian's mirror ${MIRROR} does not answer. Check the network, set PUESTO_DEBIAN_MIRROR to one that does, ${orInstall}.`;
  return null;
}

const words = (sentence, result) =>
  new Failure(result.late ? `${sentence} It took too long.` : sentence, tail(result.output, 15));

/** Makes `<dir>/root`; what is half made is thrown away and never mistaken for a whole one. */
async function provision(dir, { packages, timeLeftMs }) {
  const half = join(dir, 'root.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  try {
    await during('Provisioning Debian sid for Asterisk', async () => {
      const result = await run('debootstrap', ['--variant=minbase', 'sid', half, MIRROR], {
        quiet: true,
        timeoutMs: timeLeftMs(bootstrapWithinMs),
        env,
      });
      if (result.code !== 0)
        throw words(
          `debootstrap could not fill ${half}. Its own words are above; run the same command again, or set PUESTO_ASTERISK_DIR to a folder on another disk.`,
          result,
        );
    });
    // No service of the folder may start by itself.
    writeFileSync(join(half, 'usr/sbin/policy-rc.d'), '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    await during(`Installing ${packages.join(', ')} in it`, async () => {
      const install = (what) =>
        run('chroot', [half, 'apt-get', ...APT, 'install', '--no-install-recommends', ...what], {
          quiet: true,
          timeoutMs: timeLeftMs(packagesWithinMs),
          env,
        });
      const result = await install(packages);
      if (result.code === 0) return;
      // sid changes daily: without the two telephones most specs still run, and the others say why not.
      const less = packages.length > 1 ? await install(PACKAGES.slice(0, 1)) : result;
      if (less.code !== 0)
        throw words(
          'Asterisk could not be installed from Debian sid. Its own words are above; run the same command again later.',
          less,
        );
    });
    await run('chroot', [half, 'apt-get', 'clean'], { quiet: true });
    rmSync(join(dir, 'root'), { recursive: true, force: true });
    renameSync(half, join(dir, 'root'));
  } finally {
    // Half a system is 600 MB that nobody can use.
    rmSync(half, { recursive: true, force: true, maxRetries: 3 });
  }
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

/** What is left of `withinMs` since now, and never more than is asked for; a millisecond when nothing is. */
export function timeLeft(withinMs, nowMs = () => performance.now()) {
  const endMs = nowMs() + withinMs;
  return (askedMs) => Math.max(1, Math.min(askedMs, endMs - nowMs()));
}

/** Makes sure that there is an Asterisk: answers null, or why there is none. */
export async function asteriskForTests({ mayInstall, again = false, isSmoke = false }) {
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
  const timeLeftMs = timeLeft(isSmoke ? smokeReadyWithinMs : 2 * bootstrapWithinMs);
  const reason = await whyNot({ mayInstall, timeLeftMs });
  if (reason) return reason;
  await provision(dir, { packages: isSmoke ? PACKAGES.slice(0, 1) : PACKAGES, timeLeftMs });
  return null;
}

/** The same for a smoke run: whatever keeps it from an Asterisk is a reason, never a failure of Puesto. */
async function asteriskForSmoke(options) {
  try {
    return await asteriskForTests({ ...options, isSmoke: true });
  } catch (cause) {
    const { message, details = '' } = cause;
    if (details) say(details);
    return message;
  }
}

/** Runs the specs; answers the exit code. `words` beyond ours go to Playwright. */
export async function testPbx(args, { browser, runPlaywright }) {
  const ours = ['--install', '--again', '--smoke'];
  const isSmoke = args.includes('--smoke');
  const options = {
    mayInstall: process.env.CI === 'true' || args.includes('--install'),
    again: args.includes('--again'),
  };
  const reason = await (isSmoke ? asteriskForSmoke(options) : asteriskForTests(options));
  if (reason) {
    // The smoke run is a part of larger ones: there a machine without a PBX is said, not failed.
    if (!isSmoke) throw new Failure(reason);
    say(`  skipped: the PBX (${reason})`);
    say(inWords({ passed: 0, failed: 0, skipped: 1 }));
    return 0;
  }
  const dir = asteriskDir();
  // Ctrl-C ends the process without coming back here.
  process.on('exit', () => sweep(dir));
  const report = at('out/test-results/pbx.json');
  rmSync(report, { force: true }); // yesterday's report must not speak for today
  const code = await runPlaywright(
    [...(isSmoke ? ['smoke'] : []), ...args.filter((word) => !ours.includes(word))],
    {
      PUESTO_ASTERISK_DIR: dir,
      PUESTO_CHROMIUM: await browser(),
      ...(isSmoke ? { PUESTO_PBX_SMOKE: '1' } : {}),
    },
  );
  const counts = readCounts(report, countPlaywright);
  say(inWords({ ...counts, failed: code === 0 ? counts.failed : Math.max(1, counts.failed) }));
  return code;
}
