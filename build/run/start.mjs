/*
 * `start` opens the desk in the better of two shells and says which and why; `centre` runs the
 * practice centre alone. Both run until they are stopped, and take everything they started with them.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { at, Failure, say, typed } from './say.mjs';
import { expectStop, run } from './children.mjs';
import { chooseNode, nodeEnv } from './node.mjs';
import { bundleWhenStale } from './bundle.mjs';
import { electronBinary, fetchElectron } from './electron.mjs';
import { asArguments } from './options.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Which shell, and one line that says why. */
async function chooseShell({ shell, 'no-browser': noBrowser }) {
  if (shell === 'web') return { kind: 'web', why: 'as asked' };
  if (shell === 'electron') {
    const { file, why } = await fetchElectron({ force: true });
    if (file) return { kind: 'electron', file, why: 'as asked' };
    throw new Failure(
      `There is no Electron here: ${why}. Leave --shell out to use the web shell, or set ELECTRON_MIRROR to a server that has it.`,
    );
  }
  if (noBrowser) return { kind: 'web', why: 'no window is wanted' };
  if (!hasDisplay())
    return { kind: 'web', why: 'there is no display, so open the address yourself' };
  const { file, why } = await fetchElectron();
  return file
    ? { kind: 'electron', file, why: 'its binary is here' }
    : { kind: 'web', why: `there is no Electron: ${why}` };
}

/** Refuses a port that is taken before anything else starts. */
function checkPort(port, command) {
  if (port === undefined) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        new Failure(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken, by another program or by a Puesto that already runs. Choose another one: ${typed(command)} -- --port ${Number(port) < 65_535 ? Number(port) + 1 : 8080}`
            : error.code === 'EACCES'
              ? `Port ${port} needs administrator rights. Choose one above 1023: ${typed(command)} -- --port 8080`
              : `Port ${port} cannot be used (${error.code}). Choose another one with --port.`,
        ),
      ),
    );
    probe.listen(Number(port), '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** Runs an entry until it ends; a bad end gets a sentence. */
async function stay(file, args, env = {}) {
  expectStop();
  const { code } = await run(file, args, { env: { ...nodeEnv(), ...env } });
  if (code !== 0) {
    throw new Failure(`Puesto ended unexpectedly (code ${code}). The lines above say why.`);
  }
}

const entry = (path) => {
  if (existsSync(at(path))) return at(path);
  throw new Failure(`${path} is missing. Restore it: git checkout ${path}`);
};

/** `npm start`. */
export async function start(options) {
  const { shell: _shell, ...passed } = options;
  await checkPort(options.port, 'start');
  const shell = await chooseShell(options);
  say(`Shell: ${shell.kind} (${shell.why}).`);
  await bundleWhenStale('pages');
  if (shell.kind === 'web') {
    await stay(chooseNode(), [entry('main/web/index.ts'), ...asArguments(passed)]);
    return;
  }
  await bundleWhenStale('electron');
  const root = process.getuid?.() === 0;
  if (root)
    say('Running as root: Chromium’s sandbox is off. Use an ordinary account for real work.');
  await stay(electronBinary(), [
    ...(root ? ['--no-sandbox'] : []),
    at('.'),
    ...asArguments(passed),
  ]);
}

/** `npm run centre`. */
export async function centre(options) {
  await checkPort(options.port, 'centre');
  await stay(chooseNode(), [entry('main/centre/index.ts'), ...asArguments(options)]);
}
