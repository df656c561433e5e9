/**
 * The requests about what the company knows. Reading needs no right beyond being signed in; the articles are for everybody who
 * has customers.
 */
import type { CentreRequest } from '#src/centre/wire.ts';
import { everydayWords } from '#src/knowledge/everyday.ts';
import { excerptOf } from '#src/knowledge/excerpt.ts';
import { asksOf, prepareGlossary } from '#src/knowledge/glossary.ts';
import { nearerFirst } from '#src/knowledge/nearer-first.ts';
import { queryWords } from '#src/knowledge/query-words.ts';
import { rankArticles } from '#src/knowledge/rank.ts';
import { searchTextOf } from '#src/knowledge/search-text.ts';
import { type ArticleCounts, type ArticleFilter, isNarrowed } from '#src/model/article-filter.ts';
import { type Article, type ArticleHit, hitOf } from '#src/model/article.ts';
import { articleId } from '#src/model/ids.ts';
import type { Language } from '#src/model/text.ts';
import {
  articleChanges,
  countArticles,
  findArticles,
  readArticle,
} from '../../store/article-records.ts';
import { glossaryChanges } from '../../store/glossary-records.ts';
import type { CentreDb } from '../../store/open.ts';
import type { CentreContext } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { RequestHandlers } from '../requests.ts';

export type KnowledgeHandlers = Pick<
  RequestHandlers,
  'article/find' | 'article/changes' | 'article/get'
>;

/** So many are ranked; a shop's whole shelf is smaller. */
const MOST_CANDIDATES = 400;
/** Of the glossary; desks, which search by themselves once they have the articles, have all of it. */
const MOST_LINES = 2_000;

/** Articles for what was typed, the best first; those of the other language only where this one has none. */
export const searchArticles = (db: CentreDb, wanted: CentreRequest<'article/find'>) =>
  searchCounted(db, wanted, 0).hits;

function searchCounted(
  db: CentreDb,
  { language, limit, filter, prefer, ...wanted }: CentreRequest<'article/find'>,
  nowMs: number,
): { readonly hits: readonly ArticleHit[]; readonly counts: ArticleCounts | null } {
  const query = queryWords(wanted.query);
  const glossary = prepareGlossary(glossaryChanges(db, 0, MOST_LINES).lines);
  const asks = asksOf(query, glossary, everydayWords(language));
  const words = asks.flat().flatMap((way) => way.words);
  const beginnings = [...new Set(words.map(({ stem }) => stem))];
  const rank = (of: Language, only?: ArticleFilter): readonly Article[] => {
    const candidates = findArticles(
      db,
      beginnings,
      of,
      MOST_CANDIDATES,
      only && { filter: only, nowMs },
    );
    return rankArticles<Article>(
      asks,
      candidates.map((item) => ({ item, text: searchTextOf(item) })),
      countArticles(db, of),
    );
  };
  const show = (found: readonly Article[]): readonly ArticleHit[] => {
    const best = found.slice(0, limit);
    const answers = best.map((item) => ({ ...item, item, title: searchTextOf(item).title }));
    const ordered = prefer ? nearerFirst(answers, query, prefer) : best;
    return ordered.map((each) => hitOf(each, excerptOf(each, query)));
  };
  const other = language === 'es' ? 'en' : 'es';
  if (!filter || !isNarrowed(filter)) {
    const own = rank(language);
    return { hits: show(own.length > 0 ? own : rank(other)), counts: null };
  }
  const both = (only?: ArticleFilter) => [...rank(language, only), ...rank(other, only)];
  const [fitting, all] = [both(filter), both()];
  const either = new Set([...fitting, ...all].map(({ id }) => id)).size;
  return { hits: show(fitting), counts: { fitting: fitting.length, all: either } };
}

/** One per service. */
export function createKnowledgeHandlers(context: CentreContext): KnowledgeHandlers {
  const { db } = context.ports;
  return {
    'article/find': (_who, request) => {
      const { hits, counts } = searchCounted(db, request, context.ports.clock.nowMs());
      return { hits: [...hits], ...(counts ? { counts } : {}) };
    },
    'article/changes': (_who, { since, limit }) => {
      const { articles, removed, ...rest } = articleChanges(db, since, limit);
      return {
        ...rest,
        articles: [...articles],
        removed: removed.map((id) => articleId.parse(id)),
      };
    },
    'article/get': (_who, request) => {
      const found = readArticle(db, request.articleId);
      if (!found) throw new Refusal('not-found', 'no such article');
      return found;
    },
  };
}
