/**
 * The practice company's articles, read from the files below `articles/`: one per matter and language, named
 * `<matter>.<language>.txt` (a package leaves `.md` out), so that who writes them needs an editor and nothing else. Every file is checked.
 * A title (`# …`), a block of `key: value` lines, paragraphs apart by empty lines, and at the end, where there is something to
 * do, `## Pasos` or `## Steps` with a numbered list.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { article, type Article } from '#src/model/article.ts';

const FOLDER = join(import.meta.dirname, 'articles');
const DAY_MS = 86_400_000;

/** One file as an article; throws on what it cannot read. */
export function parseArticle(file: string, text: string, nowMs: number): Article {
  const [id, language] = /^(.+\.(es|en))\.txt$/.exec(file)?.slice(1) ?? [];
  const [title = '', head = '', ...rest] = text.trim().split(/\n\s*\n/);
  const facts = new Map(
    head.split('\n').map((line) => {
      const [key = '', ...value] = line.split(':');
      return [key.trim(), value.join(':').trim()] as const;
    }),
  );
  const listOf = (key: string): readonly string[] =>
    (facts.get(key) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '');
  const stepsAt = rest.findIndex((block) => block.startsWith('## '));
  const body = stepsAt < 0 ? rest : rest.slice(0, stepsAt);
  const steps = stepsAt < 0 ? [] : rest.slice(stepsAt).flatMap((block) => block.split('\n'));
  return article.parse({
    id,
    language,
    title: title.replace(/^# /, '').trim(),
    body: body.map((block) => block.replace(/\s*\n\s*/g, ' ').trim()),
    steps: steps.flatMap((line) => /^\d+\.\s+(.+)$/.exec(line.trim())?.[1] ?? []),
    queueIds: listOf('queues'),
    keywords: listOf('words'),
    version: Number(facts.get('version') ?? 1),
    ownerName: facts.get('owner') ?? '',
    updatedAtMs: nowMs - Number(facts.get('days') ?? 30) * DAY_MS,
    ...(facts.has('expires') ? { expiresAtMs: nowMs + Number(facts.get('expires')) * DAY_MS } : {}),
  });
}

/** All of them in the order of their file names. */
export function practiceArticles(nowMs: number): Article[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseArticle(file, readFileSync(join(FOLDER, file), 'utf8'), nowMs));
}
