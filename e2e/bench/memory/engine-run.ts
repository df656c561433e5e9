/**
 * One engine in a process of its own: `build` or `ask`, so that time to open and memory are its own. Started by
 * `knowledge-figures.ts`; reads its task from a file and writes what it measured to standard output as JSON.
 */
import { readFileSync } from 'node:fs';
import type { Article } from '#src/model/article.ts';
import { article } from '#src/model/article.ts';
import { makeArticles } from './corpus.ts';
import { ENGINES } from './engines.ts';
import type { Asked, EngineTask, EngineToll, Question } from './knowledge-task.ts';

const rssMb = (): number => process.memoryUsage.rss() / 2 ** 20;

function* articlesOf(corpus: EngineTask['corpus']): Generator<Article> {
  if (corpus.kind === 'made') {
    yield* makeArticles(corpus.count, corpus.seed);
    return;
  }
  for (const each of JSON.parse(readFileSync(corpus.file, 'utf8')) as unknown[])
    yield article.parse(each);
}

function askAll(task: EngineTask): EngineToll {
  const engine = ENGINES[task.engine];
  if (!engine) throw new Error(`No engine ${task.engine}`);
  const startMs = performance.now();
  const open = engine.open(task.dir, task.glossary);
  open.find('first', 10, null);
  const openMs = performance.now() - startMs;
  const openedRssMb = rssMb();
  const time = (
    query: string,
    language: Question['language'] | null = null,
  ): { readonly ms: number; readonly found: readonly string[] } => {
    const from = performance.now();
    const found = open.find(query, 10, language);
    return { ms: performance.now() - from, found };
  };
  const ask = (questions: readonly Question[]): Asked => {
    const tolls = questions.map(({ query, language, answers }) => {
      const { ms, found } = time(`${query} `, language);
      return { ms, place: found.findIndex((id) => answers.includes(id)) };
    });
    return { ms: tolls.map(({ ms }) => ms), places: tolls.map(({ place }) => place) };
  };
  // Warm, as it is after the first minutes of a shift.
  for (const key of task.keystrokes.slice(0, 200)) time(key);
  return {
    openMs,
    openedRssMb,
    keystrokesMs: task.keystrokes.map((key) => time(key).ms),
    asked: Object.fromEntries(
      Object.entries(task.questions).map(([name, questions]) => [name, ask(questions)]),
    ),
    rssMb: rssMb(),
    bytes: engine.bytes(task.dir),
    buildMs: 0,
  };
}

const task = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as EngineTask;
if (task.act === 'build') {
  const startMs = performance.now();
  ENGINES[task.engine]?.build(task.dir, articlesOf(task.corpus));
  process.stdout.write(JSON.stringify({ buildMs: performance.now() - startMs }));
} else process.stdout.write(JSON.stringify(askAll(task)));
