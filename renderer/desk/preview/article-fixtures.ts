/** Made-up articles for the preview and the tests of the desk. */
import { type ArticleFilter, isNarrowed } from '#src/model/article-filter.ts';
import { article, type Article, type ArticleHit } from '#src/model/article.ts';

const DAY_MS = 86_400_000;

/** Two articles, the second in the other language. */
export function articlesOf(now: number): readonly Article[] {
  return [
    article.parse({
      id: 'double-charge.es',
      language: 'es',
      title: 'Cobro duplicado: qué es y cómo se abona',
      body: [
        'Dos cargos del mismo importe no siempre son dos cobros. Antes de pedir nada, mira si uno es una retención del banco: desaparece sola en 48 horas y nunca llega a la factura.',
        'El abono llega a la misma cuenta de la que salió el cobro, en tres a cinco días laborables.',
      ],
      steps: [
        'Abre las dos últimas facturas y compara importe, fecha y referencia.',
        'Pregunta si el segundo cargo lleva número de factura en el extracto.',
        'Si es un cobro, pide el abono del segundo.',
      ],
      queueIds: ['billing'],
      keywords: ['cobrado dos veces'],
      version: 6,
      ownerName: 'Rosa Calvo',
      updatedAtMs: now - 12 * DAY_MS,
    }),
    article.parse({
      id: 'refund.en',
      language: 'en',
      title: 'Pending refund: where the money is',
      body: ['An approved refund leaves with the run of Tuesday or Friday.'],
      steps: [],
      queueIds: [],
      keywords: [],
      version: 1,
      ownerName: '',
      updatedAtMs: now - 20 * DAY_MS,
    }),
  ];
}

/** The same as a list shows them. */
export const hitsOf = (now: number): readonly ArticleHit[] =>
  articlesOf(now).map(({ id, language, title, body }) => ({
    id,
    language,
    title,
    excerpt: (body[0] ?? '').slice(0, 160),
  }));

/** What a search answers; of a filter only languages are looked at. */
export function foundOf(now: number, filter: ArticleFilter | undefined) {
  const all = hitsOf(now);
  if (!filter || !isNarrowed(filter)) return { hits: all, counts: null };
  const hits = all.filter((hit) => hit.language === (filter.language ?? hit.language));
  return { hits, counts: { fitting: hits.length, all: all.length } };
}
