import { describe, expect, it } from 'vitest';
import { prepareGlossary } from '#src/knowledge/glossary.ts';
import { article, type Article } from '#src/model/article.ts';
import { openInMemory } from '../database.ts';
import { cacheMigrations } from '../migrations/cache/index.ts';
import { finishArticles, forgetArticles, getArticle, saveArticle } from './article-rows.ts';
import { type ArticleQuery, openArticleSearch } from './find-articles.ts';

const of = (id: string, title: string, body: string, more: Partial<Article> = {}): Article =>
  article.parse({
    ...{ id, language: id.endsWith('.en') ? 'en' : 'es', title, body: [body], steps: [] },
    ...{ queueIds: [], keywords: [], version: 1, ownerName: 'Ana', updatedAtMs: 1_000, ...more },
  });

const SHELF = [
  of('wifi.es', 'La wifi no llega a toda la casa', 'Mueve el router a un lugar alto.'),
  of('double.es', 'Cobro duplicado', 'El segundo cargo se abona entero.', {
    keywords: ['cobrado dos veces'],
  }),
  of('double.en', 'Charged twice', 'The second charge is refunded in full.'),
  of('outage.es', 'Corte de suministro', 'Mira el mapa de averías antes de abrir un parte.'),
  of('router.es', 'Devolver el router', 'El router se devuelve en correos; si no, hay un cargo.'),
  of('nunez.es', 'Trámites de Núñez', 'Ελληνικά y عربى también se encuentran.'),
];

function shelf(articles: readonly Article[] = SHELF) {
  const db = openInMemory(cacheMigrations);
  for (const each of articles) saveArticle(db, each);
  finishArticles(db);
  const search = openArticleSearch(
    db,
    prepareGlossary([{ says: ['apagón'], calls: ['corte de suministro'] }]),
  );
  const find = (query: string, more: Partial<ArticleQuery> = {}) =>
    search.find({ query, language: 'es', limit: 5, ...more }).map(({ id }) => String(id));
  return { db, find, search };
}

describe('finding articles', () => {
  const { find, search } = shelf();
  it('finds by any of the words, in any form, the best first', () => {
    expect(find('me cobraron dos veces ')[0]).toBe('double.es');
    expect(find('no me llega la wifi a casa ')[0]).toBe('wifi.es');
    expect(find('devolución de routers ')[0]).toBe('router.es');
  });
  it('finds while a word is being typed', () => {
    expect(find('dev')).toEqual(['router.es']);
    expect(find('cobro dup')[0]).toBe('double.es');
  });
  it('understands one wrong letter, also in the last word', () => {
    expect(find('ruoter devolver ')[0]).toBe('router.es');
    expect(find('sumnistro')).toEqual(['outage.es']);
  });
  it('understands a slip that leaves the stem of another word', () => {
    const { find: among } = shelf([
      of('portal.es', 'El portal del cliente', 'Entra en el portal.'),
      of('portes.es', 'Portes gratis', 'Sin portes.'),
    ]);
    expect(among('porta ')).toContain('portal.es');
    expect(among('portes ')).toEqual(['portes.es']);
  });
  it('puts what customers say into the company’s words', () => {
    expect(find('hay un apagón ')).toEqual(['outage.es']);
  });
  it('finds what says the same in other everyday words, after what says it so', () => {
    const { find: among } = shelf([
      of('same.es', 'Eliminar un contacto', 'Cómo eliminar un contacto de la agenda.'),
      of('said.es', 'Borrar un contacto', 'Cómo borrar un contacto de la agenda.'),
    ]);
    expect(among('borrar un contacto de la agenda ')).toEqual(['said.es', 'same.es']);
    expect(among('suprimir contacto ').toSorted()).toEqual(['said.es', 'same.es']);
  });
  it('shows the other language after the agent’s own, or where that has none', () => {
    expect(find('charged twice ')).toEqual(['double.en']);
    expect(find('cargo ', { language: 'en' })).toEqual(expect.arrayContaining(['double.es']));
  });
  it('reads words without their accents, and other letters', () => {
    expect(find('tramites nunez ')).toEqual(['nunez.es']);
    expect([find('ελληνικα '), find('عربى ')]).toEqual([['nunez.es'], ['nunez.es']]);
  });
  it.each([
    '"',
    'NEAR(',
    'title:router*',
    '-router',
    "'; DROP TABLE articles",
    'AND OR NOT',
    '🙂',
    '\u0000',
    '(',
    '^',
  ])('is not harmed by %j', (query) => {
    expect(() => find(query)).not.toThrow();
  });
  it('gives the sentence that tells most', () => {
    expect(search.find({ query: 'mapa averías ', language: 'es', limit: 1 })[0]?.excerpt).toBe(
      'Mira el mapa de averías antes de abrir un parte.',
    );
  });
  it('is empty for nothing, and where there is nothing', () => {
    expect([find(''), find('zzzzzz '), shelf([]).find('router ')]).toEqual([[], [], []]);
  });
});

describe('candidates', () => {
  const many = (n: number, of: (at: number) => Article) =>
    Array.from({ length: n }, (_, at) => of(at));
  const long = (words: string) => `${words} ${'otra cosa distinta que se explica '.repeat(5)}`;

  it('are all that hold every word, although others hold one of them more often', () => {
    const { find } = shelf([
      ...many(300, (at) => of(`one${at}.es`, 'Uno', 'alfa alfa alfa alfa')),
      ...many(300, (at) => of(`two${at}.es`, 'Dos', 'beta beta beta beta')),
      of('both.es', 'Los dos', long('alfa beta')),
    ]);
    expect(find('alfa beta ')[0]).toBe('both.es');
    expect(find('alfa bet')[0]).toBe('both.es');
  });
  it('are of the language that is asked in, as long as it has enough', () => {
    const { find } = shelf([
      ...many(300, (at) => of(`one${at}.en`, 'Uno', 'router router')),
      of('mine.es', 'Mío', 'Un router.'),
    ]);
    expect(find('router ')[0]).toBe('mine.es');
    expect(find('router ')).toHaveLength(5);
  });
  it('are called by a word that almost everything holds', () => {
    const { find } = shelf([
      ...many(3_000, (at) => of(`one${at}.es`, 'Uno', 'la cuenta, la cuenta y la cuenta')),
      of('named.es', 'La cuenta', long('nada')),
    ]);
    expect(find('cuenta ')[0]).toBe('named.es');
    expect(find('cuent')[0]).toBe('named.es');
    expect(
      shelf(many(3_000, (at) => of(`one${at}.es`, 'Uno', 'la cuenta'))).find('cuen'),
    ).toHaveLength(5);
  });
});

describe('articles that change', () => {
  it('are found by their new words only, and an older version changes nothing', () => {
    const { db } = shelf();
    saveArticle(
      db,
      of('wifi.es', 'Cobertura en casa', 'Repetidor.', { updatedAtMs: 2_000, version: 2 }),
    );
    saveArticle(db, of('wifi.es', 'Antigua', 'Antigua.', { updatedAtMs: 500 }));
    finishArticles(db);
    const again = openArticleSearch(db, prepareGlossary([]));
    const ids = (query: string) =>
      again.find({ query, language: null, limit: 5 }).map(({ id }) => id);
    expect(ids('cobertura ')).toEqual(['wifi.es']);
    expect([ids('wifi '), ids('antigua ')]).toEqual([[], []]);
    expect(getArticle(db, 'wifi.es')?.version).toBe(2);
  });
  it('are gone once the centre has them no more', () => {
    const { db } = shelf();
    forgetArticles(db, ['router.es', 'never-there']);
    const again = openArticleSearch(db, prepareGlossary([]));
    expect(again.find({ query: 'devolver ', language: null, limit: 5 })).toEqual([]);
    expect(getArticle(db, 'router.es')).toBeNull();
  });
});
