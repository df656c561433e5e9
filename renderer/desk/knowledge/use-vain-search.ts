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

/** Answers what to call when something was taken: then it led somewhere. `others`: lines beside the articles. */
export function useVainSearch(found: FoundArticles | null, others: number): () => void {
  const { ask } = useDesk();
  const language = useLanguage();
  const search = useRef<SearchShown | null>(null);
  const tell = useRef<(ended: LedNowhere | null) => void>(() => undefined);
  useEffect(() => {
    tell.current = (ended) => {
      if (!ended) return;
      const text = ended.text.slice(0, MOST_SEARCH_CHARACTERS);
      void ask('search/vain', { text, language, kind: ended.kind });
    };
  }, [ask, language]);
  useEffect(() => {
    // Without an answer nothing is known of what there is.
    if (found?.fault) return;
    const shown = { text: found?.query ?? '', articles: found?.hits.length ?? 0, others };
    const next = searchTyped(search.current, shown);
    search.current = next.search;
    tell.current(next.ended);
  }, [found, others]);
  useEffect(
    () => () => {
      tell.current(searchEnded(search.current));
      search.current = null;
    },
    [],
  );
  return useCallback(() => {
    search.current = null;
  }, []);
}
