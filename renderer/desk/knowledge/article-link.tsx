/** An article by its title, opened with one press: on cards, beside what is in use, and where a lead points at one. */
import { BookOpen } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import type { ArticleRef } from '#src/model/article.ts';
import { cleanForeignText } from '../parts/clean-foreign-text.ts';
import { ForeignText } from '../parts/foreign-text.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import { openArticle } from './open-article.ts';

/** The title as a button. */
export function ArticleLink({ article }: { readonly article: ArticleRef }) {
  const words = useText().knowledge;
  const { ask } = useDesk();
  return (
    <Button
      className="article-link"
      aria-label={words.open(cleanForeignText(article.title, 200))}
      onPress={() => void openArticle(ask, article, { takesFocus: true })}
    >
      <BookOpen aria-hidden="true" />
      <span className="clip">
        <ForeignText maxLength={200}>{article.title}</ForeignText>
      </span>
    </Button>
  );
}
