/*
 * The lead's page under load: 300 agents and 30 queues, 50 events a second, in the system's Chromium. Prints how long an event
 * takes to the screen, the longest task, and what memory does. Nothing of it is a gate; the machine's load is in the result.
 * Run by: npm run bench:team -- [--json] [--seconds N] [--minutes N] [--agents N] [--queues N] [--rate N] [--sort column]
 */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import { systemBrowser } from './run/browser.mjs';
import { at, Failure } from './run/say.mjs';

const out = at('out/bench-team');
const page = at('renderer/desk/team/bench');
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};
/** Before measuring: fonts, first drawing, the compiler's warming up. */
const WARM_MS = 5_000;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    minutes: { type: 'string' },
    agents: { type: 'string', default: '300' },
    queues: { type: 'string', default: '30' },
    rate: { type: 'string', default: '50' },
    sort: { type: 'string', default: 'agent' },
    'no-build': { type: 'boolean', default: false },
  },
});

const whole = (name, text) => {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0)
    throw new Failure(`--${name} takes a number above zero, not “${text}”.`);
  return number;
};
const seconds = values.minutes
  ? whole('minutes', values.minutes) * 60
  : whole('seconds', values.seconds);
const tell = (line) => {
  if (!values.json) console.log(line);
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const round = (value, digits = 1) => Number(value.toFixed(digits));

const atShare = (sorted, share) =>
  sorted.length === 0
    ? null
    : round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);

/** Megabytes an hour by the least squares of what was read after each collection, once the page is warm. */
function slopeMbPerHour(all) {
  const samples = all.slice(Math.ceil(all.length / 3));
  if (samples.length < 3) return null;
  const mean = (of) => samples.reduce((sum, one) => sum + of(one), 0) / samples.length;
  const meanS = mean(({ atS }) => atS);
  const meanMb = mean(({ mb }) => mb);
  const above = samples.reduce((sum, { atS, mb }) => sum + (atS - meanS) * (mb - meanMb), 0);
  const below = samples.reduce((sum, { atS }) => sum + (atS - meanS) ** 2, 0);
  return round((above / below) * 3600, 2);
}

async function bundle() {
  tell('Building the page …');
  await build({
    configFile: at('renderer/desk/preview/vite.config.ts'),
    root: page,
    logLevel: 'error',
    build: {
      outDir: out,
      emptyOutDir: true,
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: { input: join(page, 'bench.html') },
    },
  });
}

function serve() {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://bench').pathname);
    try {
      const body = readFileSync(join(out, path));
      response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function measure(browser, port) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const tab = await context.newPage();
  const faults = [];
  tab.on('pageerror', (fault) => faults.push(String(fault)));
  const { agents, queues, rate, sort } = values;
  await tab.goto(
    `http://127.0.0.1:${port}/bench.html?agents=${agents}&queues=${queues}&rate=${rate}&sort=${sort}`,
  );
  await tab.waitForSelector('.team-row');
  await tab.evaluate(() => document.fonts.ready);
  const devtools = await context.newCDPSession(tab);
  // Processor time of the page's own thread: what others do on the machine is not in it.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const began = Date.now();
  const heap = async () => {
    // Twice: what the first one frees for finalizers goes with the second.
    await devtools.send('HeapProfiler.collectGarbage');
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => metrics.find((each) => each.name === name)?.value ?? 0;
    return {
      atS: round((Date.now() - began) / 1000),
      mb: round(of('JSHeapUsedSize') / 2 ** 20, 2),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
    };
  };
  const work = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => (metrics.find((each) => each.name === name)?.value ?? 0) * 1000;
    return {
      script: of('ScriptDuration'),
      style: of('RecalcStyleDuration'),
      layout: of('LayoutDuration'),
      task: of('TaskDuration'),
    };
  };
  const go = () => tab.evaluate(() => window.go());
  const rest = () => tab.evaluate(() => window.rest());
  const take = () => tab.evaluate(() => window.take());
  await go();
  await wait(WARM_MS);
  await rest();
  await wait(200);
  const samples = [await heap()];
  const loadAtStart = loadavg()[0];
  await take();
  const paints = [];
  const tasks = [];
  const spent = { script: 0, style: 0, layout: 0, task: 0 };
  let events = 0;
  let shown = 0;
  // Memory is read in pauses, so that collecting it is in no figure of the page's own.
  const pieces = Math.max(6, Math.min(30, Math.round(seconds / 60)));
  for (let piece = 0; piece < pieces; piece += 1) {
    const before = await work();
    await go();
    await wait((seconds * 1000) / pieces);
    await rest();
    await wait(200);
    const after = await work();
    for (const name of Object.keys(spent)) spent[name] += after[name] - before[name];
    const taken = await take();
    paints.push(...taken.paintsMs);
    tasks.push(...taken.tasksMs);
    events += taken.events;
    shown = taken.shown;
    samples.push(await heap());
    await take();
    tell(`  ${samples.at(-1).atS} s: ${events} events, heap ${samples.at(-1).mb} MB`);
  }
  if (faults.length > 0) throw new Failure(`The page failed: ${faults[0]}`);
  paints.sort((a, b) => a - b);
  const first = samples[0];
  const last = samples.at(-1);
  return {
    bench: 'team',
    agents: Number(agents),
    queues: Number(queues),
    eventsPerSecond: Number(rate),
    sortedBy: sort,
    seconds,
    loadAverage: { start: round(loadAtStart, 2), end: round(loadavg()[0], 2) },
    browser: browser.version(),
    events,
    rowsDrawn: shown,
    eventToPaintMs: {
      p50: atShare(paints, 0.5),
      p95: atShare(paints, 0.95),
      p99: atShare(paints, 0.99),
      max: atShare(paints, 1),
    },
    longTasks: {
      over50Ms: tasks.length,
      longestMs: tasks.length === 0 ? null : round(Math.max(...tasks)),
    },
    processorMsPerEvent: Object.fromEntries(
      Object.entries(spent).map(([name, ms]) => [name, round(ms / events, 2)]),
    ),
    heapMb: { start: first.mb, end: last.mb, slopePerHour: slopeMbPerHour(samples) },
    nodes: { start: first.nodes, end: last.nodes },
    listeners: { start: first.listeners, end: last.listeners },
  };
}

function describe(result) {
  const { eventToPaintMs: paint, longTasks, heapMb, loadAverage } = result;
  return [
    `${result.agents} agents, ${result.queues} queues, ${result.eventsPerSecond} events a second, ${result.seconds} s (load ${loadAverage.start} to ${loadAverage.end})`,
    `event to paint: p50 ${paint.p50} ms, p95 ${paint.p95} ms, p99 ${paint.p99} ms, max ${paint.max} ms`,
    longTasks.longestMs === null
      ? 'no task over 50 ms'
      : `tasks over 50 ms: ${longTasks.over50Ms}, the longest ${longTasks.longestMs} ms`,
    `processor per event: ${result.processorMsPerEvent.task} ms, of which script ${result.processorMsPerEvent.script}, style ${result.processorMsPerEvent.style}, layout ${result.processorMsPerEvent.layout}`,
    `heap: ${heapMb.start} to ${heapMb.end} MB${heapMb.slopePerHour === null ? '' : `, ${heapMb.slopePerHour} MB an hour`}; nodes ${result.nodes.start} to ${result.nodes.end}`,
  ].join('\n');
}

async function main() {
  const executablePath = systemBrowser();
  if (!executablePath)
    throw new Failure(
      'No Chromium here. Install one (on Debian: sudo apt install chromium), or set PUESTO_CHROMIUM to its path.',
    );
  if (!values['no-build']) await bundle();
  const server = await serve();
  const browser = await chromium.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const result = await measure(browser, server.address().port);
    console.log(values.json ? JSON.stringify(result, null, 2) : describe(result));
  } finally {
    await browser.close();
    server.close();
  }
}

try {
  await main();
} catch (cause) {
  if (!(cause instanceof Failure)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
