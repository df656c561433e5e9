/**
 * The figures of the agent's memory with their limits, and other programs on the same questions beside them. Not a gate: the load
 * of the machine stands in the result. A missed limit makes the exit code 1.
 * Run by: npm run bench:memory -- [--json] [--only NAME] [--all]
 */
import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { madeFigures, realFigures } from './memory/knowledge-figures.ts';
import { type MemoryFigure, tableOf } from './memory/memory-figure.ts';
import { paintFigures } from './memory/paint-figures.ts';
import { ingestFigures, timelineFigures } from './memory/timeline-figures.ts';

const folder = join(import.meta.dirname, '../../out/bench');
/** What is measured together, by the word of `--only`. */
const GROUPS: Readonly<Record<string, () => Promise<readonly MemoryFigure[]>>> = {
  real: () => realFigures(folder),
  '10k': () => madeFigures(10_000, folder, true),
  // MiniSearch needs a minute and 4 GB here (--all asks for it).
  '100k': () => madeFigures(100_000, folder, values.all),
  timeline: () => timelineFigures(folder),
  ingest: () => ingestFigures(folder),
  paint: () => paintFigures(values.all ? [10_000, 100_000] : [10_000]),
};

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
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
for (const [name, measure] of Object.entries(GROUPS)) {
  if (values.only.length > 0 && !values.only.includes(name)) continue;
  const made = await measure();
  figures.push(...made);
  if (!values.json) console.log(tableOf(made));
  for (const engine of ['puesto', 'minisearch', 'flexsearch'])
    rmSync(join(folder, `${name}-${engine}`), { recursive: true, force: true });
}
const load = { atStart: loadAtStart, atEnd: loadavg()[0] ?? NaN };
if (values.json) console.log(JSON.stringify({ load, figures }, null, 2));
else console.log(`Load ${load.atStart.toFixed(2)} → ${load.atEnd.toFixed(2)}`);
process.exit(figures.some(({ ok }) => ok === false) ? 1 : 0);
