/** Notices that a search in this field led nowhere, and tells core once it is over. Used by every field that finds articles. */
import { useCallback, useEffect, useRef } from 'react';
import {
  type LedNowhere,
  searchEnded,
  searchTyped,
  type SearchShown,
} from '#src/knowledge/vain-search.ts';
import { MOST_SEARCH_CHARACTERS } from '#src/model/glossary.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useLanguage } from '../text/use-text.ts';
import type { FoundArticles } from './use-articles.ts';

/**
 * Answers what to call when something was taken: then it led somewhere. `others`: lines beside the articles. `isFilter`: the last word
 * is perhaps no word of the question but a filter that Tab will take.
 */
export function useVainSearch(
  query: string,
  found: FoundArticles | null,
  others: number,
  isFilter: boolean,
): () => void {
  const { ask } = useDesk();
  const language = useLanguage();
  const search = useRef<SearchShown | null>(null);
  const typed = useRef(query);
  const withFilter = useRef<string | null>(null);
  const tell = useRef<(ended: LedNowhere | null) => void>(() => undefined);
  useEffect(() => {
    tell.current = (ended) => {
      if (!ended) return;
      const text = ended.text.slice(0, MOST_SEARCH_CHARACTERS);
      void ask('search/vain', { text, language, kind: ended.kind });
    };
  }, [ask, language]);
  useEffect(() => {
    typed.current = query.trim();
    if (isFilter) withFilter.current = typed.current;
  }, [query, isFilter]);
  useEffect(() => {
    // Without an answer nothing is known of what there is.
    if (found?.fault) return;
    if (search.current !== null && found?.query === withFilter.current) return;
    // What only a filter hides was found.
    const articles = Math.max(found?.hits.length ?? 0, found?.counts?.all ?? 0);
    const shown = { text: found?.query ?? '', articles, others };
    const next = searchTyped(search.current, shown);
    search.current = next.search;
    tell.current(next.ended);
  }, [found, others]);
  useEffect(
    () => () => {
      const last = search.current;
      // Its last letters may not have been answered when the field was left.
      const isMore = last !== null && typed.current.startsWith(last.text);
      tell.current(searchEnded(isMore ? { ...last, text: typed.current } : last));
      search.current = null;
    },
    [],
  );
  return useCallback(() => {
    search.current = null;
  }, []);
}
