/*
 * The stages of `check` and `test`: what each runs, how its results are counted, which run side by
 * side. A stage never throws: whatever happens becomes a result, so that the last line is always true.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { at, Failure, inSeconds, say } from './say.mjs';
import { countPlaywright, countVitest, inWords, readCounts, total } from './counts.mjs';
import { bundleWhenStale, runProgram } from './bundle.mjs';
import { browserForTests } from './browser.mjs';

const vitest = 'node_modules/vitest/vitest.mjs';
const reportOf = (name) => at('out', 'test-results', `${name}.json`);
const vitestStage = (name, projects) => ({
  name,
  program: [
    vitest,
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportOf(name)}`,
  ],
  count: countVitest,
});

/** What is a single yes or no counts as one check. */
const STAGES = {
  format: {
    name: 'format',
    program: [
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-strategy=content',
      '--cache-location=node_modules/.cache/puesto-prettier',
      '.',
    ],
    hint: 'npm run format',
  },
  lint: {
    name: 'lint',
    program: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  },
  types: { name: 'types', program: ['node_modules/typescript/bin/tsc', '-b'] },
  unit: vitestStage('unit', ['node', 'dom']),
  integration: vitestStage('integration', ['integration']),
};

function report(result, { hint } = {}) {
  const { name, ok, ms, counted, output = '', skips = [] } = result;
  const figures = counted ? `   ${inWords(result)}` : '';
  say(`${name.padEnd(12)} ${ok ? 'ok    ' : 'FAILED'} ${inSeconds(ms).padStart(8)}${figures}`);
  if (!ok && output.trim() !== '') say(output.trimEnd());
  if (!ok && hint) say(`This puts it right: ${hint}`);
  for (const { title, why } of skips) say(`  skipped: ${title}${why ? ` (${why})` : ''}`);
}

/** Runs one stage. Quiet stages show their output only when they fail. */
async function runStage(stage, { quiet, more = [], env } = {}) {
  const file = reportOf(stage.name);
  rmSync(file, { force: true }); // yesterday's report must not speak for today
  mkdirSync(at('out', 'test-results'), { recursive: true });
  const startedAtMs = performance.now();
  const { code, output } = await runProgram([...stage.program, ...more], { quiet, env });
  const ok = code === 0;
  const counts = stage.count
    ? { ...readCounts(file, stage.count), counted: true }
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const ms = performance.now() - startedAtMs;
  const result = { name: stage.name, ok, ms, output: quiet ? output : '', ...counts };
  report(result, stage);
  return result;
}

/**
 * Format, lint, types and unit tests in two lanes, for two cores: the lanes are about equally long, and
 * types come before unit in theirs because a type error explains a failing test better than the reverse.
 */
export async function check() {
  const startedAtMs = performance.now();
  const lane = async (names) => {
    const results = [];
    for (const name of names) results.push(await runStage(STAGES[name], { quiet: true }));
    return results;
  };
  const lanes = await Promise.all([lane(['format', 'lint']), lane(['types', 'unit'])]);
  say(`check took ${inSeconds(performance.now() - startedAtMs)}`);
  return lanes.flat();
}

/** The unit tests alone, with their output. */
export const unit = (more) => runStage(STAGES.unit, { more }).then((result) => [result]);

/** A stage for work that is not one program: its Failure becomes a failed result. */
async function asStage(name, work) {
  const startedAtMs = performance.now();
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const result = {
      name,
      ok: false,
      ms: performance.now() - startedAtMs,
      passed: 0,
      failed: 1,
      skipped: 0,
      output: `${error.details}\n${error.message}`.trim(),
    };
    report(result);
    return result;
  }
}

/** Both bundles. The Electron one is built even without Electron: a test reads the preloads in it. */
export async function bundles() {
  const failed = await asStage('build', async () => {
    await bundleWhenStale('pages');
    await bundleWhenStale('electron');
  });
  return failed ? [failed] : [];
}

/** The browser for a stage, or the stage's failed result. */
async function withBrowser(name, mayInstall) {
  let browser;
  const failed = await asStage(name, async () => {
    browser = await browserForTests({ mayInstall });
  });
  return failed ? { failed } : { env: { PUESTO_CHROMIUM: browser } };
}

/** Core, centre and the phone page together; the phone page needs a browser. */
export async function integration(more, { mayInstall }) {
  const { failed, env } = await withBrowser('integration', mayInstall);
  return [failed ?? (await runStage(STAGES.integration, { more, env }))];
}

/** The end-to-end tests in a real browser. */
export async function e2e(more, { mayInstall }) {
  const { failed, env } = await withBrowser('e2e', mayInstall);
  if (failed) return [failed];
  say(`Browser: ${env.PUESTO_CHROMIUM}`);
  const stage = {
    name: 'e2e',
    program: [
      'node_modules/playwright/cli.js',
      'test',
      '--config=e2e/playwright.config.ts',
      '--reporter=list,json',
    ],
    count: countPlaywright,
  };
  const file = { PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf('e2e') };
  return [await runStage(stage, { more, env: { ...env, ...file } })];
}

/** Everything. A stage that fails does not stop the next one, except that nothing is driven unbuilt. */
export async function test({ mayInstall }) {
  const results = [...(await check()), ...(await integration([], { mayInstall }))];
  const built = await bundles();
  results.push(...built);
  if (built.length === 0) results.push(...(await e2e([], { mayInstall })));
  else say('e2e          not run, because the build failed');
  return results;
}

/** True when every stage succeeded. */
export const allOk = (results) => results.every(({ ok }) => ok);

/** The line that closes `test`. */
export const lastLine = (results) => inWords(total(results));
