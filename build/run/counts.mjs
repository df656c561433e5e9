/*
 * Reads how many tests passed from the reports of Vitest and Playwright. A report that is missing or
 * torn counts nothing; the stage then fails by its exit code. Pure but for reading the file.
 */
import { readFileSync } from 'node:fs';

const nothing = { passed: 0, failed: 0, skipped: 0, skips: [] };

/** Vitest's JSON report. A file that could not even be loaded is one failure. */
export function countVitest(report) {
  const counts = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for (const file of report.testResults ?? []) {
    const tests = file.assertionResults ?? [];
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed'))
      counts.failed++;
    for (const test of tests) {
      if (test.status === 'passed') counts.passed++;
      else if (test.status === 'failed') counts.failed++;
      else {
        counts.skipped++;
        counts.skips.push({ title: test.fullName, why: '' });
      }
    }
  }
  return counts;
}

/** Playwright's JSON report. A flaky test passed in the end. */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const skips = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status !== 'skipped') continue;
        const note = (test.annotations ?? []).find(
          ({ type }) => type === 'skip' || type === 'fixme',
        );
        skips.push({ title: spec.title, why: note?.description ?? '' });
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites ?? []) visit(suite);
  // Errors outside any test, such as a spec that does not load, are in no figure of `stats`.
  const outside = unexpected === 0 ? (report.errors ?? []).length : 0;
  return { passed: expected + flaky, failed: unexpected + outside, skipped, skips };
}

/** The counts of a report file, or zeros when there is no readable report. */
export function readCounts(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return nothing; // the program ended before it wrote its report
  }
}

/** Adds up stages. A stage that failed without a failed test is one failure. */
export function total(stages) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { ok, passed, failed, skipped } of stages) {
    sum.passed += passed;
    sum.failed += ok ? failed : Math.max(failed, 1);
    sum.skipped += skipped;
  }
  return sum;
}

/** "12 passed, 0 failed" and, when there are any, ", 3 skipped". */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
