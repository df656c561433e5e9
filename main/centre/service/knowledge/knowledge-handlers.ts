/**
 * The requests about what the company knows. Reading needs no right beyond being signed in; the articles are for everybody who
 * has customers.
 */
import { excerptOf } from '#src/knowledge/excerpt.ts';
import { asksOf, prepareGlossary } from '#src/knowledge/glossary.ts';
import { queryWords } from '#src/knowledge/query-words.ts';
import { rankArticles } from '#src/knowledge/rank.ts';
import { searchTextOf } from '#src/knowledge/search-text.ts';
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
export function searchArticles(
  db: CentreDb,
  wanted: { readonly query: string; readonly language: Language; readonly limit: number },
): readonly ArticleHit[] {
  const query = queryWords(wanted.query);
  const asks = asksOf(query, prepareGlossary(glossaryChanges(db, 0, MOST_LINES).lines));
  const beginnings = [...new Set(asks.flat(2).map(({ stem }) => stem))];
  const other = wanted.language === 'es' ? 'en' : 'es';
  for (const language of [wanted.language, other] as const) {
    const candidates = findArticles(db, beginnings, language, MOST_CANDIDATES);
    const found = rankArticles<Article>(
      asks,
      candidates.map((item) => ({ item, text: searchTextOf(item) })),
      countArticles(db, language),
    );
    if (found.length > 0)
      return found.slice(0, wanted.limit).map((each) => hitOf(each, excerptOf(each, query)));
  }
  return [];
}

/** One per service. */
export function createKnowledgeHandlers(context: CentreContext): KnowledgeHandlers {
  const { db } = context.ports;
  return {
    'article/find': (_who, request) => ({ hits: [...searchArticles(db, request)] }),
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
