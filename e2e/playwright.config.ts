/**
 * The journeys, driven as a person would: keys and roles. The same specs run on both shells (PUESTO_SHELL=web|electron).
 * One worker: each test starts a whole Puesto with its own centre, telephony and Chromium, on two cores.
 */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: './specs',
  outputDir: '../out/test-results/e2e',
  workers: 1,
  fullyParallel: false,
  // A journey with a real call takes 10 to 40 s here; twice that is a hang.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // A flaky journey is a broken one: nothing is tried again.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../out/test-results/e2e.json' }]],
});
