/*
 * Is there an Electron binary, and if not, can one be fetched? The wait is bounded, and a failure is
 * remembered for a day, because on many machines (offline, locked down) the answer stays no.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { at, during, say } from './say.mjs';
import { runProgram } from './bundle.mjs';

const fetchLimitMs = 60_000;
const reachLimitMs = 3_000;
const rememberMs = 24 * 3_600_000;
const failureStamp = at('node_modules', '.puesto-electron-failed');

/** The path of Electron's binary, when it is installed. */
export function electronBinary() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? at('node_modules', 'electron', 'dist');
  const pathFile = at('node_modules', 'electron', 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : 'electron';
  const file = join(folder, name);
  return existsSync(file) ? file : undefined;
}

/** True when the server that has the binaries answers at all. */
function isReachable() {
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) return Promise.resolve(true); // the proxy decides
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  let url;
  try {
    url = new URL(mirror ?? 'https://github.com');
  } catch {
    return Promise.resolve(false); // a mirror that is no address
  }
  return new Promise((resolve) => {
    const socket = connect(Number(url.port) || (url.protocol === 'http:' ? 80 : 443), url.hostname);
    const answer = (reached) => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(reachLimitMs, () => answer(false));
    socket.on('connect', () => answer(true)).on('error', () => answer(false));
    setTimeout(() => answer(false), reachLimitMs).unref(); // a name server that never answers
  });
}

/** Fetches the binary once; answers its path, or why there is none. */
export async function fetchElectron({ force = false } = {}) {
  const existing = electronBinary();
  if (existing) return { file: existing };
  if (
    !force &&
    existsSync(failureStamp) &&
    Date.now() - statSync(failureStamp).mtimeMs < rememberMs
  ) {
    return { why: readFileSync(failureStamp, 'utf8') };
  }
  const failed = (why) => {
    mkdirSync(at('node_modules'), { recursive: true });
    writeFileSync(failureStamp, why);
    return { why };
  };
  if (!(await isReachable())) return failed('its download server cannot be reached');
  let result;
  await during('Fetching Electron (once, at most a minute)', async () => {
    result = await runProgram(['node_modules/electron/install.js'], {
      quiet: true,
      timeoutMs: fetchLimitMs,
    });
  });
  const file = electronBinary();
  if (result.code === 0 && file) {
    rmSync(failureStamp, { force: true });
    return { file };
  }
  // Half an archive must not look like an Electron at the next start.
  rmSync(at('node_modules', 'electron', 'dist'), { recursive: true, force: true });
  if (!result.late) say('Electron could not be fetched.');
  return failed(result.late ? 'its download took too long' : 'its download failed');
}
