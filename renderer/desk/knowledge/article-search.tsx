/** A field in which a lead finds an article for an agent: type, arrows, Enter, with the filters of every search. Used by the text whisper. */
import { useEffect, useRef, useState } from 'react';
import { type ArticleHit, isExpired } from '#src/model/article.ts';
import { EmptyList, useFindList } from '../parts/find-list.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Pill } from '../parts/pill.tsx';
import { useText } from '../text/use-text.ts';
import { ArticleFault } from './article-fault.tsx';
import { ArticleFilters } from './article-filters.tsx';
import { ArticlesAsOf } from './articles-as-of.tsx';
import { useArticleFilter } from './use-article-filter.ts';
import { LEAST_LETTERS, useArticles } from './use-articles.ts';
import { useVainSearch } from './use-vain-search.ts';

const MOST_HITS = 5;

/** The field with its list. `onTake` answers whether it is done; then the field is empty again. */
export function ArticleSearch({
  label,
  isOff,
  onTake,
  onLeave,
}: {
  readonly label: string;
  readonly isOff: boolean;
  readonly onTake: (hit: ArticleHit) => Promise<boolean>;
  readonly onLeave: () => void;
}) {
  const text = useText();
  const words = text.knowledge;
  const { expiredMark } = text.opinion;
  const [query, setQuery] = useState('');
  const [isTaking, setTaking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const filtering = useArticleFilter(query, setQuery, { isForOther: true });
  const found = useArticles(query, MOST_HITS, true, filtering);
  const taken = useVainSearch(query, found, 0, filtering.typed !== null);
  const isFresh = found?.query === query.trim() && found.filter === filtering.narrowed;
  const hits = found?.hits ?? [];
  useEffect(() => field.current?.focus(), []);
  const take = async (hit: ArticleHit) => {
    if (isTaking || isOff) return;
    setTaking(true);
    taken();
    const chosenFor = query;
    const isDone = await onTake(hit);
    setTaking(false);
    // What was typed on meanwhile stays.
    if (isDone) setQuery((now) => (now === chosenFor ? '' : now));
  };
  const find = useFindList({
    rows: hits,
    keyOf: ({ id }) => id,
    label,
    listLabel: words.group,
    query,
    takesFirst: 'always',
    isFresh: () => isFresh || query.trim().length < LEAST_LETTERS,
    onEnter: (hit) => {
      if (hit) void take(hit);
    },
    onPress: (hit) => void take(hit),
    onType: setQuery,
  });
  return (
    <div className="article-search">
      <input
        {...find.field}
        ref={field}
        className="field"
        placeholder={label}
        onKeyDown={(event) => {
          if (filtering.onKeyDown(event)) return;
          if (event.key !== 'Escape') return find.field.onKeyDown?.(event);
          event.stopPropagation();
          event.preventDefault();
          onLeave();
        }}
      />
      <div className="article-hits" {...find.list}>
        {hits.map((hit) => (
          <div
            key={hit.id}
            className={`menu-item ${hit === find.active ? 'is-active' : ''}`}
            {...find.option(hit)}
          >
            <span className="clip">
              <ForeignText maxLength={200}>{hit.title}</ForeignText>
            </span>
            {isExpired(hit, Date.now()) ? (
              <Pill tone="bad" small>
                {expiredMark}
              </Pill>
            ) : null}
          </div>
        ))}
        {hits.length === 0 && !found?.fault ? (
          <EmptyList>
            {found === null && query.trim().length < LEAST_LETTERS
              ? words.typeMore
              : !isFresh
                ? words.searching
                : (found?.counts?.all ?? 0) > 0
                  ? words.filters.allHidden
                  : words.nothing}
          </EmptyList>
        ) : null}
      </div>
      {found?.fault ? <ArticleFault fault={found.fault} /> : null}
      <ArticleFilters filtering={filtering} found={found} />
      <ArticlesAsOf found={found} />
    </div>
  );
}
