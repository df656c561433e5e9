/** The practice company's articles and the questions that customers ask. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#src/model/text.ts';
import { parseArticle, practiceArticles } from '../../practice/seed/articles.ts';
import { practiceCatalogue } from '../../practice/seed/catalogue.ts';
import {
  articleChanges,
  countArticles,
  readArticle,
  removeArticle,
  writeArticle,
} from '../../store/article-records.ts';
import { writeGlossaryLine } from '../../store/glossary-records.ts';
import { type CentreDb, openCentreDb } from '../../store/open.ts';
import { searchArticles } from './knowledge-handlers.ts';
import { seedArticles } from './seed-articles.ts';

const NOW = Date.UTC(2026, 10, 21);
let db: CentreDb;
beforeAll(() => {
  db = openCentreDb(null);
  seedArticles(db, () => practiceArticles(NOW));
});
const find = (query: string, language: Language = 'es', limit = 5) =>
  searchArticles(db, { query, language, limit }).map(({ id }) => id);

describe('the practice articles', () => {
  it('are the same matters in both languages, with steps and queues that exist', () => {
    const all = practiceArticles(NOW);
    const of = (language: Language) =>
      all.filter((each) => each.language === language).map(({ id }) => id.replace(/\.\w+$/, ''));
    expect(of('es').length).toBeGreaterThanOrEqual(24);
    expect(of('en')).toEqual(of('es'));
    const queues = practiceCatalogue().queues.map(({ id }) => id);
    for (const each of all) {
      expect(each.steps.length, each.id).toBeGreaterThan(1);
      expect(each.body.length, each.id).toBeGreaterThan(0);
      expect(each.keywords.length, each.id).toBeGreaterThan(3);
      for (const id of each.queueIds) expect(queues, each.id).toContain(id);
    }
  });
  it('are refused with a file that is none', () => {
    expect(() => parseArticle('notes.md', '# A\n\nqueues: billing\n\nText', NOW)).toThrow();
  });
  it('are written once', () => {
    const before = countArticles(db, null);
    seedArticles(db, () => {
      throw new Error('asked again');
    });
    expect(countArticles(db, null)).toBe(before);
  });
});

describe('a search', () => {
  it.each([
    ['me han cobrado dos veces', 'double-charge'],
    ['en el banco me salen dos recibos iguales', 'double-charge'],
    ['no me va internet desde ayer', 'no-connection'],
    ['la wifi no llega al dormitorio', 'wifi-coverage'],
    ['se me ha olvidado la clave de la wifi', 'wifi-password'],
    ['me cobrasteis de más estando de viaje', 'roaming'],
    ['el instalador no se ha presentado', 'installer-visit'],
    ['quiero pagar en varios plazos', 'payment-plan'],
    ['he perdido el móvil', 'sim-card'],
    ['ha fallecido mi padre y la línea está a su nombre', 'holder-change'],
    ['nos mudamos el mes que viene', 'move-house'],
    ['cuánto me cobráis si me voy antes', 'commitment'],
    ['dónde está mi dinero', 'refund'],
    ['LUCECITA roja', 'router-lights'],
  ])('finds for “%s” the article %s', (query, id) => {
    expect(find(query, 'es', 3)).toContain(`${id}.es`);
  });
  it.each([
    ['you took the money twice', 'double-charge'],
    ['my phone was stolen', 'sim-card'],
    ['wifi very weak upstairs', 'wifi-coverage'],
    ['we are moving to a new flat', 'move-house'],
    ['the engineer never showed up', 'installer-visit'],
  ])('finds for “%s” the article %s in English', (query, id) => {
    expect(find(query, 'en', 3)).toContain(`${id}.en`);
  });
  it('asks in the company’s words too', () => {
    const own = openCentreDb(null);
    seedArticles(own, () => practiceArticles(NOW));
    const ask = () =>
      searchArticles(own, { query: 'cacharrito', language: 'es', limit: 3 }).map(({ id }) => id);
    expect(ask()).toEqual([]);
    writeGlossaryLine(own, {
      ...{ id: 't', language: 'es', says: ['cacharrito'], calls: ['luces del router'] },
      ...{ version: 1, changedByName: 'Lola', changedAtMs: NOW },
    });
    expect(ask()).toContain('router-lights.es');
    own.close();
  });
  it('finds while it is typed, without accents', () => {
    expect(find('duplic')[0]).toBe('double-charge.es');
    expect(find('tecnico')).toContain('installer-visit.es');
  });
  it('goes to the other language only where this one has nothing', () => {
    expect(find('charged twice')[0]).toBe('double-charge.en');
    expect(find('router').every((id) => id.endsWith('.es'))).toBe(true);
  });
  it('takes nothing for the index’s own language', () => {
    for (const query of ['"', '*', 'NEAR(', 'title:x OR', '(((', "'; DROP TABLE articles; --", '^'])
      expect(() => find(query)).not.toThrow();
    expect(countArticles(db, null)).toBeGreaterThan(0);
    expect(find('')).toEqual([]);
    expect(find('zzzzz')).toEqual([]);
  });
  it('keeps to the limit and knows a changed article by its new words only', () => {
    expect(find('factura', 'es', 2)).toHaveLength(2);
    const own = openCentreDb(null);
    const [first] = practiceArticles(NOW);
    if (!first) throw new Error('no article');
    writeArticle(own, { ...first, language: 'es', title: 'Antigua' });
    writeArticle(own, { ...first, language: 'es', title: 'Renovada', version: 9 });
    const ask = (query: string) => searchArticles(own, { query, language: 'es', limit: 5 });
    expect(ask('antigua ')).toEqual([]);
    expect(ask('renovada ')).toHaveLength(1);
    expect(readArticle(own, first.id)?.version).toBe(9);
    own.close();
  });
});

describe('what changed among the articles', () => {
  it('comes in pages, in order, and only what is new', () => {
    const own = openCentreDb(null);
    seedArticles(own, () => practiceArticles(NOW));
    const all = countArticles(own, null);
    const ids: string[] = [];
    let since = 0;
    for (let pages = 0; pages < 20; pages += 1) {
      const page = articleChanges(own, since, 7);
      ids.push(...page.articles.map(({ id }) => id));
      since = page.revision;
      if (page.isComplete) break;
    }
    expect(new Set(ids).size).toBe(all);
    expect(articleChanges(own, since, 7)).toMatchObject({ articles: [], isComplete: true });

    const [first, second] = practiceArticles(NOW);
    if (!first || !second) throw new Error('no articles');
    writeArticle(own, { ...first, title: 'Otro', version: 2 });
    removeArticle(own, second.id);
    expect(articleChanges(own, since, 7)).toMatchObject({
      articles: [{ id: first.id, title: 'Otro' }],
      removed: [second.id],
      revision: since + 2,
      isComplete: true,
      isReset: false,
    });
    writeArticle(own, second);
    expect(articleChanges(own, since + 2, 7)).toMatchObject({
      articles: [{ id: second.id }],
      removed: [],
    });
    expect(articleChanges(own, since + 100, 7)).toMatchObject({ isReset: true, isComplete: false });
    own.close();
  });
});
