/** "Was this right?" and the proposal of a correction, at the foot of the reader. Enter sends, Shift+Enter breaks the line. */
import { PencilLine, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { ActButton } from '../parts/act-button.tsx';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { useText } from '../text/use-text.ts';
import {
  draftProposal,
  opinionKey,
  propose,
  toggleProposing,
  useOpinions,
} from './article-opinion.ts';
import type { OpenArticle } from './open-article.ts';

const MOST = 2_000;

/** The bar. */
export function OpinionBar({ open }: { readonly open: OpenArticle }) {
  const words = useText().opinion;
  const { act } = useDesk();
  const key = opinionKey(open);
  const verdict = useOpinions(({ verdicts }) => verdicts[key]);
  const draft = useOpinions(({ drafts }) => drafts[key] ?? '');
  const isWriting = useOpinions(({ writing }) => writing === key);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  const privacyId = useId();
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (!isWriting) return undefined;
    before.current = document.activeElement;
    field.current?.focus();
    return () => {
      const now = document.activeElement;
      if (now !== null && now !== document.body && now !== field.current) return;
      if (before.current instanceof HTMLElement) before.current.focus();
    };
  }, [isWriting]);
  return (
    <div className="opinion" role="group" aria-label={words.label}>
      <span className="muted small">{words.ask}</span>
      <ActButton
        label={words.right}
        icon={<ThumbsUp />}
        action="article/right"
        tone={verdict === 'right' ? 'chosen' : 'quiet'}
        isPressed={verdict === 'right'}
      />
      <ActButton
        label={words.wrong}
        icon={<ThumbsDown />}
        action="article/wrong"
        tone={verdict === 'wrong' ? 'chosen' : 'quiet'}
        isPressed={verdict === 'wrong'}
      />
      <ActButton
        label={words.propose}
        icon={<PencilLine />}
        action="article/propose"
        tone="quiet"
        isPressed={isWriting}
      />
      {isWriting ? (
        <div className="opinion-write">
          <textarea
            ref={field}
            id={fieldId}
            aria-describedby={privacyId}
            className="field field-tall"
            rows={3}
            dir="auto"
            maxLength={MOST}
            aria-label={words.field}
            placeholder={words.field}
            value={draft}
            onChange={(event) => draftProposal(key, event.target.value)}
            onKeyDown={(event) => {
              const isEnter =
                event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing;
              if (!isEnter && event.key !== 'Escape') return;
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              event.preventDefault();
              event.stopPropagation();
              if (isEnter) void propose(act);
              else toggleProposing();
            }}
          />
          <ActButton
            label={words.send}
            tone="primary"
            chord="Enter"
            onPress={() => void propose(act)}
          />
          <PrivacyLine id={privacyId} text={draft} fieldId={fieldId} />
        </div>
      ) : null}
    </div>
  );
}
