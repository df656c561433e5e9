/** Articles for what is being typed: asked with each key, answers to older keys dropped. */
import { useEffect, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
import type { ArticleCounts, ArticleFilter, ArticlePreference } from '#src/model/article-filter.ts';
import type { ArticleHit } from '#src/model/article.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useLanguage } from '../text/use-text.ts';

/** Fewer are not asked. */
export const LEAST_LETTERS = 2;

/** What was found for which words. */
export interface FoundArticles {
  readonly query: string;
  readonly hits: readonly ArticleHit[];
  readonly fault: Fault | null;
  /** Found on this machine, as it was then; null when the centre was asked, or nothing was found out. */
  readonly asOfMs: number | null;
  /** What was left out; undefined: nothing. */
  readonly filter: ArticleFilter | undefined;
  /** Undefined: who answered knows no filters. */
  readonly counts: ArticleCounts | null | undefined;
}

/** What is looked at, and what goes first. */
export interface ArticlesWanted {
  readonly narrowed: ArticleFilter | undefined;
  readonly prefer: ArticlePreference | undefined;
}
const anything: ArticlesWanted = { narrowed: undefined, prefer: undefined };

/** Articles for a query of two letters or more; null while nothing was asked. The last answer stays until the next comes. */
export function useArticles(
  query: string,
  limit: number,
  isOn = true,
  { narrowed: filter, prefer }: ArticlesWanted = anything,
): FoundArticles | null {
  const { ask } = useDesk();
  const language = useLanguage();
  const [found, setFound] = useState<FoundArticles | null>(null);
  const wanted = query.trim();
  const isAsked = isOn && wanted.length >= LEAST_LETTERS;
  useEffect(() => {
    if (!isAsked) return;
    let isStale = false;
    const narrow = { ...(filter ? { filter } : {}), ...(prefer ? { prefer } : {}) };
    void ask('article/find', { query: wanted, language, limit, ...narrow }).then((answer) => {
      if (isStale) return;
      const asked = { query: wanted, filter };
      if (!answer.ok) {
        setFound({ ...asked, hits: [], fault: answer.error, asOfMs: null, counts: null });
        return;
      }
      const { hits, source, counts } = answer.value;
      const asOfMs = source === 'cache' ? answer.value.asOfMs : null;
      setFound({ ...asked, hits, fault: null, asOfMs, counts });
    });
    return () => {
      isStale = true;
    };
  }, [ask, isAsked, wanted, language, limit, filter, prefer]);
  return isAsked ? found : null;
}
