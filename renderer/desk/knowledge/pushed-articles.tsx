/**
 * Articles that a lead points the agent to, at the top of the contact until they are opened or put away. The key that takes a
 * suggestion opens the newest; nothing takes the cursor.
 */
import { BookOpen, X } from 'lucide-react';
import type { InteractionId } from '#src/model/ids.ts';
import type { Whisper } from '#src/model/whisper.ts';
import { ActButton } from '../parts/act-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import type { Act, Ask } from '../stores/ask.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useText } from '../text/use-text.ts';
import { openArticle } from './open-article.ts';

const MOST_SHOWN = 2;

/** Opens what was pointed at; it is read, so the line goes. */
export function takePushed(ask: Ask, act: Act, whisper: Whisper): void {
  if (!whisper.article) return;
  void openArticle(ask, whisper.article, { takesFocus: false });
  void act('whisper/dismiss', { id: whisper.id });
}

/** The lines, the newest first; nothing while nobody points. */
export function PushedArticles({ interactionId }: { readonly interactionId: InteractionId }) {
  const words = useText().knowledge;
  const { act, ask } = useDesk();
  const shown = (useSlice('whispers') ?? [])
    .filter(({ kind, interactionId: of }) => kind === 'article' && of === interactionId)
    .slice(-MOST_SHOWN)
    .toReversed();
  if (shown.length === 0) return null;
  return (
    <ul className="say-cards">
      {shown.map((whisper, at) => (
        <li key={whisper.id} className="say-card pushed-article">
          <BookOpen aria-hidden="true" />
          <div className="say-words">
            <p className="say-from">
              <b>
                <ForeignText maxLength={120}>{words.points(whisper.fromName)}</ForeignText>
              </b>
            </p>
            <p className="clip">
              <ForeignText maxLength={200}>{whisper.article?.title ?? ''}</ForeignText>
            </p>
          </div>
          <ActButton
            label={words.take}
            {...(at === 0 ? { action: 'whisper/take' as const } : {})}
            onPress={() => takePushed(ask, act, whisper)}
          />
          <ActButton
            label={words.dismiss}
            icon={<X />}
            isLabelHidden
            tone="quiet"
            className="act-square"
            onPress={() => void act('whisper/dismiss', { id: whisper.id })}
          />
        </li>
      ))}
    </ul>
  );
}
