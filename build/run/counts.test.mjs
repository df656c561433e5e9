/* The last line of `npm test` is only as true as these figures. */
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, inWords, readCounts, total } from './counts.mjs';

describe('countVitest', () => {
  it('counts passed, failed and skipped tests and names the skipped ones', () => {
    const counts = countVitest({
      testResults: [
        {
          status: 'failed',
          assertionResults: [
            { status: 'passed', fullName: 'a' },
            { status: 'failed', fullName: 'b' },
            { status: 'pending', fullName: 'c' },
            { status: 'todo', fullName: 'd' },
          ],
        },
      ],
    });
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: 2 });
    expect(counts.skips.map(({ title }) => title)).toEqual(['c', 'd']);
  });

  it('counts a file that does not load as one failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report).failed).toBe(1);
  });
});

describe('countPlaywright', () => {
  it('counts a flaky test as passed and gives the reason of a skip', () => {
    const skipped = {
      status: 'skipped',
      annotations: [{ type: 'skip', description: 'needs Electron' }],
    };
    const counts = countPlaywright({
      stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
      suites: [{ suites: [{ specs: [{ title: 'J9', tests: [skipped] }] }] }],
    });
    expect(counts).toEqual({
      passed: 4,
      failed: 1,
      skipped: 1,
      skips: [{ title: 'J9', why: 'needs Electron' }],
    });
  });

  it('counts errors outside any test when no test failed', () => {
    expect(countPlaywright({ stats: {}, errors: [{}, {}] }).failed).toBe(2);
  });
});

describe('readCounts', () => {
  it('counts nothing when the report is missing', () => {
    expect(readCounts('/nowhere/report.json', countVitest)).toMatchObject({ passed: 0, failed: 0 });
  });
});

describe('total', () => {
  it('counts a failed stage without a failed test as one failure', () => {
    const stages = [
      { ok: true, passed: 10, failed: 0, skipped: 2 },
      { ok: false, passed: 5, failed: 0, skipped: 0 },
      { ok: false, passed: 1, failed: 3, skipped: 0 },
    ];
    expect(total(stages)).toEqual({ passed: 16, failed: 4, skipped: 2 });
  });
});

describe('inWords', () => {
  it('mentions skipped tests only when there are any', () => {
    expect(inWords({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(inWords({ passed: 2, failed: 1, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
