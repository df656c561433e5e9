/** The articles as leads keep them: what is not saved yet, what expires first, what was found, what is archived; and the editor. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { ANY_ARTICLE } from '#src/model/article-filter.ts';
import { ArticleFault } from '../knowledge/article-fault.tsx';
import { useArticles } from '../knowledge/use-articles.ts';
import { ActButton } from '../parts/act-button.tsx';
import { Field } from '../parts/field.tsx';
import { useText } from '../text/use-text.ts';
import { ArticleEditor } from './article-editor.tsx';
import { closeArticleEditor, useEditedArticle, writeArticle } from './article-editing.ts';
import { ArchivedRow, ArticleListRow, DraftRow } from './article-rows.tsx';
import { ShelfList } from './shelf-list.tsx';
import { useFocusBack } from './use-focus-back.ts';
import { useLoaded } from './use-loaded.ts';

const asked = { limit: 100 };
const nothing = {};
const MOST_FOUND = 30;
/** News are written elsewhere. */
const wanted = {
  narrowed: { ...ANY_ARTICLE, kind: 'article' } as const,
  prefer: undefined,
};

/** The tab; while an article is edited the editor stands in the list's place. */
export function ArticlesTab() {
  const edited = useEditedArticle((state) => state.edited);
  return edited ? (
    <ArticleEditor key={edited.id} edited={edited} onClose={closeArticleEditor} />
  ) : (
    <Articles />
  );
}

function Articles() {
  const words = useText().articles;
  const loaded = useLoaded('article/list', asked);
  const drafts = useLoaded('article/drafts', nothing);
  const [query, setQuery] = useState('');
  const found = useArticles(query, MOST_FOUND, true, wanted);
  const box = useFocusBack(null);
  const list = loaded.value;
  const again = () => {
    loaded.again();
    drafts.again();
  };
  const unsaved = drafts.value?.drafts ?? [];
  return (
    <div className="shelf-glossary" ref={box}>
      <div className="shelf-bar">
        <ActButton label={words.write} icon={<Plus />} tone="primary" onPress={writeArticle} />
        <Field label={words.find} value={query} onChange={setQuery} maxLength={120} />
        <span className="muted num" role="status">
          {list ? words.count(list.count) : ''}
        </span>
      </div>
      {unsaved.length === 0 ? null : (
        <section aria-label={words.drafts}>
          <h2 className="shelf-head">{words.drafts}</h2>
          <ul className="list">
            {unsaved.map((each) => (
              <DraftRow key={each.draft.id} kept={each} onChanged={drafts.again} />
            ))}
          </ul>
        </section>
      )}
      {found?.fault ? <ArticleFault fault={found.fault} /> : null}
      {found ? (
        <ShelfList
          label={words.label}
          loaded={{ value: found, fault: null, away: null, again }}
          empty={words.nothing}
          rows={found.hits
            // The search may not have heard yet of what was archived here.
            .filter(({ id }) => list?.archived.every((row) => row.id !== id) ?? true)
            .filter(({ isBriefing }) => isBriefing !== true)
            .map((hit) => {
              const row = list?.rows.find(({ id }) => id === hit.id) ?? null;
              return <ArticleListRow key={hit.id} hit={hit} row={row} onChanged={again} />;
            })}
        />
      ) : (
        <>
          <ShelfList
            label={words.label}
            loaded={loaded}
            empty={words.empty}
            rows={
              list?.rows.map((row) => (
                <ArticleListRow key={row.id} hit={row} row={row} onChanged={again} />
              )) ?? null
            }
          />
          {list && list.count > list.rows.length ? (
            <p className="muted small">{words.more(list.rows.length, list.count)}</p>
          ) : null}
          {list && list.archived.length > 0 ? (
            <details className="shelf-archive">
              <summary>{words.archiveList(list.archived.length)}</summary>
              <ul className="list">
                {list.archived.map((row) => (
                  <ArchivedRow key={row.id} row={row} onChanged={again} />
                ))}
              </ul>
            </details>
          ) : null}
        </>
      )}
    </div>
  );
}
