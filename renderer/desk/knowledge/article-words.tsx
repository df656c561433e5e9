/** An article's paragraphs and steps to read, without ticks: the preview of the editor, versions of the past, both sides of a conflict. */
import type { Article } from '#src/model/article.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useText } from '../text/use-text.ts';

const none: ReadonlySet<string> = new Set();

/** As agents see it, with its title. */
export function ArticleWords({
  article,
  language,
  marked = none,
}: {
  readonly article: Pick<Article, 'title' | 'body' | 'steps'>;
  readonly language: Article['language'];
  /** Parts that stand out, word for word. */
  readonly marked?: ReadonlySet<string>;
}) {
  const words = useText().knowledge;
  const mark = (part: string) => (marked.has(part) ? 'is-marked' : '');
  return (
    <div className="article-words" lang={language}>
      <p className={`article-words-title ${mark(article.title)}`}>
        <ForeignText maxLength={300}>{article.title}</ForeignText>
      </p>
      {article.body.map((paragraph, at) => (
        <p key={at} className={`reader-text ${mark(paragraph)}`}>
          <ForeignText maxLength={4_000}>{paragraph}</ForeignText>
        </p>
      ))}
      {article.steps.length === 0 ? null : (
        <>
          <p className="reader-steps-head">{words.steps}</p>
          <ol className="article-words-steps">
            {article.steps.map((step, at) => (
              <li key={at} className={mark(step)}>
                <ForeignText maxLength={700}>{step}</ForeignText>
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
