/**
 * Entry of the Electron shell. Thin on purpose: what must happen before `ready` happens here, everything else is imported
 * once Electron is ready. Awaiting `whenReady` at the top level would hang the program without a window.
 */
import { mkdirSync } from 'node:fs';
import { app, protocol } from 'electron/main';
import { prepare } from './pre-ready.ts';
import { parseStartOptions } from './start-options.ts';

const options = parseStartOptions(process.argv.slice(1), process.env);
const preReady = prepare({
  app,
  protocol,
  platform: process.platform,
  argv: process.argv.slice(1),
  profileDir: options.profileDir,
  isPractice: options.centreUrl === null && options.sip === null,
  makeFolder: (dir) => {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
  },
  say: (sentence) => {
    console.error(sentence);
  },
});

if (preReady) {
  const entryDir = import.meta.dirname;
  void app
    .whenReady()
    .then(() => Promise.all([import('./start.ts'), import('#main/core/app.ts')]))
    .then(([{ start }, { createCore }]) => start({ options, preReady, entryDir }, { createCore }))
    .catch((cause: unknown) => {
      console.error('Puesto could not start.', cause);
      app.exit(1);
    });
}
