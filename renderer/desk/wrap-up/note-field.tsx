/** The note: saved as it is written, and says so. A lead's suggestion stands above it, as a ghost in an empty one. */
import { useEffect } from 'react';
import type { Conversation } from '#src/contracts/desk.ts';
import { MOST_NOTE_CHARACTERS } from '#src/model/wrap-up.ts';
import { isChatOpen } from '../chat/chats.ts';
import { dismissGhost, GhostLine, ghostWords, useGhost } from '../chat/ghost.tsx';
import { formatClockSeconds } from '../parts/time.ts';
import { Kbd, KeyHint } from '../parts/key-hint.tsx';
import { PrivacyLine } from '../privacy/privacy-line.tsx';
import { useDesk } from '../stores/desk-context.tsx';
import { releaseDraft, useDrafts } from '../stores/drafts.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { usePointed } from '../whispers/pointing.ts';
import { changeDraft, useDraft } from './draft.ts';
import { NoteFull } from './note-full.tsx';
import { NOTE_ID } from './note-id.ts';

const PRIVACY_ID = 'note-privacy';

/** A text area as tall as the place there is. */
export function NoteField({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const { note } = useDraft(conversation);
  const { act } = useDesk();
  const pointed = usePointed('note');
  const { id } = conversation.interaction;
  // Another contact takes its place: nobody is writing in this one any more.
  useEffect(
    () => () => {
      releaseDraft(id);
    },
    [id],
  );
  const suggested = useGhost(conversation.interaction.id);
  // In a chat that goes on, what is suggested is meant for the customer and stands where one writes to them.
  const ghost = isChatOpen(conversation) || conversation.isCompletedHere ? null : suggested;
  return (
    <section className="card note-card" {...pointed}>
      <header className="card-head">
        <label htmlFor={NOTE_ID}>
          <h2>{text.wrapUp.note}</h2>
        </label>
        <KeyHint action="wrap-up/note" />
        <span className="note-out" aria-hidden="true">
          <Kbd chord="Escape" /> {text.wrapUp.leaveNote}
        </span>
        <span className="spring" />
        <SaveState conversation={conversation} />
      </header>
      {ghost ? <GhostLine ghost={ghost} isShort={note === ''} /> : null}
      <textarea
        id={NOTE_ID}
        className="note"
        dir="auto"
        value={note}
        readOnly={conversation.isCompletedHere}
        maxLength={MOST_NOTE_CHARACTERS}
        aria-describedby={PRIVACY_ID}
        placeholder={ghost ? ghostWords(ghost) : text.wrapUp.notePlaceholder}
        onBlur={() => {
          releaseDraft(id);
        }}
        onChange={(event) => changeDraft(conversation, { note: event.target.value })}
        onKeyDown={(event) => {
          // Out of the text, so that digits pick a reason again.
          if (event.key !== 'Escape') return;
          if (ghost) dismissGhost(act, ghost);
          else event.currentTarget.blur();
        }}
      />
      <NoteFull note={note} />
      <PrivacyLine id={PRIVACY_ID} text={note} fieldId={NOTE_ID} />
    </section>
  );
}

/** Where the words are: only here, here for sure, or at the centre. */
export function SaveState({ conversation }: { readonly conversation: Conversation }) {
  const text = useText();
  const language = useLanguage();
  const local = useDrafts(({ byId }) => byId[conversation.interaction.id]);
  const { draftState, draftSavedAtMs } = conversation;
  const words =
    local && local.state !== 'kept'
      ? local.state === 'failed'
        ? text.wrapUp.notSaved
        : text.wrapUp.saving
      : draftState === 'saved'
        ? text.wrapUp.saved
        : draftState === 'saved-here' && draftSavedAtMs !== null
          ? text.wrapUp.savedHere(formatClockSeconds(draftSavedAtMs, language))
          : text.wrapUp.untouched;
  return (
    <span className={`save-state num ${local?.state === 'failed' ? 'bad-ink' : 'muted'}`}>
      {words}
    </span>
  );
}
