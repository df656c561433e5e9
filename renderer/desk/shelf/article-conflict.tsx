/** Two leads were quick: both versions side by side, and which of them goes on. Nothing is lost either way. */
import { useEffect, useRef } from 'react';
import { previewOf } from '#src/knowledge/article-draft.ts';
import type { ArticleDraft } from '#src/model/article-editing.ts';
import type { Article } from '#src/model/article.ts';
import { ArticleWords } from '../knowledge/article-words.tsx';
import { ActButton } from '../parts/act-button.tsx';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { useText } from '../text/use-text.ts';

/** What the other one has saved. */
export interface Theirs {
  readonly article: Article;
  readonly byName: string;
}

/** Both, and the choice. */
export function ArticleConflict({
  theirs,
  mine,
  onTakeTheirs,
  onKeepMine,
}: {
  readonly theirs: Theirs;
  readonly mine: ArticleDraft;
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}) {
  const words = useText().articles.conflict;
  const box = useRef<HTMLDivElement>(null);
  // The form is long: whoever saved at its end is brought to the choice.
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="shelf-conflict" role="alert" tabIndex={-1} ref={box}>
      <p>
        <b>{words.title}</b>
      </p>
      <div className="shelf-two">
        <section aria-label={words.theirs('', theirs.article.version)}>
          <h3>{words.theirs(cleanForeignText(theirs.byName, 100), theirs.article.version)}</h3>
          <div className="article-side" tabIndex={0}>
            <ArticleWords article={theirs.article} language={theirs.article.language} />
          </div>
        </section>
        <section aria-label={words.mine}>
          <h3>{words.mine}</h3>
          <div className="article-side" tabIndex={0}>
            <ArticleWords article={previewOf(mine)} language={mine.language} />
          </div>
        </section>
      </div>
      <div className="form-acts">
        <ActButton label={words.keepMine} tone="primary" onPress={onKeepMine} />
        <ActButton label={words.takeTheirs} onPress={onTakeTheirs} />
        <span className="muted small">{words.stays}</span>
      </div>
    </div>
  );
}
