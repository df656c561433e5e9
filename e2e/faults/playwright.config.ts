/**
 * The fault specs; run by `npm run test:faults`. One worker: they measure, and some stop processes or take networks away.
 */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: './specs',
  outputDir: '../../out/test-results/faults',
  workers: 1,
  fullyParallel: false,
  // The longest outage that a call must be ended by is 90 s.
  timeout: 180_000,
  expect: { timeout: 10_000 },
  // A fault that is survived every other time is not survived: nothing is tried again.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../out/test-results/faults.json' }]],
});
