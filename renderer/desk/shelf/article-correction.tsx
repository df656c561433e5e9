/** A proposed correction above the editor: what the article says and what is proposed, side by side, and a word to its author. */
import type { Correction } from '#src/model/article-feedback.ts';
import type { Article } from '#src/model/article.ts';
import { ArticleWords } from '../knowledge/article-words.tsx';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { PrivateField } from '../privacy/private-field.tsx';
import { useText } from '../text/use-text.ts';

const MOST = 1_000;

/** Both sides and the word. */
export function ArticleCorrection({
  correction,
  now,
  word,
  onWord,
}: {
  readonly correction: Correction;
  /** Null: the article cannot be read now. */
  readonly now: Article | null;
  readonly word: string;
  readonly onWord: (word: string) => void;
}) {
  const words = useText().articles.correction;
  const name = cleanForeignText(correction.byName, 100);
  const current = now?.version ?? correction.currentVersion ?? correction.version;
  return (
    <section className="article-correction" aria-label={words.title(name)}>
      <h3>{words.title(name)}</h3>
      <div className="shelf-two">
        <div>
          <p className="muted small">{words.old}</p>
          <div className="article-side" tabIndex={0} role="region" aria-label={words.old}>
            {now ? <ArticleWords article={now} language={now.language} /> : null}
          </div>
        </div>
        <div>
          <p className="muted small">
            {words.proposed}
            {current === correction.version
              ? ''
              : ` · ${words.changedSince(correction.version, current)}`}
          </p>
          <div
            className="article-side is-proposed"
            tabIndex={0}
            role="region"
            aria-label={words.proposed}
          >
            <p className="reader-text">
              <ForeignText maxLength={2_000}>{correction.text}</ForeignText>
            </p>
          </div>
        </div>
      </div>
      <PrivateField
        label={words.word(name)}
        value={word}
        onChange={onWord}
        lines={2}
        maxLength={MOST}
      />
    </section>
  );
}
