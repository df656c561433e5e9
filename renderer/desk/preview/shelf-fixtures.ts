/** Made-up searches and glossary lines, to look at the lead's page of knowledge. */
import type { DeskAnswer, DeskState } from '#src/contracts/desk.ts';
import { draftOf } from '#src/knowledge/article-draft.ts';
import type { ArticleVersion } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import type { Correction } from '#src/model/article-feedback.ts';
import { type Briefing, type BriefingRow, briefing } from '#src/model/briefing.ts';
import type { GlossaryLine, VainSearchRow } from '#src/model/glossary.ts';
import { articleId } from '#src/model/ids.ts';
import { articlesOf } from './article-fixtures.ts';
import { states } from './fixtures.ts';

const HOUR_MS = 3_600_000;

/** Searches that led nowhere. */
export const vainOf = (now: number): VainSearchRow[] => [
  {
    text: 'lucecita del cacharro',
    language: 'es',
    times: 14,
    timesNothing: 14,
    lastAtMs: now - HOUR_MS,
  },
  {
    text: 'me han clavado dos veces',
    language: 'es',
    times: 9,
    timesNothing: 0,
    lastAtMs: now - 5 * HOUR_MS,
  },
  {
    text: 'telly box keeps freezing',
    language: 'en',
    times: 3,
    timesNothing: 1,
    lastAtMs: now - 30 * HOUR_MS,
  },
  {
    text: 'quiero el papelito de lo que pago con todos los conceptos separados',
    language: 'es',
    times: 1,
    timesNothing: 1,
    lastAtMs: now - 80 * HOUR_MS,
  },
];

/** What is in the glossary. */
export const glossaryOf = (now: number): GlossaryLine[] => [
  {
    id: 'term-1',
    language: 'es',
    says: ['apagón', 'se ha ido la luz'],
    calls: ['corte de suministro'],
    version: 2,
    changedByName: 'Dolores Ferrer',
    changedAtMs: now - 26 * HOUR_MS,
  },
  {
    id: 'term-2',
    language: 'es',
    says: ['darse de baja', 'irme a otra compañía'],
    calls: ['cancelar el contrato', 'portabilidad'],
    version: 1,
    changedByName: 'Luis Otero',
    changedAtMs: now - 300 * HOUR_MS,
  },
  {
    id: 'term-3',
    language: 'en',
    says: ['telly box'],
    calls: ['TV decoder'],
    version: 1,
    changedByName: 'Dolores Ferrer',
    changedAtMs: now - 400 * HOUR_MS,
  },
];

/** News that nobody has read yet. */
export const briefingsOf = (now: number): Briefing[] =>
  [
    {
      id: 'briefing-1',
      title: 'Avería en Alicante: sin internet desde las 9:40',
      text: 'Un corte de fibra deja sin servicio a unos 2.000 clientes de Alicante y Elche. No abras avería individual.\n\nDi que estará resuelto hoy antes de las 18:00 y que llega un SMS al volver.',
      untilMs: now + 8 * HOUR_MS,
      publishedAtMs: now - HOUR_MS / 4,
    },
    {
      id: 'briefing-2',
      title: 'Nueva tarifa Hogar 600',
      text: 'Desde hoy. 600 Mb por 29,90 € sin permanencia.',
      untilMs: null,
      publishedAtMs: now - 30 * HOUR_MS,
    },
  ].map((each) =>
    briefing.parse({ ...each, language: 'es', queueIds: [], authorName: 'Dolores Ferrer' }),
  );

/** The same as their lead sees them. */
export const briefingRowsOf = (now: number): BriefingRow[] => {
  const [outage, tariff] = briefingsOf(now);
  if (!outage || !tariff) return [];
  const readBy = [{ name: 'Nil Casas', atMs: now }];
  return [
    { briefing: outage, isWithdrawn: false, readBy, unreadBy: ['Teo Marín', 'Rosa Vidal'] },
    { briefing: tariff, isWithdrawn: true, readBy: [...readBy, ...readBy], unreadBy: [] },
  ];
};

/** What a desk has between two contacts when there is news. */
export const shelfStates = {
  briefing: (now: number): DeskState => ({ ...states.idle(now), briefings: briefingsOf(now) }),
};

/** What agents said of articles. */
export const feedbackOf = (now: number): DeskAnswer<'article/feedback-list'> => {
  const [charge, refund] = articlesOf(now);
  if (!charge || !refund) return { corrections: [], votes: [] };
  const said = (id: string, text: string, change: Partial<Correction> = {}): Correction => ({
    ...{ feedbackId: id, articleId: charge.id, title: charge.title, version: 5, currentVersion: 6 },
    ...{ interactionId: null, text, byName: 'Nil Casas', atMs: now - HOUR_MS, isDone: false },
    ...change,
  });
  return {
    corrections: [
      said('say-1', 'El plazo del banco ya no es de 48 horas: son 72 desde octubre.'),
      said('say-2', 'Falta decir qué pasa si pagó con tarjeta.', {
        title: '',
        currentVersion: null,
      }),
      said('say-3', 'Enlace roto en el paso 2.', { isDone: true, version: 6 }),
    ],
    votes: [
      { articleId: charge.id, title: charge.title, right: 12, wrong: 4 },
      { articleId: refund.id, title: refund.title, right: 3, wrong: 0 },
    ],
  };
};

const DAY_MS = 24 * HOUR_MS;

/** The articles as leads list them. */
export const articleListOf = (now: number): DeskAnswer<'article/list'> => {
  const [charge, refund] = articlesOf(now).map((each) => ({
    ...{ id: each.id, language: each.language, title: each.title, version: each.version },
    ...{ ownerName: each.ownerName, updatedAtMs: each.updatedAtMs, isArchived: false },
  }));
  if (!charge || !refund) return { rows: [], archived: [], count: 0 };
  return {
    rows: [
      { ...charge, expiresAtMs: now - 3 * DAY_MS },
      { ...refund, expiresAtMs: now + 9 * DAY_MS },
    ],
    archived: [
      {
        ...charge,
        id: articleId.parse('gone.es'),
        title: 'Tarifa antigua',
        expiresAtMs: null,
        isArchived: true,
      },
    ],
    count: 41,
  };
};

/** What another lead has made of the first meanwhile. */
export const contestedOf = (now: number): Article | undefined => {
  const [charge] = articlesOf(now);
  const [first = ''] = charge?.body ?? [];
  return (
    charge && {
      ...charge,
      ...{ version: 7, ownerName: 'Dolores Ferrer', expiresAtMs: now + 60 * DAY_MS },
      body: [first, 'El abono llega a la misma cuenta, en uno o dos días laborables.'],
      queueIds: [],
    }
  );
};

/** What one of them has been. */
export const articleVersionsOf = (now: number): ArticleVersion[] => {
  const [charge] = articlesOf(now);
  if (!charge) return [];
  return [
    { act: 'saved', atMs: now - 12 * DAY_MS, byName: 'Dolores Ferrer', article: charge },
    {
      ...{ act: 'kept', atMs: now - 90 * DAY_MS, byName: 'Rosa Calvo' },
      article: { ...charge, version: 5, body: ['El abono tarda diez días.'] },
    },
  ];
};

/** What is being written. */
export const draftsOf = (now: number): DeskAnswer<'article/drafts'>['drafts'] => {
  const [, refund] = articlesOf(now);
  return refund
    ? [
        {
          draft: { ...draftOf(refund), body: 'An approved refund leaves on Tuesday.' },
          savedAtMs: now - HOUR_MS,
        },
      ]
    : [];
};
