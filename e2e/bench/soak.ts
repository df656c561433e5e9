/**
 * A shift of real calls against the whole of Puesto: desk, phone, core and practice centre, with hang-ups at any moment, reloads
 * and a line that is cut. Counts what is left over and how fast memory grows, per call and per hour. Not a gate of `npm test`.
 * Run by: npm run soak -- [--minutes N] [--json] [--seed N] [--act WORD]
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startFaultBench, type FaultBench } from '../faults/fault-bench.ts';
import { launchWeb, type Launched } from '../fixtures/launch-web.ts';
import { Desk } from '../pages/desk.ts';
import {
  residentBytes,
  watchPage,
  type OpenThings,
  type PageLook,
  type WatchedPage,
} from './page-counts.ts';
import { seededRandom } from '#src/base/seeded-random.ts';
import { slopeOf, type Reading } from './figures.ts';
import { CALLEES, drawAct, pause, tidy, type SoakFault, type Stage } from './soak-acts.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    act: { type: 'string', default: '' },
  },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes takes a number above zero, not “${values.minutes}”.`);
  process.exit(2);
}

/** What may be left, and how fast what may grow, in bytes a call. */
const LIMITS = { left: 0, faults: 0, phoneHeapPerCall: 10_240, deskHeapPerCall: 51_200 } as const;
/** The compiler, the caches and the lists of the day fill first. */
const WARM_CALLS = 15;
const READ_EVERY_CALLS = 5;
/** SIP keeps a transaction that is over for 32 s, so that what comes twice is known. */
const SETTLE_MS = 34_000;

const MEMORIES = ['phone', 'desk', 'core', 'centre', 'telephony'] as const;
type Memory = (typeof MEMORIES)[number];

const tell = (line: string) => {
  if (!values.json) console.log(line);
};
const delaysOf = ({ timerDelaysMs }: PageLook) => timerDelaysMs.join(' ') || 'none';
const mb = (bytes: number) => Number((bytes / 2 ** 20).toFixed(2));

interface Grown {
  readonly startMb: number;
  readonly endMb: number;
  readonly kbPerCall: number | null;
  readonly mbPerHour: number | null;
}

/** One memory over the run: the readings by call and by hour. */
function grown(readings: readonly (Reading & { readonly atHours: number })[]): Grown {
  const perCall = slopeOf(readings);
  const perHour = slopeOf(readings.map((one) => ({ ...one, at: one.atHours })));
  return {
    startMb: mb(readings[0]?.value ?? NaN),
    endMb: mb(readings.at(-1)?.value ?? NaN),
    kbPerCall: perCall === null ? null : Number((perCall / 1024).toFixed(2)),
    mbPerHour: perHour === null ? null : mb(perHour),
  };
}

async function run(bench: FaultBench, launched: Launched) {
  const { centre, sip } = bench;
  const random = seededRandom(Number(values.seed));
  const desk = new Desk(await launched.deskPage(), 'lucia');
  await desk.signIn('puesto');
  await centre.callees(CALLEES);
  await desk.strip.filter({ hasText: 'Puede sonar' }).waitFor({ timeout: 30_000 });
  const pages: { readonly phone: WatchedPage; readonly desk: WatchedPage } = {
    phone: await watchPage(await launched.phonePage()),
    desk: await watchPage(desk.page),
  };
  const faults: { readonly call: number; readonly act: string; kind: SoakFault; what: string }[] =
    [];
  const acts: Record<string, number> = {};
  let act = 'start';
  let calls = 0;
  let segment = 0;
  const stage: Stage = {
    ...{ desk, centre, sip, random },
    fault(kind, what) {
      faults.push({ call: calls, act, kind, what });
      tell(`  call ${calls} (${act}): ${kind}: ${what}`);
    },
    onReload: () => {
      segment += 1;
      return desk.work.waitFor();
    },
  };
  if (!(await tidy(stage))) throw new Error(`Not ready to begin: ${JSON.stringify(faults)}`);

  const readings = Object.fromEntries(MEMORIES.map((name) => [name, []])) as unknown as Record<
    Memory,
    (Reading & { readonly atHours: number })[]
  >;
  const startedAtMs = performance.now();
  const read = async () => {
    const { service, telephony } = centre.ready.pids;
    const bytes: Record<Memory, number> = {
      phone: await pages.phone.heapBytes(),
      desk: await pages.desk.heapBytes(),
      core: residentBytes(launched.ready.pids.core),
      centre: residentBytes(service),
      telephony: residentBytes(telephony),
    };
    const atHours = (performance.now() - startedAtMs) / 3_600_000;
    for (const name of MEMORIES)
      readings[name].push({
        at: calls,
        atHours,
        value: bytes[name],
        segment: name === 'desk' ? segment : 0,
      });
    tell(
      `  ${(atHours * 60).toFixed(1)} min, ${calls} calls: ${MEMORIES.map((name) => `${name} ${mb(bytes[name])}`).join(', ')} MB`,
    );
  };
  const open = async () => ({ phone: await pages.phone.look(), desk: await pages.desk.look() });
  // A first call, so that what is made once and kept is there in both counts.
  act = 'first call';
  calls += 1;
  await drawAct(() => 0).play(stage);
  await tidy(stage);
  await pause(SETTLE_MS);
  const before = await open();

  while (performance.now() - startedAtMs < minutes * 60_000) {
    const next = drawAct(random, values.act);
    act = next.name;
    acts[act] = (acts[act] ?? 0) + 1;
    calls += 1;
    await next.play(stage);
    await tidy(stage);
    if (calls > WARM_CALLS && calls % READ_EVERY_CALLS === 0) await read();
    await pause(random() * 1_500);
  }
  await pause(SETTLE_MS);
  await read();
  const after = await open();
  return { calls, acts, faults, before, after, readings, centreLegs: await centre.legs() };
}

/** How much more of each there is after than before. */
const leftOf = (before: OpenThings, after: OpenThings): OpenThings =>
  Object.fromEntries(
    Object.entries(after).map(([name, count]) => [name, count - before[name as keyof OpenThings]]),
  ) as unknown as OpenThings;

const loadAtStart = loadavg()[0] ?? NaN;
let bench: FaultBench | null = null;
let launched: Launched | null = null;
try {
  tell(`Soak of ${minutes} min, seed ${values.seed}; load ${loadAtStart.toFixed(2)}.`);
  bench = await startFaultBench();
  launched = await launchWeb({ agent: 'lucia', centreUrl: bench.url, micHz: 620 });
  const ran = await run(bench, launched);
  const phoneLeft = leftOf(ran.before.phone.open, ran.after.phone.open);
  const deskLeft = leftOf(ran.before.desk.open, ran.after.desk.open);
  const memory = Object.fromEntries(
    MEMORIES.map((name) => [name, grown(ran.readings[name])]),
  ) as unknown as Record<Memory, Grown>;
  const count = (kind: SoakFault) => ran.faults.filter((one) => one.kind === kind).length;
  const limitsOf = {
    peerConnectionsOpen: [ran.after.phone.open.peerConnections, LIMITS.left],
    tracksOpen: [ran.after.phone.open.liveTracks, LIMITS.left],
    socketsLeft: [Math.max(phoneLeft.sockets, deskLeft.sockets), LIMITS.left],
    phoneTimersLeft: [phoneLeft.timers, LIMITS.left],
    deskTimersLeft: [deskLeft.timers, LIMITS.left],
    audioContextsLeft: [phoneLeft.audioContexts, LIMITS.left],
    legsLeft: [ran.centreLegs.filter(({ state }) => state !== 'ended').length, LIMITS.left],
    missedCalls: [count('missed'), LIMITS.faults],
    ghostCalls: [count('ghost'), LIMITS.faults],
    lostCalls: [count('lost'), LIMITS.faults],
    stuck: [count('stuck'), LIMITS.faults],
    phoneHeapBytesPerCall: [(memory.phone.kbPerCall ?? NaN) * 1024, LIMITS.phoneHeapPerCall],
    deskHeapBytesPerCall: [(memory.desk.kbPerCall ?? NaN) * 1024, LIMITS.deskHeapPerCall],
  } as const;
  const judged = Object.entries(limitsOf).map(([name, [measured, limit]]) => ({
    name,
    measured,
    limit,
    ok: Number.isNaN(measured) ? null : measured <= limit,
  }));
  const result = {
    bench: 'soak',
    minutes,
    seed: Number(values.seed),
    loadAverage: { start: loadAtStart, end: loadavg()[0] ?? NaN },
    calls: ran.calls,
    acts: ran.acts,
    judged,
    memory,
    open: { before: ran.before, after: ran.after },
    faults: ran.faults,
    ok: judged.every(({ ok }) => ok !== false),
  };
  if (values.json) console.log(JSON.stringify(result, null, 2));
  else {
    console.log(`\n${ran.calls} calls in ${minutes} min`);
    for (const { name, measured, limit, ok } of judged)
      console.log(
        `  ${ok === null ? '?' : ok ? '✓' : '✗'} ${name.padEnd(22)} ${measured} (at most ${limit})`,
      );
    for (const name of ['phone', 'desk'] as const)
      console.log(
        `    timers that wait in the ${name} (ms): ${delaysOf(ran.before[name])} before, ${delaysOf(ran.after[name])} after`,
      );
    for (const name of MEMORIES) {
      const { startMb, endMb, kbPerCall, mbPerHour } = memory[name];
      console.log(
        `    ${name.padEnd(10)} ${startMb} → ${endMb} MB, ${kbPerCall} kB a call, ${mbPerHour} MB an hour`,
      );
    }
  }
  process.exitCode = result.ok ? 0 : 1;
} finally {
  await launched?.stop();
  await bench?.stop();
}
