/**
 * Which articles are looked at: by language, queue, kind and whether somebody still stands for them. Chosen by the agent while
 * searching, kept with the contact, answered by the index on this machine and by the centre alike.
 */
import { z } from 'zod';
import { queueId } from './ids.ts';
import { language } from './text.ts';

/** What expires within this is due: somebody has to look at it again. */
export const DUE_MS = 30 * 24 * 3_600_000;

/** Null: all alike. Of a queue are those for its customers, also those for everybody's. */
export const articleFilter = z.object({
  language: language.nullable(),
  queueId: queueId.nullable(),
  kind: z.enum(['article', 'briefing']).nullable(),
  /** `valid`: not expired; `due`: not expired and soon to be; at the moment of asking. */
  freshness: z.enum(['valid', 'due', 'expired']).nullable(),
});
export type ArticleFilter = z.infer<typeof articleFilter>;

/** Everything. */
export const ANY_ARTICLE: ArticleFilter = {
  ...{ language: null, queueId: null, kind: null, freshness: null },
};

/** Whether it leaves anything out. */
export const isNarrowed = ({ language, queueId, kind, freshness }: ArticleFilter): boolean =>
  (language ?? queueId ?? kind ?? freshness) !== null;

/** Which go first where they answer as well as others; none is left out. */
export const articlePreference = z.object({
  language: language.nullable(),
  queueId: queueId.nullable(),
});
export type ArticlePreference = z.infer<typeof articlePreference>;

/** How many answer: under the filter, and without it. */
export const articleCounts = z.object({
  fitting: z.number().int().nonnegative(),
  all: z.number().int().nonnegative(),
});
export type ArticleCounts = z.infer<typeof articleCounts>;

/** The filter as values of a query, each null where it asks for nothing. `queue` is the id as it stands in a JSON list. */
export function filterValues(filter: ArticleFilter, nowMs: number) {
  const { freshness, kind } = filter;
  return {
    only: filter.language,
    queue: filter.queueId === null ? null : JSON.stringify(filter.queueId),
    isBriefing: kind === null ? null : Number(kind === 'briefing'),
    /** Expires after … */
    from: freshness === 'valid' || freshness === 'due' ? nowMs : null,
    /** … and not after; what never expires is neither due nor expired. */
    until: freshness === 'due' ? nowMs + DUE_MS : freshness === 'expired' ? nowMs : null,
  };
}
