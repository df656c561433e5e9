/*
 * `npm run test:faults`: runs the specs of e2e/faults and says of every fault of the list what was broken, what had to come
 * of it and what was seen. A fault without a spec, and one that cannot run here, is a line with the reason.
 * Used by run/commands.mjs.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at, say } from './run/say.mjs';

const upTo = (letter, from, to) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${letter}${String(from + n).padStart(2, '0')}`);

/** What must be survived by the phone: network and line, sound and headset, hostile messages. */
export const FAULTS = [...upTo('F', 13, 33), ...upTo('F', 38, 43), ...upTo('H', 1, 9)];

const firstLine = (text) => (text ?? '').replaceAll(/\u001b\[[0-9;]*m/g, '').split('\n')[0];

function rowOf(spec, test) {
  const told = (test.annotations ?? []).find(({ type }) => type === 'fault');
  if (!told) return null;
  const { id, fault, expected } = JSON.parse(told.description);
  const result = test.results?.at(-1);
  // What a spec says while it runs stands in the annotations of its result.
  const annotations = [...(test.annotations ?? []), ...(result?.annotations ?? [])];
  const seen = [
    ...new Set(annotations.filter(({ type }) => type === 'seen').map((one) => one.description)),
  ];
  const outcome =
    test.status === 'skipped' ? 'not run' : test.status === 'expected' ? 'ok' : 'failed';
  const why =
    outcome === 'not run'
      ? (annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given')
      : outcome === 'failed'
        ? firstLine(result?.error?.message ?? result?.status ?? spec.title)
        : '';
  return { id, fault, expected, outcome, seen, why, ms: result?.duration ?? 0 };
}

/** The rows of Playwright's report, by id. */
export function rowsOf(report) {
  const rows = [];
  const visit = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        const row = rowOf(spec, test);
        if (row) rows.push(row);
      }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites ?? []) visit(suite);
  return rows.sort((one, other) => one.id.localeCompare(other.id));
}

/** One line of the table. */
export function inOneLine({ id, fault, expected, outcome, seen, why }) {
  if (outcome === 'not run') return `${id} | fault: ${fault} | not run: ${why}`;
  const words = [...seen, ...(why ? [`FAILED: ${why}`] : [])].join('; ');
  return `${id} | fault: ${fault} | expected: ${expected} | seen: ${words}`;
}

/** The faults of the list that no row speaks of. */
export const missing = (rows) => FAULTS.filter((id) => !rows.some((row) => row.id === id));

/** Runs the specs; answers the exit code. A word such as F17 chooses; other words go to Playwright. */
export async function testFaults(args, { runPlaywright }) {
  const asJson = args.includes('--json');
  const words = args.filter((word) => !['--json', '--install'].includes(word));
  const ids = words.filter((word) => /^[FH]\d\d?$/.test(word));
  const more = words.filter((word) => !ids.includes(word));
  const file = at('out', 'test-results', 'faults.json');
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true }); // yesterday's report must not speak for today
  const chosen = ids.length > 0 ? ['--grep', `\\b(${ids.join('|')}) `] : [];
  const code = await runPlaywright([...chosen, ...more], { quiet: asJson, file });
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    say('0 passed, 1 failed'); // the program ended before it wrote its report, and has said why
    return code || 1;
  }
  const rows = rowsOf(report);
  const without = words.length === 0 ? missing(rows) : [];
  const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
  writeFileSync(at('out', 'test-results', 'faults-seen.json'), JSON.stringify(rows, null, 2));
  if (asJson) console.log(JSON.stringify({ faults: rows, withoutSpec: without }, null, 2));
  else {
    say('');
    for (const row of rows) say(inOneLine(row));
    for (const id of without) say(`${id} | not run: there is no spec for it`);
    const skipped = count('not run') + without.length;
    say(
      `${count('ok')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    );
  }
  return code;
}
