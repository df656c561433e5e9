/**
 * The search: words of the question → spelling → the company's words → candidates that hold all or any of them → ranked by what
 * they cover → an excerpt for the few that are shown. Answers in a few milliseconds over 100,000 articles, because common words
 * choose by titles only as long as there are rarer ones, and at most so many are scored (performance.md 2.2 and 2.6).
 */
import {
  type ArticleCounts,
  type ArticleFilter,
  type ArticlePreference,
  filterValues,
  isNarrowed,
} from '#src/model/article-filter.ts';
import { type Article, type ArticleHit, hitOf } from '#src/model/article.ts';
import type { Language } from '#src/model/text.ts';
import { everydayWords } from '#src/knowledge/everyday.ts';
import { excerptOf } from '#src/knowledge/excerpt.ts';
import { type Ask, asksOf, type Glossary } from '#src/knowledge/glossary.ts';
import { nearerFirst } from '#src/knowledge/nearer-first.ts';
import { type QueryWord, queryWords } from '#src/knowledge/query-words.ts';
import { type Candidate, rankArticles } from '#src/knowledge/rank.ts';
import { isNear, nearTerms } from '#src/knowledge/speller.ts';
import type { ReadableDb } from '../database.ts';
import { countArticles, parseArticle, readFact, searchTextFrom } from './article-rows.ts';

/** What is asked. */
export interface ArticleQuery {
  readonly query: string;
  /** Articles of this language come first where others answer as well; null: all alike. */
  readonly language: Language | null;
  readonly limit: number;
  /** Others are not looked at. */
  readonly filter?: ArticleFilter | undefined;
  /** These go before others that answer as well. */
  readonly prefer?: ArticlePreference | undefined;
  /** For what has expired by now. */
  readonly nowMs?: number | undefined;
}

/** So many matches are scored by the index … */
const MOST_SCORED = 2_500;
/** … and so many of them by what they cover. */
const MOST_RANKED = 150;
/** Characters of texts, and articles, that stay at hand: the next key asks for much the same ones. A byte each. */
const MOST_TEXT = 8 * 2 ** 20;
const MOST_SHOWN = 100;
const MOST_MEANT = 4;
/** A word that just begins chooses nothing beside others: almost every article has one that begins so. */
const FEWEST_LETTERS = 3;

/** Holds what is worth keeping between two keystrokes; made anew when the articles change. */
export interface ArticleSearch {
  find(wanted: ArticleQuery): readonly ArticleHit[];
  /** The same, with how many answer under the filter and without it; null without one. */
  findCounted(wanted: ArticleQuery): FoundCounted;
}

export interface FoundCounted {
  readonly hits: readonly ArticleHit[];
  readonly counts: ArticleCounts | null;
}

interface Row {
  readonly n: number;
  readonly language: string;
  readonly searchText: string;
}

type Item = Pick<Row, 'n' | 'language'>;

/** What the index is asked: words, of which language, how many are scored and how many wanted. */
interface Matched {
  readonly asked: string;
  readonly language: string | null;
  readonly scored: number;
  readonly most: number;
}
type Only = ReturnType<typeof filterValues>;

/** Of those that a filter leaves. */
const PASSES = `EXISTS (SELECT 1 FROM articleTraits WHERE articleTraits.n = articleIndex.rowid
  AND (@only IS NULL OR language = @only)
  AND (@isBriefing IS NULL OR isBriefing = @isBriefing)
  AND (@queue IS NULL OR queueIds = '[]' OR instr(queueIds, @queue) > 0)
  AND (@from IS NULL OR expiresAtMs > @from OR (@until IS NULL AND expiresAtMs IS NULL))
  AND (@until IS NULL OR expiresAtMs <= @until))`;

/** Prepares the statements once; the speller is read with the first word that nothing holds. */
export function openArticleSearch(db: ReadableDb, glossary: Glossary): ArticleSearch {
  const count = countArticles(db);
  const documents = db.prepare<[string], { doc: number }>(
    'SELECT doc FROM articleVocabulary WHERE term = ?',
  );
  const spelled = db.prepare<[number], { term: string; docs: number }>(
    'SELECT term, docs FROM spellerTerms WHERE n = ?',
  );
  const matching = db.prepare<[Matched], { n: number }>(
    `SELECT n FROM (SELECT rowid AS n, bm25(articleIndex, 10, 8, 1) AS score FROM articleIndex
       WHERE articleIndex MATCH @asked AND (@language IS NULL OR EXISTS (
         SELECT 1 FROM articles WHERE articles.n = articleIndex.rowid AND language = @language))
       LIMIT @scored) ORDER BY score LIMIT @most`,
  );
  const matchingOnly = db.prepare<[Omit<Matched, 'language'> & Only], { n: number }>(
    `SELECT n FROM (SELECT rowid AS n, bm25(articleIndex, 10, 8, 1) AS score FROM articleIndex
       WHERE articleIndex MATCH @asked AND ${PASSES} LIMIT @scored) ORDER BY score LIMIT @most`,
  );
  const queuesOf = db.prepare<[number], { queueIds: string }>(
    'SELECT queueIds FROM articleTraits WHERE n = ?',
  );
  const beginning = db.prepare<[string, number], { docs: number }>(
    'SELECT count(*) AS docs FROM (SELECT 1 FROM articleIndex WHERE articleIndex MATCH ? LIMIT ?)',
  );
  const rowsOf = db.prepare<[string], Row>(
    'SELECT n, language, searchText FROM articles WHERE n IN (SELECT value FROM json_each(?))',
  );
  const jsonOf = db.prepare<[number], { json: string }>('SELECT json FROM articles WHERE n = ?');
  const known = new Map<string, number>();
  const texts = new Map<number, Candidate<Item>>();
  let kept = 0;
  const shown = new Map<number, Article | null>();
  let speller: Float64Array | null = null;

  const docsOf = (term: string): number => {
    const before = known.get(term);
    if (before !== undefined) return before;
    const docs = documents.get(term)?.doc ?? 0;
    known.set(term, docs);
    return docs;
  };
  /** Of all words that begin so; of common beginnings only that they are. */
  const docsFrom = (word: string): number => {
    const term = `"${word}"*`;
    const docs = known.get(term) ?? beginning.get(term, MOST_SCORED + 1)?.docs ?? 0;
    known.set(term, docs);
    return docs;
  };
  const docsWith = ({ word, stem, isGrowing, meant }: QueryWord): number =>
    Math.max(docsOf(stem), isGrowing && word.length >= FEWEST_LETTERS ? docsFrom(word) : 0) ||
    Math.max(0, ...meant.map(docsOf));

  const readSpeller = (): Float64Array => {
    const bytes = readFact(db, 'speller');
    if (!Buffer.isBuffer(bytes)) return new Float64Array();
    return new Float64Array(Uint8Array.from(bytes).buffer);
  };
  const meantBy = ({ word, isGrowing }: QueryWord): readonly string[] => {
    // A slip may leave the stem of another word: only the word itself is surely meant.
    if (docsOf(word) > 0) return [];
    if (isGrowing && (word.length < FEWEST_LETTERS || docsFrom(word) > 0)) return [];
    speller ??= readSpeller();
    return [...nearTerms(speller, word)]
      .flatMap((n) => spelled.get(n) ?? [])
      .filter(({ term }) => isNear(word, term))
      .toSorted((a, b) => b.docs - a.docs)
      .slice(0, MOST_MEANT)
      .map(({ term }) => term);
  };

  /** Any of the words chooses, the rarest first; once those hold enough, the others choose by what an article is called. */
  const anyOf = (words: readonly QueryWord[]): string => {
    let scored = 0;
    return words
      .map((word) => ({ term: termOf(word), docs: docsWith(word) }))
      .toSorted((a, b) => a.docs - b.docs)
      .map(({ term, docs }) => {
        scored += docs;
        return scored > MOST_SCORED ? `{title keywords} : (${term})` : term;
      })
      .join(' OR ');
  };
  const allOf = (asks: readonly Ask[]): string => {
    const together = (terms: readonly string[], by: string) => `(${terms.join(` ${by} `)})`;
    const things = asks.map((ask) =>
      together(
        ask.map((way) =>
          together(
            way.words.map((word) => `(${termOf(word)})`),
            'AND',
          ),
        ),
        'OR',
      ),
    );
    return things.join(' AND ');
  };

  /** What holds all the words, then what holds any of them, each as the index prefers it. */
  const candidatesFor = (
    asks: readonly Ask[],
    language: Language | null,
    most: number,
    only: Only | null = null,
  ): readonly number[] => {
    const match = (asked: string): readonly number[] =>
      (only
        ? matchingOnly.all({ asked, scored: MOST_SCORED, most, ...only })
        : matching.all({ asked, language, scored: MOST_SCORED, most })
      ).map(({ n }) => n);
    const tells = ({ word, isGrowing }: QueryWord) => !isGrowing || word.length >= FEWEST_LETTERS;
    const long = asks.filter(([said]) => said?.words.every(tells));
    const telling = long.length > 0 ? long : asks;
    const words = telling.flat().flatMap(({ words: each }) => each);
    const said = telling.flatMap(([own]) => own?.words ?? []);
    const found = new Set(said.length > 1 ? match(allOf(telling)) : []);
    if (found.size < most) for (const n of match(anyOf(words))) found.add(n);
    // Only common words, and nothing is called so; or too few for a filter, which must not hide what there is.
    if (found.size === 0 || (only && found.size < most))
      for (const n of match(words.map(termOf).join(' OR '))) found.add(n);
    return [...found].slice(0, most);
  };

  /** Candidates with their texts, in this order. */
  const textsOf = (order: readonly number[]): readonly Candidate<Item>[] => {
    if (kept > MOST_TEXT) {
      texts.clear();
      kept = 0;
    }
    const missing = order.filter((n) => !texts.has(n));
    if (missing.length > 0)
      for (const { n, language, searchText } of rowsOf.all(JSON.stringify(missing))) {
        texts.set(n, { item: { n, language }, text: searchTextFrom(searchText) });
        kept += searchText.length;
      }
    return order.flatMap((n) => texts.get(n) ?? []);
  };
  const articleOf = (n: number): Article | null => {
    if (shown.size > MOST_SHOWN) shown.clear();
    const before = shown.get(n);
    if (before !== undefined) return before;
    const found = parseArticle(jsonOf.get(n)?.json ?? 'null');
    shown.set(n, found);
    return found;
  };

  /** Those of the contact's queue and language first, as far as they are shown. */
  const nearest = (
    items: readonly Item[],
    asked: readonly QueryWord[],
    prefer: ArticlePreference,
  ): readonly Item[] =>
    nearerFirst(
      items.map((item) => ({
        item,
        title: texts.get(item.n)?.text.title ?? '',
        language: item.language,
        queueIds: JSON.parse(queuesOf.get(item.n)?.queueIds ?? '[]') as string[],
      })),
      asked,
      prefer,
    );
  const rankAll = (asks: readonly Ask[], language: Language | null): readonly Item[] => {
    const own = candidatesFor(asks, language, MOST_RANKED);
    const isEnough = language === null || own.length === MOST_RANKED;
    const order = isEnough
      ? own
      : [...new Set([...own, ...candidatesFor(asks, null, MOST_RANKED - own.length)])];
    return rankArticles(asks, textsOf(order), count, docsWith);
  };

  const findCounted = ({
    query,
    limit,
    filter,
    prefer,
    nowMs = 0,
    ...wanted
  }: ArticleQuery): FoundCounted => {
    const isLess = filter !== undefined && isNarrowed(filter);
    const nothing = { hits: [], counts: isLess ? { fitting: 0, all: 0 } : null };
    const asked = queryWords(query).map((word) => ({ ...word, meant: meantBy(word) }));
    if (asked.length === 0 || count === 0) return nothing;
    const [only] = asked;
    if (asked.length === 1 && only?.isGrowing && only.word.length === 1) return nothing;
    const spoken = filter?.language ?? prefer?.language ?? wanted.language;
    const asks = asksOf(asked, glossary, spoken === null ? undefined : everydayWords(spoken));
    // Where the contact speaks another language than the desk, neither goes before the other whatever it says.
    const isOther = (prefer?.language ?? wanted.language) !== wanted.language;
    const language = isOther || (isLess && filter.language !== null) ? null : wanted.language;
    const all = rankAll(asks, language);
    const ranked = isLess
      ? rankArticles(
          asks,
          textsOf(candidatesFor(asks, null, MOST_RANKED, filterValues(filter, nowMs))),
          count,
          docsWith,
        )
      : all;
    const first = language === null ? ranked : ranked.filter((row) => row.language === language);
    const rest = language === null ? [] : ranked.filter((row) => row.language !== language);
    const best = [...first, ...rest].slice(0, limit);
    const hits = (prefer ? nearest(best, asked, prefer) : best).flatMap(({ n }) => {
      const found = articleOf(n);
      return found ? [hitOf(found, excerptOf(found, asked))] : [];
    });
    const either = new Set([...all, ...ranked].map(({ n }) => n)).size;
    return { hits, counts: isLess ? { fitting: ranked.length, all: either } : null };
  };
  return { findCounted, find: (wanted) => findCounted(wanted).hits };
}

/** Letters and digits only, quoted: no question can be read as the index's own language. */
function termOf({ word, stem, isGrowing, meant }: QueryWord): string {
  const terms = [
    ...(isGrowing ? [`"${word}"*`] : []),
    `"${stem}"`,
    ...meant.map((each) => `"${each}"`),
  ];
  return terms.join(' OR ');
}
