/**
 * Note and reasons of a chat: one line while it goes on, since the words need the room; all of it on a key, and by itself once
 * the chat is over.
 */
import { Check, ChevronDown, NotebookPen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { ActButton } from '../parts/act-button.tsx';
import { useSlice } from '../stores/slices.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { reasonsOf } from '../wrap-up/codes.ts';
import { usePointed } from '../whispers/pointing.ts';
import { useDraft } from '../wrap-up/draft.ts';
import { NoteField } from '../wrap-up/note-field.tsx';
import { NOTE_ID } from '../wrap-up/note-id.ts';
import { WrapUpDock } from '../wrap-up/wrap-up-dock.tsx';
import { isChatOpen } from './chats.ts';
import { unfold, useReading } from './reading.ts';

/** The dock of a chat that is the agent's own. */
export function ChatDock({ conversation }: { readonly conversation: Conversation }) {
  const { id } = conversation.interaction;
  const isUnfolded = useReading((state) => state.unfolded[id] === true);
  const isOpen = isChatOpen(conversation);
  if (isOpen && !isUnfolded) return <FoldedDock conversation={conversation} />;
  return (
    <>
      <div className="chat-note">
        <NoteField conversation={conversation} />
        {isOpen ? <FoldButton conversation={conversation} /> : null}
      </div>
      <WrapUpDock conversation={conversation} />
    </>
  );
}

function FoldButton({ conversation }: { readonly conversation: Conversation }) {
  const words = useText().chat.wrapUp;
  const { id } = conversation.interaction;
  const wasFolded = useRef(true);
  useEffect(() => {
    // It was just unfolded by the key for the note, or by its button: that is where the cursor belongs.
    if (wasFolded.current) document.getElementById(NOTE_ID)?.focus();
    wasFolded.current = false;
  }, []);
  return (
    <ActButton
      label={words.close}
      icon={<ChevronDown />}
      tone="quiet"
      className="fold-button"
      onPress={() => unfold(id, false)}
    />
  );
}

function FoldedDock({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const language = useLanguage();
  const { id } = conversation.interaction;
  const draft = useDraft(conversation);
  const pointed = usePointed('note', 'reason', 'outcome', 'follow-up');
  const catalogue = useSlice('catalogue');
  const label = (
    codes: readonly {
      readonly id: string;
      readonly label: Readonly<Record<'es' | 'en', string>>;
    }[],
    chosen: string | null,
  ) => codes.find((code) => code.id === chosen)?.label[language];
  const chosen = [
    label(reasonsOf(conversation, catalogue), draft.reasonId) ?? text.chat.wrapUp.reasonSoon,
    label(catalogue?.outcomes ?? [], draft.outcomeId),
  ].filter((each) => each !== undefined);
  return (
    <section className="dock dock-folded" aria-label={text.wrapUp.title} {...pointed}>
      <header className="finish">
        <h2>{text.wrapUp.title}</h2>
        <span className="finish-time muted clip">{chosen.join(' · ')}</span>
        <span className="spring" />
        <ActButton
          label={text.chat.wrapUp.open}
          icon={<NotebookPen />}
          action="wrap-up/note"
          onPress={() => unfold(id, true)}
        />
        <ActButton
          label={text.wrapUp.complete}
          icon={<Check />}
          action="wrap-up/complete"
          isOff
          className="finish-button"
        />
      </header>
    </section>
  );
}
