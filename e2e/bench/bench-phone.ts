/**
 * The figures of the phone with their limits, and plain JsSIP under the same faults beside them. Not a gate: the load of the
 * machine stands in the result.
 * Run by: npm run bench:phone -- [--json] [--only NAME]
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { addressFigures } from './phone/address-figures.ts';
import { openExchange } from './phone/exchange.ts';
import { tableOf, type Figure } from './phone/figure.ts';
import { iceFigures } from './phone/ice-figures.ts';
import { deviceFigures, keptFigures } from './phone/kept-figures.ts';
import { deadLineFigures, secondServerFigures } from './phone/line-figures.ts';
import { popFigures } from './phone/pop-figures.ts';

/** What is measured together, by the word of `--only`. */
const GROUPS = {
  pop: popFigures,
  ice: iceFigures,
  dead: deadLineFigures,
  second: secondServerFigures,
  kept: keptFigures,
  device: deviceFigures,
  address: addressFigures,
} as const;
const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
/** From this load on a figure says as much about the neighbours as about the phone. */
const QUIET = 0.5;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const strange = values.only.find((word) => !NAMES.some((name) => name === word));
if (strange !== undefined) {
  console.error(`--only takes one of ${NAMES.join(', ')}, not “${strange}”.`);
  process.exit(2);
}
const wanted = NAMES.filter((name) => values.only.length === 0 || values.only.includes(name));
const load = () => Number((loadavg()[0] ?? NaN).toFixed(2));

const loadAtStart = load();
const startedAtMs = performance.now();
const figures: Figure[] = [];
const failed: { readonly group: string; readonly why: string }[] = [];
if (!values.json && loadAtStart > QUIET)
  console.log(`The load is ${loadAtStart}, over ${QUIET}: take these figures as indications.\n`);
for (const name of wanted) {
  const exchange = await openExchange();
  try {
    const made = await GROUPS[name](exchange);
    figures.push(...made);
    if (!values.json) console.log(tableOf(made));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    failed.push({ group: name, why });
    if (!values.json) console.log(`✗ ${name}: the measurement broke off: ${why}`);
  } finally {
    await exchange.stop();
  }
}
const loadAverage = { start: loadAtStart, end: load() };
const isQuiet = Math.max(loadAverage.start, loadAverage.end) <= QUIET;
const over = figures.filter(({ ok }) => ok === false).length;
const seconds = Math.round((performance.now() - startedAtMs) / 1000);
if (values.json)
  console.log(
    JSON.stringify({ bench: 'phone', loadAverage, isQuiet, seconds, figures, failed }, null, 2),
  );
else
  console.log(
    `\n${figures.length - over} of ${figures.length} figures within their limits, in ${seconds} s; load ${loadAverage.start} to ${loadAverage.end}${isQuiet ? '' : `, over ${QUIET}: run it again on a quiet machine`}`,
  );
process.exitCode = over > 0 || failed.length > 0 ? 1 : 0;
