/**
 * The row of filters below a list of articles: what is on, what the word that is being typed would set, how many articles are
 * left of how many, and the way back to all. It never hides that something is hidden.
 */
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { ANY_ARTICLE } from '#src/model/article-filter.ts';
import { Kbd } from '../parts/key-hint.tsx';
import { useText } from '../text/use-text.ts';
import type { FoundArticles } from './use-articles.ts';
import type { ArticleFiltering } from './use-article-filter.ts';

/** The row. `found` is what the field's search found last. */
export function ArticleFilters({
  filtering,
  found,
}: {
  readonly filtering: ArticleFiltering;
  readonly found: FoundArticles | null;
}) {
  const words = useText().knowledge.filters;
  const labelId = useId();
  const { choices, typed, narrowed, set } = filtering;
  const on = choices.filter(({ isOn }) => isOn).map(({ label }) => label);
  const counts = found !== null && found.filter === narrowed ? found.counts : null;
  return (
    <div className="article-filters">
      <div className="article-filter-row">
        <span id={labelId} className="muted small">
          {words.label}
          <span className={typed ? 'has-typed' : ''}>
            <Kbd chord="Tab" />
          </span>
        </span>
        <Toolbar aria-labelledby={labelId} className="article-filter-items">
          {choices
            .filter((choice) => choice.isShown || choice === typed)
            .map((choice) => (
              <ToggleButton
                key={choice.id}
                className={`filter-item ${choice === typed ? 'is-typed' : ''}`}
                isSelected={choice.isOn}
                onChange={() => set(choice.filter)}
              >
                {choice.label}
              </ToggleButton>
            ))}
        </Toolbar>
      </div>
      <div className="article-filter-note" role="status">
        {narrowed ? (
          <>
            <b>{words.only(on)}</b>
            <span className="muted">
              {counts === undefined && found?.fault === null
                ? words.notYet
                : counts
                  ? words.counted(found?.hits.length ?? 0, counts.fitting, counts.all)
                  : ''}
            </span>
          </>
        ) : null}
        {typed ? <span className="visually-hidden">{words.tabSets(typed.label)}</span> : null}
      </div>
      {narrowed ? (
        <Button className="act act-plain act-small" onPress={() => set(ANY_ARTICLE)}>
          {words.showAll}
          <Kbd chord="Shift+Backspace" />
        </Button>
      ) : null}
    </div>
  );
}
