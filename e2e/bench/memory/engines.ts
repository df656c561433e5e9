/**
 * Three searches behind one port: Puesto's own, over the encrypted cache, and two libraries as somebody would set them up who
 * knows them. Each is built once into a folder, then opened by a process of its own that is asked (`engine-run.ts`).
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Article } from '#src/model/article.ts';
import type { Language } from '#src/model/text.ts';
import type { GlossaryEntry } from '#src/knowledge/glossary.ts';
import { prepareGlossary } from '#src/knowledge/glossary.ts';
import { foldWords } from '#src/knowledge/query-words.ts';
import { openDatabase } from '#main/core/store/database.ts';
import { finishArticles, saveArticle } from '#main/core/store/knowledge/article-rows.ts';
import { openArticleSearch } from '#main/core/store/knowledge/find-articles.ts';
import { cacheMigrations } from '#main/core/store/migrations/cache/index.ts';

/** An open search: ids of articles, the best first. */
export interface OpenEngine {
  /** Articles of the language come first where others answer as well; null: all alike. */
  find(query: string, limit: number, language: Language | null): readonly string[];
}

/** A search that can be built and opened. */
export interface Engine {
  build(dir: string, articles: Iterable<Article>): void;
  open(dir: string, glossary: readonly GlossaryEntry[]): OpenEngine;
  bytes(dir: string): number;
}

const KEY = '5a'.repeat(32);
const fold = (text: string): string[] => [...foldWords(text)];

const openCache = (dir: string) =>
  openDatabase(join(dir, 'cache.db'), KEY, cacheMigrations, 0, undefined, 'as-read').db;

const puesto: Engine = {
  build(dir, articles) {
    const db = openCache(dir);
    db.transaction(() => {
      for (const each of articles) saveArticle(db, each);
    })();
    db.transaction(() => {
      finishArticles(db);
    })();
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  },
  open(dir, glossary) {
    const search = openArticleSearch(openCache(dir), prepareGlossary(glossary));
    return {
      find: (query, limit, language) => search.find({ query, language, limit }).map(({ id }) => id),
    };
  },
  bytes: (dir) => statSync(join(dir, 'cache.db')).size,
};

interface Flat {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}
const flat = ({ id, title, body, steps }: Article): Flat => ({
  ...{ id, title },
  body: [...body, ...steps].join('\n'),
});

/** The libraries know no language: their finds are put in the same order by the end of the id. */
const ownFirst = (ids: readonly string[], language: Language | null): readonly string[] =>
  language === null
    ? ids
    : [
        ...ids.filter((id) => id.endsWith(`.${language}`)),
        ...ids.filter((id) => !id.endsWith(`.${language}`)),
      ];

const MINI = {
  fields: ['title', 'body'],
  idField: 'id',
  tokenize: fold,
  processTerm: (term: string) => term,
};

const miniSearch: Engine = {
  build(dir, articles) {
    const index = new MiniSearch<Flat>(MINI);
    for (const each of articles) index.add(flat(each));
    writeFileSync(join(dir, 'mini.json'), JSON.stringify(index));
  },
  open(dir) {
    const index = MiniSearch.loadJSON<Flat>(readFileSync(join(dir, 'mini.json'), 'utf8'), MINI);
    const ask = (query: string, more: object) =>
      index.search(query, { boost: { title: 10 }, ...more }).map(({ id }) => String(id));
    return {
      find(query, limit, language) {
        const isGrowing = !/\s$/.test(query);
        const prefix = (_term: string, at: number, terms: string[]) =>
          isGrowing && at === terms.length - 1;
        const exact = ask(query, { prefix, combineWith: 'AND' });
        const found =
          exact.length > 0 ? exact : ask(query, { prefix, fuzzy: 0.2, combineWith: 'OR' });
        return ownFirst(found, language).slice(0, limit);
      },
    };
  },
  bytes: (dir) => statSync(join(dir, 'mini.json')).size,
};

const FLEX = {
  encode: fold,
  document: {
    id: 'id',
    index: [
      { field: 'title', tokenize: 'forward', encode: fold },
      { field: 'body', tokenize: 'strict', encode: fold },
    ],
  },
} as const;

/** Its index holds what is given to it in parts, each a string of JSON. */
const flexSearch: Engine = {
  build(dir, articles) {
    const index = new FlexSearch.Document(FLEX as never);
    for (const each of articles) index.add(flat(each) as never);
    const parts: Record<string, string> = {};
    void index.export((key: string, data: string) => {
      parts[key] = data;
    });
    writeFileSync(join(dir, 'flex.json'), JSON.stringify(parts));
  },
  open(dir) {
    const index = new FlexSearch.Document(FLEX as never);
    const parts = JSON.parse(readFileSync(join(dir, 'flex.json'), 'utf8')) as Record<
      string,
      string
    >;
    for (const [key, data] of Object.entries(parts)) void index.import(key, data);
    return {
      find(query, limit, language) {
        const found = index.search(query, {
          limit: 50,
          suggest: true,
        } as never) as unknown as readonly {
          readonly result: readonly (string | number)[];
        }[];
        const ids = [...new Set(found.flatMap(({ result }) => result.map(String)))];
        return ownFirst(ids, language).slice(0, limit);
      },
    };
  },
  bytes: (dir) => statSync(join(dir, 'flex.json')).size,
};

/** Opens nothing and finds nothing: what the process that asks takes by itself. */
const none: Engine = {
  build: () => undefined,
  open: () => ({ find: () => [] }),
  bytes: () => 0,
};

/** By name. */
export const ENGINES: Readonly<Record<string, Engine>> = {
  none,
  puesto,
  minisearch: miniSearch,
  flexsearch: flexSearch,
};
