/** What an article has been: who changed it and when; each version can be read and put into the editor again. */
import { useState } from 'react';
import type { ArticleVersion } from '#src/model/article-editing.ts';
import type { ArticleId } from '#src/model/ids.ts';
import { ArticleFault } from '../knowledge/article-fault.tsx';
import { ArticleWords } from '../knowledge/article-words.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { formatDay } from '../parts/time.ts';
import { useNow } from '../stores/desk-context.tsx';
import { useLanguage, useText } from '../text/use-text.ts';
import { useLoaded } from './use-loaded.ts';

const MOST = 20;

/** The list. */
export function ArticleHistory({
  articleId,
  onRestore,
}: {
  readonly articleId: ArticleId;
  readonly onRestore: (version: ArticleVersion) => void;
}) {
  const text = useText();
  const words = text.articles.history;
  const language = useLanguage();
  const now = useNow();
  const [asked] = useState({ articleId, limit: MOST });
  const [open, setOpen] = useState<number | null>(null);
  const { value, fault, away, again } = useLoaded('article/versions', asked);
  if (fault)
    return (
      <div className="shelf-fault">
        <ArticleFault fault={fault} />
        <ActButton label={text.shelf.retry} onPress={again} />
      </div>
    );
  if (!value)
    return (
      <p className="muted" role="status">
        {away ? `${text.shelf.away.what} ${text.shelf.away.todo}` : text.shelf.loading}
      </p>
    );
  if (value.versions.length === 0) return <p className="muted">{text.articles.editor.isNew}</p>;
  return (
    <ol className="article-versions" aria-label={words.label}>
      {value.versions.map((each, at) => (
        <li key={at}>
          <p className="article-version">
            <b className="num">{words.version(each.article.version)}</b>
            <span className="muted small">
              <ForeignText maxLength={300}>
                {words.by(words.acts[each.act], each.byName, formatDay(each.atMs, now, language))}
              </ForeignText>
            </span>
          </p>
          <div className="form-acts">
            <ActButton
              label={words.look}
              tone="quiet"
              isPressed={open === at}
              onPress={() => setOpen(open === at ? null : at)}
            />
            <ActButton label={words.restore} tone="quiet" onPress={() => onRestore(each)} />
          </div>
          {open === at ? (
            <ArticleWords article={each.article} language={each.article.language} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}
