/** What `npm run test:faults` makes of Playwright's report. */
import { expect, it } from 'vitest';
import { FAULTS, inOneLine, missing, rowsOf } from './faults.mjs';

const told = (id) => ({
  type: 'fault',
  description: JSON.stringify({ id, fault: 'the line is cut', expected: 'the voice goes on' }),
});
const report = {
  suites: [
    {
      specs: [
        {
          title: 'F17 the line is cut',
          tests: [
            {
              status: 'skipped',
              annotations: [told('F17'), { type: 'skip', description: 'needs root' }],
              results: [],
            },
          ],
        },
      ],
      suites: [
        {
          specs: [
            {
              title: 'F13 the line is cut',
              tests: [
                {
                  status: 'expected',
                  annotations: [told('F13'), { type: 'seen', description: 'gap 0 ms' }],
                  results: [
                    { duration: 5, annotations: [{ type: 'seen', description: 'gap 0 ms' }] },
                  ],
                },
                {
                  status: 'unexpected',
                  annotations: [told('F14')],
                  results: [
                    { duration: 5, error: { message: '\u001b[31mtoo late\u001b[0m\nat x' } },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

it('says of each fault what was seen, why it failed or why it was not run', () => {
  expect(rowsOf(report).map(inOneLine)).toEqual([
    'F13 | fault: the line is cut | expected: the voice goes on | seen: gap 0 ms',
    'F14 | fault: the line is cut | expected: the voice goes on | seen: FAILED: too late',
    'F17 | fault: the line is cut | not run: needs root',
  ]);
});

it('misses the faults that nobody speaks of', () => {
  expect(missing(rowsOf(report))).toEqual(
    FAULTS.filter((id) => !['F13', 'F14', 'F17'].includes(id)),
  );
});
