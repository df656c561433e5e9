/*
 * Brings node_modules into step with package-lock.json, and does nothing when it already is.
 * A stamp holds the hash of the lock that was installed; without a stamp the list that npm keeps in
 * node_modules is compared, so that an `npm install` by hand does not cost a second install.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { at, during, Failure, root, tail } from './say.mjs';
import { run } from './children.mjs';
import { alone } from './alone.mjs';
import { bundledNode, needsBundledNode, npmCommand } from './node.mjs';

const stamp = at('node_modules', '.puesto-stamp');
const installLimitMs = 15 * 60_000;
/** The packages take 610 MB; a build and a browser profile want some room too. */
const neededMb = 900;

/** What npm says, and what the person can do about it. The first match wins. */
const CAUSES = [
  [
    /\bENOSPC\b/,
    `The disk is full. Free about ${neededMb} MB where ${root} is, and run the same command again.`,
  ],
  [
    /\b(EACCES|EPERM|EROFS)\b/,
    `npm may not write here. Make sure that you own ${root} and the npm cache (npm config get cache), and run the same command again.`,
  ],
  [
    /\b(UNABLE_TO_GET_ISSUER_CERT|SELF_SIGNED_CERT|UNABLE_TO_VERIFY|CERT_)/,
    'The package registry shows a certificate that Node does not trust. Behind a company proxy, set NODE_EXTRA_CA_CERTS to the company’s certificate file, and run the same command again.',
  ],
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/,
    'The package registry cannot be reached. Check the network and the proxy (npm config get registry, HTTPS_PROXY), and run the same command again.',
  ],
  [
    /\b(E401|E403)\b/,
    'The package registry refuses this machine. Sign in with `npm login`, or choose another registry with `npm config set registry`.',
  ],
  [
    /\b(E404|ETARGET)\b/,
    'The package registry does not have a package that Puesto needs. Check `npm config get registry`; a company mirror may not carry it yet.',
  ],
  [
    /can only install packages when your package.json and package-lock.json/,
    'package.json and package-lock.json differ. Run `npm install --ignore-scripts`, look at the change, and commit both.',
  ],
  [
    /\bEINTEGRITY\b/,
    'A downloaded package is damaged. Run `npm cache clean --force`, and then the same command again.',
  ],
];

/** The lock's hash; the platform is part of it, because packages with native code differ. */
function wanted() {
  return createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** True when npm's own list of what it installed says the same as the lock. */
function listMatchesLock() {
  try {
    const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
    const lock = packagesOf(at('package-lock.json'));
    const installed = packagesOf(at('node_modules', '.package-lock.json'));
    const optional = (entry) => entry.optional || entry.devOptional || entry.os || entry.cpu;
    return (
      Object.entries(lock).every(
        ([path, entry]) =>
          path === '' ||
          (installed[path]
            ? installed[path].version === entry.version &&
              installed[path].integrity === entry.integrity
            : optional(entry)),
      ) && Object.keys(installed).every((path) => path in lock)
    );
  } catch {
    return false; // no list: nothing is installed, or an install was cut short
  }
}

/** Refuses early, with a sentence, what npm would refuse late with a page of text. */
function checkFolder() {
  const probe = at(`.puesto-write-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new Failure(
      error.code === 'ENOSPC'
        ? CAUSES[0][1]
        : `Nothing can be written in ${root} (${error.code}). Copy the folder to a place that you own, or change its owner, and run the same command again.`,
    );
  }
  const { bavail, bsize } = statfsSync(root);
  const freeMb = Math.floor((bavail * bsize) / 1e6);
  if (freeMb < neededMb) {
    throw new Failure(
      `Only ${freeMb} MB are free where ${root} is, and about ${neededMb} MB are needed. Free some space, and run the same command again.`,
    );
  }
}

async function npm(args) {
  const { file, before, shell } = npmCommand();
  const result = await run(file, [...before, ...args], {
    quiet: true,
    shell,
    timeoutMs: installLimitMs,
    env: {
      npm_config_update_notifier: 'false',
      npm_config_fund: 'false',
      npm_config_audit: 'false',
    },
  });
  if (result.code === 0) return;
  const cause = CAUSES.find(([pattern]) => pattern.test(result.output));
  const sentence =
    result.code === 127 || /\bnot found\b.*npm|npm.*\bnot found\b/.test(result.output)
      ? 'npm was not found. It comes with Node: install Node from https://nodejs.org (on Debian also the package “npm”), and run the same command again.'
      : result.late
        ? `npm did not finish within ${installLimitMs / 60_000} minutes. Check the network, and run the same command again; what was downloaded is kept.`
        : cause?.[1];
  throw new Failure(
    sentence ??
      'The dependencies could not be installed; npm’s own words are above. Delete the folder node_modules, and run the same command again.',
    tail(result.output, cause ? 8 : 25),
  );
}

const nodeMissing = () => needsBundledNode() && !existsSync(bundledNode);
const isStamped = (hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

/** Installs the dependencies when they are missing or the lock has changed. */
export async function installWhenNeeded() {
  const hash = wanted();
  if (isStamped(hash) && !nodeMissing()) return;
  await alone('install', async () => {
    if (!isStamped(hash) && !listMatchesLock()) {
      checkFolder();
      await during('Installing dependencies', async () => {
        // Scripts stay off: better-sqlite3 would try to compile, and its binaries are already inside.
        await npm(['ci', '--ignore-scripts', '--loglevel=error']);
      });
    }
    if (nodeMissing()) {
      await during('Fetching a newer Node', () =>
        npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']),
      );
    }
    if (!isStamped(hash)) writeFileSync(stamp, hash);
  });
}
