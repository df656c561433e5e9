/**
 * The figures of the knowledge search: how fast a key is answered, how often the right article is among the first five, what
 * opening costs; on made-up shelves of any size and on real help articles, two libraries beside it on the same questions.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { STORE_WORKER_LIMITS } from '#main/core/store/worker-limits.ts';
import { article } from '#src/model/article.ts';
import { spreadOf } from '../figures.ts';
import { keystrokesOf, makeArticles } from './corpus.ts';
import type { EngineTask, EngineToll, Question } from './knowledge-task.ts';
import { judge, type MemoryFigure } from './memory-figure.ts';
import { fetchArticles } from './real/fetch-articles.ts';
import { glossary } from './real/glossary.ts';
import { knownItems, withTypo } from './real/known-items.ts';
import { freshQuestions } from './real/fresh-questions.ts';
import { naturalQuestions } from './real/natural-questions.ts';
import { questions, unknownAnswers } from './real/questions.ts';

const SEED = 1;
const KNOWN_ITEMS = 300;
const TITLES = 300;
const LIBRARIES = ['minisearch', 'flexsearch'];
/** On 100,000 articles MiniSearch needs half of it. */
const LIBRARY_MB = 8_192;
/** Titles typed on a large shelf: MiniSearch takes up to a second a key there. */
const TITLES_OF_LARGE = 60;
const LARGE = 30_000;
/** A library that is not done by then is said to be too slow. */
const MOST_MS = 8 * 60_000;

interface Shelf {
  readonly name: string;
  readonly corpus: EngineTask['corpus'];
  readonly questions: EngineTask['questions'];
  readonly keystrokes: readonly string[];
}

/** Every engine of one shelf, built and asked one after the other. */
async function runEngine(
  engine: string,
  shelf: Shelf,
  folder: string,
  isWithGlossary = false,
): Promise<EngineToll> {
  const dir = join(folder, `${shelf.name}-${engine}`);
  const run = async (act: EngineTask['act']): Promise<unknown> => {
    const task: EngineTask = {
      ...{ act, engine, dir, corpus: shelf.corpus, glossary: isWithGlossary ? glossary : [] },
      ...{ questions: shelf.questions, keystrokes: shelf.keystrokes },
    };
    const file = `${dir}.task.json`;
    writeFileSync(file, JSON.stringify(task));
    const script = join(import.meta.dirname, 'engine-run.ts');
    // Young objects have the room that they have in the store's worker; old ones too, where an engine can do with it.
    const { maxYoungGenerationSizeMb, maxOldGenerationSizeMb } = STORE_WORKER_LIMITS;
    const most = LIBRARIES.includes(engine) ? LIBRARY_MB : maxOldGenerationSizeMb;
    const heap = [
      `--max-old-space-size=${most}`,
      `--max-semi-space-size=${maxYoungGenerationSizeMb / 3}`,
    ];
    const words = [...heap, script, file];
    const limits = { maxBuffer: 2 ** 28, timeout: MOST_MS, killSignal: 'SIGKILL' } as const;
    const { stdout } = await promisify(execFile)(process.execPath, words, limits);
    return JSON.parse(stdout);
  };
  if (isWithGlossary) return (await run('ask')) as EngineToll;
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  const { buildMs } = (await run('build')) as { readonly buildMs: number };
  return { ...((await run('ask')) as EngineToll), buildMs };
}

/** The libraries; one that cannot do it is told with its reason, and the others go on. */
async function runLibraries(
  shelf: Shelf,
  folder: string,
): Promise<{ readonly others: Readonly<Record<string, EngineToll>>; readonly failed: Failed }> {
  const others: Record<string, EngineToll> = {};
  const failed: MemoryFigure[] = [];
  for (const name of LIBRARIES)
    try {
      process.stderr.write(`${name} on ${shelf.name}\n`);
      others[name] = await runEngine(name, shelf, folder);
    } catch (cause) {
      const why = isKilled(cause)
        ? `not done within ${MOST_MS / 60_000} minutes`
        : String(cause instanceof Error ? cause.message : cause).slice(0, 300);
      const figure = { name: `${shelf.name}: ${name}`, unit: '', beside: {} } as const;
      failed.push(judge({ ...figure, value: null, note: why }));
    }
  return { others, failed };
}
type Failed = readonly MemoryFigure[];

const isKilled = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'killed' in cause && cause.killed === true;

function madeShelf(count: number, titles: number): Shelf {
  const articles = [...makeArticles(count, SEED)];
  const known = knownItems(articles, SEED, KNOWN_ITEMS);
  const step = Math.max(1, Math.floor(articles.length / titles));
  return {
    name: `${count / 1_000}k`,
    corpus: { kind: 'made', count, seed: SEED },
    questions: { known, typo: withTypos(known) },
    keystrokes: keystrokesOf(articles.filter((_, at) => at % step === 0).map(({ title }) => title)),
  };
}

const withTypos = (asked: readonly Question[]): readonly Question[] =>
  asked.map((each, at) => ({ ...each, query: withTypo(each.query, SEED + at) }));

/** Real pages under the ids and bounds of articles; the questions are told the new ids. */
async function realShelf(folder: string): Promise<Shelf | string> {
  const pages = await fetchArticles(join(folder, 'real-articles'));
  if ('missing' in pages) return pages.missing;
  const unknown = unknownAnswers(pages, [...questions, ...naturalQuestions, ...freshQuestions]);
  if (unknown.length > 0)
    console.error(
      `These pages are not in this Debian, so their questions miss: ${unknown.join(', ')}`,
    );
  const idOf = new Map(pages.map(({ id, language }, at) => [id, `real-${at}.${language}`]));
  const renamed = (asked: readonly Question[]): readonly Question[] =>
    asked.map(({ query, language, answers }) => ({
      ...{ query, language },
      answers: answers.map((id) => idOf.get(id) ?? 'none'),
    }));
  const articles = pages.map(({ language, title, body }, at) =>
    article.parse({
      ...{ id: `real-${at}.${language}`, language, title: title.slice(0, 200) },
      body: body.slice(0, 200).map((text) => text.slice(0, 4_000)),
      ...{ steps: [], queueIds: [], keywords: [], version: 1, ownerName: 'real', updatedAtMs: 0 },
    }),
  );
  const file = join(folder, 'real.json');
  writeFileSync(file, JSON.stringify(articles));
  // Drawn from what the engines are given: no word of a part that is cut off.
  const known = knownItems(articles, SEED, KNOWN_ITEMS);
  const step = Math.max(1, Math.floor(pages.length / TITLES));
  return {
    name: 'real',
    corpus: { kind: 'real', file },
    questions: {
      ...{ known, typo: withTypos(known) },
      paraphrase: renamed([...naturalQuestions, ...freshQuestions]),
      fresh: renamed(freshQuestions),
      typed: renamed(naturalQuestions),
      avoiding: renamed(questions),
      form: renamed(questions.filter(({ kind }) => kind === 'form')),
      words: renamed(questions.filter(({ kind }) => kind === 'words')),
    },
    keystrokes: keystrokesOf(pages.filter((_, at) => at % step === 0).map(({ title }) => title)),
  };
}

/** The share of questions whose answer is among the first five. */
function recallOf(toll: EngineToll, name: string): number | null {
  const places = toll.asked[name]?.places;
  if (!places || places.length === 0) return null;
  const found = places.filter((place) => place >= 0 && place < 5).length;
  return Math.round((found / places.length) * 1_000) / 1_000;
}

const p99Of = (sample: readonly number[]): number | null => spreadOf(sample)?.p99 ?? null;

/** What is said of one engine on one shelf. */
function tell(
  toll: EngineToll,
  others: Readonly<Record<string, EngineToll>>,
  /** The same process with the same questions and no shelf. */
  bare: EngineToll,
  limits: Limits,
  shelf: string,
): readonly MemoryFigure[] {
  const beside = (
    of: (toll: EngineToll) => number | null,
  ): Readonly<Record<string, number | null>> =>
    Object.fromEntries(Object.entries(others).map(([name, other]) => [name, of(other)]));
  const figure = (
    name: string,
    unit: MemoryFigure['unit'],
    of: (toll: EngineToll) => number | null,
    limit?: Limit,
  ) => judge({ name: `${shelf}: ${name}`, unit, value: of(toll), beside: beside(of), ...limit });
  return [
    figure('a key, p50', 'ms', ({ keystrokesMs }) => spreadOf(keystrokesMs)?.p50 ?? null),
    figure('a key, p99', 'ms', ({ keystrokesMs }) => p99Of(keystrokesMs), {
      atMost: limits.keyP99Ms,
      ...goalOf(limits.keyGoal),
    }),
    figure('open to the first answer', 'ms', ({ openMs }) => openMs, {
      atMost: limits.openMs,
      ...goalOf(limits.openGoal),
    }),
    figure('memory beside the process without a shelf', 'MB', ({ rssMb }) => rssMb - bare.rssMb, {
      atMost: limits.rssMb,
      ...goalOf(limits.openGoal),
    }),
    figure('memory of the whole process', 'MB', ({ rssMb }) => rssMb),
    judge({
      ...{ name: `${shelf}: memory of the process without a shelf`, unit: 'MB' },
      ...{ value: bare.rssMb, beside: {} },
    }),
    figure('on disk', 'MB', ({ bytes }) => bytes / 2 ** 20),
    figure('built', 's', ({ buildMs }) => buildMs / 1_000),
    ...Object.entries(limits.recall).map(([name, atLeast]) =>
      figure(
        `recall@5, ${name}`,
        '',
        (each) => recallOf(each, name),
        atLeast === null ? {} : { atLeast, ...goalOf(limits.recallGoal) },
      ),
    ),
  ];
}

interface Limit {
  readonly goal?: number;
  readonly atMost?: number;
  readonly atLeast?: number;
}
const goalOf = (goal: number | null): Limit => (goal === null ? {} : { goal });

interface Limits {
  /** Numbers of `goals.ts`; null where the limits are others. */
  readonly keyGoal: number | null;
  readonly openGoal: number | null;
  readonly recallGoal: number | null;
  readonly keyP99Ms: number;
  readonly openMs: number;
  readonly rssMb: number;
  /** Null: told, not judged. */
  readonly recall: Readonly<Record<string, number | null>>;
}

/** A made-up shelf and the libraries beside it; `isWhole` types every title on a large one too. */
export async function madeFigures(
  count: number,
  folder: string,
  isBeside: boolean,
  isWhole: boolean,
): Promise<readonly MemoryFigure[]> {
  const isLarge = count > LARGE;
  const shelf = madeShelf(count, isLarge && !isWhole ? TITLES_OF_LARGE : TITLES);
  const bare = await runEngine('none', shelf, folder);
  const toll = await runEngine('puesto', shelf, folder);
  const { others, failed } = isBeside
    ? await runLibraries(shelf, folder)
    : { others: {}, failed: [] };
  const recall = { known: 0.95, typo: 0.93 };
  // Goal 6 is of 10,000 articles; for ten times as many the limits are what this bench has set itself.
  const limits = isLarge
    ? { keyP99Ms: 15, openMs: 100, rssMb: 150, keyGoal: 4, openGoal: null }
    : { keyP99Ms: 5, openMs: 50, rssMb: 60, keyGoal: 3, openGoal: 6 };
  const told = tell(toll, others, bare, { ...limits, recall, recallGoal: 5 }, shelf.name);
  return [...told, ...failed];
}

/** Real help articles; where they cannot be had the reason stands in place of the figures. */
export async function realFigures(folder: string): Promise<readonly MemoryFigure[]> {
  const shelf = await realShelf(folder);
  if (typeof shelf === 'string')
    return [judge({ name: 'real articles', unit: '', value: null, beside: {}, note: shelf })];
  const toll = await runEngine('puesto', shelf, folder);
  const bare = await runEngine('none', shelf, folder);
  const { others, failed } = await runLibraries(shelf, folder);
  const goals = { keyGoal: null, openGoal: null, recallGoal: null };
  const limits = { keyP99Ms: 5, openMs: 50, rssMb: 60, ...goals };
  const recall = {
    ...{ known: 0.98, typo: 0.96 },
    // What somebody types: all of it, what was written after the ranking, and before. Then the set that avoids the page's words.
    ...{ paraphrase: 0.74, fresh: 0.74, typed: 0.74 },
    ...{ avoiding: 0.74, form: null, words: null },
  };
  const withGlossary = await runEngine('puesto', shelf, folder, true);
  return [
    ...tell(toll, others, bare, { ...limits, recall }, shelf.name),
    ...failed,
    ...Object.entries({ paraphrase: 0.8, fresh: 0.8, typed: 0.8, avoiding: 0.8, known: 0.98 }).map(
      ([name, atLeast]) =>
        judge({
          ...{ name: `real: recall@5, ${name}, with a glossary`, unit: '', beside: {} },
          ...{ value: recallOf(withGlossary, name), atLeast },
        }),
    ),
  ];
}
