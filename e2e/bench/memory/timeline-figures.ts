/**
 * The figures of the timeline: a million interactions of 50,000 customers in the encrypted cache, by the product's own store; pages,
 * questions, bursts of events, the outbox, and what encryption costs. The file is made once and kept in the folder of the bench.
 */
import { execFile, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheMigrations } from '#main/core/store/migrations/cache/index.ts';
import { spreadOf } from '../figures.ts';
import { judge, type MemoryFigure } from './memory-figure.ts';
import type { StoreTask, StoreToll, TimelineTask, TimelineToll } from './timeline-task.ts';

const SEED = 1;
const ENTRIES = 1_000_000;
const CUSTOMERS = 50_000;

/** A part of the bench in a process of its own; what it says on standard error is shown at once. */
function run(script: string, task: TimelineTask | StoreTask): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const words = [join(import.meta.dirname, script), JSON.stringify(task)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => said.push(part));
    child.on('error', reject);
    child.on('close', (code) => {
      const text = Buffer.concat(said).toString();
      if (code === 0) resolve(JSON.parse(text));
      else reject(new Error(`${script} (${task.act}) ended with ${code}`));
    });
  });
}

const taskOf = (dir: string, act: TimelineTask['act']): TimelineTask => ({
  ...{ act, dir, entries: ENTRIES, customers: CUSTOMERS, seed: SEED },
});

/** The folder with the filled file; its name says what is in it, so that another schema or seed makes another. */
export async function filledTimeline(folder: string): Promise<{
  readonly dir: string;
  readonly built: TimelineBuilt;
}> {
  const version = cacheMigrations.at(-1)?.version ?? 0;
  const dir = join(folder, `timeline-v${version}-s${SEED}-${ENTRIES}`);
  if (existsSync(join(dir, 'cache.db'))) return { dir, built: null };
  const unfinished = `${dir}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  console.error(`Making ${ENTRIES} interactions of ${CUSTOMERS} customers once: some minutes.`);
  const built = (await run('timeline-run.ts', taskOf(unfinished, 'build'))) as TimelineToll;
  renameSync(unfinished, dir);
  return { dir, built: built.kind === 'built' ? built : null };
}
/** What making it took; null: it was there. */
export type TimelineBuilt = (TimelineToll & { readonly kind: 'built' }) | null;

const p50Of = (sample: readonly number[]): number | null => spreadOf(sample)?.p50 ?? null;
const p99Of = (sample: readonly number[]): number | null => spreadOf(sample)?.p99 ?? null;

interface Told {
  readonly goal?: number;
  readonly atMost?: number;
  readonly unit?: MemoryFigure['unit'];
  readonly note?: string;
}
const figure = (name: string, value: number | null, { unit = 'ms', ...told }: Told = {}) =>
  judge({ name, unit, value, beside: {}, ...told });

/** Pages and questions: goals 7 and 8, as far as the store goes. */
export async function timelineFigures(folder: string): Promise<readonly MemoryFigure[]> {
  const { dir, built } = await filledTimeline(folder);
  const warm = (await run('timeline-run.ts', taskOf(dir, 'pages'))) as TimelineToll;
  await dropFromMemory(join(dir, 'cache.db'));
  const cold = (await run('timeline-run.ts', taskOf(dir, 'cold'))) as TimelineToll;
  const finds = (await run('timeline-run.ts', taskOf(dir, 'find'))) as TimelineToll;
  if (warm.kind !== 'paged' || cold.kind !== 'paged' || finds.kind !== 'found')
    throw new Error('The timeline answered something else.');
  const longest = Math.max(...Object.values(finds.finds).map((took) => p99Of(took) ?? 0));
  return [
    ...(built
      ? [
          figure('timeline: 1M stored', built.storedMs / 1_000, { unit: 's' }),
          figure('timeline: their words indexed', built.indexedMs / 1_000, { unit: 's' }),
        ]
      : []),
    figure('timeline: opened to the first page, warm', warm.openMs),
    figure('timeline: opened to the first page, file cold', cold.openMs),
    figure('timeline: newest 50, p50', p50Of(warm.first)),
    figure('timeline: newest 50, p99', p99Of(warm.first), { goal: 7, atMost: 50 }),
    figure('timeline: newest 50, file cold, p50', p50Of(cold.first)),
    figure('timeline: newest 50, file cold, p99', p99Of(cold.first), { goal: 7, atMost: 80 }),
    figure('timeline: next page, p99', p99Of(warm.next), { goal: 8, atMost: 20 }),
    figure('timeline: page after 500 to 3,000 rows, p99', p99Of(warm.deep), {
      goal: 8,
      atMost: 20,
    }),
    figure('timeline: memory of the process after all pages', warm.rssMb, { unit: 'MB' }),
    ...Object.entries(finds.finds).flatMap(([name, took]) => [
      figure(`find in 1M: ${name}, p50`, p50Of(took)),
      figure(`find in 1M: ${name}, p99`, p99Of(took)),
    ]),
    figure('find in 1M: the slowest kind, p99', longest),
    figure('find in 1M: entries that were missed', finds.missed, { unit: '', atMost: 0 }),
  ];
}

/** Goals 10, 12, 13 and 20. */
export async function ingestFigures(folder: string): Promise<readonly MemoryFigure[]> {
  const { dir } = await filledTimeline(folder);
  const copy = join(folder, `ingest-${process.pid}`);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  try {
    copyFileSync(join(dir, 'cache.db'), join(copy, 'cache.db'));
    copyFileSync(join(dir, 'cache.db'), join(copy, 'plain.db'));
    const task = (act: StoreTask['act']): StoreTask => ({
      ...{ act, dir: copy, customers: CUSTOMERS, seed: SEED },
    });
    const compared = (await run('store-run.ts', task('compare'))) as StoreToll;
    const ingested = (await run('store-run.ts', task('ingest'))) as StoreToll;
    const committed = (await run('store-run.ts', task('commits'))) as StoreToll;
    if (
      ingested.kind !== 'ingested' ||
      committed.kind !== 'committed' ||
      compared.kind !== 'compared'
    )
      throw new Error('The store answered something else.');
    const { idle, busy, storedMs, indexedMs } = ingested;
    const [encrypted, plain] = [p50Of(compared.encryptedMs), p50Of(compared.plainMs)];
    const ratio = encrypted === null || plain === null ? null : encrypted / plain;
    return [
      figure('burst of 5k: delay of the asking loop, p99', busy.p99Ms, { goal: 10, atMost: 5 }),
      figure('burst of 5k: delay of the asking loop, max', busy.maxMs, { goal: 10, atMost: 20 }),
      figure('the same with nothing to do, p99', idle.p99Ms),
      figure('the same with nothing to do, max', idle.maxMs),
      figure('burst of 5k: stored in 1M, p50 of 4', p50Of(storedMs), { goal: 12, atMost: 400 }),
      figure('burst of 5k: all found by words, p50 of 4', p50Of(indexedMs), {
        goal: 12,
        atMost: 5_000,
      }),
      figure('one act durable in the outbox, p50', p50Of(committed.tookMs)),
      figure('one act durable in the outbox, p99', p99Of(committed.tookMs), {
        goal: 13,
        atMost: 10,
      }),
      figure('newest 50, encrypted, p50', encrypted, { goal: 20, atMost: 0.5 }),
      figure('newest 50, not encrypted, p50', plain),
      figure('newest 50, encrypted to plain, p50', ratio, { goal: 20, unit: '', atMost: 3.2 }),
    ];
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The file's pages leave the system's memory, as after the computer was started. */
export async function dropFromMemory(file: string): Promise<void> {
  const words = [
    'if=/dev/null',
    `of=${file}`,
    'oflag=nocache',
    'conv=notrunc,fdatasync',
    'count=0',
  ];
  await promisify(execFile)('dd', words);
}
