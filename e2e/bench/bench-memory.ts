/**
 * The figures of the agent's memory with their limits, other programs on the same questions beside them, and last what became of
 * each goal of the design. Not a gate: the load of the machine stands in the result. A missed limit makes the exit code 1.
 * Run by: npm run bench:memory -- [--json] [--only NAME] [--quick | --all]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { deskFigures } from './memory/desk-figures.ts';
import { goalsKept, goalsTable } from './memory/goals.ts';
import { madeFigures, realFigures } from './memory/knowledge-figures.ts';
import { type MemoryFigure, tableOf } from './memory/memory-figure.ts';
import { paintFigures } from './memory/paint-figures.ts';
import { ingestFigures, timelineFigures } from './memory/timeline-figures.ts';

const folder = join(import.meta.dirname, '../../out/bench');
/** What is measured together, by the word of `--only`. */
const GROUPS: Readonly<Record<string, () => Promise<readonly MemoryFigure[]>>> = {
  real: () => realFigures(folder),
  '10k': () => madeFigures(10_000, folder, true, true),
  '100k': () => madeFigures(100_000, folder, !values.quick, values.all),
  timeline: () => timelineFigures(folder),
  ingest: () => ingestFigures(folder),
  desk: () => deskFigures(folder),
  paint: () => paintFigures(folder, values.quick ? [10_000] : [10_000, 100_000]),
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const strange = values.only.find((word) => !Object.hasOwn(GROUPS, word));
if (strange !== undefined) {
  console.error(`--only takes one of ${Object.keys(GROUPS).join(', ')}, not “${strange}”.`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
const loadAtStart = loadavg()[0] ?? NaN;
const figures: MemoryFigure[] = [];
const failed: { readonly group: string; readonly why: string }[] = [];
const seconds: Record<string, number> = {};
for (const [name, measure] of Object.entries(GROUPS)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  const fromMs = performance.now();
  try {
    const made = await measure();
    figures.push(...made);
    if (!values.json) console.log(tableOf(made));
  } catch (cause) {
    // The others are worth having; what is missing is said, and counts as a failure.
    const why = cause instanceof Error ? cause.message : String(cause);
    failed.push({ group: name, why });
    console.error(`✗ ${name}: the measurement broke off: ${why}`);
  }
  seconds[name] = Math.round((performance.now() - fromMs) / 1_000);
  for (const engine of ['none', 'puesto', 'minisearch', 'flexsearch'])
    rmSync(join(folder, `${name}-${engine}`), { recursive: true, force: true });
}
const load = { atStart: loadAtStart, atEnd: loadavg()[0] ?? NaN };
const goals = goalsKept(figures);
if (values.json)
  console.log(JSON.stringify({ bench: 'memory', load, seconds, goals, figures, failed }, null, 2));
else
  console.log(
    `\n${goalsTable(goals)}\n\nLoad ${load.atStart.toFixed(2)} → ${load.atEnd.toFixed(2)}`,
  );
process.exit(failed.length > 0 || figures.some(({ ok }) => ok === false) ? 1 : 0);
