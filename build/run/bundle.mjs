/*
 * Bundles what must be bundled: the pages (always) and the Electron entries (only for Electron).
 * main/web, main/core and main/centre are not bundled; Node runs their .ts files.
 */
import { existsSync } from 'node:fs';
import { at, during, Failure, tail } from './say.mjs';
import { run } from './children.mjs';
import { alone } from './alone.mjs';
import { chooseNode, nodeEnv } from './node.mjs';
import { hashOf, isFresh, remember } from './stamp.mjs';

const always = ['package-lock.json', 'package.json', 'tsconfig.base.json', 'src', 'renderer'];

/** The two bundles: what each reads, what makes it, what it leaves. */
const BUNDLES = {
  pages: {
    what: 'Building the pages',
    config: 'vite.config.ts',
    program: ['node_modules/vite/bin/vite.js', 'build'],
    inputs: [...always, 'vite.config.ts', 'assets'],
    outputs: ['desk', 'phone', 'bar', 'mailview'].map((page) => `out/pages/${page}/index.html`),
  },
  electron: {
    what: 'Building the Electron entries',
    config: 'electron.vite.config.ts',
    program: ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
    inputs: [...always, 'electron.vite.config.ts', 'main'],
    outputs: ['out/electron/main/index.js'],
  },
};

/** Runs an installed program (a .js file) on the chosen Node. */
export const runProgram = ([script, ...args], options = {}) =>
  run(chooseNode(), [at(script), ...args], {
    ...options,
    env: { ...nodeEnv(), ...options.env },
  });

/** Builds one bundle when anything that it reads has changed. */
export async function bundleWhenStale(name) {
  const { what, config, program, inputs, outputs } = BUNDLES[name];
  if (!existsSync(at(config))) {
    throw new Failure(
      `${config} is missing, so nothing can be built. Restore it: git checkout ${config}`,
    );
  }
  const hash = hashOf(inputs);
  if (isFresh(name, hash, outputs)) return;
  await alone('build', async () => {
    if (isFresh(name, hash, outputs)) return; // the other command built it
    await during(what, async () => {
      const { code, output: text } = await runProgram(program, { quiet: true });
      if (code === 0) return;
      throw new Failure(
        /\bENOSPC\b/.test(text)
          ? 'The disk is full. Free some space, and run the same command again.'
          : /\b(EACCES|EPERM|EROFS)\b/.test(text)
            ? `The folder ${at('out')} cannot be written. Delete it or make it yours, and run the same command again.`
            : `The build failed. If you changed nothing, delete the folders “out” and “node_modules” and run the same command again. The bundler’s own words are above.`,
        tail(text, 40),
      );
    });
    remember(name, hash);
  });
}
