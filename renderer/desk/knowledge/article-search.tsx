/** A field in which a lead finds an article for an agent: type, arrows, Enter. Used by the text whisper. */
import { useEffect, useId, useRef, useState } from 'react';
import type { ArticleHit } from '#src/model/article.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useText } from '../text/use-text.ts';
import { ArticleFault } from './article-fault.tsx';
import { useArticles } from './use-articles.ts';

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
  const words = useText().knowledge;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  /** Enter came before the answer to what was typed. */
  const [early, setEarly] = useState<string | null>(null);
  const [isTaking, setTaking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const found = useArticles(query, MOST_HITS);
  const isFresh = found?.query === query.trim();
  const hits = found?.hits ?? [];
  const active = hits[Math.min(index, hits.length - 1)];
  useEffect(() => field.current?.focus(), []);
  const take = async (hit: ArticleHit) => {
    if (isTaking || isOff) return;
    setTaking(true);
    const taken = query;
    const isDone = await onTake(hit);
    setTaking(false);
    // What was typed on meanwhile stays.
    if (isDone) setQuery((now) => (now === taken ? '' : now));
  };
  useEffect(() => {
    if (early === null || found?.query !== early) return;
    setEarly(null);
    const first = found.hits[0];
    if (first) void take(first);
  });
  const move = (by: number) =>
    setIndex((before) => (before + by + hits.length) % Math.max(1, hits.length));
  return (
    <div className="article-search">
      <input
        ref={field}
        type="text"
        className="field"
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-label={label}
        placeholder={label}
        {...(active ? { 'aria-activedescendant': `${listId}-${hits.indexOf(active)}` } : {})}
        value={query}
        maxLength={200}
        dir="auto"
        onChange={(event) => {
          setQuery(event.target.value);
          setIndex(0);
          setEarly(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') move(1);
          else if (event.key === 'ArrowUp') move(-1);
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            if (isFresh && active) void take(active);
            else if (!isFresh && query.trim() !== '') setEarly(query.trim());
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onLeave();
          } else return;
          event.preventDefault();
        }}
      />
      <div className="article-hits" role="listbox" id={listId} aria-label={words.group}>
        {hits.map((hit, at) => (
          <div
            key={hit.id}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={hit === active}
            className={`menu-item ${hit === active ? 'is-active' : ''}`}
            onPointerMove={() => setIndex(at)}
            onClick={() => void take(hit)}
          >
            <span className="clip">
              <ForeignText maxLength={200}>{hit.title}</ForeignText>
            </span>
          </div>
        ))}
        {hits.length === 0 && !found?.fault ? (
          <p className="muted small" role="option" aria-selected="false" aria-disabled="true">
            {found === null && query.trim().length < 2
              ? words.typeMore
              : isFresh
                ? words.nothing
                : words.searching}
          </p>
        ) : null}
      </div>
      {found?.fault ? <ArticleFault fault={found.fault} /> : null}
    </div>
  );
}
