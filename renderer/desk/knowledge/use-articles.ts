/** Articles for what is being typed: asked with each key, answers to older keys dropped. */
import { useEffect, useState } from 'react';
import type { Fault } from '#src/contracts/fault.ts';
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
}

/** Articles for a query of two letters or more; null while nothing was asked. The last answer stays until the next comes. */
export function useArticles(query: string, limit: number, isOn = true): FoundArticles | null {
  const { ask } = useDesk();
  const language = useLanguage();
  const [found, setFound] = useState<FoundArticles | null>(null);
  const wanted = query.trim();
  const isAsked = isOn && wanted.length >= LEAST_LETTERS;
  useEffect(() => {
    if (!isAsked) return;
    let isStale = false;
    void ask('article/find', { query: wanted, language, limit }).then((answer) => {
      if (isStale) return;
      if (!answer.ok) {
        setFound({ query: wanted, hits: [], fault: answer.error, asOfMs: null });
        return;
      }
      const { hits, source, asOfMs } = answer.value;
      setFound({ query: wanted, hits, fault: null, asOfMs: source === 'cache' ? asOfMs : null });
    });
    return () => {
      isStale = true;
    };
  }, [ask, isAsked, wanted, language, limit]);
  return isAsked ? found : null;
}
