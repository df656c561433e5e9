/** What a filter leaves of the articles, and what goes first for a contact. */
import { describe, expect, it } from 'vitest';
import { prepareGlossary } from '#src/knowledge/glossary.ts';
import { ANY_ARTICLE, type ArticleFilter, DUE_MS } from '#src/model/article-filter.ts';
import { article, type Article } from '#src/model/article.ts';
import { queueId } from '#src/model/ids.ts';
import { openInMemory } from '../database.ts';
import { cacheMigrations } from '../migrations/cache/index.ts';
import { finishArticles, forgetArticles, saveArticle } from './article-rows.ts';
import { type ArticleQuery, openArticleSearch } from './find-articles.ts';

const NOW = 1_000_000_000_000;
const BILLING = queueId.parse('billing');
const SUPPORT = queueId.parse('support');
const made = (id: string, more: Partial<Article> = {}): Article =>
  article.parse({
    ...{ id, language: id.endsWith('.en') ? 'en' : 'es', title: `Devolver el router ${id}` },
    ...{ body: ['Se devuelve en correos.'], steps: [], queueIds: [], keywords: [], version: 1 },
    ...{ ownerName: 'Ana', updatedAtMs: 1_000, ...more },
  });

function shelf(articles: readonly Article[]) {
  const db = openInMemory(cacheMigrations);
  for (const each of articles) saveArticle(db, each);
  finishArticles(db);
  const search = () => openArticleSearch(db, prepareGlossary([]));
  const look = (query: string, filter: Partial<ArticleFilter>, more: Partial<ArticleQuery> = {}) =>
    search().findCounted({
      ...{ query, language: 'es', limit: 5, filter: { ...ANY_ARTICLE, ...filter }, nowMs: NOW },
      ...more,
    });
  const ids = (...asked: Parameters<typeof look>) =>
    look(...asked)
      .hits.map(({ id }) => String(id))
      .toSorted();
  return { db, look, ids };
}

const mixed = [
  made('plain.es'),
  made('ours.es', { queueIds: [BILLING] }),
  made('theirs.es', { queueIds: [SUPPORT] }),
  made('foreign.en', { queueIds: [BILLING, SUPPORT] }),
  made('news.es', { isBriefing: true }),
  made('gone.es', { expiresAtMs: NOW }),
  made('due.es', { expiresAtMs: NOW + DUE_MS }),
  made('later.es', { expiresAtMs: NOW + DUE_MS + 1 }),
];

describe('a filter', () => {
  const { ids, look } = shelf(mixed);
  const most = { limit: 50 };
  const others = (...gone: readonly string[]) =>
    mixed.map(({ id }) => String(id)).filter((id) => !gone.includes(id));
  it.each<[string, Partial<ArticleFilter>, readonly string[]]>([
    ['nothing', {}, others()],
    ['a language', { language: 'en' }, ['foreign.en']],
    ['a queue, with what is for everybody', { queueId: BILLING }, others('theirs.es')],
    ['articles', { kind: 'article' }, others('news.es')],
    ['news', { kind: 'briefing' }, ['news.es']],
    ['what is valid', { freshness: 'valid' }, others('gone.es')],
    ['what is due', { freshness: 'due' }, ['due.es']],
    ['what has expired', { freshness: 'expired' }, ['gone.es']],
    ['several things', { queueId: SUPPORT, language: 'es', freshness: 'due' }, ['due.es']],
    ['what there is not', { language: 'en', kind: 'briefing' }, []],
  ])('leaves %s', (_, filter, left) => {
    expect(ids('devolver router ', filter, most)).toEqual(left.toSorted());
  });
  it('says how many answer under it, and without it; without one nothing', () => {
    expect(look('router ', { freshness: 'expired' }).counts).toEqual({ fitting: 1, all: 8 });
    expect(look('router ', { language: 'en', kind: 'briefing' }).counts).toEqual({
      ...{ fitting: 0, all: 8 },
    });
    expect(look('router ', {}).counts).toBeNull();
    expect(look('zzzzz ', { language: 'en' }).counts).toEqual({ fitting: 0, all: 0 });
  });
  it('follows an article that changes, and one that goes', () => {
    const own = shelf(mixed);
    saveArticle(own.db, made('plain.es', { isBriefing: true, updatedAtMs: 2_000, version: 2 }));
    forgetArticles(own.db, ['news.es']);
    expect(own.ids('router ', { kind: 'briefing' })).toEqual(['plain.es']);
  });
  it('never hides what others stand before: a rare one among thousands is found, also by a word of its text only', () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      made(`one${at}.es`, { title: 'La cuenta', body: ['La cuenta y el router.'] }),
    );
    const rare = made('rare.es', {
      ...{ title: 'Otra cosa', body: ['Algo de la cuenta.'], isBriefing: true },
    });
    const own = shelf([...many, rare]);
    for (const query of ['cuenta ', 'cuent', 'cuenta router '])
      expect(own.ids(query, { kind: 'briefing' })).toEqual(['rare.es']);
  });
});

describe('for a contact', () => {
  const { look } = shelf(mixed);
  const order = (query: string, prefer: ArticleQuery['prefer'], articles?: readonly Article[]) =>
    (articles ? shelf(articles).look : look)(query, {}, { prefer, limit: 50 }).hits.map(
      ({ id }) => id,
    );
  it('those of its queue go first, then everybody’s, and none is left out', () => {
    const found = order('devolver router ', { language: 'es', queueId: BILLING });
    expect(found[0]).toBe('ours.es');
    expect(found.indexOf('theirs.es' as never)).toBe(found.length - 2);
    expect(found).toHaveLength(mixed.length);
  });
  it('those of its language go first where they say as much', () => {
    const found = order('devolver router ', { language: 'en', queueId: null });
    expect([found[0], found.length]).toEqual(['foreign.en', mixed.length]);
  });
  it('one that says more in its title stays before them', () => {
    const articles = [
      made('exact.es', { title: 'Devolver el router', queueIds: [SUPPORT] }),
      made('weak.es', {
        ...{ title: 'El router', body: ['Cómo devolver el router.'], queueIds: [BILLING] },
      }),
    ];
    expect(order('devolver router ', { language: 'es', queueId: BILLING }, articles)).toEqual([
      'exact.es',
      'weak.es',
    ]);
  });
});
