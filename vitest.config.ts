/*
 * Three groups of tests. `node`: src, main and build, beside their files. `dom`: the pages, in a light
 * DOM. `integration`: core and centre as real processes and sockets, which need time and quiet.
 */
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

const fakeElectron = fileURLToPath(
  new URL('./main/electron/testing/fake-electron.ts', import.meta.url),
);

// One zone for every machine, so that a date on screen is the same in Madrid and in CI.
process.env.TZ = 'UTC';

// Guards only. Tests that try thousands of inputs take 2 s alone and 13 s on a machine at load 15; 5 s is the default.
const testTimeout = 60_000;
const hookTimeout = 60_000;

const setupFiles = [fileURLToPath(new URL('./build/fixed-seed.mjs', import.meta.url))];

const integrationTests = 'main/**/*.integration.test.ts';

export default defineConfig({
  test: {
    // Vitest leaves one core free; with two that is half of the machine.
    maxWorkers: 2,
    projects: [
      {
        // There is no Electron in plain Node: a value import of it gets the fake.
        resolve: {
          alias: [{ find: /^electron\/(main|common|renderer)$/, replacement: fakeElectron }],
        },
        test: {
          name: 'node',
          environment: 'node',
          setupFiles,
          // Everything comes in through ports, so files may share a worker: twice as fast.
          isolate: false,
          testTimeout,
          hookTimeout,
          include: [
            'src/**/*.test.ts',
            'main/**/*.test.ts',
            'build/**/*.test.mjs',
            'e2e/pbx/**/*.test.ts',
            'e2e/bench/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, integrationTests],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          setupFiles,
          // Stores are reset by the tests that use them.
          isolate: false,
          testTimeout,
          hookTimeout,
          include: ['renderer/**/*.test.{ts,tsx}'],
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: [integrationTests],
          // Real calls take seconds, and two of them at once on two cores falsify each other's timing.
          fileParallelism: false,
          // Guards only: what a promise bounds is measured inside the test. Hooks build pages and start browsers.
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
