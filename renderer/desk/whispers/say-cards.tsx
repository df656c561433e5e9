/** What a lead writes to the agent about the contact in front: calm, at its top, until it is put away. Never takes the focus. */
import { MessageCircle } from 'lucide-react';
import { useEffect } from 'react';
import type { InteractionId } from '#src/model/ids.ts';
import { isTextField } from '../keys/text-field.ts';
import { DismissButton } from '../parts/dismiss-button.tsx';
import { ForeignText } from '../parts/foreign-text.tsx';
import { Kbd } from '../parts/key-hint.tsx';
import { formatClock } from '../parts/time.ts';
import { useDesk } from '../stores/desk-context.tsx';
import { useSlice } from '../stores/slices.ts';
import { useView } from '../stores/view.ts';
import { useLanguage, useText } from '../text/use-text.ts';

const MOST_SHOWN = 3;

/** The newest three, the newest first; nothing while nobody writes. */
export function SayCards({ interactionId }: { readonly interactionId: InteractionId }) {
  const text = useText();
  const language = useLanguage();
  const { act } = useDesk();
  const words = text.together.whispers;
  const all = (useSlice('whispers') ?? []).filter(
    (each) => each.kind === 'say' && each.interactionId === interactionId,
  );
  const shown = all.slice(-MOST_SHOWN).toReversed();
  const first = shown[0]?.id;
  useEffect(() => {
    if (first === undefined) return undefined;
    // Wherever the focus is, but in a text Escape leaves the text first; what lies over the desk keeps its own.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (isTextField(event.target instanceof Element ? event.target : null)) return;
      if (useView.getState().overlay !== 'none') return;
      event.preventDefault();
      void act('whisper/dismiss', { id: first });
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [act, first]);
  if (shown.length === 0) return null;
  return (
    <ul className="say-cards">
      {shown.map((each, at) => (
        <li key={each.id} className="say-card">
          <MessageCircle aria-hidden="true" />
          <div className="say-words">
            <p className="say-from">
              <b>
                <ForeignText maxLength={80}>{words.says(each.fromName)}</ForeignText>
              </b>{' '}
              <span className="muted num">{formatClock(each.atMs, language)}</span>
            </p>
            <p className="say-text">
              <ForeignText maxLength={2000}>{each.text}</ForeignText>
            </p>
          </div>
          {at === 0 ? <Kbd chord="Escape" /> : null}
          <DismissButton
            label={words.dismiss}
            onPress={() => void act('whisper/dismiss', { id: each.id })}
          />
        </li>
      ))}
    </ul>
  );
}
