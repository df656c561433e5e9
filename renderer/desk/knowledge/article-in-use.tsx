/** The article that a contact has in use, at its top: it can be opened again, or be let go. */
import { X } from 'lucide-react';
import type { InteractionId } from '#src/model/ids.ts';
import { ActButton } from '../parts/act-button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { useText } from '../text/use-text.ts';
import { ArticleLink } from './article-link.tsx';
import { dropArticle, takeAlong, useArticleInUse, useIsLeftOut } from './open-article.ts';

/** The chip; nothing while none is in use. */
export function ArticleInUse({ interactionId }: { readonly interactionId: InteractionId }) {
  const words = useText().knowledge;
  const article = useArticleInUse(interactionId);
  if (!article) return null;
  return (
    <div className="article-in-use" role="group" aria-label={words.inUse}>
      <span className="muted small">{words.inUse}</span>
      <ArticleLink article={article} />
      <KeyHint action="knowledge/open" />
      <span className="spring" />
      <ActButton
        label={words.drop}
        icon={<X />}
        isLabelHidden
        tone="quiet"
        className="act-square"
        onPress={() => dropArticle(interactionId)}
      />
    </div>
  );
}

/** The same on a card that is being written: whether it goes along. */
export function ArticleOnCard({ interactionId }: { readonly interactionId: InteractionId }) {
  const words = useText().knowledge;
  const article = useArticleInUse(interactionId);
  const isLeftOut = useIsLeftOut(interactionId);
  if (!article) return null;
  return (
    <div className="article-on-card" role="group" aria-label={words.inUse}>
      <span className="muted small">{isLeftOut ? words.leftOut : words.inUse}</span>
      <span className={isLeftOut ? 'article-left-out' : 'article-goes'}>
        <ArticleLink article={article} />
      </span>
      <ActButton
        label={isLeftOut ? words.takeAlong : words.leaveOut}
        tone="quiet"
        onPress={() => takeAlong(interactionId, isLeftOut)}
      />
    </div>
  );
}
