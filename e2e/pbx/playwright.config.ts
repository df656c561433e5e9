/**
 * Puesto as a plain SIP phone on a real Asterisk; run by `npm run test:pbx`. One worker, one pair of Asterisks: the specs dial
 * the same numbers.
 */
import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: './specs',
  outputDir: '../../out/test-results/pbx',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // A flaky call is a broken one: nothing is tried again.
  retries: 0,
  reporter: [['list'], ['json', { outputFile: '../../out/test-results/pbx.json' }]],
});
